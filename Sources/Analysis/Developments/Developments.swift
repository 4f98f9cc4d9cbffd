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
    let all = order.flatMap { OneOfEach(byDays[$0] ?? []).events }
    return all.enumerated().sorted { left, right in
      let (date, other) = (left.element.date, right.element.date)
      if PlanDate.isInOrder(date, other) { return true }
      if PlanDate.isInOrder(other, date) { return false }
      return left.offset < right.offset
    }.map(\.element)
  }
}
