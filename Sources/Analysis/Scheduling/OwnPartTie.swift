import Diagnostics
import PlanFormat
import PlanModel

/// A tie by which a task begins only when a task is finished that it is a part of, or that is a part of it, at any depth.
public struct OwnPartTie: Sendable {
  let other: ScheduledItem
  /// Whether the other one is the whole.
  let isWhole: Bool
  let tie: Span
  /// Where the part says what it is a part of.
  let within: Span

  func statement(of item: ScheduledItem) -> ConflictStatement {
    isWhole
      ? ConflictStatement(
        message: "'\(item.id)' waits for '\(other.id)', of which it is a part", span: tie,
        notes: [.init("it is a part of it here", at: within)],
        help: "tie it to the start ({ \(other.id): start }), or take the tie out")
      : ConflictStatement(
        message: "'\(item.id)' waits for its own part '\(other.id)'", span: tie,
        notes: [.init("'\(other.id)' is a part of it here", at: within)],
        help: "take the tie out, or let '\(other.id)' be no part of it")
  }
}

extension PlanSchedule {
  typealias TieToOwnPart = (item: Int, other: Int, isWhole: Bool, span: Span)

  func conflicts(of ties: [TieToOwnPart]) -> [ScheduleConflict] {
    ties.map { found in
      let part = items[found.isWhole ? found.item : found.other]
      return .ownPart(
        items[found.item],
        OwnPartTie(other: items[found.other], isWhole: found.isWhole, tie: found.span, within: place(ofPart: part)))
    }
  }

  /// A whole that sums up its parts is left out: what it waits for, its parts wait for, and that is told as a circle.
  var tiesToOwnParts: [TieToOwnPart] {
    let nested = NestedTasks(plan)
    guard !nested.isEmpty else { return [] }
    return plan.tasks.indices.flatMap { task in
      plan.tasks[task].after.compactMap { tie in
        guard tie.relation.isFinishToStart, tie.relation.lag.map({ $0.count >= 0 }) ?? true,
          let before = plan.tasks.position(of: tie.to.symbol),
          let item = position(of: .task(task)), let other = position(of: .task(before))
        else { return nil }
        if nested.contains(before, within: task), !items[item].isSummary { return (item, other, false, tie.span) }
        if nested.contains(task, within: before), !items[other].isSummary { return (item, other, true, tie.span) }
        return nil
      }
    }
  }
}

/// Which tasks are parts of which, at any depth: a whole is entered before its parts and left after them, so that one look
/// tells.
private struct NestedTasks {
  private var entered: [Int]
  private var left: [Int]

  init(_ plan: Plan) {
    let parents = plan.tasks.map { $0.within.value.flatMap { plan.tasks.position(of: $0.symbol) } }
    entered = Array(repeating: -1, count: parents.count)
    left = entered
    var parts: [Int: [Int]] = [:]
    for (part, whole) in parents.enumerated() { if let whole { parts[whole, default: []].append(part) } }
    var clock = 0
    // What stands in a circle is never entered, and part of nothing.
    for root in parents.indices where parents[root] == nil && parts[root] != nil {
      var open = [(task: root, isLeaving: false)]
      while let (task, isLeaving) = open.popLast() {
        clock += 1
        if isLeaving {
          left[task] = clock
        } else {
          entered[task] = clock
          open.append((task, true))
          open += (parts[task] ?? []).map { ($0, false) }
        }
      }
    }
  }

  /// Whether none is a part of another one, but in a circle.
  var isEmpty: Bool { entered.allSatisfy { $0 < 0 } }

  func contains(_ part: Int, within whole: Int) -> Bool {
    part != whole && entered[whole] >= 0 && entered[whole] < entered[part] && left[part] < left[whole]
  }
}
