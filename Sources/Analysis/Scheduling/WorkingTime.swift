import PlanFormat
import PlanModel
import Scheduling

/// The working calendars of a plan, as the scheduler counts them.
struct WorkingTime: Sendable {
  /// Those of the plan by their positions, then Monday to Friday.
  let calendars: [WorkingCalendar]
  private let entries: Keyed<WorkCalendar>
  private let closings: [[Closing]]
  /// The one that counts where a task names none.
  private let standard: Int

  /// A stretch of days on which no work is done, and its name.
  private struct Closing: Sendable {
    let title: String
    let days: Range<Int>
  }

  /// Times that come every year are closed for so many years before and after the day of the plan.
  private static let yearsAround = -10...40

  init(_ plan: Plan, around day: Day) {
    entries = plan.workingCalendars
    let closings = plan.workingCalendars.map { Self.closings(of: $0, around: day) }
    calendars =
      zip(plan.workingCalendars, closings).map { calendar, closings in
        WorkingCalendar(week: calendar.week, otherwise: closings.map { ($0.days, .closed) })
      } + [WorkingCalendar(week: Self.week(without: [.saturday, .sunday]))]
    self.closings = closings + [[]]
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
    guard first < last else { return [] }
    var titles: [String] = []
    for closing in closings[calendar] where closing.days.overlaps(first.number..<last.number) {
      if !titles.contains(closing.title) { titles.append(closing.title) }
    }
    return titles
  }

  private static func closings(of calendar: WorkCalendar, around day: Day) -> [Closing] {
    var closings: [Closing] = []
    for closed in calendar.closed {
      guard let on = closed.on.value else { continue }
      let title = closed.title.value?.plain ?? "a closed time"
      func close(from first: Day?, to last: Day?) {
        guard let first, let last, first <= last else { return }
        closings.append(Closing(title: title, days: first.number..<last.number + 1))
      }
      let (first, last) = (on.firstDay ?? on.lastDay, on.lastDay)
      guard closed.everyYear.value == true else {
        close(from: first, to: last)
        continue
      }
      for year in yearsAround.map({ day.civil.year + $0 }) {
        close(from: first.inYear(year), to: last.inYear(year + last.civil.year - first.civil.year))
      }
    }
    return closings.sorted { $0.days.lowerBound < $1.days.lowerBound }
  }

  fileprivate static func week(without weekend: [Weekday]) -> WorkingCalendar.Week {
    // Day 0 of the scale, 1 January 1970, is a Thursday.
    let days = Weekday.allCases.enumerated().filter { !weekend.contains($0.element) }
    return .init(working: days.map { ($0.offset + 4) % 7 })
  }
}

extension WorkCalendar {
  fileprivate var week: WorkingCalendar.Week {
    WorkingTime.week(without: weekend.isWritten ? weekend.items : [.saturday, .sunday])
  }
}

extension Day {
  /// The same day of another year; nothing for 29 February where it has none.
  fileprivate func inYear(_ year: Int) -> Day? {
    let (_, month, day) = civil
    return Day(year: year, month: month, day: day)
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
    let gone = counted(by: length)?.workingDays(from: start.number, to: day.number) ?? day - start
    return Length(days: max(0, length.days - max(0, gone)), calendar: length.calendar)
  }

  private func counted(by length: Length) -> WorkingCalendar? {
    length.calendar.map { calendars[$0] }.flatMap { $0.hasWork ? $0 : nil }
  }
}
