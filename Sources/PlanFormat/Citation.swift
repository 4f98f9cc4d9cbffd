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
    var citations: [Citation] = []
    read(node, into: &citations, by: &reader)
    return citations
  }

  private static func read(_ node: YAMLNode, into citations: inout [Citation], by reader: inout Reader) {
    switch node.kind {
    case .sequence: for item in node.items { read(item, into: &citations, by: &reader) }
    case .scalar where !node.isNull:
      for part in node.text.split(separator: ";") {
        let words = part.drop { $0 == " " }
        guard !words.isEmpty else { continue }
        let end = words.firstIndex { $0 == " " || $0 == "\n" } ?? words.endIndex
        var name = words[..<end]
        if name.last == ",", name.count > 1 { name.removeLast() }
        let citation = Citation(
          source: reader.use(String(name), in: .sources, at: node.span),
          locator: trimmed(words[end...].drop { $0 == " " || $0 == "\n" }), span: node.span)
        reader.citations.append(citation.source)
        reader.noteDoubts(about: citation, hasComma: name.endIndex < end, behind: citations.last)
        citations.append(citation)
      }
    default:
      reader.expected("a source and a place in it, such as 's2019-805 para 44'", .citation, found: node)
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
