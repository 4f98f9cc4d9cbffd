/// What a line begins, by its first signs.
enum LineStart: Equatable {
  case heading(level: Int)
  /// With the number of scalars that its marker takes.
  case numbered(level: Int, marker: Int)
  case item
  case quote
  case keyFigure
  case drawing
  case tableCaption
  case row
  case pageBreak
  case text

  init(_ line: Scalars) {
    let digits = line.prefix { ("0"..."9").contains($0) }.count
    let hashes = line.prefix { $0 == "#" }.count
    if (1...4).contains(hashes), line.dropFirst(hashes).first == " " {
      self = .heading(level: hashes)
    } else if digits > 0, line.dropFirst(digits).begins(with: ". ") {
      self = .numbered(level: 1, marker: digits + 2)
    } else if let level = Self.subparagraphLevel(line) {
      self = .numbered(level: level, marker: line.prefix { $0 != " " }.count + 1)
    } else if line.begins(with: "- ") {
      self = .item
    } else if line.begins(with: ">") {
      self = .quote
    } else if line.begins(with: "= ") || line.begins(with: "! ") {
      self = .keyFigure
    } else if line.begins(with: "![") {
      self = .drawing
    } else if line.begins(with: "Table: ") {
      self = .tableCaption
    } else if line.begins(with: "|") {
      self = .row
    } else if line.equals("---") {
      self = .pageBreak
    } else {
      self = .text
    }
  }

  /// '(a)', '(b)' and so on begin level 2, and '(i)' to '(iv)' level 3; which of them it is doesn't matter, since they are
  /// counted anew.
  private static func subparagraphLevel(_ line: Scalars) -> Int? {
    guard line.first == "(", let end = line.firstRange(of: ") ".unicodeScalars) else { return nil }
    let mark = line[..<end.lowerBound].dropFirst()
    if ["i", "ii", "iii", "iv"].contains(where: { mark.equals($0) }) { return 3 }
    return mark.count == 1 && mark.allSatisfy { ("a"..."z").contains($0) } ? 2 : nil
  }
}
