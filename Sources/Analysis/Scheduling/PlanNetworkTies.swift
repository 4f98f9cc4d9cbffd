import PlanFormat
import PlanModel
import Scheduling

// What waits for what, and what is a part of what.

extension PlanNetwork {
  /// Lets tasks without a length of their own sum up their parts, and hammocks reach over what they span.
  mutating func addHammocks() {
    let parents = plan.tasks.map { $0.within.value.flatMap { plan.tasks.position(of: $0.symbol) } }
    let hasOwnLength = plan.tasks.indices.map { items[position(ofTask: $0)].hasLength }
    var sumsUp = Array(repeating: false, count: plan.tasks.count)
    for task in plan.tasks.indices where hasOwnLength[task] || !plan.tasks[task].spans.isEmpty {
      var next = parents[task]
      while let parent = next, !hasOwnLength[parent], !sumsUp[parent], plan.tasks[parent].spans.isEmpty {
        sumsUp[parent] = true
        next = parents[parent]
      }
    }
    var parts: [Int: [Int]] = [:]
    for task in plan.tasks.indices where hasOwnLength[task] || sumsUp[task] || !plan.tasks[task].spans.isEmpty {
      if let parent = parents[task], sumsUp[parent] { parts[parent, default: []].append(position(ofTask: task)) }
    }
    for (position, task) in plan.tasks.enumerated() where !task.spans.isEmpty {
      parts[position] = task.spans.compactMap { plan.tasks.position(of: $0.symbol) }
        .map(self.position(ofTask:)).filter { items[$0].hasLength }
    }
    for task in parts.keys.sorted() {
      let item = position(ofTask: task)
      if let finish = plan.tasks[task].finish.value {
        limit(item, by: .init(day: finish.lastDay, reason: .writtenFinish, span: plan.tasks[task].finish.span))
      }
      if let parts = parts[task], !parts.isEmpty { span(item, over: parts) }
    }
    for task in parts.keys {
      let item = position(ofTask: task)
      let leaves = leaves(of: item)
      if leaves.contains(where: { items[$0].hasUnknownStart }) { forgetStart(of: item) }
      if sumsUp[task], let start = items[item].writtenStart?.firstDay { for leaf in leaves { hold(leaf, from: start) } }
    }
  }

  func position(ofTask task: Int) -> Int { positions[.task(task)] ?? 0 }

  /// What is left of an item when everything that sums up others is taken for these.
  func leaves(of item: Int) -> [Int] {
    var leaves: [Int] = []
    var seen: Set<Int> = [item]
    var open = [item]
    while let next = open.popLast() {
      guard let hammock = hammocks[next] else {
        leaves.append(next)
        continue
      }
      open += network.hammocks[hammock].parts.filter { seen.insert($0).inserted }
    }
    return leaves.sorted()
  }

  mutating func addTies() {
    for item in items.indices {
      switch items[item].kind {
      case .task(let position):
        let task = plan.tasks[position]
        addTies(task.after, to: item, time.calendar(task.workingCalendar.value))
      case .handover(let position): addTies(plan.handovers[position].after, to: item, time.calendar(nil))
      case .phase, .phaseStart, .gate: break
      }
    }
  }

  private mutating func addTies(_ ties: Predecessors<PlanTask>, to item: Int, _ calendar: Int) {
    for tie in ties {
      guard let before = plan.tasks.position(of: tie.to.symbol) else { continue }
      let relation = tie.relation
      let lag = relation.lag.map { time.length($0, in: calendar) } ?? Length(days: 0)
      let origin = TieOrigin.written(relation, tie.span)
      guard items[item].isSummary else {
        link(from: position(ofTask: before), to: item, relation.kind, lag: lag, because: origin)
        continue
      }
      // What a summary waits for, its parts wait for. It finishes when they do, and what is spanned waits by itself.
      guard relation.reaches == .start, spansNothing(item) else {
        misplaced(MisplacedTie(item: items[item], span: tie.span))
        continue
      }
      for leaf in leaves(of: item) {
        link(from: position(ofTask: before), to: leaf, relation.kind, lag: lag, because: origin)
      }
    }
  }

  private func spansNothing(_ item: Int) -> Bool {
    guard case .task(let position) = items[item].kind else { return true }
    return plan.tasks[position].spans.isEmpty
  }
}

extension Relation {
  var kind: Link.Kind {
    switch (leaves, reaches) {
    case (.finish, .start): .finishToStart
    case (.start, .start): .startToStart
    case (.finish, .finish): .finishToFinish
    case (.start, .finish): .startToFinish
    }
  }
}
