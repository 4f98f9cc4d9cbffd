// Counting on a calendar outside a network.

extension WorkingCalendar {
  /// The working days that begin from one day on and before another; negative if that comes first.
  public func workingDays(from first: Int, to last: Int) -> Int { count(before: last) - count(before: first) }

  /// The finish of so many working days that begin on a day or as soon after it as work is done: the beginning of the
  /// day after the last one. The calendar has work.
  public func finish(of days: Int, from start: Int) -> Int { DayCount.working(self).moment(days, after: start) }

  /// The first of so many working days that are over at the beginning of a day. The calendar has work.
  public func start(of days: Int, upTo finish: Int) -> Int { DayCount.working(self).moment(days, before: finish) }
}
