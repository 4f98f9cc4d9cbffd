import YAMLSyntax
import Diagnostics

/// A place in a source: `s2019-805 para 44`.
public struct Citation: Sendable, Hashable {
  public let source: Symbol
  /// Where in the source: a paragraph, an annex, a page; empty for the whole of it.
  public let locator: String
  public let span: Span
}

extension Citation: PlanScalar {
  public static var form: Form { .citation }

  public static func parse(_ node: YAMLNode, by reader: inout Reader) -> Citation? {
    list(from: node, by: &reader).first
  }

  /// Citations from one text, with `;` between them, or from a list of texts.
  static func list(from node: YAMLNode, by reader: inout Reader) -> [Citation] {
    switch node.kind {
    case .sequence: return node.items.flatMap { list(from: $0, by: &reader) }
    case .scalar where !node.isNull:
      return node.text.split(separator: ";").compactMap { part in
        let words = part.drop { $0 == " " }
        guard let end = words.firstIndex(where: { $0 == " " || $0 == "\n" }) ?? words.endIndex as String.Index?,
          !words.isEmpty
        else { return nil }
        let locator = words[end...].drop { $0 == " " || $0 == "\n" }
        let symbol = reader.use(String(words[..<end]), in: .sources, at: node.span)
        reader.citations.append(symbol)
        reader.noteWords(behindCommasIn: locator, of: node.span)
        return Citation(source: symbol, locator: trimmed(locator), span: node.span)
      }
    default:
      reader.expected("a source and a place in it, such as 's2019-805 para 44'", .citation, found: node)
      return []
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension Reader {
  /// Keeps what stands behind commas in a place of a source: it may be meant as a second source.
  fileprivate mutating func noteWords(behindCommasIn locator: Substring, of citation: Span) {
    guard locator.utf8.contains(UInt8(ascii: ",")) else { return }
    for part in locator.split(separator: ",").dropFirst() {
      guard let word = part.split(separator: " ").first else { continue }
      wordsInCitations.append((String(word), citation))
    }
  }

  /// Reports sources that a comma hides in the place of another one, once it is known which sources there are.
  mutating func reportHiddenSources() {
    let sources = tables[Section.sources.index]
    for (word, citation) in wordsInCitations {
      guard let symbol = sources.symbol(of: word), sources.isDeclared(symbol) else { continue }
      report(
        .unexpectedValue, "'\(word)' stands behind a comma, and is read as a place in the source before it",
        at: citation,
        help: "write a semicolon between two sources: … ; \(word) …")
    }
  }
}
