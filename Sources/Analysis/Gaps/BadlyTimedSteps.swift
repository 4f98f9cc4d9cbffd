import Diagnostics
import PlanFormat
import PlanModel

extension PlanFacts {
  /// Days before and after an election in which a smaller presence weighs more: the tool's own yardstick.
  public static let daysAroundElection = 60
}

/// Elections, protests and seasons in which less can be done, with steps of the drawdown or the departure in them.
func badlyTimedSteps(_ facts: PlanFacts) -> [Gap] {
  let departure = facts.departure.map { date in
    DrawdownStep(kind: .departure, date: date, span: facts.plan.mission.entry?.departure.span ?? .planStart)
  }
  let steps = facts.drawdownSteps.filter { facts.isAhead($0.date) } + [departure].compactMap(\.self)
  let dated = steps.filter { $0.date.day != nil }.sorted { PlanDate.isInOrder($0.date, $1.date) }
  guard !dated.isEmpty else { return [] }
  return facts.plan.calendar.enumerated().compactMap { position, entry in
    let reach: ClosedRange<Day>? =
      switch entry.kind.value {
      case .election: entry.daysAroundVote
      case .season: Period(from: entry.from.value, until: entry.until.value)
      default: nil
      }
    guard let reach, facts.asOf.map({ reach.upperBound >= $0 }) ?? true else { return nil }
    let within = dated.filter { $0.date.day.map(reach.contains) ?? false }
    guard let first = within.first else { return nil }
    return Gap(
      .badTiming(calendar: position, steps: within), at: entry.header.nameSpan, from: Edge.first(first.date),
      size: Gap.Size(count: within.count), harm: entry.kind.value == .election ? .transition : .steering)
  }
}

/// Elections that are to come, and of which nobody has set the day, while the mission leaves.
func undatedElections(_ facts: PlanFacts) -> [Gap] {
  guard let departure = facts.departure, facts.isAhead(departure) else { return [] }
  return facts.plan.calendar.enumerated().compactMap { position, entry in
    guard entry.kind.value == .election, entry.on.value == nil, entry.from.value == nil, entry.until.value == nil else {
      return nil
    }
    return Gap(
      .undatedElection(calendar: position), at: entry.on.isWritten ? entry.on.span : entry.header.nameSpan,
      touching: [entry.extent], from: Edge.last(departure), harm: .transition)
  }
}

extension CalendarEntry {
  /// The days of an election, and those before and after it in which a smaller presence weighs more, where its days are known.
  public var daysAroundVote: ClosedRange<Day>? {
    let margin = PlanFacts.daysAroundElection
    return vote.map { ($0.lowerBound + -margin)...($0.upperBound + margin) }
  }

  /// The days on which people may vote, where they are known to about a quarter.
  fileprivate var vote: Period? {
    guard let days = Period(from: on.value ?? from.value, until: on.value ?? until.value ?? from.value), days.days <= 92
    else { return nil }
    return days
  }
}
