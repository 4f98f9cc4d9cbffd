import Foundation

/// A product as it is written out, without the marks of its format.
struct PrintedText {
  let text: String
  private let lines: [Substring]

  init(_ text: String) {
    self.text = text
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// Without emphasis, escapes and marks of evidence.
  init(markdown: String) {
    let plain = markdown.replacing(/\[\\\[[0-9]+\\\]\]\(#evidence-[0-9]+\)/, with: "").replacing("**", with: "")
      .replacing("`", with: "")
    self.init(plain.replacing(/\\(.)/) { $0.output.1 })
  }

  /// Without drawings; a row of a table on a line, its cells between bars as in Markdown.
  init(html: String) {
    var text = html
    if let head = text.range(of: "<body") { text = String(text[head.lowerBound...]) }
    for (pattern, stand) in [
      ("(?s)<svg.*?</svg>", ""), ("<sup.*?</sup>", ""), ("\\n", ""), ("<tr[^>]*>", "\n| "), ("</t[hd]>", " | "),
      ("</?(p|dt|dd|h1|caption|table)[^>]*>", "\n"), ("<[^>]*>", ""),
    ] {
      text = text.replacingOccurrences(of: pattern, with: stand, options: .regularExpression)
    }
    for (entity, sign) in [("&#39;", "'"), ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")] {
      text = text.replacing(entity, with: sign)
    }
    self.init(text)
  }

  /// What the groups of a pattern match where it first does; nothing for a group that takes no part.
  func match(_ pattern: String) -> [String?]? { matches(pattern).first }

  func matches(_ pattern: String) -> [[String?]] {
    guard let expression = try? NSRegularExpression(pattern: pattern, options: [.anchorsMatchLines]) else { return [] }
    return expression.matches(in: text, range: NSRange(text.startIndex..., in: text)).map { found in
      (1..<max(1, found.numberOfRanges)).map { group in
        Range(found.range(at: group), in: text).map { String(text[$0]) }
      }
    }
  }

  /// The rows of each table whose header has all of some columns, by their columns.
  func rows(with columns: String...) -> [[String: String]] {
    var rows: [[String: String]] = []
    for (index, line) in lines.enumerated() where line.hasPrefix("|") {
      guard index == 0 || !lines[index - 1].hasPrefix("|") else { continue }
      let header = Self.cells(line)
      guard columns.allSatisfy({ column in header.contains { $0.hasPrefix(column) } }) else { continue }
      for row in lines[(index + 1)...].prefix(while: { $0.hasPrefix("|") }) where !row.hasPrefix("| --") {
        rows.append(Dictionary(zip(header, Self.cells(row)), uniquingKeysWith: { first, _ in first }))
      }
    }
    return rows
  }

  /// The lines below a title, to the next empty one.
  func lines(under title: String) -> [Substring] {
    guard let place = lines.firstIndex(where: { $0 == title }) else { return [] }
    return Array(lines[(place + 1)...].prefix { !$0.isEmpty })
  }

  private static func cells(_ line: Substring) -> [String] {
    line.components(separatedBy: " |").map { cell in
      cell.trimmingCharacters(in: CharacterSet(charactersIn: "| "))
    }.dropLast(line.hasSuffix("|") || line.hasSuffix("| ") ? 1 : 0).map { $0 }
  }
}
