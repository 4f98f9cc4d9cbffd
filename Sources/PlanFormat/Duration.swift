import YAMLSyntax

/// A length of time in days, in working days, or in months: `10 days`, `10 working days`, `3 weeks`, `2 months`.
public struct Duration: Sendable, Hashable {
  public enum Unit: String, Sendable, CaseIterable {
    case day, week, month, year
    case workingDay = "working day"
  }

  public let count: Int
  public let unit: Unit

  /// The longest that a plan can write: a century.
  static let longest = 36_525

  public init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// The length in days from a day on; months and years follow the calendar. Of working days only a working calendar
  /// knows more than the nominal length.
  public func days(from start: Day) -> Int {
    switch unit {
    case .day, .week, .workingDay: nominalDays
    case .month: start.adding(months: count) - start
    case .year: start.adding(months: count * 12) - start
    }
  }
}

extension Duration: CustomStringConvertible {
  public var description: String { "\(count) \(unit.rawValue)\(abs(count) == 1 ? "" : "s")" }
}

extension Duration: PlanScalar {
  public static var form: Form { .duration }

  public static func parse(_ node: YAMLNode, by reader: inout Reader) -> Duration? {
    let expected = "a length of time, such as '10 days', '10 working days', '3 weeks' or '2 months'"
    guard let text = reader.scalarText(node, as: expected, .duration) else { return nil }
    do throws(Fault) {
      return try read(text[...])
    } catch {
      reader.invalidDuration(expected, .duration, text, fault: error, at: node)
      return nil
    }
  }

  /// Why a text is no length of time.
  enum Fault: Error { case notALength, outOfRange }

  static func read(_ text: Substring) throws(Fault) -> Duration {
    let parts = text.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].utf8.allSatisfy({ (48...57).contains($0) || $0 == 45 }),
      let unit = Unit.allCases.first(where: { parts[1] == $0.rawValue || parts[1] == $0.rawValue + "s" })
    else { throw .notALength }
    guard let count = Int(parts[0]), abs(Duration(count, unit).nominalDays) <= longest else { throw .outOfRange }
    return Duration(count, unit)
  }

  /// The length in days where it is not known from which day on: a month counts 30 days, a year 365, five working days
  /// a week. Saturates.
  public var nominalDays: Int {
    let factor =
      switch unit {
      case .day, .workingDay: 1
      case .week: 7
      case .month: 30
      case .year: 365
      }
    let (days, overflow) = count.multipliedReportingOverflow(by: factor)
    guard !overflow, days != .min else { return .max }
    return unit == .workingDay ? days / 5 * 7 + days % 5 : days
  }
}
