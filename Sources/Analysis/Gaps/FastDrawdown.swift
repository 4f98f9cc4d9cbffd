import Diagnostics
import PlanFormat
import PlanModel

/// A step that takes more than so many times as many people a day as the fastest one before: the tool's own yardstick.
private let muchFaster = 2

/// A step that takes less than this part of the mission at its largest is none whose speed matters.
private let leastPart = (1, 10)

/// So many people in so many days.
public struct DrawdownPace: Sendable {
  public let people: Decimal
  public let days: Int
  public let until: PlanDate
  let span: Span

  /// Whether this is more than so many times as fast; nothing where the numbers are beyond counting.
  fileprivate func exceeds(_ other: DrawdownPace, times: Int) -> Bool? {
    guard let own = people.multiplied(by: Int64(other.days), over: 1),
      let others = other.people.multiplied(by: Int64(days * times), over: 1)
    else { return nil }
    return own > others
  }
}

/// A step of the drawdown ahead that is to go much faster than the mission has ever shrunk: what it has shown to be possible. The
/// last step of all is told where it is steep.
func fastDrawdown(_ facts: PlanFacts) -> [Gap] {
  guard let asOf = facts.asOf, let departure = facts.departure, facts.isAhead(departure) else { return [] }
  let totals = facts.ceilingTotals
  guard let last = totals.last, let peak = totals.map(\.total).max(),
    let least = peak.multiplied(by: Int64(leastPart.0), over: Int64(leastPart.1))
  else { return [] }
  var paces = zip(totals, totals.dropFirst()).compactMap { earlier, later in
    DrawdownPace(from: earlier.from, to: later.from, people: earlier.total.subtracting(later.total), at: later.span)
  }
  if steepDrawdown(facts).isEmpty,
    let end = DrawdownPace(from: last.from, to: departure, people: last.total, at: last.span)
  {
    paces.append(end)
  }
  let past = paces.filter { $0.until.isKnown(on: asOf) }
  let ahead = paces.filter { !$0.until.isKnown(on: asOf) && $0.people >= least }
  guard let fastest = past.max(by: { $1.exceeds($0, times: 1) == true }),
    let worst = ahead.max(by: { $1.exceeds($0, times: 1) == true }),
    worst.exceeds(fastest, times: muchFaster) == true
  else { return [] }
  return [
    Gap(
      .fastDrawdown(worst, fastestSoFar: fastest), at: worst.span, from: Edge.last(worst.until),
      size: Gap.Size(days: worst.days, count: worst.people.whole ?? 1), harm: .transition)
  ]
}

extension DrawdownPace {
  /// Nothing for what takes nobody away, or has no length.
  fileprivate init?(from: PlanDate, to: PlanDate, people: Decimal?, at span: Span) {
    guard let people, people > .zero, to.lastDay > from.lastDay, from.firstDay != nil else { return nil }
    (self.people, days, until, self.span) = (people, to.lastDay - from.lastDay, to, span)
  }
}

extension PlanFacts {
  /// How many people the Council authorised from when on, where it gives a number, in the order of the days.
  var ceilingTotals: [(from: PlanDate, total: Decimal, span: Span)] {
    (plan.strength.entry?.ceilings.items ?? [])
      .compactMap { ceiling in ceiling.from.value.map { (from: $0, total: ceiling.total, span: ceiling.header.span) } }
      .filter { $0.total > .zero }
      .sorted { PlanDate.isInOrderOfBeginnings($0.from, $1.from) }
  }
}
