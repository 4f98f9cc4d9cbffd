import PlanFormat
import PlanModel

/// From when to when budget years run: as the calendar of the plan says, else by one rule.
struct BudgetYears: Sendable {
  private struct Entry: Sendable {
    let words: Set<Substring>
    let period: Period
  }

  private let entries: [Entry]

  init(_ calendar: Keyed<CalendarEntry>) {
    entries = calendar.compactMap { entry in
      guard entry.kind.value == .budgetYear, let period = Period(from: entry.from.value, until: entry.until.value)
      else { return nil }
      let title = entry.title.value?.plain ?? ""
      return Entry(words: Set(title.split { " ,;:()".contains($0) }), period: period)
    }
  }

  /// A year such as `2018`, or one that runs into the next, such as `2018/19`; nothing where that is neither, or where
  /// nothing tells from when a year of the latter kind runs.
  ///
  /// `2018/19` of an assessed budget is the year of peacekeeping, from July to June; the calendar can only say in which part
  /// of it the money pays. Another one is what the calendar says. A year that the calendar doesn't name is the calendar year.
  func period(of text: String, isAssessed: Bool) -> Period? {
    guard let (first, last) = Self.years(text) else { return nil }
    let named = entries.filter { $0.words.contains(text[...]) || $0.period.reaches(from: first, to: last) }
      .map(\.period)
    guard first < last else { return named.first { $0.lowerBound.civil.year == first } ?? .calendarYear(first) }
    guard let peacekeeping = Period.peacekeepingYear(first) else { return nil }
    let isPart = { (period: Period) in
      peacekeeping.contains(period.lowerBound) && peacekeeping.contains(period.upperBound)
    }
    return isAssessed ? named.first(where: isPart) ?? peacekeeping : named.first { !isPart($0) } ?? named.first
  }

  /// The days that a budget year can have at most, whenever it begins.
  static func reach(of text: String) -> Period? {
    guard let (first, last) = years(text), let begin = Period.calendarYear(first), let end = Period.calendarYear(last)
    else { return nil }
    return begin.lowerBound...end.upperBound
  }

  private static func years(_ text: String) -> (first: Int, last: Int)? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let head = parts.first, head.utf8.count == 4, let first = Int(head), first > 0 else { return nil }
    switch parts.count {
    case 1: return (first, first)
    case 2:
      let tail = parts[1]
      guard [2, 4].contains(tail.utf8.count), String(first + 1).hasSuffix(tail) else { return nil }
      return (first, first + 1)
    default: return nil
    }
  }
}

extension Period {
  fileprivate func reaches(from first: Int, to last: Int) -> Bool {
    first < last && lowerBound.civil.year == first && upperBound.civil.year == last && days <= 366
  }

  fileprivate static func calendarYear(_ year: Int) -> Period? { days(year, 1, 1, to: year, 12, 31) }

  fileprivate static func peacekeepingYear(_ year: Int) -> Period? { days(year, 7, 1, to: year + 1, 6, 30) }

  private static func days(_ year: Int, _ month: Int, _ day: Int, to last: Int, _ lastMonth: Int, _ lastDay: Int)
    -> Period?
  {
    guard let first = Day(year: year, month: month, day: day),
      let last = Day(year: last, month: lastMonth, day: lastDay)
    else { return nil }
    return first...last
  }
}
