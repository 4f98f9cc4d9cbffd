/// How the days of an activity or a lag are counted: every day, or those that a calendar works.
///
/// A moment is the beginning of a day, as everywhere here: the end of the day before it. Work starts on a working day
/// and finishes at the end of one; a milestone, which has no work, stands at any moment.
enum DayCount {
  case everyDay
  case working(WorkingCalendar)

  /// The first moment, from one on, at which work can start.
  func start(from moment: Int) -> Int {
    switch self {
    case .everyDay: moment
    case .working(let calendar):
      calendar.isWorking(moment) ? moment : calendar.day(number: calendar.count(before: moment))
    }
  }

  /// The last moment, up to one, at which work can start.
  func start(upTo moment: Int) -> Int {
    switch self {
    case .everyDay: moment
    case .working(let calendar):
      calendar.isWorking(moment) ? moment : calendar.day(number: calendar.count(before: moment) - 1)
    }
  }

  /// The first moment, from one on, at which work can finish: at the end of a working day.
  func finish(from moment: Int) -> Int { start(from: moment - 1) + 1 }

  /// The last moment, up to one, at which work can finish.
  func finish(upTo moment: Int) -> Int { start(upTo: moment - 1) + 1 }

  /// When so many days are over that begin at a moment. Days below 0 have begun at the moment that comes out.
  func moment(_ days: Int, after moment: Int) -> Int {
    guard case .working(let calendar) = self, days != 0 else { return moment + days }
    let number = calendar.count(before: moment) + days
    return days > 0 ? calendar.day(number: number - 1) + 1 : calendar.day(number: number)
  }

  /// When so many days must have begun that are to be over at a moment.
  func moment(_ days: Int, before moment: Int) -> Int { self.moment(-days, after: moment) }

  /// When a lag is over that begins at a moment, for an end that waits for it. A lead goes back to the time between two
  /// working days, which may lie far apart: what starts then starts with the later of them, what finishes finishes with
  /// the earlier one.
  func moment(lag days: Int, after moment: Int, for end: Link.End) -> Int {
    guard days < 0, end == .finish, case .working(let calendar) = self else { return self.moment(days, after: moment) }
    return calendar.day(number: calendar.count(before: moment) + days - 1) + 1
  }

  /// The last moment after which a lag is over by `moment`, for an end that waits for it.
  func lastMoment(lag days: Int, upTo moment: Int, for end: Link.End) -> Int {
    guard case .working(let calendar) = self, days != 0 else { return moment - days }
    let isBehindWork = days > 0 || end == .finish
    let number = isBehindWork ? calendar.count(before: moment) : calendar.count(before: moment + 1) - 1
    return calendar.day(number: number - days)
  }

  /// The first moment from which no more than so many days lie before another one.
  func moment(atMost days: Int, before moment: Int) -> Int {
    switch self {
    case .everyDay: moment - days
    case .working(let calendar): calendar.day(number: calendar.count(before: moment) - days - 1) + 1
    }
  }

  /// The last moment before which no more than so many days lie from another one on.
  func lastMoment(atMost days: Int, after moment: Int) -> Int {
    switch self {
    case .everyDay: moment + days
    case .working(let calendar): calendar.day(number: calendar.count(before: moment) + days)
    }
  }

  /// Days from one moment to another; negative if the other one comes first.
  func days(from first: Int, to last: Int) -> Int {
    switch self {
    case .everyDay: last - first
    case .working(let calendar): calendar.count(before: last) - calendar.count(before: first)
    }
  }
}
