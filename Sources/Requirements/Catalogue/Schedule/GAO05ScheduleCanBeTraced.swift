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
    check: .share(of: .traces, .few, "that cannot be traced to their whole or their task", .asFound))
}

extension Counted<Matter> {
  fileprivate static let traces = Counted(
    "parts and handovers",
    none: { _ in
      .notApplicable("no part has a date that its whole has too, and no handover of a task is open")
    }
  ) { context in
    let plan = context.plan
    let parts = plan.tasks.flatMap { task in
      [
        plan.tasks[task.within.value].flatMap { task.trace(to: $0.id, $0.start, $0.finish, at: task.within.span) },
        plan.phases[task.phase.value].flatMap { task.trace(to: $0.id, $0.start, $0.finish, at: task.phase.span) },
      ].compactMap(\.self)
    }
    return parts + plan.handovers.filter { !context.facts.isFinished($0) }.compactMap { $0.trace(in: plan.tasks) }
  }
}

extension PlanTask {
  /// Against the dates of its whole, as far as both are written; only what is certain counts.
  fileprivate func trace(
    to whole: String, _ start: Fact<PlanDate>, _ finish: Fact<PlanDate>, at place: Span
  ) -> Matter? {
    let isEarly = self.start.value.flatMap { own in start.value.map { own.isSurely(before: $0) } }
    let isLate = self.finish.value.flatMap { own in finish.value.map { own.isSurely(after: $0) } }
    guard isEarly != nil || isLate != nil else { return nil }
    let matter = isEarly == true ? "begins before" : isLate == true ? "ends after" : nil
    return Matter(id: id, at: place, fault: matter.map { "it \($0) '\(whole)', of which it is a part" })
  }
}

extension Handover {
  /// Against the task that it passes on.
  fileprivate func trace(in tasks: Keyed<PlanTask>) -> Matter? {
    guard let task = task.value, let position = tasks.position(of: task.symbol) else { return nil }
    let whole = tasks.entries[position].within.value?.symbol
    let isTied = after.contains { tie in
      guard let before = tasks.position(of: tie.to.symbol) else { return false }
      return before == position || tie.to.symbol == whole
        || tasks.entries[before].within.value?.symbol == task.symbol
    }
    return Matter(
      id: id, at: self.task.span, fault: isTied ? nil : "it is not tied to '\(task.id)', which it passes on")
  }
}
