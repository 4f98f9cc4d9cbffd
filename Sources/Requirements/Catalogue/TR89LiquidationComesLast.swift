import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let liquidationComesLast = Requirement(
    id: "TR-89", severity: .error, profile: .schedule,
    summary: "The plan's liquidation follows the end of substantive work and ends after it starts.",
    sources: [.document("S/RES/2512 (2020)", "8"), .document("S/RES/2690 (2023)", "7")],
    addressee: "none (the plan itself)", verb: "none",
    bears: [.blocks(.d2b)],
    rationale: "A mission that is being wound up has neither the mandate nor the people for substantive work.",
    evidence: """
      Liquidation starts after the last substantive task that the mission leads and after its authorised presence, and \
      ends after it starts. A part of a task ends with it where it has no day of its own. Preparing the closure earlier is allowed.
      """,
    mend: "Correct the order of the dates.",
    example: (
      gap: """
      mission: { departure: 2027-12-31 }
      liquidation: { start: 2027-10-01, finish: 2028-06-30 }
      """,
      met: """
      mission: { departure: 2027-12-31 }
      liquidation: { start: 2028-01-01, finish: 2028-06-30 }
      """
    ),
    check: .judge(checkLiquidation))
}

private func checkLiquidation(_ context: Context) -> Verdict {
  guard let liquidation = context.plan.liquidation.entry else {
    if case .notApplicable(let reason) = context.plan.liquidation.absence { return .notApplicable(reason.plain) }
    return .notApplicable("the plan has no liquidation")
  }
  var order = Contradictions()
  guard let start = liquidation.start.value else { return .cannotTell("when liquidation starts") }
  if let finish = liquidation.finish.value {
    if finish.isSurely(before: start) {
      order.breach(
        "liquidation ends \(finish), before it starts", at: liquidation.finish.span,
        notes: [.init("it starts \(start)", at: liquidation.start.span)])
    } else {
      order.agree()
    }
  } else {
    order.undecided("when liquidation ends")
  }
  if let departure = context.facts.departure {
    if start.isSurely(before: departure) {
      order.breach(
        "liquidation starts \(start), before the mission leaves \(departure)", at: liquidation.start.span,
        notes: context.plan.mission.entry.map { [.init("it leaves here", at: $0.departure.span)] } ?? [])
    } else {
      order.agree()
    }
  } else {
    order.undecided("the departure of the mission")
  }
  for task in context.facts.substantiveMissionTasks where !task.hasEnded {
    let finish = task.finish.value == nil ? context.plan.tasks[task.within.value]?.finish : nil
    check(task, finishing: finish ?? task.finish, before: start, at: liquidation.start.span, &order)
  }
  return order.verdict()
}

/// A part of a task is over with the task, where it has no day of its own.
private func check(
  _ task: PlanTask, finishing end: Fact<PlanDate>, before start: PlanDate, at place: Span, _ order: inout Contradictions
) {
  guard let finish = end.value else { return order.undecided("when '\(task.id)' finishes") }
  guard finish.isSurely(after: start) else { return order.agree() }
  order.breach(
    "the mission's task '\(task.id)' goes on until \(finish), and liquidation starts \(start)", at: end.span,
    notes: [.init("liquidation starts here", at: place)],
    help: "finish the task before liquidation, give it to somebody else, or mark it 'technical: true'")
}

extension PlanTask {
  fileprivate var hasEnded: Bool {
    switch status.value {
    case .completed, .handedOver, .discontinued: true
    case .planned, .ongoing, .blocked, nil: actual.entry?.finish.value != nil
    }
  }
}
