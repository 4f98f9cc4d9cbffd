import PlanFormat
import PlanModel

/// Days before and after an election in which a smaller presence weighs more: the tool's own yardstick.
private let daysAroundElection = 60

/// Elections, protests and seasons in which less can be done, with steps of the drawdown or the departure in them.
func badlyTimedSteps(_ facts: PlanFacts) -> [Gap] {
  let steps = facts.drawdownSteps.map(\.date).filter(facts.isAhead) + [facts.departure].compactMap { $0 }
  let days = steps.compactMap { $0.day }.sorted()
  guard !days.isEmpty else { return [] }
  return facts.plan.calendar.enumerated().compactMap { position, entry in
    let reach: ClosedRange<Day>? =
      switch entry.kind.value {
      case .election:
        entry.on.value.flatMap { date in
          date.possibleDays.map { $0 <= 92 } == true
            ? date.firstDay.map { ($0 + -daysAroundElection)...(date.lastDay + daysAroundElection) } : nil
        }
      case .season: Period(from: entry.from.value, until: entry.until.value)
      default: nil
      }
    guard let reach, facts.asOf.map({ reach.upperBound >= $0 }) ?? true else { return nil }
    let within = days.filter(reach.contains)
    guard let first = within.first else { return nil }
    return Gap(
      .badTiming(calendar: position, steps: within.count), at: entry.header.nameSpan, from: Edge.first(PlanDate(first)),
      size: Gap.Size(count: within.count), harm: entry.kind.value == .election ? .transition : .steering)
  }
}
