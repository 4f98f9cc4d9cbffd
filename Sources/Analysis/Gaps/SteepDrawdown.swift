import PlanFormat
import PlanModel

/// The last step of the drawdown takes more than half of the strength that the mission had, and more than any step before: the
/// tool's own yardstick for a withdrawal that is steeper at its end than the mission itself has shown to be possible.
func steepDrawdown(_ facts: PlanFacts) -> [Gap] {
  guard let departure = facts.departure, facts.isAhead(departure) else { return [] }
  let totals = facts.ceilingTotals
  guard let last = totals.last, let peak = totals.map(\.total).max(), totals.count > 1 else { return [] }
  let cuts = zip(totals, totals.dropFirst()).compactMap { $0.total.subtracting($1.total) }
  guard let half = peak.multiplied(by: 1, over: 2), last.total > half, cuts.allSatisfy({ $0 < last.total }) else {
    return []
  }
  return [
    Gap(
      .steepDrawdown(last: last.total, of: peak), at: last.span, from: Edge.last(departure),
      size: Gap.Size(count: last.total.whole ?? 1), harm: .transition)
  ]
}
