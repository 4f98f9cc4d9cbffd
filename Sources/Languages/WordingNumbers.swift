import Documents
import PlanFormat

extension Wording {
  /// `1,382`; `10.44`.
  public func number(_ number: Decimal) -> String {
    let words = numbers.words(number.description)
    return number.isApproximate ? self("numbers.about", ["number": .words(words)]) : words
  }

  public func number(_ number: Int) -> String { numbers.words(String(number)) }

  /// `62%`
  public func percentage(_ text: String) -> String { self("numbers.percentage", ["number": .words(text)]) }

  /// How many of something are left out after the first of them.
  public func more(_ count: Int) -> String { self("lists.more", ["n": .number(count)]) }

  /// With a capital letter, as at the beginning of a sentence.
  public func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// `a, b and c`, each a unit of its own direction.
  public func list(_ words: [String]) -> String { list(words, "lists.and") }

  func list(_ words: [String], _ style: String) -> String {
    guard words.count > 1, let last = words.last else { return words.first.map(setApart) ?? "" }
    let first = words.dropLast().map(setApart)
    return first.joined(separator: self("lists.comma")) + self(style) + setApart(last)
  }
}

// MARK: - Money

extension Wording {
  /// `US$ 88.1 million`, `US$ 4,435,500` below ten million, `US$ 3.7 million` for what is not whole; another currency by its code.
  public func money(_ amount: Decimal, _ currency: Currency?) -> String { money(amount, currency, isShort: false) }

  /// `US$ 88.1m`, for figures that stand alone.
  public func shortMoney(_ amount: Decimal, _ currency: Currency?) -> String { money(amount, currency, isShort: true) }

  private func money(_ amount: Decimal, _ currency: Currency?, isShort: Bool) -> String {
    let scale = Decimal.scale
    let million = 1_000_000 * scale
    // A sum spread over days is not known to the cent: of the amounts below ten million only whole ones are as they were written.
    let isWhole = amount.tenThousandths % scale == 0
    let isLarge = amount.tenThousandths.magnitude >= (isWhole ? 10 * million : million).magnitude
    let digits =
      isWhole || amount.tenThousandths.magnitude < (10_000 * scale).magnitude
      ? amount.digitsOfMoney : String(amount.tenThousandths / scale)
    let value = isLarge ? scaled(amount, isShort: isShort) : numbers.words(digits)
    let code = currency?.code
    let form = isLarge ? "scaled" : "amount"
    let list = code.map { table.patterns["money.currencies.\($0).\(form)"] != nil ? $0 : "other" } ?? "none"
    let values: [String: MessageValue] = [
      "amount": .words(value), "code": .words(code ?? ""), "number": .number(amount.exact),
    ]
    let short = isShort && isLarge ? text(ifThere: "money.currencies.\(list).short", values) : nil
    let words = short ?? self("money.currencies.\(list).\(form)", values)
    return amount.isApproximate ? self("numbers.about", ["number": .words(words)]) : words
  }

  /// In millions, or what the language counts large sums in, rounded to a tenth of a million.
  private func scaled(_ amount: Decimal, isShort: Bool) -> String {
    let unit = 100_000 * Decimal.scale
    let rest = amount.tenThousandths % unit
    let tenths = amount.tenThousandths / unit + (rest.magnitude * 2 >= unit.magnitude ? rest.signum() : 0)
    for index in 1... {
      guard let power = numberOfWords("money.scales.\(index).power") else { break }
      guard tenths.magnitude >= Self.ten(to: power - 5) || numberOfWords("money.scales.\(index + 1).power") == nil
      else { continue }
      let number = Decimal(tenthsOfMillions: tenths, inPowersOfTen: power)
      let short = isShort ? text(ifThere: "money.scales.\(index).short", ["n": .number(number)]) : nil
      return short ?? self("money.scales.\(index).text", ["n": .number(number)])
    }
    return numbers.words(String(amount.tenThousandths / Decimal.scale))
  }

  private func numberOfWords(_ key: String) -> Int? { text(ifThere: key).flatMap { Int($0) } }

  private static func ten(to power: Int) -> UInt64 { (0..<max(0, power)).reduce(1) { product, _ in product * 10 } }

  /// The same of an amount whose currency the plan may not state.
  public func statedMoney(_ amount: Decimal, _ currency: Currency?) -> String {
    let words = money(amount, currency)
    return currency == nil ? self("money.currency-not-stated", ["amount": .words(words)]) : words
  }

  /// Where a sum leaves the range of numbers: no plan means such amounts.
  public var tooMuchToAdd: String { self("money.too-much-to-add") }
}

extension Decimal {
  fileprivate var exact: Decimal { Decimal(tenThousandths: tenThousandths) }

  /// `156.4` of 1 564 tenths of a million in powers of six; `1.564` in powers of eight.
  fileprivate init(tenthsOfMillions tenths: Int64, inPowersOfTen power: Int) {
    var value = tenths.multipliedReportingOverflow(by: Decimal.scale).partialValue
    for _ in 0..<max(0, power - 5) { value /= 10 }
    for _ in 0..<max(0, 5 - power) { value *= 10 }
    self.init(tenThousandths: value)
  }
}
