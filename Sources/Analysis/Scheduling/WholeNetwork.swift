import Diagnostics
import PlanFormat
import PlanModel
import Scheduling

// Wholes: tasks without a length of their own sum up their parts, and hammocks reach over what they span. What the start of
// a whole waits for goes through a step before its parts, so that wholes of any depth cost as much as they are long.

extension PlanNetwork {
  mutating func addWholes() {
    let wholes = Wholes(plan, hasOwnLength: plan.tasks.indices.map { items[position(ofTask: $0)].hasLength })
    for (whole, parts) in wholes.parts.sorted(by: { $0.key < $1.key }) {
      let (item, task) = (position(ofTask: whole), plan.tasks[whole])
      if let finish = task.finish.value {
        limit(item, by: .init(day: finish.lastDay, reason: .writtenFinish, span: task.finish.span))
      }
      span(item, over: parts.map(position(ofTask:)))
    }
    for whole in wholes.downwards.reversed() {
      let parts = (wholes.parts[whole] ?? []).map(position(ofTask:))
      if parts.contains(where: { items[$0].hasUnknownStart }) { forgetStart(of: position(ofTask: whole)) }
    }
    addStarts(of: wholes)
  }

  func position(ofTask task: Int) -> Int { positions[.task(task)] ?? 0 }

  /// What waits where something is to hold back an item's start: the step before its parts, if it sums up some.
  func start(of item: Int) -> Int {
    guard case .task(let task) = items[item].kind else { return item }
    return positions[.wholeStart(task)] ?? item
  }

  /// Adds a step before the parts of each whole that something can hold back.
  private mutating func addStarts(of wholes: Wholes) {
    let begun = beginnings(of: wholes)
    var isHeld = Array(repeating: false, count: plan.tasks.count)
    var heldUntil: [Int: Day] = [:]
    for whole in wholes.downwards {
      let task = plan.tasks[whole]
      let parent = wholes.parents[whole].flatMap { isHeld[$0] ? $0 : nil }
      let own = [task.start.value?.firstDay, task.constraints.entry?.startNoEarlierThan.value?.firstDay]
        .compactMap(\.self).max()
      guard parent != nil || own != nil || !task.after.isEmpty || task.phase.value != nil else { continue }
      isHeld[whole] = true
      heldUntil[whole] = [own, parent.flatMap { heldUntil[$0] }].compactMap(\.self).max()
      var activity = Activity(duration: 0, startNoEarlierThan: own?.number, isAsLateAsPossible: true)
      if let day = begun[whole] { activity.progress = .finished(start: day, finish: day) }
      let start = add(.wholeStart(whole), task.header, activity, nil, said: SaidDates(start: task.start.value))
      if let parent { link(from: position(ofStart: parent), to: start, because: .whole(task.within.span)) }
      for part in wholes.parts[whole] ?? [] where !wholes.sumsUp[part] && plan.tasks[part].spans.isEmpty {
        let item = position(ofTask: part)
        link(from: start, to: item, because: .whole(plan.tasks[part].within.span))
        // A milestone stands at the end of its day.
        if network.activities[item].duration == 0, let day = heldUntil[whole] { hold(item, from: day + 1) }
      }
    }
  }

  private func position(ofStart whole: Int) -> Int { positions[.wholeStart(whole)] ?? 0 }

  /// When each whole began all of whose parts have begun.
  private func beginnings(of wholes: Wholes) -> [Int: Int] {
    var begun: [Int: Int] = [:]
    for whole in wholes.downwards.reversed() {
      var first = Int.max
      let hasBegun = (wholes.parts[whole] ?? []).allSatisfy { part in
        if wholes.sumsUp[part] {
          first = min(first, begun[part] ?? .max)
          return begun[part] != nil
        }
        switch network.activities[position(ofTask: part)].progress {
        case .notStarted: return false
        case .started(let day), .finished(let day, _):
          first = min(first, day)
          return true
        }
      }
      if hasBegun, first < .max { begun[whole] = first }
    }
    return begun
  }
}
