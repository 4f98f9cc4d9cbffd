import PlanFormat

/// How dates, numbers and money are worded, in the style of United Nations documents.
///
/// English; another language is another value of this type.
public struct Wording: Sendable {
  public let language: String
  let months: [String]
  let shortMonths: [String]

  public static let english = Wording(
    language: "en",
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ],
    shortMonths: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"])
}

// MARK: - Dates

extension Wording {
  /// `9 July 2019`.
  public func day(_ day: Day) -> String {
    let (year, month, number) = day.civil
    return "\(number) \(months[month - 1]) \(year)"
  }

  /// `9 Jul 2019`, for drawings and tables.
  public func shortDay(_ day: Day) -> String {
    let (year, month, number) = day.civil
    return "\(number) \(shortMonths[month - 1]) \(year)"
  }

  /// A date as exactly as it is known: `9 July 2019`, `July 2019`, `the third quarter of 2019`, `about July 2019`.
  public func date(_ date: PlanDate) -> String {
    let (year, month, _) = date.latest.civil
    let text =
      switch date.precision {
      case .day: day(date.latest)
      case .month: "\(months[month - 1]) \(year)"
      case .quarter: "the \(["first", "second", "third", "fourth"][(month - 1) / 3]) quarter of \(year)"
      case .half: "the \(month > 6 ? "second" : "first") half of \(year)"
      case .year: "\(year)"
      case .between: "between \(day(date.earliest)) and \(day(date.latest))"
      case .by: "by \(day(date.latest))"
      }
    return date.isApproximate ? "about \(text)" : text
  }

  /// The same in few letters: `9 Jul 2019`, `Jul 2019`, `Q3 2019`.
  public func shortDate(_ date: PlanDate) -> String {
    let (year, month, _) = date.latest.civil
    let text =
      switch date.precision {
      case .day: shortDay(date.latest)
      case .month: "\(shortMonths[month - 1]) \(year)"
      case .quarter: "Q\((month + 2) / 3) \(year)"
      case .half: "H\(month > 6 ? 2 : 1) \(year)"
      case .year: "\(year)"
      case .between: "\(shortDay(date.earliest)) – \(shortDay(date.latest))"
      case .by: "by \(shortDay(date.latest))"
      }
    return date.isApproximate ? "about \(text)" : text
  }
}

// MARK: - Numbers

extension Wording {
  /// `1,382`; `10.44`.
  public func number(_ number: Decimal) -> String {
    let text = number.description
    let isNegative = text.hasPrefix("-")
    let parts = text.drop { $0 == "-" }.split(separator: ".")
    let fraction = parts.count > 1 ? ".\(parts[1])" : ""
    let grouped = (isNegative ? "-" : "") + Self.grouped(String(parts[0])) + fraction
    return number.isApproximate ? "about \(grouped)" : grouped
  }

  public func number(_ number: Int) -> String {
    (number < 0 ? "-" : "") + Self.grouped(String(number.magnitude))
  }

  /// `US$ 88.1 million`, `US$ 4,435,500` below ten million; another currency by its code.
  public func money(_ amount: Decimal, _ currency: Currency?) -> String {
    let unit = currency.map { $0.code == "USD" ? "US$" : $0.code } ?? ""
    let scale = Decimal.scale
    let million = 1_000_000 * scale
    let value: String
    if amount.tenThousandths.magnitude >= (10 * million).magnitude {
      let unit = million / 10
      let rest = amount.tenThousandths % unit
      let tenths = amount.tenThousandths / unit + (rest.magnitude * 2 >= unit.magnitude ? rest.signum() : 0)
      let decimal = tenths.magnitude % 10
      value = "\(Self.grouped(String(tenths / 10)))\(decimal == 0 ? "" : ".\(decimal)") million"
    } else {
      value = number(Decimal(tenThousandths: amount.tenThousandths))
    }
    return (amount.isApproximate ? "about " : "") + (unit.isEmpty ? value : "\(unit) \(value)")
  }

  private static func grouped(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result
  }

  /// With a capital letter, as at the beginning of a sentence.
  public func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// `a, b and c`.
  public func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
