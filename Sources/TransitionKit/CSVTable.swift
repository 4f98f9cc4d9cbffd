import Documents

/// A table of comma-separated values (RFC 4180), in which a text from a plan is a text and nothing else.
///
/// It begins with the byte order mark of UTF-8: without it, Excel reads accents and Arabic letters as others.
struct CSVTable {
  enum Cell {
    /// A text from a plan, which a spreadsheet must not take for a formula.
    case text(String)
    /// A word or a date of the program's own.
    case plain(String)
    case number(Int?)
  }

  private(set) var text = "\u{FEFF}"

  init(_ header: [String]) { add(header.map(Cell.plain)) }

  mutating func add(_ row: [Cell]) { text += row.map(\.field).joined(separator: ",") + "\r\n" }
}

extension CSVTable.Cell {
  fileprivate var field: String {
    switch self {
    case .text(let text): quoted(defused(text))
    case .plain(let text): quoted(text)
    case .number(let number): number.map(String.init) ?? ""
    }
  }

  private func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.contains(where: { [",", "\"", "\r", "\n"].contains($0) }) else { return text }
    return
      "\"\(scalars.split(separator: "\"", omittingEmptySubsequences: false).map { String($0) }.joined(separator: "\"\""))\""
  }

  /// Spreadsheets calculate what begins like a formula, also in full-width letters or behind signs that nobody sees; an
  /// apostrophe makes it a text.
  private func defused(_ text: String) -> String {
    let clean = text.cleaned
    guard let first = clean.unicodeScalars.first(where: \.hasShape) else { return clean }
    let isFormula = "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first)
    return isFormula || clean.unicodeScalars.first == "\n" ? "'\(clean)" : clean
  }
}

extension Unicode.Scalar {
  /// Whether there is something to see of it by itself.
  fileprivate var hasShape: Bool {
    switch properties.generalCategory {
    case .format, .nonspacingMark, .enclosingMark, .control: false
    default: !properties.isWhitespace
    }
  }
}
