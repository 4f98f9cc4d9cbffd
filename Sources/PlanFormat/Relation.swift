import Diagnostics
import YAMLSyntax

/// How something is tied to what comes before it: `finish`, `start + 5 days`, `finish to finish - 10 working days`,
/// `finish + at most 10 days`, `finish + 5 to 10 days`.
public struct Relation: Sendable, Hashable {
  public enum End: String, Sendable { case start, finish }

  /// The end of what comes before; its finish, if nothing is said.
  public let leaves: End
  /// The end of what waits; its start, if nothing is said.
  public let reaches: End
  /// How much later, at least; earlier, if it is negative.
  public let lag: Duration?
  /// How much later at most.
  public let most: Duration?

  @inlinable
  public init(from leaves: End = .finish, to reaches: End = .start, lag: Duration? = nil, most: Duration? = nil) {
    self.leaves = leaves
    self.reaches = reaches
    self.lag = lag
    self.most = most
  }
}

extension Relation: CustomStringConvertible {
  /// The relation as a plan writes it.
  public var description: String {
    let ends = reaches == .start ? leaves.rawValue : "\(leaves.rawValue) to \(reaches.rawValue)"
    if let most { return "\(ends) + \(lag.map { "\($0.count) to" } ?? "at most") \(most)" }
    guard let lag else { return ends }
    return "\(ends) \(lag.count < 0 ? "-" : "+") \(Duration(abs(lag.count), lag.unit))"
  }
}

extension Relation: PlanScalar {
  public static var form: Form { .relation }

  public static func parse(_ node: YAMLNode, by reader: inout Reader) -> Relation? {
    let expected = "how it is tied, such as 'finish', 'start + 5 days' or 'finish + at most 10 working days'"
    guard let text = reader.scalarText(node, as: expected, .relation) else { return nil }
    do throws(Duration.Fault) {
      if let relation = try read(text) { return relation }
      reader.expected(expected, .relation, found: node, correction: correction(of: text))
    } catch {
      reader.invalidDuration(expected, .relation, text, fault: error, at: node)
    }
    return nil
  }

  /// How to mend what people write in place of a relation.
  private static func correction(of text: String) -> Correction? {
    if let meant = meant(by: text) { return .writing("\(meant)", isCertain: true) }
    let first = text.prefix { $0.isLetter }
    if first != "start", first != "finish" {
      return Correction("begin with start or finish: the end of what comes before")
    }
    if text.contains("most") || text.contains(" to ") && text.contains("+") || text.contains("within")
      || text.contains("no later")
    {
      return Correction("write \(first) + at most 10 days, or \(first) + 5 to 10 days with the smaller number first")
    }
    if text.contains(where: { "+-".contains($0) }), !text.contains(" + "), !text.contains(" - ") {
      return Correction("put a space before and after the sign, as in \(first) + 10 working days")
    }
    return nil
  }

  /// The relation that a text would be with plain signs, and a space before and behind them.
  private static func meant(by text: String) -> Relation? {
    let spaced = text.map { $0.isDash ? " - " : $0 == "+" ? " + " : String($0) }.joined()
    return try? read(spaced)
  }

  /// The relation that a text means, or nothing where its ends are none.
  static func read(_ text: String) throws(Duration.Fault) -> Relation? {
    var words = Words(text)
    guard let leaves = words.popFirst().flatMap(End.init) else { return nil }
    var reaches = End.start
    if let word = words.first, word.elementsEqual("to".utf8) {
      words.removeFirst()
      guard let end = words.popFirst().flatMap(End.init) else { return nil }
      reaches = end
    }
    guard let sign = words.popFirst() else { return Relation(from: leaves, to: reaches) }
    guard sign.elementsEqual("+".utf8) || sign.elementsEqual("-".utf8) else { return nil }
    let isLead = sign.first == UInt8(ascii: "-")
    if words.hasPrefix("at", "most") {
      return isLead ? nil : Relation(from: leaves, to: reaches, most: try Duration.read(words.dropFirst(2)))
    }
    if words.dropFirst().hasPrefix("to"), let least = words.first {
      let most = try Duration.read(words.dropFirst(2))
      let lag = try Duration.read([least] + words.dropFirst(3))
      guard !isLead, lag.count <= most.count else { return nil }
      return Relation(from: leaves, to: reaches, lag: lag, most: most)
    }
    let length = try Duration.read(words)
    return Relation(from: leaves, to: reaches, lag: isLead ? Duration(-length.count, length.unit) : length)
  }
}

extension Relation.End {
  fileprivate init?(_ word: Substring.UTF8View) {
    if word.elementsEqual("finish".utf8) {
      self = .finish
    } else if word.elementsEqual("start".utf8) {
      self = .start
    } else {
      return nil
    }
  }
}

/// The words of a text, as bytes: most plans have thousands of such texts, and letters cost more than bytes.
typealias Words = ArraySlice<Substring.UTF8View>

extension Words {
  fileprivate func hasPrefix(_ words: String...) -> Bool {
    count >= words.count && zip(self, words).allSatisfy { $0.elementsEqual($1.utf8) }
  }

  init(_ text: String) { self = text[...].utf8.split(separator: UInt8(ascii: " "))[...] }
}
