import PlanFormat

/// A number by which the program measures where the documents give none: its name, and the unit in which it counts.
public struct Yardstick: Sendable, CustomStringConvertible {
  public enum Unit: String, Sendable {
    case days, months, kinds, handovers
    case perCent = "per cent"
    case millionDollars = "million US dollars"
  }

  public let name: String
  public let value: Int
  public let unit: Unit

  init(_ name: String, _ value: Int, _ unit: Unit) { (self.name, self.value, self.unit) = (name, value, unit) }

  /// `180 days`
  public var description: String { "\(value) \(unit.rawValue)" }

  /// The same in the words of any language.
  var words: Reason {
    switch unit {
    case .days: "\(value) days"
    case .months: "\(value) months"
    case .kinds: "\(value) kinds"
    case .handovers: "\(value) handovers"
    case .perCent: "\(value) per cent"
    case .millionDollars: "\(value) million US dollars"
    }
  }

  /// Whether more of its unit lies between two dates than it allows.
  func exceeded(from start: PlanDate, to end: PlanDate) -> Certainty {
    switch unit {
    case .days: start.days(to: end).exceeds(value)
    case .months: start.months(to: end).exceeds(value)
    case .perCent, .kinds, .handovers, .millionDollars: .no
    }
  }

  /// Whether as much of its unit lies between two dates as it asks for.
  func reached(from start: PlanDate, to end: PlanDate) -> Certainty {
    switch unit {
    case .days: start.days(to: end).reaches(value)
    case .months: start.months(to: end).reaches(value)
    case .perCent, .kinds, .handovers, .millionDollars: .yes
    }
  }
}

extension Yardstick {
  /// How long an analysis of the conflict, of threats or of the safety of people holds.
  static let analysisAge = Yardstick("analysis-age", 12, .months)
}
