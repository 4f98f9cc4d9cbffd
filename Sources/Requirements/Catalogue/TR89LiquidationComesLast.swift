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
      ends after it starts. A part of a task ends with it where it has no day of its own. Preparing the closure earlier \
      is allowed.
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
    check: .agree(
      .each(
        .liquidation,
        .inOrder(
          { liquidation, _ in Landmark(liquidation.start, orElse: "when liquidation starts") },
          { liquidation, _ in Landmark(liquidation.finish, orElse: "when liquidation ends") },
          { _, _, finish in "ends \(finish), before it starts" }, at: .second, notes: [(.first, "it starts here")]),
        .inOrder(
          { _, context in .departure(context) },
          { liquidation, _ in Landmark(liquidation.start, orElse: "when liquidation starts") },
          { _, departure, start in "starts \(start), before the mission leaves \(departure)" }, at: .second,
          notes: [(.first, "it leaves here")])),
      .each(
        .substantiveTasks,
        .inOrder(
          { task, context in Landmark(context.end(of: task), orElse: "when '\(task.id)' finishes") },
          { _, context in context.plan.liquidation.entry.map { Landmark($0.start, orElse: "when liquidation starts") }
          },
          { _, finish, start in "goes on until \(finish), and liquidation starts \(start)" }, at: .first,
          notes: [(.second, "liquidation starts here")],
          help: "finish the task before liquidation, give it to somebody else, or mark it 'technical: true'"))
    ).unless(.noLiquidation))
}

extension Exemption {
  fileprivate static let noLiquidation = Exemption { context in
    guard let liquidation = context.plan.liquidation.entry else {
      return notApplicable(\.liquidation).verdict(context) ?? .notApplicable("the plan has no liquidation")
    }
    return liquidation.start.value == nil ? .cannotTell("when liquidation starts") : nil
  }
}

extension Subjects<Liquidation> {
  fileprivate static let liquidation = compared({ _ in "liquidation" }, at: { $0.span }) { context in
    [context.plan.liquidation.entry].compactMap(\.self)
  }
}

extension Subjects<PlanTask> {
  fileprivate static let substantiveTasks = compared({ "the mission's task '\($0.id)'" }, at: { $0.span }) {
    context in context.facts.substantiveMissionTasks.filter { context.facts.standing(of: $0)?.isFinished != true }
  }
}

extension Context {
  /// A part of a task is over with the task, where it has no day of its own.
  fileprivate func end(of task: PlanTask) -> Fact<PlanDate> {
    guard task.finish.value == nil, let whole = plan.tasks[task.within.value] else { return task.finish }
    return whole.finish
  }
}
