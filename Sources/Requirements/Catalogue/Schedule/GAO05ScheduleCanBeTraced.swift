import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let scheduleCanBeTraced = Requirement(
    id: "GAO-05", severity: .advice, profile: .schedule,
    summary: "The plan can be traced from wholes to parts, and from each task to its handover.",
    sources: [.gao(5)], addressee: "none (good practice of scheduling)", verb: "none",
    rationale: """
      If a part ends after its whole, or a handover does not know its task, two readers of one plan tell two \
      stories.
      """,
    evidence: """
      Counted are tasks within another task or a phase, where both have written dates, and handovers of tasks that are \
      not complete. Against the plan count parts that begin before their whole or end after it, and handovers whose \
      'after' names neither their task, nor one that it is a part of, nor one of its parts.
      """,
    mend: "Move the dates of the part or of the whole; write in the handover's 'after' the task that it passes on.",
    threshold: ScheduleThresholds.transition.shareOfGAO,
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      phases:
        first: { start: 2027-08-01, finish: 2027-12-31 }
      tasks:
        police: { phase: first, start: 2027-08-01, finish: 2028-01-31 }
        patrols: { within: police, start: 2027-07-10, finish: 2027-09-30 }
        posts: { within: police, start: 2027-08-10, finish: 2027-09-30 }
      handovers:
        police-to-cnp: { task: police }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      phases:
        first: { start: 2027-08, finish: 2027-12 }
      tasks:
        police: { phase: first, start: 2027-08-01, finish: 2027-12-31 }
        patrols: { within: police, start: 2027-08, finish: by 2027-10-31 }
      handovers:
        police-to-cnp: { task: police, after: { patrols: finish } }
        old: { task: police, status: accepted }
      """
    ),
    check: .judge(checkTraces))
}

private func checkTraces(_ context: Context) -> Verdict {
  let plan = context.plan
  var traces = Traces()
  for task in plan.tasks.entries {
    if let whole = plan.tasks[task.within.value] {
      traces.check(task, within: whole.id, whole.start, whole.finish, at: task.within.span)
    }
    if let phase = plan.phases[task.phase.value] {
      traces.check(task, within: phase.id, phase.start, phase.finish, at: task.phase.span)
    }
  }
  for handover in plan.handovers.entries where !context.facts.isFinished(handover) {
    traces.check(handover, in: plan.tasks)
  }
  guard traces.count > 0 else {
    return .notApplicable("no part has a date that its whole has too, and no handover of a task is open")
  }
  return ScheduleShare(all: traces.count, traces.faults).verdict(
    context.scheduleYardsticks.share, of: "parts and handovers", "that cannot be traced to their whole or their task",
    at: plan.tasks.span)
}

/// What can be traced, and what of it cannot be.
private struct Traces {
  var count = 0
  var faults: [ScheduleShare.Mention] = []

  /// A part against the dates of its whole, as far as both are written; only what is certain counts.
  mutating func check(
    _ part: PlanTask, within whole: String, _ start: Fact<PlanDate>, _ finish: Fact<PlanDate>, at place: Span
  ) {
    let early = compare(part.start, start) { $0.isSurely(before: $1) }
    let late = compare(part.finish, finish) { $0.isSurely(after: $1) }
    guard early != nil || late != nil else { return }
    count += 1
    if early == true || late == true {
      let words = early == true ? "begins before" : "ends after"
      faults.append(.init(id: part.id, text: "it \(words) '\(whole)', of which it is a part", span: place))
    }
  }

  /// Nothing where one of the dates is not written, or has no first day.
  private func compare(
    _ part: Fact<PlanDate>, _ whole: Fact<PlanDate>, _ isOutside: (PlanDate, PlanDate) -> Bool
  ) -> Bool? {
    guard let part = part.value, let whole = whole.value else { return nil }
    return isOutside(part, whole)
  }

  /// A handover against the task that it passes on.
  mutating func check(_ handover: Handover, in tasks: Keyed<PlanTask>) {
    guard let task = handover.task.value, let position = tasks.position(of: task.symbol) else { return }
    count += 1
    let whole = tasks.entries[position].within.value?.symbol
    let isTied = handover.after.contains { tie in
      guard let before = tasks.position(of: tie.to.symbol) else { return false }
      return before == position || tie.to.symbol == whole
        || tasks.entries[before].within.value?.symbol == task.symbol
    }
    if !isTied {
      let text = "it is not tied to '\(task.id)', which it passes on"
      faults.append(.init(id: handover.id, text: text, span: handover.task.span))
    }
  }
}
