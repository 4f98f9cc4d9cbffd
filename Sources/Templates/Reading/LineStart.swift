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
    } else if let level = Self.subparagraphLevel(line) {
      self = .numbered(level: level, marker: line.prefix { $0 != " " }.count + 1)
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
  /// '(a)', '(b)' and so on begin level 2, and '(i)' to '(iv)' level 3; which of them it is doesn't matter, since they are
  /// counted anew.
  private static func subparagraphLevel(_ line: Substring) -> Int? {
    guard line.first == "(", let end = line.firstRange(of: ") ") else { return nil }
    let mark = line[..<end.lowerBound].dropFirst()
    if ["i", "ii", "iii", "iv"].contains(mark) { return 3 }
    return mark.count == 1 && mark.allSatisfy { ("a"..."z").contains($0) } ? 2 : nil
  }
}
