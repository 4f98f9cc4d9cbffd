import YAMLSyntax

/// A length of time in whole days, or in months: `10 days`, `3 weeks`, `2 months`.
public struct Duration: Sendable, Hashable {
  public enum Unit: String, Sendable, CaseIterable {
    case day, week, month, year
  }

  public let count: Int
  public let unit: Unit

  /// The longest that a plan can write: a century.
  static let longest = 36_525

  public init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// The length in days from a day on; months and years follow the calendar.
  public func days(from start: Day) -> Int {
    switch unit {
    case .day: count
    case .week: count * 7
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
    let expected = "a length of time, such as '10 days', '3 weeks' or '2 months'"
    guard let text = reader.scalarText(node, as: expected, .duration) else { return nil }
    let parts = text.split(separator: " ")
    guard parts.count == 2, parts[0].utf8.allSatisfy({ (48...57).contains($0) || $0 == 45 }),
      let unit = Unit.allCases.first(where: { parts[1] == $0.rawValue || parts[1] == $0.rawValue + "s" })
    else {
      reader.expected(expected, .duration, found: node)
      return nil
    }
    guard let count = Int(parts[0]), abs(Duration(count, unit).nominalDays) <= longest else {
      reader.outOfRange("a length of time of at most 100 years", found: text, at: node.span)
      return nil
    }
    return Duration(count, unit)
  }

  /// The length in days where it is not known from which day on: a month counts 30 days, a year 365. Saturates.
  public var nominalDays: Int {
    let factor =
      switch unit {
      case .day: 1
      case .week: 7
      case .month: 30
      case .year: 365
      }
    let (days, overflow) = count.multipliedReportingOverflow(by: factor)
    return overflow || days == .min ? .max : days
  }
}
