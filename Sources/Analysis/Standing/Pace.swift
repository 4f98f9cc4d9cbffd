import PlanFormat
import PlanModel

/// How fast a total that runs on grows. Beside an earlier reading of itself it only says that time has passed, so that it has a
/// pace and no trend.
public struct Pace: Sendable, Equatable {
  public let perMonth: Decimal
  /// What a month has to bring from the last reading to the day of the target; nothing where that day has passed or is not known,
  /// or where less is better.
  public let needed: Decimal?

  /// Whether it is enough for the target; nothing where that cannot be told.
  public var suffices: Bool? { needed.map { perMonth >= $0 } }
}

extension Indicator {
  /// Whether the last reading counts on from where the one before began to count.
  func runsOn(_ latest: IndicatorStanding.DatedReading?, _ previous: IndicatorStanding.DatedReading?) -> Bool {
    guard addsUp, let since = latest?.entry.since.value, let before = previous?.entry.since.value else { return false }
    return since == before
  }

  /// Nothing where sources disagree on the total, or nothing says from when to when it counts.
  func pace(of latest: IndicatorStanding.DatedReading?, towards target: IndicatorTarget?, on day: Day?) -> Pace? {
    guard let latest, latest.entry.value.alternatives.isEmpty, case .number(let total)? = latest.entry.value.value,
      total >= .zero, let days = Measurement(latest.entry, on: latest.date, of: self).days,
      let perMonth = total.perMonth(in: days)
    else { return nil }
    let end = (latest.entry.dataTo.value ?? latest.date).lastDay
    guard better.value == .higher, case .number(let goal)? = target?.value.value, let due = target?.by.value?.lastDay,
      due > end, day.map({ due >= $0 }) ?? true, let missing = goal.subtracting(total), missing > .zero
    else { return Pace(perMonth: perMonth, needed: nil) }
    return Pace(perMonth: perMonth, needed: missing.perMonth(in: due - end))
  }
}

extension Decimal {
  /// Of so much in some days what falls on a month, to the tenth.
  fileprivate func perMonth(in days: Int) -> Decimal? {
    guard days > 0 else { return nil }
    // Twelve months have 365.25 days.
    return multiplied(by: 487, over: Int64(days) * 16).map { number in
      let tenth = Decimal.scale / 10
      return Decimal(tenThousandths: (number.tenThousandths + tenth / 2) / tenth * tenth)
    }
  }
}
