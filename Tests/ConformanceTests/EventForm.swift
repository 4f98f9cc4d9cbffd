@testable import YAMLSyntax

extension YAMLTree {
  /// The tree as yaml-test-suite writes events (`test.event`): every anchor, tag, style and document mark, so that a tree
  /// that prints the same events has lost nothing.
  func eventForm() -> String {
    var lines = ["+STR"]
    for (index, document) in documents.enumerated() {
      lines.append(document.hasStartMark ? "+DOC ---" : "+DOC")
      let end = index + 1 < documents.count ? Int(documents[index + 1].root) : entries.count
      lines += nodeLines(in: Int(document.root)..<end)
      lines.append(document.hasEndMark ? "-DOC ..." : "-DOC")
    }
    return (lines + ["-STR", ""]).joined(separator: "\n")
  }

  private func nodeLines(in range: Range<Int>) -> [String] {
    var lines: [String] = []
    var open: [(end: Int, line: String)] = []
    for index in range {
      while let last = open.last, last.end <= index { lines.append(open.removeLast().line) }
      let entry = entries[index]
      lines.append(line(entry, at: index))
      if entry.shape.isMapping { open.append((Int(entry.next), "-MAP")) }
      if entry.shape.isSequence { open.append((Int(entry.next), "-SEQ")) }
    }
    return lines + open.reversed().map(\.line)
  }

  private func line(_ entry: Entry, at index: Int) -> String {
    let properties = properties(of: Int32(index))
    let anchor = properties.flatMap { $0.anchor.isPresent ? " &" + string($0.anchor) : nil } ?? ""
    let tag = properties.flatMap { $0.tag.isPresent ? " <\(string($0.tag))>" : nil } ?? ""
    func scalar(_ style: String) -> String { "=VAL\(anchor)\(tag) \(style)\(Self.escaped(string(entry.text)))" }
    return switch entry.shape {
    case .plain: scalar(":")
    case .singleQuoted: scalar("'")
    case .doubleQuoted: scalar("\"")
    case .literal: scalar("|")
    case .folded: scalar(">")
    case .blockSequence: "+SEQ\(anchor)\(tag)"
    case .flowSequence: "+SEQ []\(anchor)\(tag)"
    case .blockMapping: "+MAP\(anchor)\(tag)"
    case .flowMapping: "+MAP {}\(anchor)\(tag)"
    case .alias: "=ALI *" + (self.properties(of: entry.text.start).map { string($0.anchor) } ?? "?")
    }
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\\": result += "\\\\"
      case "\0": result += "\\0"
      case "\u{8}": result += "\\b"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
