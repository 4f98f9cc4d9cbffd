import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let womenDecideAsEquals = Requirement(
    id: "TR-38", severity: .gap, profile: .resolution2594,
    summary: "The plan shows women taking part in decisions as equals and with effect.",
    sources: [.resolution2594("6"), .resolution2594("2"), .resolution2594("PP5"), .report(62)],
    addressee: "Secretary-General", verb: "requests",
    bears: [.decides(.d10)],
    rationale: "A transition that half of the population had no say in does not answer what that half needs.",
    evidence: """
      The joint body records how many of its members are women, and each phase that has started has a consultation \
      with women's organisations whose answer is recorded. Partly: presence without an answer, or consultation without \
      seats. A plan without phases is taken as one phase.
      """,
    mend: "Add seats and record what changed because women asked for it.",
    threshold: "no quota: the share is shown",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      counterparts:
        government: { kind: national }
      bodies:
        board: { kind: joint, members: [{ who: government, seats: 4, women: 0 }, mission] }
      consultations:
        forum: { on: 2027-03-08, with: [women] }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      counterparts:
        government: { kind: national }
      bodies:
        board: { kind: joint, members: [{ who: government, seats: 4, women: 2 }, mission] }
      consultations:
        forum: { on: 2027-03-08, with: [women], outcome: Patrols on market days go on. }
      """
    ),
    check: Check.all(
      .heardInEachPhase(.women, "women's organisations"),
      .each(
        .jointBody(none: "there is no joint body in which women could sit"),
        .judge { body, _ in
          guard let seats = BodySeats(body), let first = seats.counted.first else {
            return .lacking(
              "does not record its women members",
              help: "write for each member the number of seats and how many of them 'women' hold")
          }
          return seats.women == .zero
            ? .lacking("has no women members", at: first.women.span)
            : .shown("women hold \(seats.women) of \(seats.seats) seats", at: first.women.span)
        })
    ).unless(.notYetHeard(.women)))
}
