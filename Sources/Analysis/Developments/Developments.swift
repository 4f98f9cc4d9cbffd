import PlanFormat
import PlanModel

/// What happened in a period, as far as the plan tells it anywhere: in decisions, mandates, handovers, sites, laws, readings,
/// the calendar, updates. What is told twice is one development. In the order of the dates.
public struct Developments: Sendable, RandomAccessCollection {
  private let list: [Development]
  /// Elections shortly before the period: what they decided shapes it.
  public let electionsBefore: [Development]

  /// Further events are those that follow from comparing two days, such as targets that were newly met.
  public init(_ facts: PlanFacts, since start: Day, until end: Day, adding further: [Development] = []) {
    let events = DevelopmentsOfPlan(facts).events + further
    let told = events.filter { $0.date.isKnown(on: end) }
    list = Self.merged(told.filter { !$0.date.isSurely(before: start) })
    let before = start + -(end - start)
    electionsBefore = Self.merged(
      told.filter {
        $0.event == .calendar(.election) && $0.date.isSurely(before: start) && !$0.date.isSurely(before: before)
      })
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { list.count }
  public subscript(index: Int) -> Development { list[index] }

  /// Those that weigh most, in the order of their dates; of two that weigh the same, the later one.
  public func heaviest(_ most: Int) -> [Development] {
    let ranked = list.enumerated().sorted { ($0.element.weight, $0.offset) > ($1.element.weight, $1.offset) }
    return ranked.prefix(most).sorted { $0.offset < $1.offset }.map(\.element)
  }
}

// MARK: - What is told twice

extension Developments {
  private struct Days: Hashable {
    let first: Day?
    let last: Day
  }

  private static func merged(_ events: [Development]) -> [Development] {
    var order: [Days] = []
    var byDays: [Days: [Development]] = [:]
    for event in events {
      let days = Days(first: event.date.firstDay, last: event.date.lastDay)
      if byDays[days] == nil { order.append(days) }
      byDays[days, default: []].append(event)
    }
    let all = order.flatMap { oneOfEach(byDays[$0] ?? []) }
    return all.enumerated().sorted { left, right in
      let (date, other) = (left.element.date, right.element.date)
      if PlanDate.isInOrder(date, other) { return true }
      if PlanDate.isInOrder(other, date) { return false }
      return left.offset < right.offset
    }.map(\.element)
  }

  /// The events of one date, each once, the one that says most first.
  private static func oneOfEach(_ events: [Development]) -> [Development] {
    var kept: [Development] = []
    // An update says in words what another place says by a date; the heavier event gives the name.
    let ranked = events.enumerated().sorted { left, right in
      let (isTold, otherIsTold) = (left.element.event == .told, right.element.event == .told)
      if isTold != otherIsTold { return otherIsTold }
      return (-left.element.weight, left.offset) < (-right.element.weight, right.offset)
    }.map(\.element)
    for event in ranked {
      let same = kept.indices.filter { kept[$0].tells(event) }
      guard let first = same.first else {
        kept.append(event)
        continue
      }
      kept[first].take(in: event)
      guard event.event == .told else { continue }
      // One update on several things to which the same happened.
      for index in same.dropFirst().reversed() where kept[index].event == kept[first].event {
        kept[first].subjects += kept[index].subjects
        kept[first].take(in: kept[index])
        kept.remove(at: index)
      }
    }
    return kept
  }
}

extension Development {
  /// Whether an event of the same date is this one.
  fileprivate func tells(_ other: Development) -> Bool {
    if other.event == .told {
      if event == .told { return texts.first?.text.value == other.texts.first?.text.value }
      return own.map(other.about.contains) ?? false
    }
    if let own, own == other.own { return true }
    if let own = other.own, covers.contains(own) { return true }
    return event == .mandate && other.isOnMandate
  }

  /// Whether it is the adoption of a mandate told in another place.
  private var isOnMandate: Bool {
    switch event {
    case .calendar(.mandate), .calendar(.councilReview), .calendar(.councilMeeting): true
    case .decision: isAboutMandate
    default: false
    }
  }

  /// Adds what another place tells of the same event.
  fileprivate mutating func take(in other: Development) {
    for text in other.texts where !texts.contains(where: { $0.text.value == text.text.value }) { texts.append(text) }
    // What an update says carries its own source.
    if other.event != .told { places += other.places }
    if to.isEmpty { to = other.to }
    weight = max(weight, other.weight)
    covers.formUnion(other.covers)
    if let own = other.own { covers.insert(own) }
  }
}
