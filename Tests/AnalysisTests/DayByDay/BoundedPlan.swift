import Analysis
import Diagnostics
import PlanFormat
import PlanReading
import Scheduling
import SeededRandom

/// A small plan with upper bounds on what lies between its tasks, days worked although the week says no, and every
/// constraint that moves dates or limits them; to be read by the program, and by a scheduler that knows nothing of it.
struct BoundedPlan {
  struct Task {
    var days = 0
    var calendar: Int?
    /// Days counted from the plan's own on.
    var start, notBefore, notAfter, finishNotBefore, finishNotAfter: Int?
    var isLate = false
  }

  struct Tie {
    var from, to: Int
    var leavesFinish, reachesFinish: Bool
    var lag: Int
    var most: Int?
    /// Whether the lag counts working days: those of the task that waits.
    var isInWorkingDays: Bool
  }

  /// Days of the week that are not worked from Monday on, and times that are otherwise, by days counted from the plan's own.
  struct Calendar {
    var weekend: [Int]
    var closed: [ClosedRange<Int>] = []
    var open: [ClosedRange<Int>] = []

    func isWorked(_ day: Int) -> Bool {
      if open.contains(where: { $0.contains(day) }) { return true }
      if closed.contains(where: { $0.contains(day) }) { return false }
      // 1 January 2027 is a Friday.
      return !weekend.contains(((day + 4) % 7 + 7) % 7)
    }
  }

  static let firstDay = Day(number: 20_819)
  var tasks: [Task] = []
  var ties: [Tie] = []
  var calendars: [Calendar]

  init(_ seed: Int) {
    var random = SplitMix64(state: UInt64(seed))
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    func once(in count: Int) -> Bool { number(1...count) == 1 }
    func times(_ count: Int, _ longest: Int) -> [ClosedRange<Int>] {
      (0..<number(0...count)).map { _ in
        let first = number(-5...80)
        return first...first + number(0...longest)
      }
    }
    calendars = [Calendar(weekend: [4, 5]), Calendar(weekend: [5, 6])]
    calendars[0].closed = times(3, 12)
    calendars[0].open = times(3, 2)
    for index in 0..<number(3...9) {
      var task = Task(days: once(in: 6) ? 0 : number(1...9), calendar: [nil, 0, 1][number(0...2)])
      if once(in: 3) { task.start = number(0...30) }
      switch number(0...9) {
      case 0: task.notBefore = number(0...40)
      case 1: task.notAfter = number(0...60)
      case 2: task.finishNotBefore = number(5...50)
      case 3: task.finishNotAfter = number(10...60)
      case 4, 5: task.isLate = true
      default: break
      }
      tasks.append(task)
      guard index > 0 else { continue }
      for _ in 0..<number(0...2) {
        var tie = Tie(
          from: number(0...index - 1), to: index, leavesFinish: !once(in: 4), reachesFinish: once(in: 4),
          lag: once(in: 2) ? 0 : number(-4...6), isInWorkingDays: once(in: 2))
        if once(in: 2) {
          tie.lag = max(0, tie.lag)
          tie.most = tie.lag + number(0...8)
        }
        ties.append(tie)
      }
    }
  }

  var schedule: PlanSchedule {
    func date(_ day: Int) -> String { (Self.firstDay + day).description }
    func list(_ times: [ClosedRange<Int>]) -> String {
      times.map { "{ title: T, on: \(date($0.lowerBound))/\(date($0.upperBound)) }" }.joined(separator: ", ")
    }
    var text = """
      plan: { title: T, as-of: \(Self.firstDay) }
      mission: { name: M, type: peacekeeping, host-state: XCA }
      working-calendars:
        north: { weekend: [friday, saturday], closed: [\(list(calendars[0].closed))], open: [\(list(calendars[0].open))] }
      tasks:

      """
    for (index, task) in tasks.enumerated() {
      var fields = ["title: T", "status: planned"]
      fields.append("duration: \(task.days) \(task.calendar == nil ? "" : "working ")days")
      if task.calendar == 0 { fields.append("working-calendar: north") }
      if let day = task.start { fields.append("start: \(date(day))") }
      var held: [String] = []
      if let day = task.notBefore { held.append("start-no-earlier-than: \(date(day))") }
      if let day = task.notAfter { held.append("start-no-later-than: \(date(day))") }
      if let day = task.finishNotBefore { held.append("finish-no-earlier-than: \(date(day))") }
      if let day = task.finishNotAfter { held.append("finish-no-later-than: \(date(day))") }
      if task.isLate { held.append("as-late-as-possible: true") }
      if !held.isEmpty { fields.append("constraints: { \(held.joined(separator: ", ")) }") }
      let relations = ties.filter { $0.to == index }.map { "{ t\($0.from): \($0.relation) }" }
      if !relations.isEmpty { fields.append("after: [\(relations.joined(separator: ", "))]") }
      text += "  t\(index): { \(fields.joined(separator: ", ")) }\n"
    }
    return PlanFacts(readPlan(SourceFiles([SourceFile(name: "p", bytes: Array(text.utf8))])).plan).schedule
  }
}

extension BoundedPlan.Tie {
  fileprivate var relation: String {
    let ends = "\(leavesFinish ? "finish" : "start") to \(reachesFinish ? "finish" : "start")"
    let unit = isInWorkingDays ? "working days" : "days"
    if let most { return lag == 0 ? "\(ends) + at most \(most) \(unit)" : "\(ends) + \(lag) to \(most) \(unit)" }
    return lag == 0 && !isInWorkingDays ? ends : "\(ends) \(lag < 0 ? "-" : "+") \(abs(lag)) \(unit)"
  }
}
