import Analysis
import Diagnostics
import PlanFormat
import PlanReading
import Scheduling
import SeededRandom

/// A small plan with calendars, summaries, phases, ties and constraints, as something to write down in several ways.
struct RandomPlan {
  static let firstDay = Day(number: 20_819)  // 1 January 2027

  struct Task {
    var fields: [String] = []
    var ties: [(before: Int, relation: String)] = []
    var whole: Int?
    var phase: Int?
    var status: String?
  }

  var tasks: [Task]
  var asOf = firstDay

  init(_ seed: Int, using random: inout SplitMix64) {
    random = SplitMix64(state: UInt64(seed))
    let count = Int.random(in: 3...14, using: &random)
    tasks = (0..<count).map { index in
      var task = Task()
      // The first two may sum up others: they have no length of their own.
      if index >= 2 { task.fields = Self.length(using: &random) }
      if index >= 2, Int.random(in: 0..<4, using: &random) == 0 { task.whole = Int.random(in: 0...1, using: &random) }
      if index >= 2, Int.random(in: 0..<3, using: &random) == 0 { task.phase = Int.random(in: 0...1, using: &random) }
      return task
    }
    for index in 3..<max(3, count) where Bool.random(using: &random) { addTie(to: index, using: &random) }
  }

  private static func length(using random: inout SplitMix64) -> [String] {
    var fields: [String] = []
    let days = Int.random(in: 0...15, using: &random)
    fields.append(Bool.random(using: &random) ? "duration: \(days) days" : "duration: \(days) working days")
    if Bool.random(using: &random) { fields.append("working-calendar: north") }
    if Bool.random(using: &random) { fields.append("start: \(day(0...40, using: &random))") }
    switch Int.random(in: 0..<10, using: &random) {
    case 0: fields.append("constraints: { deadline: \(day(10...60, using: &random)) }")
    case 1: fields.append("constraints: { start-no-earlier-than: \(day(0...60, using: &random)) }")
    case 2: fields.append("lead: mission")
    default: break
    }
    return fields
  }

  private static func day(_ range: ClosedRange<Int>, using random: inout SplitMix64) -> Day {
    firstDay + Int.random(in: range, using: &random)
  }

  /// Ties a task to one before it, so that tasks alone make no circle; through phases they still may.
  mutating func addTie(to index: Int, using random: inout SplitMix64) {
    let relations = [
      "finish", "start", "finish to finish", "start to finish", "finish + 3 days", "start + 2 working days",
      "finish - 2 days", "finish to finish + 4 working days",
    ]
    let before = Int.random(in: 2..<index, using: &random)
    tasks[index].ties.append((before, relations.randomElement(using: &random) ?? "finish"))
  }

  /// What follows from the plan, written in an order of its tasks and with ids that lead back to them.
  func facts(order: [Int]? = nil, ids: [Int]? = nil, extra: [Int: String] = [:]) -> PlanFacts {
    let ids = (ids ?? Array(tasks.indices)).map { "t\($0)" }
    var text = """
      plan: { title: T, as-of: \(asOf) }
      mission: { name: M, type: peacekeeping, host-state: XCA, departure: 2027-02-20 }
      working-calendars:
        north: { weekend: [friday, saturday], closed: [{ title: Season, on: 2027-01-20/2027-02-02, every-year: true }] }
      phases:
        second: { title: Second, start: 2027-01-10, after: [first] }
        first: { title: First }
      tasks:

      """
    for index in order ?? Array(tasks.indices) {
      let task = tasks[index]
      var fields = ["title: T"] + task.fields
      if let whole = task.whole { fields.append("within: \(ids[whole])") }
      if let phase = task.phase { fields.append("phase: \(["first", "second"][phase])") }
      if let status = task.status { fields.append("status: \(status)") }
      let ties = task.ties.map { "{ \(ids[$0.before]): \($0.relation) }" }
      if !ties.isEmpty { fields.append("after: [\(ties.joined(separator: ", "))]") }
      if let more = extra[index] { fields.append(more) }
      text += "  \(ids[index]): { \(fields.joined(separator: ", ")) }\n"
    }
    return PlanFacts(readPlan(SourceFiles([SourceFile(name: "p", bytes: Array(text.utf8))])).plan)
  }

  /// The numbers of every task, by its position in `tasks`.
  func numbers(_ facts: PlanFacts, order: [Int]? = nil) -> [[Int]?] {
    var numbers: [[Int]?] = Array(repeating: nil, count: tasks.count)
    for (position, task) in (order ?? Array(tasks.indices)).enumerated() {
      numbers[task] = facts.schedule[.task(position)].map {
        [$0.earlyStart, $0.earlyFinish, $0.lateStart, $0.lateFinish, $0.totalFloat, $0.freeFloat]
      }
    }
    return numbers
  }
}
