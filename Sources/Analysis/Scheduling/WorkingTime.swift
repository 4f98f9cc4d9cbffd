import PlanFormat
import PlanModel
import Scheduling

/// The working calendars of a plan, as the scheduler counts them.
struct WorkingTime: Sendable {
  /// Those of the plan by their positions, then Monday to Friday.
  let calendars: [WorkingCalendar]
  private let entries: Keyed<WorkCalendar>
  /// The one that counts where a task names none.
  private let standard: Int

  init(_ plan: Plan) {
    entries = plan.workingCalendars
    calendars =
      plan.workingCalendars.map(\.calendar) + [WorkingCalendar(week: Self.week(without: [.saturday, .sunday]))]
    standard =
      (plan.heading.entry?.workingCalendar.value).flatMap { plan.workingCalendars.position(of: $0.symbol) }
      ?? plan.workingCalendars.count
  }

  /// The calendar that a task names, else the plan's.
  func calendar(_ reference: Reference<WorkCalendar>?) -> Int {
    reference.flatMap { entries.position(of: $0.symbol) } ?? standard
  }

  /// The closed times of a calendar that lie between two days, the second one not counted in, in their order.
  func closed(from first: Day, to last: Day, in calendar: Int) -> [String] {
    guard first < last, calendar < entries.count else { return [] }
    let found = entries[calendar].closed.compactMap { time in
      time.days(overlapping: first.number..<last.number).map { (title: time.title.value?.plain ?? "a closed time", $0) }
    }
    return found.sorted { $0.1.lowerBound < $1.1.lowerBound }.map(\.title)
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  fileprivate static func week(without weekend: [Weekday]) -> WorkingCalendar.Week {
    // Day 0 of the scale, 1 January 1970, is a Thursday.
    let days = Weekday.allCases.enumerated().filter { !weekend.contains($0.element) }
    return .init(working: days.map { ($0.offset + 4) % 7 })
  }
}

extension WorkCalendar {
  /// The days of 400 years, after which the calendar of leap years and weekdays repeats itself.
  private static var cycle: Range<Int> { 0..<146_097 }

  fileprivate var calendar: WorkingCalendar {
    let week = WorkingTime.week(without: weekend.isWritten ? weekend.items : [.saturday, .sunday])
    let times = closed.map { ($0, WorkingCalendar.Week.closed) } + open.map { ($0, .everyDay) }
    let once = times.filter { $0.0.everyYear.value != true }.compactMap { time, week in
      time.days(inYear: nil).map { (days: $0, week: week) }
    }
    let yearly = times.filter { $0.0.everyYear.value == true }
    guard !yearly.isEmpty else { return WorkingCalendar(week: week, otherwise: once) }
    // A time that begins in the year before may reach into the first one.
    let years = Day(number: Self.cycle.lowerBound).civil.year - 1...Day(number: Self.cycle.upperBound).civil.year
    let returning = yearly.flatMap { time, week in
      years.compactMap { time.days(inYear: $0)?.clamped(to: Self.cycle) }.map { (days: $0, week: week) }
    }
    return WorkingCalendar(
      repeating: WorkingCalendar(week: week, otherwise: returning), every: Self.cycle.count, otherwise: once)
  }
}

extension SpecialDays {
  /// The days when it begins in a year, or as written if no year is given. Where there is no 29 February, what begins on it
  /// begins on 1 March and what ends on it ends the day before; whole months stay whole.
  fileprivate func days(inYear year: Int?) -> Range<Int>? {
    guard let on = on.value else { return nil }
    let (first, last) = (on.firstDay ?? on.lastDay, on.lastDay)
    guard let year else { return first.number..<last.number + 1 }
    let begin = Day(year: year, month: first.civil.month, day: first.civil.day) ?? Day(year: year, month: 3, day: 1)
    let ends = year + last.civil.year - first.civil.year
    let length = Day.length(ofMonth: last.civil.month, year: ends)
    let end = Day(
      year: ends, month: last.civil.month, day: on.isOfWholeMonths ? length : min(last.civil.day, length))
    guard let begin, let end, begin <= end else { return nil }
    return begin.number..<end.number + 1
  }

  /// The first time that it comes within some days.
  fileprivate func days(overlapping stretch: Range<Int>) -> Range<Int>? {
    guard everyYear.value == true else { return days(inYear: nil).flatMap { $0.overlaps(stretch) ? $0 : nil } }
    guard let on = on.value else { return nil }
    let length = on.lastDay.civil.year - (on.firstDay ?? on.lastDay).civil.year
    let (first, last) = (Day(number: stretch.lowerBound).civil.year, Day(number: stretch.upperBound).civil.year)
    return (first - length...last).lazy.compactMap { self.days(inYear: $0) }.first { $0.overlaps(stretch) }
  }
}

// MARK: - Lengths

/// A length of time as the scheduler takes it.
struct Length {
  var days: Int
  /// The calendar whose working days they are; every day if nothing.
  var calendar: Int?
}

extension WorkingTime {
  /// A written length; months from a day on, where it is known.
  func length(_ duration: Duration, from start: Day? = nil, in calendar: Int) -> Length {
    switch duration.unit {
    case .workingDay: Length(days: duration.count, calendar: calendar)
    default: Length(days: start.map { duration.days(from: $0) } ?? duration.nominalDays)
    }
  }

  /// The first day after a length that begins on a day.
  func end(of length: Length, from start: Day) -> Day {
    guard let calendar = counted(by: length) else { return start + length.days }
    return Day(number: calendar.finish(of: length.days, from: start.number))
  }

  /// The days from a moment that a length takes, or goes back if it is negative.
  func days(of length: Length, from day: Day) -> Int {
    guard length.days < 0 else { return end(of: length, from: day) - day }
    return start(of: Length(days: -length.days, calendar: length.calendar), endingBefore: day) - day
  }

  /// The day on which a length begins that is over before a day.
  func start(of length: Length, endingBefore end: Day) -> Day {
    guard let calendar = counted(by: length) else { return end + -length.days }
    return Day(number: calendar.start(of: length.days, upTo: end.number))
  }

  /// What is left of a length, of which the days up to another one are gone.
  func rest(of length: Length, from start: Day, to day: Day) -> Length {
    Length(days: max(0, length.days - max(0, count(by: length, from: start, to: day))), calendar: length.calendar)
  }

  /// The days from one day up to another, as a length counts them.
  func count(by length: Length, from start: Day, to day: Day) -> Int {
    counted(by: length)?.workingDays(from: start.number, to: day.number) ?? day - start
  }

  private func counted(by length: Length) -> WorkingCalendar? {
    length.calendar.map { calendars[$0] }.flatMap { $0.hasWork ? $0 : nil }
  }
}
