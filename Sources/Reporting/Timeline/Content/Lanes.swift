import Analysis
import PlanFormat
import PlanModel
import Scheduling

/// Sorts the tasks and handovers of a plan into lanes: by function or by what else is asked for, then what
/// belongs to no task. A chart of thousands of rows shows nobody anything: of many, those are drawn that need most attention.
struct LaneBuilder {
  /// How many lines a timeline has at most, some pages of them.
  static let mostLines = 500
  /// How many handovers of one task are drawn.
  static let mostTracks = 20

  private let facts: PlanFacts
  private let words: TimelineWords
  private let keys: LaneKeys
  private let rows: RowBuilder
  private let network: TaskSlots

  init(_ facts: PlanFacts, _ span: TimelineSpan, _ words: TimelineWords, by lanes: TimelineLanes = .function) {
    (self.facts, self.words) = (facts, words)
    keys = LaneKeys(lanes: lanes, facts: facts, words: words)
    network = TaskSlots(facts)
    rows = RowBuilder(facts, span, words, network)
  }

  /// What a row would show, before anything of it is made.
  private enum Item {
    case task(PlanTask, TaskStanding, indent: Int)
    case handover(Handover, HandoverStanding)
  }

  func lanes() -> [Lane] {
    let titled = taskLanes() + looseLane()
    var open = Self.mostLines
    var kept: Set<Int> = []
    let all = titled.flatMap(\.items)
    // As pages are laid: what weighs most first, and of it what needs most attention.
    let (weights, ranks) = (all.map(weight), all.map(rank))
    for index in all.indices.sorted(by: { (weights[$0], ranks[$0], $0) < (weights[$1], ranks[$1], $1) }) {
      open -= lines(of: all[index])
      guard open >= 0 else { break }
      kept.insert(index)
    }
    var first = 0
    return titled.map { title, items in
      defer { first += items.count }
      return lane(title, items) { kept.contains(first + $0) }
    }
  }

  private func lane(_ title: String, _ items: [Item], isDrawn: (Int) -> Bool) -> Lane {
    var (counts, leftOut) = ([WorkStanding: Int](), [WorkStanding: Int]())
    var drawn: [Row] = []
    var tasks: Set<Symbol> = []
    for (index, item) in items.enumerated() {
      let (level, isSubstantive) = standing(of: item)
      if isSubstantive { counts[level, default: 0] += 1 }
      guard isDrawn(index) else {
        leftOut[level, default: 0] += 1
        continue
      }
      switch item {
      case .task(let task, let standing, let indent):
        // A part stands below its whole, and by itself where that is not drawn.
        let isBelow = task.within.value.map { tasks.contains($0.symbol) } ?? false
        drawn.append(rows.row(of: task, standing, indent: isBelow ? indent : 0, rank: rank(of: item)))
        tasks.insert(task.header.symbol)
      case .handover(let handover, let standing): drawn.append(rows.row(of: handover, standing, rank: rank(of: item)))
      }
    }
    return Lane(title: title, rows: drawn, counts: counts, leftOut: leftOut)
  }

  private func standing(of item: Item) -> (WorkStanding, isSubstantive: Bool) {
    switch item {
    case .task(let task, let standing, _): (standing.level, task.technical.value != true)
    case .handover(_, let standing): (standing.level, true)
    }
  }

  private func weight(of item: Item) -> RowWeight {
    switch item {
    case .task(let task, let standing, _): rows.weight(of: task, standing)
    case .handover(_, let standing): rows.weight(of: standing)
    }
  }

  private func rank(of item: Item) -> Int {
    switch item {
    case .task(let task, let standing, _):
      standing.rank(isCritical: network[task]?.isCritical == true, isSubstantive: task.technical.value != true)
    case .handover(_, let standing): standing.rank
    }
  }

  /// A task with several tracks has a line for each below its own.
  private func lines(of item: Item) -> Int {
    guard case .task(let task, _, _) = item else { return 1 }
    let tracks = min(facts.strands(of: task).count, Self.mostTracks)
    return tracks > 1 ? tracks + 1 : 1
  }
}

// MARK: - The order of the rows

extension LaneBuilder {
  private func taskLanes() -> [(title: String, items: [Item])] {
    var order: [LaneKey] = []
    var positions: [LaneKey: [Int]] = [:]
    for (position, task) in facts.plan.tasks.entries.enumerated() {
      let key = keys.key(of: task, facts.standings.tasks[position])
      if positions[key] == nil { order.append(key) }
      positions[key, default: []].append(position)
    }
    let sorted = order.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
    return sorted.map { (keys.title(of: $0.element), inOrder(positions[$0.element] ?? [])) }
  }

  private func looseLane() -> [(title: String, items: [Item])] {
    let loose = zip(facts.plan.handovers.entries, facts.standings.handovers).filter { facts.task(of: $0.0) == nil }
    return loose.isEmpty ? [] : [(words.sitesAndAssets, loose.map { .handover($0, $1) })]
  }

  /// Parts of a task follow it.
  private func inOrder(_ positions: [Int]) -> [Item] {
    let tasks = facts.plan.tasks.entries
    let members = Set(positions.map { tasks[$0].header.symbol })
    var parts: [Symbol: [Int]] = [:]
    var wholes: [Int] = []
    for position in positions {
      let task = tasks[position]
      if let whole = task.within.value?.symbol, members.contains(whole), whole != task.header.symbol {
        parts[whole, default: []].append(position)
      } else {
        wholes.append(position)
      }
    }
    var items: [Item] = []
    var seen: Set<Int> = []
    // Parts of parts can lie deep, and in a circle; those of a circle are reached from the last line only.
    for position in wholes + positions {
      var open = [(position: position, indent: 0)]
      while let (position, indent) = open.popLast() {
        guard seen.insert(position).inserted else { continue }
        items.append(.task(tasks[position], facts.standings.tasks[position], indent: min(indent, 2)))
        open += (parts[tasks[position].header.symbol] ?? []).reversed().map { ($0, indent + 1) }
      }
    }
    return items
  }
}

/// The places of tasks in the schedule, where dependencies give them one, of tasks or of handovers: without links every task would
/// look critical.
struct TaskSlots {
  private var slots: [Symbol: Slot] = [:]

  init(_ facts: PlanFacts) {
    var linked: Set<Symbol> = []
    for task in facts.plan.tasks where !task.after.isEmpty {
      linked.insert(task.header.symbol)
      for tie in task.after { linked.insert(tie.to.symbol) }
    }
    for handover in facts.plan.handovers { linked.formUnion(handover.after.map(\.to.symbol)) }
    for (position, task) in facts.plan.tasks.entries.enumerated() where linked.contains(task.header.symbol) {
      slots[task.header.symbol] = facts.schedule[.task(position)]
    }
  }

  subscript(task: PlanTask) -> Slot? { slots[task.header.symbol] }
}
