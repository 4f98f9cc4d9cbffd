/// A day of the Gregorian calendar, as days since 1 January 1970.
public struct Day: Sendable, Hashable {
  public let number: Int

  public init(number: Int) { self.number = number }

  /// Before and after every day that a plan can write.
  public static let distantPast = Day(number: -1_000_000)
  public static let distantFuture = Day(number: 4_000_000)

  /// The day with a year, month and day, or nothing where there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    self.init(number: Self.number(year: year, month: month, day: day))
  }

  /// Days from the civil epoch, after H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
  private static func number(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Year, month and day; the inverse of the algorithm above.
  public var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  public static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
  public static func - (left: Day, right: Day) -> Int { left.number - right.number }

  /// The day some months later (or earlier), on the last day of the month where the month is too short.
  public func adding(months: Int) -> Day {
    let (year, month, day) = civil
    let count = year * 12 + month - 1 + months
    // A century, which is the longest length of a plan, behind the last day that one can write.
    guard (12..<122_400).contains(count) else { return months < 0 ? .distantPast : .distantFuture }
    let (newYear, newMonth) = (count / 12, count % 12 + 1)
    let newDay = min(day, Self.length(ofMonth: newMonth, year: newYear))
    return Day(number: Self.number(year: newYear, month: newMonth, day: newDay))
  }
}

extension Day: Comparable {
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day: CustomStringConvertible {
  /// ISO 8601: `2019-07-09`.
  public var description: String {
    let (year, month, day) = civil
    return "\(fourDigits(year))\(month < 10 ? "-0" : "-")\(month)\(day < 10 ? "-0" : "-")\(day)"
  }
}

private func fourDigits(_ number: Int) -> String {
  let digits = String(number)
  return number >= 1000 ? digits : String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

extension Day {
  /// The day that a text gives in the form `2019-07-09`.
  public init?(_ text: String) {
    guard let day = Array(text.utf8).withUnsafeBufferPointer({ Day(bytes: $0) }) else { return nil }
    self = day
  }

  /// The same from the bytes of the text.
  init?(bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      range.reduce(0) { sum, index in
        guard let sum, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) else { return nil }
        return sum * 10 + Int(bytes[index] - UInt8(ascii: "0"))
      }
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
