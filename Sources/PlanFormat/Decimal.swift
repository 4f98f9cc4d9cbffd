import Diagnostics
import YAMLSyntax

/// A decimal number with four places, kept as a whole number of ten-thousandths: never a binary fraction.
///
/// The range is about ±922 trillion; sums and products that leave it give nothing instead of a trap.
public struct Decimal: Sendable, Hashable {
  /// The number times 10 000.
  public let tenThousandths: Int64
  /// Whether the plan says `about`.
  public let isApproximate: Bool

  public static let scale: Int64 = 10_000
  public static let zero = Decimal(tenThousandths: 0)
  /// The whole, in per cent.
  public static let hundred = Decimal(tenThousandths: 100 * scale)

  public init(tenThousandths: Int64, isApproximate: Bool = false) {
    self.tenThousandths = tenThousandths
    self.isApproximate = isApproximate
  }

  public init?(_ whole: Int) {
    let (scaled, overflow) = Int64(whole).multipliedReportingOverflow(by: Self.scale)
    guard !overflow else { return nil }
    self.init(tenThousandths: scaled)
  }

  /// The number that a text of plain digits gives, after `about` or without it.
  public init?(_ text: some StringProtocol) {
    guard let number = try? Self.read(text) else { return nil }
    self = number
  }

  /// The whole number that this is, or nothing where it has decimals.
  public var whole: Int? {
    tenThousandths % Self.scale == 0 ? Int(tenThousandths / Self.scale) : nil
  }

  /// The sum, or nothing where it is out of range.
  public func adding(_ other: Decimal) -> Decimal? {
    let (sum, overflow) = tenThousandths.addingReportingOverflow(other.tenThousandths)
    guard !overflow else { return nil }
    return Decimal(tenThousandths: sum, isApproximate: isApproximate || other.isApproximate)
  }

  /// The product, rounded down, or nothing where it is out of range.
  public func multiplied(by other: Decimal) -> Decimal? {
    let product = tenThousandths.multipliedFullWidth(by: other.tenThousandths)
    let isInRange = product.high.magnitude < UInt64(Self.scale) / 2
    guard isInRange else { return nil }
    let (quotient, _) = Self.scale.dividingFullWidth(product)
    return Decimal(tenThousandths: quotient, isApproximate: isApproximate || other.isApproximate)
  }
}

extension Decimal {
  /// The difference, or nothing where it is out of range.
  public func subtracting(_ other: Decimal) -> Decimal? {
    let (difference, overflow) = tenThousandths.subtractingReportingOverflow(other.tenThousandths)
    guard !overflow else { return nil }
    return Decimal(tenThousandths: difference, isApproximate: isApproximate || other.isApproximate)
  }

  /// The number times a fraction, rounded toward zero, or nothing where that is out of range or no number.
  public func multiplied(by numerator: Int64, over denominator: Int64) -> Decimal? {
    let (high, low) = tenThousandths.magnitude.multipliedFullWidth(by: numerator.magnitude)
    guard high < denominator.magnitude else { return nil }
    let isNegative = (tenThousandths < 0) != ((numerator < 0) != (denominator < 0))
    let quotient = denominator.magnitude.dividingFullWidth((high, low)).quotient
    guard let number = Int64(exactly: quotient) else { return nil }
    return Decimal(tenThousandths: isNegative ? -number : number, isApproximate: isApproximate)
  }

  /// What part of another number this is, in whole per cent rounded down, from 0 to 100.
  public func percentage(of whole: Decimal) -> Int {
    guard self < whole else { return 100 }
    let hundred = Decimal(tenThousandths: 100).multiplied(by: tenThousandths, over: whole.tenThousandths)
    return max(0, Int(hundred?.tenThousandths ?? 0))
  }
}

extension Decimal: Comparable {
  public static func < (left: Decimal, right: Decimal) -> Bool { left.tenThousandths < right.tenThousandths }
  public static func == (left: Decimal, right: Decimal) -> Bool { left.tenThousandths == right.tenThousandths }
}

