import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let commissionStaysEngaged = Requirement(
    id: "TR-105", severity: .advice, profile: .report,
    summary: "The plan keeps the Peacebuilding Commission engaged after departure.",
    sources: [.report(70), .resolution2594("14"), .document("S/RES/2512 (2020)", "17")],
    addressee: "Member States, Commission; Secretary-General", verb: "recommends; requests; encourages",
    qualifier: "country's consent",
    bears: [.supports(.d3)],
    rationale: "When the Council turns to other countries, the Commission is the one body that can keep looking.",
    evidence: """
      An engagement of the Commission is dated within \(pbcAfter) after departure. Partly: a later one. The report only \
      proposes such a role to Member States, so it is advice.
      """,
    mend: "Propose a meeting after departure.",
    threshold: "pbc-after: \(pbcAfter)",
    example: (
      gap: """
      mission: { departure: 2027-12-31 }
      pbc:
        engagements:
          meeting: { title: Meeting on the transition, on: 2027-06-10 }
      """,
      met: """
      mission: { departure: 2027-12-31 }
      pbc:
        engagements:
          review: { title: Review of the transition, on: 2028-09 }
      """
    ),
    check: .judge(checkLaterEngagement).unless(.commissionNotWished, .noDeparture))
}

private let pbcAfter = Yardstick("pbc-after", 12, .months)

private func checkLaterEngagement(_ context: Context) -> Verdict {
  guard let departure = context.facts.lastDeparture else { return .cannotTell("the mission's departure") }
  let section = context.plan.pbc
  let engagements = section.entry?.engagements.entries ?? []
  let later = engagements.compactMap { engagement in engagement.on.value.map { (engagement, date: $0) } }
    .filter { $0.date.isSurely(after: departure) }
  let message =
    "no engagement of the Peacebuilding Commission is planned within \(pbcAfter) after departure (\(departure))"
  var tally = Tally(context)
  if let (next, date) = later.firstInOrder(by: \.date) {
    switch pbcAfter.exceeded(from: departure, to: date) {
    case .no: tally.found("'\(next.id)': \(date)", at: next.on.span)
    case .perhaps: tally.undecided("whether '\(next.id)' (\(date)) comes within \(pbcAfter) after departure")
    case .yes:
      tally.partly(
        "the next engagement of the Peacebuilding Commission after departure, '\(next.id)', comes on \(date), more than "
          + "\(pbcAfter) later", at: next.on.span, shows: "'\(next.id)': \(date)")
    }
  } else if let undated = engagements.first(where: { $0.awaited != nil }) {
    tally.pending("when '\(undated.id)' is", until: undated.awaited ?? nil, at: undated.on.span)
  } else {
    let absence = section.absence ?? section.entry?.engagements.absence
    tally.absent(absence, message, at: section.span ?? .planStart)
  }
  return tally.verdict()
}

extension Engagement {
  /// Until when its date is awaited, where it is.
  fileprivate var awaited: PlanDate?? {
    if case .pending(let date) = on.absence { .some(date) } else { nil }
  }
}
