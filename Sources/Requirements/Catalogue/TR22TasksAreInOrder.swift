import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let tasksAreInOrder = Requirement(
    id: "TR-22", severity: .gap, profile: .resolution2594,
    summary: "The plan says what comes first, and in which order.",
    sources: [.resolution2594("4"), .resolution2594("PP9"), .resolution2594("6")],
    addressee: "Security Council (mandates); Secretary-General", verb: "stresses; reaffirms",
    qualifier: "where appropriate",
    bears: [.supports(.d1)],
    rationale: "When money falls short, what has no rank is cut by whoever speaks last.",
    evidence: """
      Each task of the mission that is substance and not over has a priority, and a place in the order: a phase, something \
      that it follows or that follows it, or a handover that waits for it. A part takes both from its whole. Partly: list \
      those without. Whether the order is possible is asked by TR-84.
      """,
    mend: "Rank the tasks and put each into a phase.",
    example: (
      gap: """
      phases:
        joint: { title: Joint work }
      tasks:
        police: { title: Support to the police, lead: mission, phase: joint }
      """,
      met: """
      phases:
        joint: { title: Joint work }
      tasks:
        police: { title: Support to the police, lead: mission, phase: joint, priority: high }
      """
    ),
    check: .together(
      .tasksToBeOrdered,
      .all(
        .judge { ordered, _ in ordered.rank.priority.told.answer("priority", help: "write it in 'priority'") },
        .judge { ordered, _ in ordered.answerOnPlace })
    ).unless(.noMissionTask))
}

/// A task with those that say its rank and its place in the order: itself, or a whole around it.
private struct OrderedTask {
  let task: PlanTask
  var rank: PlanTask
  var place: PlanTask
  /// The tasks that others wait for.
  let followed: Set<Symbol>

  init(_ task: PlanTask, _ followed: Set<Symbol>) {
    (self.task, rank, place, self.followed) = (task, task, task, followed)
  }

  var hasRank: Bool { rank.priority.value != nil }
  var hasPlace: Bool {
    place.phase.value != nil || !place.after.ties.isEmpty || followed.contains(place.header.symbol)
  }

  var answerOnPlace: Answer {
    if let phase = place.phase.value { return .shown("in '\(phase.id)'", at: place.phase.span) }
    if let tie = place.after.ties.first { return .shown("after '\(tie.to.id)'", at: tie.span) }
    if followed.contains(place.header.symbol) { return .shown("before another step", at: place.span) }
    return place.phase.told.answer("place in the order", help: "write its 'phase', or in 'after' what it follows")
  }
}

extension Subjects<OrderedTask> {
  fileprivate static let tasksToBeOrdered = Subjects(
    all: { context in
      let (tasks, standings) = (context.facts.substantiveMissionTasks, context.facts.standings.tasks)
      let ordered = context.orderedTasks
      return tasks.positions.filter { !standings[$0].isFinished }.map { ordered[$0] }
    },
    name: { "the task '\($0.task.id)'" }, place: { $0.task.span },
    none: { _ in .notApplicable("no task of the mission is still ahead") })
}

extension Context {
  /// All tasks, by their positions; a part takes from its whole what it lacks itself.
  fileprivate var orderedTasks: [OrderedTask] {
    let tasks = plan.tasks
    var followed: Set<Symbol> = []
    for task in tasks { for tie in task.after.ties { followed.insert(tie.to.symbol) } }
    for handover in plan.handovers { for tie in handover.after.ties { followed.insert(tie.to.symbol) } }
    var ordered = tasks.map { OrderedTask($0, followed) }
    let wholes = tasks.map { $0.within.value.flatMap { tasks.position(of: $0.symbol) } }
    var isDone = wholes.map { $0 == nil }
    for start in tasks.indices where !isDone[start] {
      var path: [Int] = []
      var next: Int? = start
      // A circle of parts is cut open where it closes.
      while let position = next, !isDone[position] {
        isDone[position] = true
        path.append(position)
        next = wholes[position]
      }
      for position in path.reversed() {
        guard let whole = wholes[position] else { continue }
        if !ordered[position].hasRank, ordered[whole].hasRank { ordered[position].rank = ordered[whole].rank }
        if !ordered[position].hasPlace, ordered[whole].hasPlace { ordered[position].place = ordered[whole].place }
      }
    }
    return ordered
  }
}

extension Exemption {
  fileprivate static let noMissionTask = Exemption { context in
    guard context.facts.missionTasks.isEmpty else { return nil }
    var tally = Tally(context)
    tally.absent(
      context.plan.tasks.absence, "the plan names no task that the mission leads", at: context.plan.tasks.span,
      help: "add what the mission does to 'tasks', with 'lead: mission'")
    return tally.verdict()
  }
}