extension Decimal: CustomStringConvertible {
  /// Plain digits with a point: `88100000`, `10.44`.
  public var description: String {
    let magnitude = tenThousandths.magnitude
    let scale = UInt64(Self.scale)
    var text = (tenThousandths < 0 ? "-" : "") + String(magnitude / scale)
    var fraction = String(magnitude % scale)
    if fraction != "0" {
      fraction = String(repeating: "0", count: 4 - fraction.count) + fraction
      while fraction.last == "0" { fraction.removeLast() }
      text += "." + fraction
    }
    return text
  }
}

extension Decimal {
  /// The digits of an amount of money, by the one rule for them: rounded to cents, with two decimals where there are cents
  /// and none where there are none.
  public var digitsOfMoney: String {
    let unit = Self.scale / 100
    let rest = tenThousandths % unit
    let cents = tenThousandths / unit + (rest.magnitude * 2 >= unit.magnitude ? rest.signum() : 0)
    let (whole, part) = (cents.magnitude / 100, cents.magnitude % 100)
    let decimals = part == 0 ? "" : part < 10 ? ".0\(part)" : ".\(part)"
    return "\(cents < 0 ? "-" : "")\(whole)\(decimals)"
  }
}

extension Decimal {
  /// Why a text is no number of a plan.
  enum Fault: Error {
    case notDigits, tooManyDecimals, outOfRange
  }

  /// Reads plain digits with at most four decimals and an optional sign; nothing of grouping, exponents or bases.
  static func read(_ text: some StringProtocol) throws(Fault) -> Decimal {
    let about = "about "
    guard text.hasPrefix(about) else { return try readDigits(text) }
    let number = try readDigits(text.dropFirst(about.count))
    return Decimal(tenThousandths: number.tenThousandths, isApproximate: true)
  }

  private static func readDigits(_ text: some StringProtocol) throws(Fault) -> Decimal {
    var value: Int64 = 0
    var decimals: Int?
    var hasDigits = false
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    for byte in text.utf8.dropFirst(isNegative ? 1 : 0) {
      if byte == UInt8(ascii: "."), decimals == nil, hasDigits {
        decimals = 0
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { throw .notDigits }
      hasDigits = true
      if let count = decimals {
        guard count < 4 else { throw .tooManyDecimals }
        decimals = count + 1
      }
      value = try appending(byte, to: value)
    }
    guard hasDigits, decimals != 0 else { throw .notDigits }
    for _ in (decimals ?? 0)..<4 { value = try appending(UInt8(ascii: "0"), to: value) }
    return Decimal(tenThousandths: isNegative ? -value : value)
  }

  private static func appending(_ digit: UInt8, to value: Int64) throws(Fault) -> Int64 {
    let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
    let (sum, overflow2) = tens.addingReportingOverflow(Int64(digit) - 48)
    guard !overflow, !overflow2 else { throw .outOfRange }
    return sum
  }
}

extension Decimal: PlanScalar {
  public static var form: Form { .number }

  public static func parse(_ node: YAMLNode, by reader: inout Reader) -> Decimal? {
    let expected = "a number in plain digits, such as 1200 or 10.5"
    guard let text = reader.scalarText(node, as: expected, .number) else { return nil }
    do throws(Fault) {
      let number = try read(text)
      if looksLikeThousands(text) {
        reader.report(
          .thousandsPoint, "'\(text)' is read as \(number): a point begins the decimals", at: node.span,
          help: "if thousands are meant, write \(text.filter { $0 != "." }); else write \(number)")
      }
      return number
    } catch {
      reader.invalidNumber(text, fault: error, of: node)
      return nil
    }
  }

  /// Three digits behind a point: in French and Spanish that is how thousands are written.
  private static func looksLikeThousands(_ text: String) -> Bool {
    let digits = text.hasPrefix("about ") ? text.dropFirst(6) : text[...]
    guard let point = digits.utf8.firstIndex(of: UInt8(ascii: ".")) else { return false }
    let (whole, decimals) = (digits[..<point], digits[point...].dropFirst())
    return (1...3).contains(whole.count) && !whole.hasPrefix("0") && decimals.count == 3
  }
}
