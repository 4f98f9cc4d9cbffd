import Diagnostics

/// What was measured of a plan, and what is asked.
public struct Measure: Sendable, Equatable {
  /// `12 of 30 (40 %)`
  public let found: String
  /// `at most 5 %`
  public let asked: String
}

/// How many may or must be so.
public enum Bound: Sendable, CustomStringConvertible {
  case none
  case atMost(perCent: Int)
  case atLeast(perCent: Int)

  public var description: String {
    switch self {
    case .none: "not one"
    case .atMost(let share): "at most \(share) %"
    case .atLeast(let share): "at least \(share) %"
    }
  }

  func allows(_ count: Int, of all: Int) -> Bool {
    switch self {
    case .none: count == 0
    case .atMost(let share): count * 100 <= share * all
    case .atLeast(let share): count * 100 >= share * all
    }
  }
}

/// A share in words: `12 of 30 (40 %)`, with one decimal where it is no whole number.
func shareText(_ count: Int, of all: Int) -> String {
  let tenths = all == 0 ? 0 : (count * 1000 + all / 2) / all
  let decimal = tenths % 10 == 0 ? "" : ".\(tenths % 10)"
  return "\(count) of \(all) (\(tenths / 10)\(decimal) %)"
}

/// The quotient of two numbers with two decimals: `0.95`. The second one is greater than 0.
func indexText(_ count: Int, over all: Int) -> String {
  let hundredths = (abs(count) * 100 + all / 2) / all
  let decimals = hundredths % 100
  return "\(count < 0 && hundredths > 0 ? "-" : "")\(hundredths / 100).\(decimals < 10 ? "0" : "")\(decimals)"
}
