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
      return try read(Words(text))
    } catch {
      reader.invalidDuration(expected, .duration, text, fault: error, at: node)
      return nil
    }
  }

  /// Why a text is no length of time.
  enum Fault: Error { case notALength, outOfRange }

  /// The length that a number and a unit give, in two or three words.
  static func read(_ words: Words) throws(Fault) -> Duration {
    guard let number = words.first, number.allSatisfy({ (48...57).contains($0) }),
      let unit = Unit(words.dropFirst())
    else { throw .notALength }
    guard let count = Int(Substring(number)), Duration(count, unit).nominalDays <= longest else {
      throw .outOfRange
    }
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

extension Duration.Unit {
  /// The unit that words name, in the singular or in the plural.
  fileprivate init?(_ words: Words) {
    guard let last = words.last else { return nil }
    let noun = last.last == UInt8(ascii: "s") ? last.dropLast() : last
    if words.count == 2, words.first?.elementsEqual("working".utf8) == true, noun.elementsEqual("day".utf8) {
      self = .workingDay
    } else if words.count == 1, let unit = Self.allCases.first(where: { noun.elementsEqual($0.rawValue.utf8) }) {
      self = unit
    } else {
      return nil
    }
  }
}
