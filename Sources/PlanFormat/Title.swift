import Diagnostics
import YAMLSyntax

/// A text that stands in rows, labels and headings: one line, and not longer than a row can show.
public struct Title: Sendable, Hashable {
  public let text: Text

  /// Longer ones are printed, but their author is advised.
  public static let longest = 200

  public init(_ plain: String) { text = Text(plain) }

  private init(_ text: Text) { self.text = text }

  /// See ``Text/plain``.
  public var plain: String { text.plain }

  /// See ``Text/text(in:)``.
  public func text(in language: String) -> String { text.text(in: language) }
}

extension Title: PlanScalar {
  public static var form: Form { .title }

  public static func parse(_ node: YAMLNode, by reader: inout Reader) -> Title? {
    guard let text = Text.parse(node, by: &reader) else { return nil }
    let texts = text.translations.isEmpty ? [text.plain] : text.translations.map(\.text)
    // Letters are counted only where there can be too many of them, or a line break among them: bytes cost less.
    for text in texts where text.utf8.count > longest || text.utf8.contains(where: \.canBeginALineBreak) {
      // The line break at the end of a block is no second line.
      if text.dropLast().contains(where: \.isNewline) {
        reader.report(
          .severalLines, "this is more than one line", at: node.span,
          help: "say it in one line, and the rest in a note or a description")
      } else if text.count > longest {
        reader.report(
          .longTitle, "this has \(text.count) letters; rows and labels show about \(longest)", at: node.span,
          help: "say it shorter, and the rest in a note or a description")
      }
    }
    return Title(text)
  }
}

extension UInt8 {
  /// Whether a line break in UTF-8 begins with the byte: U+000A to U+000D, U+0085, U+2028 and U+2029.
  fileprivate var canBeginALineBreak: Bool { (0x0A...0x0D).contains(self) || self == 0xC2 || self == 0xE2 }
}
