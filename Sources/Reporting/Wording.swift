import Analysis
import Documents
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
    let (year, month, _) = date.lastDay.civil
    let text =
      switch date.precision {
      case .day: day(date.lastDay)
      case .month: "\(months[month - 1]) \(year)"
      case .quarter: "the \(["first", "second", "third", "fourth"][(month - 1) / 3]) quarter of \(year)"
      case .half: "the \(month > 6 ? "second" : "first") half of \(year)"
      case .year: "\(year)"
      case .between: stretch(date, months) ?? "between \(day(date.firstDay ?? date.lastDay)) and \(day(date.lastDay))"
      case .by: "by \(day(date.lastDay))"
      }
    return date.isApproximate ? "about \(text)" : text
  }

  /// The date as a limit, for a sentence that says `by` or `before` itself.
  public func limit(_ date: PlanDate) -> String { date.precision == .by ? day(date.lastDay) : self.date(date) }

  /// The same in few letters: `9 Jul 2019`, `Jul 2019`, `Q3 2019`.
  public func shortDate(_ date: PlanDate) -> String {
    let (year, month, _) = date.lastDay.civil
    let text =
      switch date.precision {
      case .day: shortDay(date.lastDay)
      case .month: "\(shortMonths[month - 1]) \(year)"
      case .quarter: "Q\((month + 2) / 3) \(year)"
      case .half: "H\(month > 6 ? 2 : 1) \(year)"
      case .year: "\(year)"
      case .between:
        stretch(date, shortMonths) ?? "\(shortDay(date.firstDay ?? date.lastDay)) – \(shortDay(date.lastDay))"
      case .by: "by \(shortDay(date.lastDay))"
      }
    return date.isApproximate ? "about \(text)" : text
  }
}

extension Wording {
  /// `February to August 2018`, for a stretch of whole months.
  private func stretch(_ date: PlanDate, _ names: [String]) -> String? {
    guard date.isOfWholeMonths, let first = date.firstDay?.civil else { return nil }
    let last = date.lastDay.civil
    let from = first.year == last.year ? names[first.month - 1] : "\(names[first.month - 1]) \(first.year)"
    return "\(from) to \(names[last.month - 1]) \(last.year)"
  }
}

// MARK: - Numbers

extension Wording {
  /// `1,382`; `10.44`.
  public func number(_ number: Decimal) -> String {
    let grouped = Self.groupedDigits(number.description)
    return number.isApproximate ? "about \(grouped)" : grouped
  }

  public func number(_ number: Int) -> String {
    (number < 0 ? "-" : "") + Self.grouped(String(number.magnitude))
  }

  /// `US$ 88.1 million`, `US$ 4,435,500` below ten million, `US$ 3.7 million` for what is not whole; another currency by its code.
  public func money(_ amount: Decimal, _ currency: Currency?) -> String {
    let unit = currency.map { $0.code == "USD" ? "US$" : $0.code } ?? ""
    let scale = Decimal.scale
    let million = 1_000_000 * scale
    let value: String
    // A sum spread over days is not known to the cent: of the amounts below ten million only whole ones are as they were written.
    let isWhole = amount.tenThousandths % scale == 0
    if amount.tenThousandths.magnitude >= (isWhole ? 10 * million : million).magnitude {
      let unit = million / 10
      let rest = amount.tenThousandths % unit
      let tenths = amount.tenThousandths / unit + (rest.magnitude * 2 >= unit.magnitude ? rest.signum() : 0)
      let decimal = tenths.magnitude % 10
      value = "\(Self.grouped(String(tenths / 10)))\(decimal == 0 ? "" : ".\(decimal)") million"
    } else {
      value =
        isWhole || amount.tenThousandths.magnitude < (10_000 * scale).magnitude
        ? Self.groupedDigits(amount.digitsOfMoney) : Self.grouped(String(amount.tenThousandths / scale))
    }
    return (amount.isApproximate ? "about " : "") + (unit.isEmpty ? value : "\(unit) \(value)")
  }

  /// The same of an amount whose currency the plan may not state.
  public func statedMoney(_ amount: Decimal, _ currency: Currency?) -> String {
    money(amount, currency) + (currency == nil ? " (currency not stated)" : "")
  }

  /// Where a sum leaves the range of numbers: no plan means such amounts.
  /// How many of something are left out after the first of them.
  public func more(_ count: Int) -> String { "and \(number(count)) more" }
  public var tooMuchToAdd: String { "more than can be added" }

  /// What money serves, as a heading.
  public func use(_ use: MoneyUse) -> String {
    switch use {
    case .continuing: "Tasks that go on"
    case .other: "Other tasks and functions"
    case .mission: "The mission itself"
    case .otherMission: "Other peace operations"
    case .elections: "Elections"
    case .humanitarian: "Humanitarian work"
    case .unstated: "Not stated"
    }
  }

  /// `on 9 July 2019`, `in July 2019`, `by 9 July 2019`.
  public func on(_ date: PlanDate) -> String {
    switch date.precision {
    case _ where date.isApproximate: self.date(date)
    case .day: "on \(self.date(date))"
    case .month, .quarter, .half, .year: "in \(self.date(date))"
    case .between, .by: self.date(date)
    }
  }

  /// The last day of something: `9 July 2019`, `July 2019`, `9 July 2019 at the latest`.
  public func lastDay(_ date: PlanDate) -> String {
    date.precision == .by ? "\(day(date.lastDay)) at the latest" : self.date(date)
  }

  /// `1 July 2012 to 30 June 2013`, `until 30 June 2013`, `from July 2012`; nothing where neither is known.
  public func period(_ from: PlanDate?, _ until: PlanDate?) -> String? {
    switch (from, until) {
    case (let from?, let until?): "\(date(from)) to \(lastDay(until))"
    case (let from?, nil): "from \(date(from))"
    case (nil, let until?): "until \(lastDay(until))"
    case (nil, nil): nil
    }
  }

  public func period(_ period: Period) -> String {
    let (from, until) = (PlanDate(period.lowerBound), PlanDate(period.upperBound))
    let isOpen = (period.lowerBound == .distantPast, period.upperBound == .distantFuture)
    return self.period(isOpen.0 ? nil : from, isOpen.1 ? nil : until) ?? ""
  }

  /// `-1234.50` with its thousands apart.
  private static func groupedDigits(_ text: String) -> String {
    let parts = text.drop { $0 == "-" }.split(separator: ".")
    let fraction = parts.count > 1 ? ".\(parts[1])" : ""
    return (text.hasPrefix("-") ? "-" : "") + grouped(String(parts.first ?? "0")) + fraction
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

  /// `a, b and c`, each a unit of its own direction.
  public func list(_ words: [String]) -> String {
    guard words.count > 1 else { return words.first ?? "" }
    let words = words.map(\.isolated)
    return words.dropLast().joined(separator: ", ") + " and " + words[words.count - 1]
  }
}
