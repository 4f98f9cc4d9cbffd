/// What a line begins, by its first characters.
enum LineStart: Equatable {
  case heading(level: Int)
  /// With the number of characters that its marker takes.
  case numbered(level: Int, marker: Int)
  case item
  case quote
  case keyFigure
  case drawing
  case tableCaption
  case row
  case pageBreak
  case text

  init(_ line: Substring) {
    let digits = line.prefix { $0.isASCII && $0.isNumber }.count
    let hashes = line.prefix { $0 == "#" }.count
    if (1...4).contains(hashes), line.dropFirst(hashes).first == " " {
      self = .heading(level: hashes)
    } else if digits > 0, line.dropFirst(digits).hasPrefix(". ") {
      self = .numbered(level: 1, marker: digits + 2)
    } else if line.hasPrefix("(a) ") {
      self = .numbered(level: 2, marker: 4)
    } else if line.hasPrefix("(i) ") {
      self = .numbered(level: 3, marker: 4)
    } else if line.hasPrefix("- ") {
      self = .item
    } else if line.hasPrefix(">") {
      self = .quote
    } else if line.hasPrefix("= ") || line.hasPrefix("! ") {
      self = .keyFigure
    } else if line.hasPrefix("![") {
      self = .drawing
    } else if line.hasPrefix("Table: ") {
      self = .tableCaption
    } else if line.hasPrefix("|") {
      self = .row
    } else if line == "---" {
      self = .pageBreak
    } else {
      self = .text
    }
  }
}
