import Diagnostics
import PlanFormat
import PlanModel
import Rendering
import Reporting

/// The last line of a product, which no reader shows: what it is, of which country's plan and of which day, the marks of that
/// plan's text and of the product's own, and what it asked for, in marks. By it a product is known that nobody has changed, and that
/// can be made again; a report that follows reads from it of which day the earlier one was, and what became of what it asked for.
public struct ProductSeal: Equatable, Sendable {
  /// `report`.
  public let product: String
  /// The host State, by which the plans of two missions are known from each other.
  public let country: String?
  public let asOf: Day?
  /// The mark of what the plan says.
  public let plan: String
  /// Nothing of a product that asks for nothing by its nature, as the timeline, or that says nothing of it.
  public let asks: [SealedAsk]?

  init(_ product: String, of check: PlanCheck, plan: String? = nil, asking asked: [Asked]? = nil) {
    self.product = product
    country = check.country
    asOf = check.asOf
    self.plan = plan ?? check.files.digestOfPlan
    asks = asked.map { asked in
      let marks = GapMarks(of: asked.flatMap(\.gaps), in: check)
      return asked.map { SealedAsk($0, marks) }
    }
  }

  /// Where a format has room for it.
  public enum Place: Sendable {
    /// In a comment behind everything else, between these signs.
    case comment(before: String, after: String)
    /// In the comment of an archive, and what it asked for in a file of its own there: a comment of more than 512 bytes keeps
    /// LibreOffice from opening the file.
    case archive

    static let markup = Place.comment(before: "<!-- ", after: " -->\n")
    public static let pdf = Place.comment(before: "%", after: "\n")
  }

  private static let beginning = "Made by transition: "

  /// Without the mark of the product's text, of which it is a part.
  private func statement(withAsks: Bool) -> String {
    "\(Self.beginning)\(product) of \(country ?? "no country") as of \(asOf?.description ?? "no day"); "
      + "plan \(plan); \(withAsks ? asks.map(Self.statement) ?? "" : "")text "
  }

  private static func statement(of asks: [SealedAsk]) -> String {
    "asks \(asks.isEmpty ? "nothing" : asks.map(\.text).joined(separator: " ")); "
  }

  /// The product with its seal.
  public func closing(_ product: [UInt8], at place: Place) -> [UInt8] {
    switch place {
    case .comment(let before, let after):
      let lineEnd = product.last == UInt8(ascii: "\n") ? "" : "\n"
      let sealed = product + "\(lineEnd)\(before)\(statement(withAsks: true))".utf8
      return sealed + "\(Self.mark(of: sealed))\(after)".utf8
    case .archive:
      let asking = asks.map { archive(product, adding: Self.fileOfAsks, Array(Self.statement(of: $0).utf8)) } ?? product
      let statement = statement(withAsks: false)
      let sealed = archive(asking, withCommentOf: statement.utf8.count + Self.lengthOfMark) + statement.utf8
      return sealed + Self.mark(of: sealed).utf8
    }
  }

  /// Where an archive has what the product asked for.
  private static let fileOfAsks: StaticString = "docProps/asks.txt"

  private static let lengthOfMark = Fingerprint().text.utf8.count

  /// Nothing where a seal tells it otherwise than this program would.
  private static func read(asks text: Substring) -> [SealedAsk]? {
    guard text != "nothing" else { return [] }
    let words = text.split(separator: " ")
    let asks = words.compactMap { SealedAsk($0) }
    return asks.count == words.count ? asks : nil
  }

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
    let line = String(decoding: file[start...].prefix(mostBytes), as: UTF8.self)
    guard
      let match = line.prefixMatch(
        of:
          /[A-Za-z ]+: ([a-z]+) of ([A-Z]{3}|no country) as of ([0-9-]{10}|no day); plan ([0-9a-f]{16}); (?:asks ([a-z0-9.+= -]+); )?text ([0-9a-f]{16})/
      )
    else { return nil }
    let (_, product, country, day, plan, asks, text) = match.output
    let end = start + match.0.utf8.count
    let tail = String(decoding: file[end...].prefix(200), as: UTF8.self)
    let asked = asks.map { String($0) } ?? asksOfArchive(file[..<start])
    let seal = ProductSeal(
      product: String(product), country: country == "no country" ? nil : String(country), asOf: Day(String(day)),
      plan: String(plan), asks: asked.flatMap { read(asks: $0[...]) })
    let isWhole =
      mark(of: file[..<(end - lengthOfMark)]) == text && ["", "\n", " -->\n"].contains(tail)
    return (seal, isWhole)
  }

  /// What stands in the file of an archive that has it: its name, and right behind it what it holds.
  private static func asksOfArchive(_ file: ArraySlice<UInt8>) -> String? {
    let beginning = Array("\(fileOfAsks)asks ".utf8)
    guard let start = file.indices.last(where: { file[$0] == beginning[0] && file[$0...].starts(with: beginning) })
    else { return nil }
    let text = file[(start + beginning.count)...].prefix(mostBytes).prefix { $0 != UInt8(ascii: ";") }
    return String(decoding: text, as: UTF8.self)
  }

  /// Longer than any seal.
  private static let mostBytes = 10_000

  private init(product: String, country: String?, asOf: Day?, plan: String, asks: [SealedAsk]?) {
    (self.product, self.country, self.asOf, self.plan, self.asks) = (product, country, asOf, plan, asks)
  }
}
