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
    check: .points(
      of: .startOfPlanning, .judge { heading, context in heading.comesFirst(in: context) },
      .judge { heading, context in heading.lead(in: context) },
      .judge { heading, context in heading.notice(in: context) }))
}

extension Subjects<PlanHeader> {
  fileprivate static let startOfPlanning = part(\.heading, none: .cannotTell(unknown)).which(
    { heading, _ in heading.planningStarted.value != nil }, none: .cannotTell(unknown)
  ).named { _ in "joint planning" }

  private static let unknown: Reason = "when joint planning started"
}

extension PlanHeader {
  fileprivate func comesFirst(in context: Context) -> Answer {
    guard !context.isShortNotice else { return .notAsked("the mission leaves at short notice") }
    guard let start = planningStarted.value, let step = context.facts.firstDrawdownStep else {
      return .undecided("the date of the first drawdown step")
    }
    let span = planningStarted.span
    return start.isBefore(step.date).answer(
      yes: .shown("started on \(start), before the first drawdown step (\(step.date))", at: span),
      no: .lacking("started on \(start), not before the first drawdown step", at: span, notes: [step.note]),
      perhaps: "whether joint planning (\(start)) started before the first drawdown step (\(step.date))")
  }

  /// How long before the first step it started. A mission that is younger than that when it first shrinks could not have
  /// planned before it was there.
  fileprivate func lead(in context: Context) -> Answer {
    guard !context.isShortNotice, let start = planningStarted.value, let step = context.facts.firstDrawdownStep,
      start.isBefore(step.date) != .no
    else { return .notAsked("it did not start before the first drawdown step") }
    let age = context.plan.mission.entry?.established.value.flatMap { $0.months(to: step.date).atMost }
    let lead = min(context.thresholds.planningLead, max(0, age ?? .max))
    let asked = lead < context.thresholds.planningLead ? "\(lead), the age of the mission then" : "\(lead)"
    let months = start.months(to: step.date)
    let known = max(0, months.atLeast ?? 0)
    return months.reaches(lead).answer(
      yes: .shown("at least \(lead) months lie between them", at: step.span),
      no: .lacking(
        "started \(months) months before the first drawdown step, less than \(asked)", at: planningStarted.span,
        notes: [step.note]),
      perhaps: known > 0
        ? """
        whether \(lead) months lie between the start of joint planning (\(start)) and the first drawdown step \
        (\(step.date)), which is at least \(known) months later
        """
        : """
        whether \(lead) months lie between the start of joint planning (\(start)) and the first drawdown step \
        (\(step.date))
        """)
  }

  /// How soon it started after a decision to leave at short notice.
  fileprivate func notice(in context: Context) -> Answer {
    guard context.isShortNotice else { return .notAsked("the mission does not leave at short notice") }
    guard let start = planningStarted.value, let decided = context.plan.mission.entry?.leaving.entry?.decided,
      let day = decided.value
    else { return .undecided("when it was decided to leave") }
    let (limit, span) = (context.thresholds.shortNoticeStart, planningStarted.span)
    return day.days(to: start).exceeds(limit).answer(
      yes: .lacking(
        "started on \(start), more than \(limit) days after it was decided to leave", at: span,
        notes: [.init("decided on \(day)", at: decided.span)]),
      no: .shown("started on \(start)", at: span),
      perhaps: "whether joint planning (\(start)) started within \(limit) days of the decision (\(day))")
  }
}

extension DrawdownStep {
  fileprivate var note: Diagnostic.Note { .init("the first drawdown step, \(date)", at: span) }
}
