import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let planningBeganEarly = Requirement(
    id: "TR-02", severity: .gap, profile: .resolution2594,
    summary: "The plan shows that joint planning began early enough before the first drawdown step to shape it.",
    sources: [.resolution2594("1"), .resolution2594("PP11"), .report(61)],
    addressee: "peace operations", verb: "emphasises",
    qualifier: "earliest possible stage, no number of months",
    bears: [.decides(.d1)],
    rationale: "Where planning starts after the first units have left, the drawdown shapes the plan.",
    evidence: """
      'planning-started' lies two years before the first drawdown step, which is 'drawdown-begins' or the first cut \
      that the plan dates; where one of the two is known only to the month, months are counted from month to month. Partly: before the step, but later. Of a mission that is younger than that at its first step its age is asked. For a mission that leaves at short notice: within 30 \
      days of the decision to leave.
      """,
    mend: "Record when planning started and why it could not start sooner.",
    threshold: """
      24 months before the first drawdown step; short notice is less than 12 months from decision to departure, and \
      then 30 days after the decision
      """,
    example: (
      gap: """
      plan: { as-of: 2027-07-09, planning-started: 2027-06-15 }
      mission: { drawdown-begins: 2027-06-01 }
      """,
      met: """
      plan: { as-of: 2027-07-09, planning-started: 2025-05 }
      mission: { drawdown-begins: 2027-06-01 }
      """
    ),
    check: .judge(checkLead))
}

private func checkLead(_ context: Context) -> Verdict {
  guard let heading = context.plan.heading.entry, let start = heading.planningStarted.value else {
    return .cannotTell("when joint planning started")
  }
  let evidence = Evidence("joint planning started on \(start)", at: heading.planningStarted.span)
  if context.isShortNotice { return checkShortNotice(context, start: start, evidence) }
  guard let step = context.facts.firstDrawdownStep else {
    return .cannotTell("the date of the first drawdown step", evidence: [evidence])
  }
  let span = heading.planningStarted.span
  let note = Diagnostic.Note("the first drawdown step, \(step.date)", at: step.span)
  var tally = Tally(context)
  switch start.isBefore(step.date) {
  case .yes:
    tally.found("joint planning started on \(start), before the first drawdown step (\(step.date))", at: span)
  case .no:
    tally.missing(
      "joint planning started on \(start), not before the first drawdown step", at: span, notes: [note])
    return tally.verdict()
  case .perhaps:
    tally.undecided("whether joint planning (\(start)) started before the first drawdown step (\(step.date))")
  }
  // A mission that is younger than that when it first shrinks could not have planned before it was there.
  let age = context.plan.mission.entry?.established.value.flatMap { $0.months(to: step.date).atMost }
  let lead = min(context.thresholds.planningLead, max(0, age ?? .max))
  let asked = lead < context.thresholds.planningLead ? "\(lead), the age of the mission then" : "\(lead)"
  let months = start.months(to: step.date)
  switch months.reaches(lead) {
  case .yes: tally.found("at least \(lead) months lie between them", at: step.span)
  case .no:
    tally.missing(
      "joint planning started \(months) months before the first drawdown step, less than \(asked)", at: span,
      notes: [note])
  case .perhaps:
    let known = months.atLeast.map { $0 > 0 ? ", which is at least \($0) months later" : "" } ?? ""
    tally.undecided(
      "whether \(lead) months lie between the start of joint planning (\(start)) and the first drawdown step "
        + "(\(step.date))\(known)")
  }
  return tally.verdict()
}

private func checkShortNotice(_ context: Context, start: PlanDate, _ evidence: Evidence) -> Verdict {
  guard let leaving = context.plan.mission.entry?.leaving.entry, let decided = leaving.decided.value else {
    return .cannotTell("when it was decided to leave", evidence: [evidence])
  }
  let limit = context.thresholds.shortNoticeStart
  var tally = Tally(context)
  switch decided.days(to: start).exceeds(limit) {
  case .no: tally.found(evidence.text, at: evidence.span)
  case .perhaps:
    tally.undecided("whether joint planning (\(start)) started within \(limit) days of the decision (\(decided))")
  case .yes:
    tally.missing(
      "joint planning started on \(start), more than \(limit) days after it was decided to leave", at: evidence.span,
      notes: [.init("decided on \(decided)", at: leaving.decided.span)])
  }
  return tally.verdict()
}
