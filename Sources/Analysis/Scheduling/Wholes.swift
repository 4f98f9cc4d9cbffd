import PlanFormat
import PlanModel

/// Which tasks have the dates of others, and of which: a task without a length of its own sums up its parts, and a hammock
/// reaches over what it spans, which may be wholes again.
struct Wholes {
  /// The task that each task is within, as a position in `plan.tasks`.
  let parents: [Int?]
  /// Whether a task has no length of its own, and parts that have one.
  private(set) var sumsUp: [Bool]
  /// What each whole has its dates of. Wholes that span one another in a circle have each other.
  private(set) var parts: [Int: [Int]] = [:]
  /// Tasks that sum up others, each after the one that it is a part of.
  private(set) var downwards: [Int] = []

  init(_ plan: Plan, hasOwnLength: [Bool]) {
    let tasks = plan.tasks
    parents = tasks.map { $0.within.value.flatMap { tasks.position(of: $0.symbol) } }
    sumsUp = Array(repeating: false, count: tasks.count)
    let spans = tasks.map { task in task.spans.compactMap { tasks.position(of: $0.symbol) } }
    let isHammock = tasks.map { !$0.spans.isEmpty }
    for task in tasks.indices where hasOwnLength[task] || isHammock[task] {
      var next = parents[task]
      while let parent = next, !hasOwnLength[parent], !sumsUp[parent], !isHammock[parent] {
        sumsUp[parent] = true
        next = parents[parent]
      }
    }
    var all: [Int: [Int]] = [:]
    for task in tasks.indices where hasOwnLength[task] || sumsUp[task] || isHammock[task] {
      if let parent = parents[task], sumsUp[parent] { all[parent, default: []].append(task) }
    }
    for task in tasks.indices where isHammock[task] { all[task] = spans[task].filter { $0 != task } }
    let counts = Self.dated(all, hasOwnLength)
    parts = all.mapValues { $0.filter { counts[$0] } }.filter { !$0.value.isEmpty }
    downwards = wholesDownwards()
  }

  /// Which tasks have dates: those with a length, wholes over such, and wholes that span one another in a circle, which
  /// the scheduler tells of.
  private static func dated(_ parts: [Int: [Int]], _ hasOwnLength: [Bool]) -> [Bool] {
    var wholes: [Int: [Int]] = [:]
    for (whole, parts) in parts { for part in parts { wholes[part, default: []].append(whole) } }
    func spread(_ marks: inout [Bool], from marked: [Int], _ isReached: (Int) -> Bool) {
      var open = marked
      while let task = open.popLast() {
        for whole in wholes[task] ?? [] where !marks[whole] && isReached(whole) {
          marks[whole] = true
          open.append(whole)
        }
      }
    }
    var isDated = hasOwnLength
    spread(&isDated, from: isDated.indices.filter { isDated[$0] }) { _ in true }
    // Of the others, what is left when those that lead nowhere are taken away, again and again, leads into a circle.
    var leadsNowhere = isDated.indices.map { parts[$0] == nil && !isDated[$0] }
    var waitsFor = parts.mapValues { $0.count { !isDated[$0] } }
    spread(&leadsNowhere, from: leadsNowhere.indices.filter { leadsNowhere[$0] }) { whole in
      waitsFor[whole, default: 0] -= 1
      return waitsFor[whole] == 0 && !isDated[whole]
    }
    return isDated.indices.map { isDated[$0] || !leadsNowhere[$0] }
  }

  private func wholesDownwards() -> [Int] {
    var order: [Int] = []
    var open = sumsUp.indices.filter { task in sumsUp[task] && !(parents[task].map { sumsUp[$0] } ?? false) }
    while let whole = open.popLast() {
      order.append(whole)
      open += (parts[whole] ?? []).filter { sumsUp[$0] && parents[$0] == whole }
    }
    return order
  }
}
