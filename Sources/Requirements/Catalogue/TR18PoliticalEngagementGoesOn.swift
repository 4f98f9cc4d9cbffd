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
    check: .judge(checkEngagement))
}

private let politicalEngagement = Yardstick("political-engagement", 24, .months)

private func checkEngagement(_ context: Context) -> Verdict {
  let part = context.plan.afterwards
  let list = part.entry?.politicalEngagement ?? PlanList()
  if case .notApplicable(let reason) = list.absence {
    return .notApplicable(reason.plain, evidence: [Evidence(reason.plain, at: list.span)])
  }
  guard let departure = context.facts.lastDeparture else { return .cannotTell("the mission's departure") }
  var tally = Tally(context)
  let place = list.isWritten ? list.span : part.span ?? .planStart
  let engaged = list.filter { engagement in
    guard let who = engagement.who.value else { return false }
    guard !context.facts.isMission(who) || context.facts.isPartialTransition else { return false }
    return engagement.until.value.map { !$0.isSurely(before: departure) } ?? true
  }
  guard !engaged.isEmpty else {
    tally.absent(
      list.absence ?? part.absence, "the plan names nobody who keeps the political channel after \(departure)",
      at: place,
      help: "write in 'political-engagement' of 'afterwards' who does, in what form, from when and until when")
    return tally.verdict()
  }
  let formed = engaged.filter { $0.form.value != nil }
  guard !formed.isEmpty else {
    let names = engaged.compactMap { $0.who.value.map { "'\($0.id)'" } }.joined(separator: ", ")
    tally.partly(
      "in what form \(names) keeps the political channel is not stated", at: engaged[0].span, shows: names,
      help: "write it in 'form'")
    return tally.verdict()
  }
  count(formed, after: departure, &tally)
  return tally.verdict()
}

private func count(_ engaged: [PoliticalEngagement], after departure: PlanDate, _ tally: inout Tally) {
  let end = departure.adding(months: politicalEngagement.value)
  var covered = departure
  // In the order in which they begin; one without a beginning has been there all along.
  for engagement in engaged.filter({ $0.until.value != nil }).sorted(by: PoliticalEngagement.isInOrder) {
    guard let until = engagement.until.value else { continue }
    if let from = engagement.from.value, let first = from.firstDay, first > covered.lastDay + 1 { break }
    if PlanDate.isInOrder(covered, until) { covered = until }
  }
  let shown = engaged.compactMap { $0.who.value.map { "'\($0.id)'" } }.joined(separator: ", ")
  if !covered.isSurely(before: end) {
    tally.found("\(shown), until \(covered)", at: engaged[0].span)
  } else if let open = engaged.first(where: { $0.until.value == nil }) {
    let undated = engaged.filter { $0.until.value == nil }.compactMap { $0.who.value.map { "'\($0.id)'" } }
    let message = "until when the political channel is kept by \(listed(undated, "and")) is not stated"
    if case .pending(let date) = open.until.absence {
      tally.pending(message, until: date, at: open.until.span)
    } else {
      tally.partly(message, at: open.span, shows: shown, help: "write it in 'until'")
    }
  } else {
    let last = engaged.lastInOrder(by: \.until.value) ?? engaged[0]
    let message =
      covered == departure
      ? "the plan names nobody who keeps the political channel from the departure (\(departure)) on"
      : "the political channel is kept until \(covered) only, less than \(politicalEngagement) after the departure (\(departure))"
    tally.partly(message, at: last.until.isWritten ? last.until.span : last.span, shows: shown)
  }
}

extension PoliticalEngagement {
  fileprivate static func isInOrder(_ left: PoliticalEngagement, _ right: PoliticalEngagement) -> Bool {
    guard let from = right.from.value else { return false }
    return left.from.value.map { PlanDate.isInOrderOfBeginnings($0, from) } ?? true
  }
}
