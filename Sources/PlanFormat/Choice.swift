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

  public static func parse(_ node: YAMLNode, by reader: inout Reader) -> Self? {
    guard let text = reader.scalarText(node, as: "one of the words \(listed(words.map(\.word)))", form) else {
      return nil
    }
    if let found = Self(rawValue: text) { return found }
    reader.unknownWord(text, among: words.map(\.word), at: node.span)
    return nil
  }
}

/// `a, b or c`.
func listed(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " or " + last
}
