/// The dates of a plan, found by trying one day after another: a task stays where everything that is asked of it holds, and
/// goes on by a day where it does not. A day is the moment of its morning, and an end is the morning after.
struct DayByDaySchedule {
  private let plan: BoundedPlan
  /// The moment at which each task starts.
  private(set) var early: [Int]
  private(set) var late: [Int] = []
  /// Whether all ties can be kept.
  private(set) var isPossible = true

  /// Whether there are days on which all limits are kept.
  private(set) var hasLateDates = true

  /// Beyond them there is nothing to be found.
  private static let (beginning, horizon) = (-300, 500)
  /// Whether each day is worked, by calendar, from 400 days before the plan's own on.
  private let worked: [[Bool]]

  init(_ plan: BoundedPlan) {
    self.plan = plan
    worked = plan.calendars.map { calendar in (-400..<Self.horizon + 500).map { calendar.isWorked($0) } }
    early = plan.tasks.map { $0.days == 0 ? 1 : 0 }
    goForward()
    guard isPossible else { return }
    goBackward()
    if hasLateDates { slide() }
  }

  func finish(_ task: Int, _ start: Int) -> Int {
    let task = plan.tasks[task]
    guard let calendar = task.calendar else { return start + task.days }
    var (left, day) = (task.days, start)
    while left > 0 {
      if isWorked(day, calendar) { left -= 1 }
      day += 1
    }
    return day
  }

  private func isWorked(_ day: Int, _ calendar: Int?) -> Bool {
    calendar.map { worked[$0][min(max(0, day + 400), worked[$0].count - 1)] } ?? true
  }

  /// Whether work can start on a day, and what the plan asks of the task's own dates holds.
  private func isAllowed(_ task: Int, _ start: Int) -> Bool {
    let entry = plan.tasks[task]
    let morning = entry.days == 0 ? start - 1 : start
    guard morning >= max(entry.start ?? 0, entry.notBefore ?? 0, 0) else { return false }
    guard entry.days == 0 || isWorked(start, entry.calendar) else { return false }
    return entry.finishNotBefore.map { finish(task, start) - 1 >= $0 } ?? true
  }

  private func end(_ tie: BoundedPlan.Tie, _ starts: [Int]) -> (left: Int, reached: Int) {
    (
      tie.leavesFinish ? finish(tie.from, starts[tie.from]) : starts[tie.from],
      tie.reachesFinish ? finish(tie.to, starts[tie.to]) : starts[tie.to]
    )
  }

  private func calendar(of tie: BoundedPlan.Tie) -> Int? {
    tie.isInWorkingDays ? plan.tasks[tie.to].calendar ?? 1 : nil
  }

  /// Whether enough time lies between the two ends of a tie.
  private func isLongEnough(_ tie: BoundedPlan.Tie, _ starts: [Int]) -> Bool {
    let (left, reached) = end(tie, starts)
    let (calendar, own) = (calendar(of: tie), plan.tasks[tie.to])
    if !tie.leavesFinish, tie.reachesFinish, tie.lag == 0, own.days > 0 {
      // What finishes when the other thing starts has no working day left before it.
      return reached >= left || !(reached..<left).contains { isWorked($0, own.calendar) }
    }
    var (day, lag) = (left, tie.lag)
    while lag > 0 {
      if isWorked(day, calendar) { lag -= 1 }
      day += 1
    }
    while lag < 0 {
      day -= 1
      if isWorked(day, calendar) { lag += 1 }
    }
    // A lead leads to the end of a working day where an end is meant.
    if tie.lag < 0, tie.reachesFinish { while !isWorked(day - 1, calendar) { day -= 1 } }
    return reached >= day
  }

  /// Whether no more time lies between them than may.
  private func isShortEnough(_ tie: BoundedPlan.Tie, _ starts: [Int]) -> Bool {
    guard let most = tie.most else { return true }
    let (left, reached) = end(tie, starts)
    guard reached > left else { return true }
    let calendar = calendar(of: tie)
    return (left..<reached).count { isWorked($0, calendar) } <= most
  }

  private mutating func goForward() {
    var isAtRest = false
    while !isAtRest, isPossible {
      isAtRest = true
      for task in plan.tasks.indices {
        while !isAllowed(task, early[task])
          || plan.ties.contains(where: { $0.to == task && !isLongEnough($0, early) })
          || plan.ties.contains(where: { $0.from == task && !isShortEnough($0, early) })
        {
          early[task] += 1
          isAtRest = false
          guard early[task] < Self.horizon else { return isPossible = false }
        }
      }
    }
  }

  private mutating func goBackward() {
    let end = plan.tasks.indices.map { finish($0, early[$0]) }.max() ?? 0
    late = plan.tasks.map { _ in end }
    var isAtRest = false
    while !isAtRest {
      isAtRest = true
      for task in plan.tasks.indices {
        while !isEarlyEnough(task, late[task], end)
          || plan.ties.contains(where: { $0.from == task && !isLongEnough($0, late) })
          || plan.ties.contains(where: { $0.to == task && !isShortEnough($0, late) })
        {
          late[task] -= 1
          isAtRest = false
          guard late[task] > Self.beginning else { return hasLateDates = false }
        }
      }
    }
  }

  private func isEarlyEnough(_ task: Int, _ start: Int, _ end: Int) -> Bool {
    let entry = plan.tasks[task]
    let morning = entry.days == 0 ? start - 1 : start
    return (entry.days == 0 || isWorked(start, entry.calendar)) && morning <= entry.notAfter ?? .max
      && finish(task, start) <= min(end, entry.finishNotAfter.map { $0 + 1 } ?? .max)
  }

  /// What is to be as late as possible, while all else stays where it is.
  private mutating func slide() {
    let sliding = plan.tasks.indices.filter { plan.tasks[$0].isLate }
    let first = early
    for task in sliding { early[task] = max(early[task], late[task]) }
    var isAtRest = false
    while !isAtRest {
      isAtRest = true
      for task in sliding {
        while early[task] > first[task],
          !isAllowed(task, early[task])
            || plan.ties.contains(where: { $0.from == task && !isLongEnough($0, early) })
            || plan.ties.contains(where: { $0.to == task && !isShortEnough($0, early) })
        {
          early[task] -= 1
          isAtRest = false
        }
      }
    }
  }
}
