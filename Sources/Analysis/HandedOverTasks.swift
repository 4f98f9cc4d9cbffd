import PlanFormat
import PlanModel

/// With which task each task is handed over: itself where it has handovers of its own, else the nearest one around it
/// that has some.
struct HandedOverTasks: Sendable {
  private let tasks: Keyed<PlanTask>
  /// The position of that task, by the position of each.
  private let wholes: [Int?]

  /// Looks at every task once. A circle of parts ends where it closes.
  init(_ tasks: Keyed<PlanTask>, hasHandovers: (PlanTask) -> Bool) {
    self.tasks = tasks
    var wholes = tasks.indices.map { hasHandovers(tasks[$0]) ? $0 : nil }
    var isSettled = wholes.map { $0 != nil }
    for start in tasks.indices {
      var parts: [Int] = []
      var next: Int? = start
      while let position = next, !isSettled[position] {
        isSettled[position] = true
        parts.append(position)
        next = tasks[position].within.value.flatMap { tasks.position(of: $0.symbol) }
      }
      let whole = next.flatMap { wholes[$0] }
      for part in parts { wholes[part] = whole }
    }
    self.wholes = wholes
  }

  /// The task with which a task is handed over, if it is.
  func whole(of task: PlanTask) -> PlanTask? {
    tasks.position(of: task.header.symbol).flatMap { wholes[$0] }.map { tasks[$0] }
  }
}
