import Diagnostics
import PlanFormat
import Rendering

/// The last line of a product, which no reader shows: what it is, of which country's plan and of which day, the marks of that
/// plan's text and of the product's own. By it a product is known that nobody has changed, and that can be made again; a report
/// that follows reads from it of which day the earlier one was.
public struct ProductSeal: Equatable, Sendable {
  /// `report`.
  public let product: String
  /// The host State, by which the plans of two missions are known from each other.
  public let country: String?
  public let asOf: Day?
  /// The mark of the plan's files.
  public let plan: String

  init(_ product: String, of check: PlanCheck) {
    self.product = product
    country = check.country
    asOf = check.asOf
    plan = check.files.digest
  }

  /// Where a format has room for it.
  public enum Place: Sendable {
    /// In a comment behind everything else, between these signs.
    case comment(before: String, after: String)
    /// In the comment of an archive.
    case archive

    static let markup = Place.comment(before: "<!-- ", after: " -->\n")
    public static let pdf = Place.comment(before: "%", after: "\n")
  }

  private static let beginning = "Made by transition: "

  /// Without the mark of the product's text, of which it is a part.
  private var statement: String {
    "\(Self.beginning)\(product) of \(country ?? "no country") as of \(asOf?.description ?? "no day"); "
      + "plan \(plan); text "
  }

  /// The product with its seal.
  public func closing(_ product: [UInt8], at place: Place) -> [UInt8] {
    switch place {
    case .comment(let before, let after):
      let lineEnd = product.last == UInt8(ascii: "\n") ? "" : "\n"
      let sealed = product + "\(lineEnd)\(before)\(statement)".utf8
      return sealed + "\(Self.mark(of: sealed))\(after)".utf8
    case .archive:
      let sealed = archive(product, withCommentOf: statement.utf8.count + Self.lengthOfMark) + statement.utf8
      return sealed + Self.mark(of: sealed).utf8
    }
  }

  private static let lengthOfMark = Fingerprint().text.utf8.count

  private static func mark(of bytes: some Sequence<UInt8>) -> String {
    var mark = Fingerprint()
    mark.add(bytes)
    return mark.text
  }
}

// MARK: - Reading

extension ProductSeal {
  /// The seal of a file, and whether all that stands before it is as it was written and nothing stands behind it. Nothing where
  /// there is none, as in a file that another program has saved.
  public static func found(in file: [UInt8]) -> (seal: ProductSeal, isWhole: Bool)? {
    let beginning = Array(beginning.utf8)
    guard let start = file.indices.last(where: { file[$0] == beginning[0] && file[$0...].starts(with: beginning) })
    else { return nil }
    let line = String(decoding: file[start...].prefix(200), as: UTF8.self)
    guard
      let match = line.prefixMatch(
        of:
          /[A-Za-z ]+: ([a-z]+) of ([A-Z]{3}|no country) as of ([0-9-]{10}|no day); plan ([0-9a-f]{16}); text ([0-9a-f]{16})/
      )
    else { return nil }
    let (_, product, country, day, plan, text) = match.output
    let end = start + match.0.utf8.count
    let tail = String(decoding: file[end...].prefix(200), as: UTF8.self)
    let seal = ProductSeal(
      product: String(product), country: country == "no country" ? nil : String(country), asOf: Day(String(day)),
      plan: String(plan))
    let isWhole =
      mark(of: file[..<(end - lengthOfMark)]) == text && ["", "\n", " -->\n"].contains(tail)
    return (seal, isWhole)
  }

  private init(product: String, country: String?, asOf: Day?, plan: String) {
    (self.product, self.country, self.asOf, self.plan) = (product, country, asOf, plan)
  }
}
