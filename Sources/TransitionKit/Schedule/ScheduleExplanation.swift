import Analysis
import Diagnostics
import Languages
import PlanFormat
import PlanModel
import Reporting
import Scheduling

extension ScheduleView {
  /// The chain of reasons for an item's dates, told from its beginning; nothing where no item has the id, which is that
  /// of a task, a handover or a phase, with its section where several have the same.
  public func explanation(of id: String) -> String? {
    let named = schedule.items.indices.filter { schedule.items[$0].isNamed }
    guard
      let index = named.first(where: { schedule.items[$0].reference == id })
        ?? named.first(where: { schedule.items[$0].id == id || "tasks/\(schedule.items[$0].id)" == id })
    else { return explanationOfDropped(id) }
    let item = schedule.items[index]
    let title = visible("\(item.reference): \(item.title(in: check.plan)) (\(files.place(of: item.span)))") + "\n\n"
    guard let slot = schedule[index] else { return title + withoutDates(index) }
    let hops = schedule.reasons(for: index)
    var previous: Int?
    var lines: [String] = []
    for hop in hops {
      let number = hops.count > 1 ? "\(lines.count + 1). " : ""
      lines.append(number + sentence(hop, after: previous).capitalizedFirst)
      previous = hop.item
    }
    return title + visible(headline(item, slot).capitalizedFirst) + "\n\n" + lines.map { visible($0) + "\n" }.joined()
      + "\n" + ([latest(index, slot)] + provisos(index)).map { visible($0) + "\n" }.joined()
  }

  private func explanationOfDropped(_ id: String) -> String? {
    droppedPhases.first { $0.id == id || "phases/\($0.id)" == id }.map { phase in
      visible(
        "phases/\(phase.id): \(Wording.english.text(of: phase.title.value) ?? phase.id) (\(files.place(of: phase.header.nameSpan)))"
      )
        + "\n\n"
        + visible(
          "The plan drops it\(at(phase.status.span)): it has no place in the schedule, and nothing waits for it.")
        + "\n"
    }
  }

  /// The ids of which there is an explanation, for a call that names another one.
  public var ids: [String] {
    schedule.items.filter(\.isNamed).map(\.reference) + droppedPhases.map { "phases/\($0.id)" }
  }

  private func headline(_ item: ScheduledItem, _ slot: Slot) -> String {
    let (start, finish) = (day(slot.early.start), day(slot.early.finish))
    if item.hasUnknownFinish {
      return item.hasUnknownStart || start == finish
        ? "\(name(item)): over by \(finish)." : "\(name(item)): from \(start), and over by \(finish)."
    }
    if start == finish { return "\(name(item)): \(finish)." }
    return
      "\(name(item)): \(item.hasUnknownStart ? "by" : "from") \(start) \(item.hasUnknownStart ? "and until" : "to") \(finish)."
  }

  private func over(_ item: ScheduledItem, from start: String, to finish: String) -> String {
    let end = item.hasUnknownFinish ? "by" : "on"
    if item.hasUnknownStart || start == finish { return "was done \(end) \(finish)" }
    return item.hasUnknownFinish ? "ran from \(start), and was over by \(finish)" : "ran from \(start) to \(finish)"
  }

  /// What a reader of the dates must know beside: a gate that is not met, and what cannot be.
  private func provisos(_ index: Int) -> [String] {
    let gate = schedule.openGate(before: index).map {
      "It waits for the gate of the phase “\(Wording.english.text(of: $0.title.value) ?? $0.id)”, which is not met\(at($0.gate.span ?? $0.span)): "
        + "these are the earliest dates that it could have."
    }
    let undated = schedule.undated(before: index).map { undated -> String in
      switch undated {
      case .open(let item):
        "It waits for \(name(item)), of which the plan does not say when it comes\(at(item.span)): it cannot be before these dates, and may be later."
      case .circle:
        "It waits for something that waits for itself: it cannot be before these dates, and may be later."
      }
    }
    return [undated, gate].compactMap(\.self) + conflicts(of: schedule.items[index])
  }

  private func conflicts(of item: ScheduledItem) -> [String] {
    conflicts.filter { $0.item?.kind == item.kind }.map { conflict in
      let statement = schedule.statement(of: conflict)
      let label = conflict.weight == .contradiction ? "cannot be" : "is \(conflict.label)"
      return "This \(label): \(statement.message)\(at(statement.span))."
    }
  }

