import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let servicesAreReplaced = Requirement(
    id: "TR-110", severity: .gap, profile: .practice,
    summary: "The plan shows how work goes on that relies on the flights, escorts or facilities of the mission.",
    sources: [.resolution2594("1"), .report(60), .document("S/RES/2690 (2023)", "5")],
    addressee: "peace operations; the Security Council", verb: "emphasises; warns",
    bears: [.supports(.d5)],
    rationale: "Those who fly, drive and are treated with the mission learn that it is over on the day it leaves.",
    evidence: """
      Each service that others use has somebody who provides it afterwards, or an end that is agreed with its users. \
      Partly: list those that stop with nobody following, and those of which neither is known.
      """,
    mend: "Ask those who use the service, and settle who provides it afterwards.",
    example: (
      gap: """
      services:
        flights: { what: Flights to the north, users: humanitarian partners, until: 2027-11-30 }
      """,
      met: """
      counterparts:
        wfp: { name: World Food Programme, kind: un }
      services:
        flights: { what: Flights to the north, users: humanitarian partners, until: 2027-11-30, replaced-by: wfp }
      """
    ),
    check: .judge(checkServices))
}

private func checkServices(_ context: Context) -> Verdict {
  let services = context.plan.services
  if case .notApplicable(let reason) = services.absence { return .notApplicable(.plan(reason)) }
  guard !services.isEmpty else { return .cannotTell("which services of the mission others use") }
  var tally = Tally(context)
  for (service, standing) in zip(services.entries, context.facts.standings.services) {
    count(service, standing, &tally)
  }
  return tally.verdict()
}

private func count(_ service: Service, _ standing: ServiceStanding, _ tally: inout Tally) {
  let users = service.users.value.map { ", used by \($0.plain)," } ?? ""
  switch standing {
  case .settled:
    let shown = service.replacedBy.value.map { "'\($0.id)' follows" } ?? "its end is agreed with its users"
    tally.found("'\(service.id)': \(shown)", at: service.span)
  case .served(let date):
    tally.found("'\(service.id)' stopped \(date) with the election that it was for", at: service.span)
  case .stops(let date):
    let message = "the service '\(service.id)'\(users) stops \(date), and nobody is named who provides it then"
    if case .pending(let day) = service.replacedBy.absence {
      tally.pending(message, until: day, at: service.replacedBy.span)
    } else {
      tally.missing(
        message, at: service.until.span, help: "add 'replaced-by', or 'ends-agreed: true' where its users agree")
    }
  case .notKnown:
    tally.absent(
      service.replacedBy.absence,
      "neither until when the service '\(service.id)'\(users) lasts is stated, nor who provides it then",
      at: service.span, help: "add 'until' and 'replaced-by'")
  }
}
