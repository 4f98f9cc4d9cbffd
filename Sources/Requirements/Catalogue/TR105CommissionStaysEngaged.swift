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
    check: .each(
      .nextEngagement,
      .judge { engagement, context in
        guard let date = engagement.on.value, let departure = context.facts.lastDeparture else {
          return engagement.on.told.answer("date")
        }
        switch pbcAfter.exceeded(from: departure, to: date) {
        case .no: return .shown("\(date)", at: engagement.on.span)
        case .perhaps:
          return .undecided("whether '\(engagement.id)' (\(date)) comes within \(pbcAfter) after departure")
        case .yes:
          return .partly(
            "comes on \(date), more than \(pbcAfter) after departure (\(departure))", at: engagement.on.span,
            shows: "\(date)")
        }
      }
    ).unless(.commissionNotWished, .noDeparture))
}

private let pbcAfter = Yardstick("pbc-after", 12, .months)

extension Subjects<Engagement> {
  /// The first one after departure, or one whose date is awaited.
  fileprivate static let nextEngagement = Subjects(
    all: { context in
      let engagements = context.plan.pbc.entry?.engagements.entries ?? []
      let later = engagements.filter { engagement in
        context.facts.lastDeparture.flatMap { engagement.on.value?.isSurely(after: $0) } ?? false
      }
      let awaited = engagements.first { if case .pending = $0.on.absence { true } else { false } }
      return [later.firstInOrder(by: \.on.value) ?? awaited].compactMap(\.self)
    },
    name: { "the next engagement of the Peacebuilding Commission, '\($0.id)'," }, place: { $0.on.span },
    none: { context in
      let departure = context.facts.lastDeparture.map { " (\($0))" } ?? ""
      let message =
        "no engagement of the Peacebuilding Commission is planned within \(pbcAfter) after departure\(departure)"
      return section(\.pbc, \.engagements, none: .gap(message)).none(context)
    })
}
