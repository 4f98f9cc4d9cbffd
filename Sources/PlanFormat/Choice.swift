import Diagnostics
import YAMLSyntax

/// A word of a closed list.
public protocol PlanChoice: PlanScalar, PlanScalarOrEntry, CaseIterable, Hashable, RawRepresentable
where RawValue == String {
  /// What the word means, where the word alone does not say it.
  var meaning: String { get }
}

extension PlanChoice {
  public var meaning: String { "" }

  public static var words: [ChoiceWord] { allCases.map { ChoiceWord(word: $0.rawValue, meaning: $0.meaning) } }

  public static var form: Form { .choice(name: "\(Self.self)", words: words) }

  @inlinable
  public static func parse(_ node: YAMLNode, by reader: inout Reader) -> Self? {
    guard let word = reader.word(node, of: { words }) else { return nil }
    if let found = Self(rawValue: word) { return found }
    if !node.isFaulty { reader.unknownWord(word, among: words.map(\.word), of: node) }
    return nil
  }
}

extension Reader {
  @usableFromInline
  mutating func word(_ node: YAMLNode, of words: () -> [ChoiceWord]) -> String? {
    scalarText(
      node, as: "one of the words \(listed(words().map(\.word)))", .choice(name: "", words: words()))
  }
}

/// `a, b or c`.
func listed(_ words: [String], by conjunction: String = "or") -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}