  private func withoutDates(_ index: Int) -> String {
    let item = schedule.items[index]
    if let circle = schedule.circles.first(where: { $0.contains { $0.item.reference == item.reference } }) {
      let way = circle.count > 1 ? ", through \(circle.map(\.item.reference).joined(separator: " > "))" : ""
      return "It has no dates: it waits for itself\(way).\n"
    }
    let reason =
      schedule.progress(of: index) == .finished
      ? "It is over, and the plan does not say since when: nothing waits for it any more."
      : "It has no dates: the plan does not write enough of them. It takes a start and a finish, or a length."
    return ([reason] + conflicts(of: item)).map { visible($0) + "\n" }.joined()
  }
}

// MARK: - One hop

extension ScheduleView {
  private func sentence(_ hop: ScheduleReason, after previous: Int?) -> String {
    let item = schedule.items[hop.item]
    guard let slot = schedule.schedule[hop.item] else { return name(item) }
    let (start, finish) = (day(firstDay(of: hop.item, slot)), day(slot.early.finish))
    let before = previous.map { name(schedule.items[$0]) } ?? ""
    switch hop.cause {
    case .nothing:
      let first = firstDay(of: hop.item, slot)
      let asOf = check.facts.asOf ?? first
      let why = first <= asOf ? "the day of the plan" : "the first day worked from the day of the plan on"
      return "\(name(item)) can start at once, on \(day(max(first, asOf))), \(why)\(work(hop.item, slot))."
    case .writtenStart(let date, let closed):
      return
        "\(name(item)) starts on \(start), \(words(date, firstDay(of: hop.item, slot), closed))\(work(hop.item, slot))."
    case .writtenFinish(let date):
      let written = date.value.map { Wording.english.date($0) } ?? "so"
      return
        "\(name(item)) starts on \(start), so that it finishes on \(finish); the plan says \(written)\(at(date.span))."
    case .prescribed(.start, let span):
      return "\(name(item)) must start on \(start)\(at(span))\(work(hop.item, slot))."
    case .prescribed(.finish, let span):
      return "\(name(item)) must finish on \(finish)\(at(span)), so it starts on \(start)."
    case .begun where !item.hasLength:
      return "\(name(item)) has begun, and the plan does not say how long it takes\(at(item.span))."
    case .begun:
      return
        "\(name(item)) has begun \(item.hasUnknownStart ? "by" : "on") \(start)\(at(item.span))\(work(hop.item, slot))."
    case .done where item.isStep:
      return "\(name(item)) has begun \(item.hasUnknownStart ? "by" : "on") \(start)\(at(item.span))."
    case .done where !item.hasLength:
      return "\(name(item)) is over, and the plan does not say since when\(at(item.span))."
    case .done:
      return
        "\(name(item)) \(over(item, from: start, to: finish))\(at(item.span))."
    case .takenAsKept:
      let isOver = check.facts.asOf.map { slot.early.finish < $0 } ?? false
      return isOver
        ? "\(name(item)) ran from \(start) to \(finish) as written\(at(item.span)): the plan does not say otherwise."
        : "\(name(item)) runs since \(start) as written\(at(item.span)), and finishes on \(finish)."
    case .tie(let relation, let span, let closed):
      return tie(item, hop.item, slot, relation, to: previous, closed) + "\(at(span))\(work(hop.item, slot))."
    case .mostBetween(let relation, let span):
      return
        "\(name(item)) waits, and \(relation.leaves.verb) on \(relation.leaves == .start ? start : finish), so that at most "
        + "\(relation.most.map { "\($0)" } ?? "0 days") pass until \(before) \(relation.reaches.verb)\(at(span))\(work(hop.item, slot))."
    case .asLateAsPossible(let span):
      return "\(name(item)) comes as late as it can and delays nothing: from \(start) to \(finish)\(at(span))."
    case .whole(let span):
      if case .wholeStart = item.kind { return "\(name(item)) is a part of that, and starts no earlier\(at(span))." }
      return "\(name(item)) is a part of that, so it starts on \(start)\(at(span))\(work(hop.item, slot))."
    case .lastPart(let span):
      return "\(name(item)) finishes on \(finish) with \(before), the last of its parts\(at(span))."
    case .phase(let span):
      if case .phase = item.kind { return "It goes on to \(finish)." }
      return "\(name(item)) belongs to that phase, so it starts on \(start)\(at(span))\(work(hop.item, slot))."
    case .phaseOrder(let span): return "\(name(item)) comes after that, so it starts on \(start)\(at(span))."
    case .gate(let isMet):
      return isMet
        ? "The gate of \(name(item)) was met on \(finish)\(at(item.span))."
        : "The gate of \(name(item)) is not met, and opens after \(finish) at the earliest\(at(item.span))."
    }
  }

