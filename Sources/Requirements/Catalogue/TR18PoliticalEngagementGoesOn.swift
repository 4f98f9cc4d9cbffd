import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let politicalEngagementGoesOn = Requirement(
    id: "TR-18", severity: .gap, profile: .report,
    summary: "The plan keeps political engagement going during and after departure.",
    sources: [.report(61), .report(60)],
    addressee: "UN, international community", verb: "essential, in the report's words",
    bears: [.supports(.d3)],
    rationale: "With the mission goes the person whom both sides could telephone.",
    evidence: """
      Somebody other than the mission keeps the political channel, in a form that is named, from the departure until \
      \(politicalEngagement) later; several may follow each other. Partly: for a shorter time, without a form, or without \
      dates. Where the host State has refused any political role, 'political-engagement' says so with its reason. Where \
      the mission leaves a part of the country only, it may keep the channel itself.
      """,
    mend: "Agree which actor keeps the political channel, in what form and until when.",
    threshold: "\(politicalEngagement) after departure",
    example: (
      gap: """
      mission: { departure: 2027-12-31 }
      counterparts:
        office: { name: Regional office, kind: un-mission }
      afterwards:
        political-engagement: [{ who: office, form: Good offices, from: 2027-10, until: 2028-06 }]
      """,
      met: """
      mission: { departure: 2027-12-31 }
      counterparts:
        office: { name: Regional office, kind: un-mission }
      afterwards:
        political-engagement: [{ who: office, form: Good offices, from: 2027-10, until: 2029-12-31 }]
      """
    ),
    check: Check.plan(as: "the political channel", .judge { plan, context in plan.channelAfterwards(in: context) })
      .unless(.notApplicable(\.afterwards, \.politicalEngagement), .noDeparture))
}

private let politicalEngagement = Yardstick("political-engagement", 24, .months)

extension Plan {
  /// Who keeps it after the departure, in what form, and until when.
  fileprivate func channelAfterwards(in context: Context) -> Answer {
    guard let departure = context.facts.lastDeparture else { return .undecided("the mission's departure") }
    let (list, facts) = (afterwards.entry?.politicalEngagement ?? PlanList(), context.facts)
    let engaged = list.filter { engagement in
      guard let who = engagement.who.value, !facts.isMission(who) || facts.isPartialTransition else { return false }
      return engagement.until.value.map { !$0.isSurely(before: departure) } ?? true
    }
    guard let first = engaged.first else {
      return (list.isWritten ? list.told : afterwards.told).lacking(
        "is kept by nobody after \(departure)",
        help: "write in 'political-engagement' of 'afterwards' who does, in what form, from when and until when")
    }
    let formed = engaged.filter { $0.form.value != nil }
    return formed.isEmpty
      ? .partly(
        "is kept by \(engaged.names) in a form that is not stated", at: first.span, shows: "kept by \(engaged.names)",
        help: "write it in 'form'")
      : formed.channel(after: departure)
  }
}

extension [PoliticalEngagement] {
  /// `'office' and 'union'`
  fileprivate var names: String { listed(compactMap { $0.who.value.map { "'\($0.id)'" } }, "and") }

  /// Until when it is kept without a break.
  fileprivate func channel(after departure: PlanDate) -> Answer {
    var covered = departure
    // In the order in which they begin; one without a beginning has been there all along.
    for engagement in sorted(by: PoliticalEngagement.isInOrder) {
      guard let until = engagement.until.value else { continue }
      if let from = engagement.from.value, covered.daysUncovered(before: from) != nil { break }
      if PlanDate.isInOrder(covered, until) { covered = until }
    }
    let (undated, shown) = (filter { $0.until.value == nil }, "kept by \(names)")
    if !covered.isSurely(before: departure.adding(months: politicalEngagement.value)) {
      return .shown("\(shown) until \(covered)", at: self[0].span)
    }
    if let open = undated.first {
      return open.until.told.lacking(
        "is kept by \(undated.names) until a day that is not stated", at: open.span, help: "write it in 'until'"
      ).showing(shown, at: open.span)
    }
    let last = lastInOrder(by: \.until.value) ?? self[0]
    return .partly(
      covered == departure
        ? "is kept by nobody from the departure (\(departure)) on"
        : "is kept until \(covered) only, less than \(politicalEngagement) after the departure (\(departure))",
      at: last.until.told.span ?? last.span, shows: shown)
  }
}

extension PoliticalEngagement {
  fileprivate static func isInOrder(_ left: PoliticalEngagement, _ right: PoliticalEngagement) -> Bool {
    guard let from = right.from.value else { return false }
    return left.from.value.map { PlanDate.isInOrderOfBeginnings($0, from) } ?? true
  }
}
