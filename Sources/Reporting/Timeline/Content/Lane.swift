import Analysis
import Documents
import PlanFormat
import PlanModel
import Scheduling

/// A task, or something else that is handed over, with everything that its row shows.
struct Row {
  let title: String
  /// 1 for a task that is a part of another one in the same lane.
  let indent: Int
  let level: WorkStanding
  /// Why; the first one decides.
  let reasons: [StandingReason]
  /// Who holds it afterwards.
  let holder: Holder
  /// One for each handover, or one without any.
  let tracks: [Track]
  let task: PlanTask?
  let handovers: [Handover]
  /// Its place in the schedule, where dependencies give it one.
  let slot: Slot?
  let isCritical: Bool

  /// Logistics and closure are no substance, and are not counted with it.
  var isSubstantive: Bool { task?.technical.value != true }
}

/// The tasks of one function.
struct Lane {
  let title: String
  let rows: [Row]

  /// How many rows of substance there are of each standing that matters at a glance.
  func count(_ level: WorkStanding) -> Int { rows.count { $0.isSubstantive && $0.level == level } }
}

/// Sorts the tasks and handovers of a plan into lanes: by function in the order in which the plan first names them, then what
/// belongs to no task.
func lanes(of facts: PlanFacts, _ span: TimelineSpan, _ words: TimelineWords) -> [Lane] {
  let builder = RowBuilder(facts, span, words)
  var order: [Function?] = []
  var tasks: [Function?: [PlanTask]] = [:]
  for task in facts.plan.tasks {
    let function = task.function.value
    if tasks[function] == nil { order.append(function) }
    tasks[function, default: []].append(task)
  }
  // What names no function stands last.
  let functions = order.filter { $0 != nil } + order.filter { $0 == nil }
  var lanes = functions.map { function in
    Lane(
      title: function.map(words.function) ?? words.noFunction,
      rows: builder.rows(of: tasks[function] ?? []))
  }
  let loose = facts.plan.handovers.filter { facts.task(of: $0) == nil }
  if !loose.isEmpty { lanes.append(Lane(title: words.sitesAndAssets, rows: loose.map(builder.row(of:)))) }
  return lanes
}

private struct RowBuilder {
  let facts: PlanFacts
  let span: TimelineSpan
  let words: TimelineWords
  private let slots: [Symbol: Slot]
  /// Whether the plan links tasks at all; without links every task would look critical.
  private let linked: Set<Symbol>

  init(_ facts: PlanFacts, _ span: TimelineSpan, _ words: TimelineWords) {
    (self.facts, self.span, self.words) = (facts, span, words)
    let plan = facts.plan
    var slots: [Symbol: Slot] = [:]
    for index in plan.tasks.indices {
      let symbol = plan.tasks[index].header.symbol
      slots[symbol] = facts.schedule[.task(index)]
    }
    self.slots = slots
    linked = Set(
      plan.tasks.flatMap { task in
        let before = task.after.map(\.to.symbol)
        return before.isEmpty ? [] : before + [task.header.symbol]
      })
  }

  /// Parts of a task follow it.
  func rows(of tasks: [PlanTask]) -> [Row] {
    let members = Set(tasks.map(\.header.symbol))
    var parts: [Symbol: [PlanTask]] = [:]
    var wholes: [PlanTask] = []
    for task in tasks {
      if let whole = task.within.value?.symbol, members.contains(whole), whole != task.header.symbol {
        parts[whole, default: []].append(task)
      } else {
        wholes.append(task)
      }
    }
    var rows: [Row] = []
    var seen: Set<Symbol> = []
    // Parts of parts can lie deep, and in a circle; those of a circle are reached from the last line only.
    for task in wholes + tasks {
      var open = [(task: task, indent: 0)]
      while let (task, indent) = open.popLast() {
        guard seen.insert(task.header.symbol).inserted else { continue }
        rows.append(row(of: task, indent: min(indent, 2)))
        open += (parts[task.header.symbol] ?? []).reversed().map { ($0, indent + 1) }
      }
    }
    return rows
  }

  private func row(of task: PlanTask, indent: Int) -> Row {
    let symbol = task.header.symbol
    let standing = facts.standing(of: task)
    let dates = standing?.dates ?? TaskDates()
    let handovers = Array(facts.handovers(of: task))
    let builder = TrackBuilder(facts, span, words)
    var tracks = handovers.map { builder.track(of: $0, task: task, dates: dates) }
    if tracks.isEmpty { tracks = [builder.track(of: task, dates: dates)] }
    if tracks.count > 1 {
      for index in tracks.indices { tracks[index].title = distinction(of: handovers[index]) }
    }
    let slot = linked.contains(symbol) ? slots[symbol] : nil
    return Row(
      title: task.title.value?.plain ?? task.id, indent: indent,
      level: standing?.level ?? .unknown, reasons: standing?.reasons ?? [], holder: standing?.holder ?? .ends,
      tracks: tracks, task: task, handovers: handovers, slot: slot, isCritical: slot?.isCritical ?? false)
  }

  func row(of handover: Handover) -> Row {
    let standing = facts.standing(of: handover)
    let track = TrackBuilder(facts, span, words).track(of: handover, task: nil, dates: TaskDates())
    let sites = handover.sites.items.compactMap { facts.plan.sites[$0]?.name.value?.plain }
    let title = handover.title.value?.plain ?? (sites.isEmpty ? handover.id : words.wording.list(sites))
    return Row(
      title: title, indent: 0,
      level: standing?.level ?? .unknown, reasons: standing?.reasons ?? [], holder: standing?.holder ?? .ends,
      tracks: [track], task: nil, handovers: [handover], slot: nil, isCritical: false)
  }

  /// What sets a handover apart from the others of its task: its title, the parts, the areas, or who takes over.
  private func distinction(of handover: Handover) -> String {
    if let title = handover.title.value?.plain { return title }
    let parts = handover.to.items.compactMap { $0.part.value?.plain }
    if !parts.isEmpty { return words.wording.list(parts) }
    let areas = handover.areas.items.compactMap { facts.plan.areas[$0]?.name.value?.plain }
    if !areas.isEmpty { return words.wording.list(areas) }
    return words.wording.list(facts.receivers(of: handover).map(\.briefName))
  }
}