  /// "The roll starts on 3 June 2027 because the census finishes on 20 May 2027, plus 10 working days, minus Eid"
  private func tie(
    _ item: ScheduledItem, _ index: Int, _ slot: Slot, _ relation: Relation, to previous: Int?, _ closed: [String]
  ) -> String {
    let reached = day(relation.reaches == .start ? firstDay(of: index, slot) : slot.early.finish)
    guard let previous, let before = schedule[previous] else {
      let follows = previous.map { " follows \(name(schedule.items[$0])), so it" } ?? ""
      return "\(name(item))\(follows) \(relation.reaches.verb) on \(reached) at the earliest"
    }
    let left = day(relation.leaves == .start ? before.early.start : before.early.finish)
    var text =
      "\(name(item)) \(relation.reaches.verb) on \(reached) because \(name(schedule.items[previous])) "
      + "\(relation.leaves.verb) on \(left)"
    if let lag = relation.lag, lag.count != 0 {
      text += ", \(lag.count < 0 ? "minus" : "plus") \(Duration(abs(lag.count), lag.unit))"
    }
    if !closed.isEmpty { text += ", \(relation.lag == nil ? "with" : "minus") \(Wording.english.list(closed))" }
    return text
  }

  /// What the plan writes, where it holds an item's start.
  private func words(_ date: Fact<PlanDate>, _ start: Day, _ closed: [String]) -> String {
    guard let value = date.value else { return "as the plan says" }
    if value.precision == .day, value.lastDay == start { return "as the plan says\(at(date.span))" }
    let written = Wording.english.date(value)
    if value.firstDay == start { return "since the plan says \(written)\(at(date.span))" }
    let after = closed.isEmpty ? "" : " after \(Wording.english.list(closed))"
    return "the first day worked\(after), since the plan says \(written)\(at(date.span))"
  }

  /// The day on which an item starts: that of a phase, a whole or something without a length begins with it, while a
  /// milestone ends its day.
  private func firstDay(of item: Int, _ slot: Slot) -> Day {
    switch schedule.items[item].kind {
    case .phaseStart, .wholeStart: Day(number: slot.earlyStart)
    case .task where !schedule.items[item].hasLength: Day(number: slot.earlyStart)
    case .task, .handover, .phase, .gate: slot.early.start
    }
  }

  /// How long the item takes, and what interrupts it.
  private func work(_ index: Int, _ slot: Slot) -> String {
    let (days, isWorkingDays) = schedule.work(of: index)
    guard schedule.items[index].hasLength, slot.driver != .finished, days > 0 else { return "" }
    let closed = schedule.closedTimes(within: index)
    let interrupted = closed.isEmpty ? "" : ", not counting \(Wording.english.list(closed)),"
    let unit = "\(isWorkingDays ? "working " : "")\(days == 1 ? "day" : "days")"
    if case .started = schedule.schedule.network.activities[index].progress {
      let asOf = check.facts.asOf.map(day) ?? "the day of the plan"
      return "; the \(days) \(unit) that \(days == 1 ? "is" : "are") left from \(asOf) on\(interrupted) "
        + "\(days == 1 ? "leads" : "lead") to \(day(slot.early.finish))"
    }
    return "; it takes \(days) \(unit)\(interrupted) to \(day(slot.early.finish))"
  }
}

// MARK: - Words

extension ScheduleView {
  func name(_ item: ScheduledItem) -> String {
    let title = "“\(item.title(in: check.plan))”"
    switch item.kind {
    case .task, .wholeStart: return title
    case .phase, .phaseStart, .gate: return "the phase \(title)"
    case .handover(let position):
      return check.plan.handovers[position].title.value == nil ? "the handover of \(title)" : title
    }
  }

  func day(_ day: Day) -> String { Wording.english.day(day) }
  func at(_ span: Span) -> String { " (\(files.place(of: span)))" }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
