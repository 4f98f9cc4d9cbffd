import YAMLSyntax

/// A text of the plan, in one language or in several.
public struct Text: Sendable, Hashable {
  /// The text as written, or in the first language that is written.
  public let plain: String
  /// The texts by language code, where the plan gives the language.
  public let translations: [Translation]

  public struct Translation: Sendable, Hashable {
    public let language: String
    public let text: String
  }

  public init(_ plain: String) {
    self.plain = plain
    translations = []
  }

  init(_ translations: [Translation]) {
    plain = translations.first?.text ?? ""
    self.translations = translations
  }

  /// The text in a language, or in the plan's first one where that language is missing.
  public func text(in language: String) -> String {
    translations.first { $0.language == language }?.text ?? plain
  }
}

extension Text: PlanScalar, PlanScalarOrEntry {
  public static var form: Form { .text }

  public static func parse(_ node: YAMLNode, by reader: inout Reader) -> Text? {
    guard node.kind == .mapping else {
      guard let text = reader.scalarText(node, as: "a text", .text) else { return nil }
      guard text.beginsVisibly || text.contains(where: { !$0.isWhitespace }) else {
        reader.emptyValue(node)
        return nil
      }
      return Text(text)
    }
    var translations: [Translation] = []
    for (key, value) in node.pairs {
      guard let language = Language.parse(key, by: &reader) else { continue }
      guard let text = reader.scalarText(value, as: "the text in '\(language.code)'", .text) else { continue }
      translations.append(Translation(language: language.code, text: text))
    }
    return translations.isEmpty ? nil : Text(translations)
  }
}

extension String {
  /// Whether the first letter is plain ASCII that can be seen: to look at any other costs more.
  fileprivate var beginsVisibly: Bool { utf8.first.map { (0x21...0x7E).contains($0) } ?? false }
}
