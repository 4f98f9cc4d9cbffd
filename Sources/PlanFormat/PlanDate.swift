import Diagnostics
import YAMLSyntax

/// A date as exactly as it is known: a day, a month, a quarter, a half-year, a year, or a stretch of time.
public struct PlanDate: Sendable, Hashable {
  public enum Precision: Sendable, Hashable {
    case day, month, quarter, half, year
    /// `2024-01/2024-06`: some time in between.
    case between
    /// `by 2024-04-19`: then or earlier.
    case by
  }

  /// The first and the last day that it can mean; where it has no beginning, the first one lies before every day. Compared
  /// in `RoughDates.swift` alone.
  let earliest: Day
  let latest: Day
  public let precision: Precision
  /// Whether the plan says `about`.
  public let isApproximate: Bool

  public init(_ day: Day) {
    self.init(earliest: day, latest: day, precision: .day)
  }

  /// The month of a day.
  public static func month(of day: Day) -> PlanDate {
    let first = day + (1 - day.civil.day)
    return PlanDate(earliest: first, latest: first.adding(months: 1) + -1, precision: .month)
  }

  /// That day or earlier.
  public static func by(_ day: Day) -> PlanDate { PlanDate(earliest: .distantPast, latest: day, precision: .by) }

  init(earliest: Day, latest: Day, precision: Precision, isApproximate: Bool = false) {
    self.earliest = earliest
    self.latest = latest
    self.precision = precision
    self.isApproximate = isApproximate
  }

  /// The same without the word that it is rough.
  public var exact: PlanDate { PlanDate(earliest: earliest, latest: latest, precision: precision) }

  /// The day, where the date is known to the day.
  public var day: Day? { precision == .day && !isApproximate ? latest : nil }
}

extension PlanDate {
  /// Whether it begins with a month and ends with one, as a stretch between two months does.
  public var isOfWholeMonths: Bool { precision != .by && earliest.civil.day == 1 && (latest + 1).civil.day == 1 }
}

extension PlanDate: CustomStringConvertible {
  /// The date as a plan writes it.
  public var description: String {
    let (_, month, _) = latest.civil
    let text =
      switch precision {
      case .day: latest.description
      case .month: String(latest.description.prefix(7))
      case .quarter: "\(latest.description.prefix(4))-Q\((month + 2) / 3)"
      case .half: "\(latest.description.prefix(4))-H\(month > 6 ? 2 : 1)"
      case .year: String(latest.description.prefix(4))
      case .between:
        isOfWholeMonths
          ? "\(earliest.description.prefix(7))/\(latest.description.prefix(7))" : "\(earliest)/\(latest)"
      case .by: "by \(latest)"
      }
    return isApproximate ? "about \(text)" : text
  }
}

extension PlanDate {
  /// The date that a text gives as a plan writes it: `2019-07`, `by 2024-04-19`.
  public init?(_ text: String) {
    guard let date = try? Self.read(text[...]) else { return nil }
    self = date
  }

  /// Why a text is no date of a plan.
  enum Fault: Error {
    case notADate
    case noSuchDay
    case reversed
  }

  static func read(_ text: Substring) throws(Fault) -> PlanDate {
    if text.hasPrefix("about ") {
      let date = try read(text.dropFirst(6))
      return PlanDate(earliest: date.earliest, latest: date.latest, precision: date.precision, isApproximate: true)
    }
    if text.hasPrefix("by ") {
      return .by(try read(text.dropFirst(3)).latest)
    }
    if let slash = text.firstIndex(of: "/") {
      let first = try read(text[..<slash])
      let last = try read(text[text.index(after: slash)...])
      guard first.earliest <= last.latest else { throw .reversed }
      return stretch(from: first.earliest, to: last.latest)
    }
    return try readPlain(text)
  }

  /// A stretch that is one whole day, month or year is that, however it came about: it reads and prints as `2027-03`.
  static func stretch(from first: Day, to last: Day, isApproximate: Bool = false) -> PlanDate {
    let (begin, end) = (first.civil, last.civil)
    let precision: Precision =
      if first == last {
        .day
      } else if begin.day != 1 || begin.year != end.year || end.day != Day.length(ofMonth: end.month, year: end.year) {
        .between
      } else if begin.month == end.month {
        .month
      } else {
        begin.month == 1 && end.month == 12 ? .year : .between
      }
    return PlanDate(earliest: first, latest: last, precision: precision, isApproximate: isApproximate)
  }

  private static func readPlain(_ text: Substring) throws(Fault) -> PlanDate {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, let year = digits(first, count: 4) else { throw .notADate }
    switch parts.count {
    case 1: return try months(1...12, of: year, precision: .year)
    case 2:
      switch parts[1] {
      case "Q1", "Q2", "Q3", "Q4":
        let quarter = Int(parts[1].dropFirst()) ?? 1
        return try months(quarter * 3 - 2...quarter * 3, of: year, precision: .quarter)
      case "H1": return try months(1...6, of: year, precision: .half)
      case "H2": return try months(7...12, of: year, precision: .half)
      default:
        guard let month = digits(parts[1], count: 2) else { throw .notADate }
        guard (1...12).contains(month) else { throw .noSuchDay }
        return try months(month...month, of: year, precision: .month)
      }
    case 3:
      guard let month = digits(parts[1], count: 2), let day = digits(parts[2], count: 2) else { throw .notADate }
      guard let day = Day(year: year, month: month, day: day) else { throw .noSuchDay }
      return PlanDate(day)
    default: throw .notADate
    }
  }

  private static func months(_ months: ClosedRange<Int>, of year: Int, precision: Precision) throws(Fault) -> PlanDate {
    let length = Day.length(ofMonth: months.upperBound, year: year)
    guard let first = Day(year: year, month: months.lowerBound, day: 1),
      let last = Day(year: year, month: months.upperBound, day: length)
    else { throw .noSuchDay }
    return PlanDate(earliest: first, latest: last, precision: precision)
  }

  private static func digits(_ text: Substring, count: Int) -> Int? {
    guard text.utf8.count == count, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }
}

extension PlanDate: PlanScalar, PlanScalarOrEntry {
  public static var form: Form { .date }

  public static func parse(_ node: YAMLNode, by reader: inout Reader) -> PlanDate? {
    // Most dates of a plan are days, and letters cost more than bytes.
    if let day = node.withBytes({ Day(bytes: $0) }) { return reader.asking(about: PlanDate(day), at: node.span) }
    guard let text = reader.scalarText(node, as: "a date, such as 2019-07-09 or 2019-07", .date) else { return nil }
    do throws(Fault) {
      return reader.asking(about: try read(text[...]), at: node.span)
    } catch {
      reader.invalidDate(text, fault: error, of: node)
      return nil
    }
  }
}
