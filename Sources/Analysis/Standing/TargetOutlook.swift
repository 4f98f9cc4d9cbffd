import PlanFormat
import PlanModel

/// Why an indicator that is not met will hardly be by the departure of the mission.
public enum TargetOutlook: Sendable {
  /// Its target is due only after that day.
  case afterDeparture
  /// Its readings come too slowly: neither since the first of them nor since the one before the last is the pace enough.
  case tooSlow
}

extension Indicator {
  /// Nothing where the departure is not ahead, or where nothing says that it will not be met.
  func outlook(
    _ measured: [IndicatorStanding.DatedReading], _ target: IndicatorTarget?, on day: Day?, departure: PlanDate?
  ) -> TargetOutlook? {
    guard let departure, let day, departure.mayBeAhead(of: day) else { return nil }
    let due = target?.by.value
    if let due, due.isSurely(after: departure) { return .afterDeparture }
    return isTooSlow(measured, target, by: [due, departure].compactMap(\.self).firstInOrder?.lastDay ?? day)
      ? .tooSlow : nil
  }

  private func isTooSlow(
    _ measured: [IndicatorStanding.DatedReading], _ target: IndicatorTarget?, by end: Day
  ) -> Bool {
    guard !addsUp, let better = better.value, let goal = target?.value.value else { return false }
    let sign: Int64 = better == .higher ? 1 : -1
    var points = measured.compactMap { point($0.entry.value, on: $0.entry.dataTo.value ?? $0.date, towards: goal) }
    if let baseline = baseline.entry, let on = baseline.dataTo.value ?? baseline.on.value,
      let point = point(baseline.value, on: on, towards: goal)
    {
      points.insert(point, at: 0)
    }
    guard let last = points.last, measured.last?.entry.value.value != nil, let height = goal.comparable,
      let need = height.subtracting(last.value)?.multiplied(by: sign, over: 1), need > .zero
    else { return false }
    let earlier = [points.first, points.dropLast().last].compactMap(\.self).filter { $0.day < last.day }
    let left = Int64(max(0, end - last.day))
    return !earlier.isEmpty
      && earlier.allSatisfy { point in
        guard let gain = last.value.subtracting(point.value)?.multiplied(by: sign * left, over: 1),
          let needed = need.multiplied(by: Int64(last.day - point.day), over: 1)
        else { return false }
        return gain < needed
      }
  }

  /// A value that can be compared with a target, and on which its sources agree.
  private func point(_ value: Fact<Measure>, on date: PlanDate, towards goal: Measure) -> (day: Day, value: Decimal)? {
    guard value.alternatives.isEmpty, let value = value.value else { return nil }
    switch (value, goal) {
    case (.number(let number), .number): return (date.lastDay, number)
    case (.ratio(let part, let whole), .ratio(_, let other)) where whole == other: return (date.lastDay, part)
    default: return nil
    }
  }
}
