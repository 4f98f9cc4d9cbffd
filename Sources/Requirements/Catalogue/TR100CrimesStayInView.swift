import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let crimesStayInView = Requirement(
    id: "TR-100", severity: .advice, profile: .resolution2594,
    summary: "The plan keeps open cases of crimes against peacekeepers in view after departure.",
    sources: [.resolution2594("8")],
    addressee: "Secretary-General, States", verb: "emphasises", qualifier: "peacekeepers",
    bears: [.supports(.d5)],
    rationale: "An attack on peacekeepers that nobody follows up any more stays without a trial.",
    evidence: """
      'peacekeeper-crimes-open' in 'conduct' gives the number of open cases, and 'peacekeeper-crimes-owner' who follows \
      them after departure; where none is open, nobody need be named. Numbers only, no names of victims or suspects. \
      Where the number is not known, nobody can tell.
      """,
    mend: "Name who follows the cases up.",
    example: (
      gap: """
      conduct: { peacekeeper-crimes-open: 4 }
      """,
      met: """
      conduct: { peacekeeper-crimes-open: 4, peacekeeper-crimes-owner: Office of Legal Affairs }
      """
    ),
    check: .each(
      .part(\.conduct, none: .cannotTell("how many cases of crimes against peacekeepers are open"))
        .named { _ in "the plan" },
      .forAny(
        \.peacekeeperCrimesOpen, "open cases of crimes against peacekeepers",
        unknown: "how many open cases of crimes against peacekeepers there are",
        .has(
          \.peacekeeperCrimesOwner, "body that follows open cases of crimes against peacekeepers after departure",
          write: "'peacekeeper-crimes-owner'"))
    ).unless(.politicalMission))
}
