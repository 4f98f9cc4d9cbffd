internal import Diagnostics

// What is put in the place of marks and spaces at the beginning of lines. What a line looks like is what its author has written: so all
// of these are certain but a bullet before a key, which may be too much.

extension SourceView {
  /// Plain spaces in place of what looks like spaces from a place on.
  func plainSpaces(from start: Int) -> Mend {
    var (replacements, place): ([Replacement], Int) = ([], start)
    while let (scalar, count) = decodeUTF8(bytes, at: place), scalar == " " || scalar.isFalseSpace {
      // Some of them have no width.
      let isSeen = ![0x200B, 0x2060, 0xFEFF].contains(scalar.value)
      if scalar != " " { replacements.append(Replacement(span(place, place + count), with: isSeen ? " " : "")) }
      place += count
    }
    return Mend("use plain spaces", replacements, isCertain: true)
  }

  /// Hyphens in place of another mark before the items of a list, here and in the lines below that begin alike.
  func hyphens(from first: Int) -> Mend {
    let starts = beginnings(alikeFrom: first)
    let replacements = starts.compactMap { start -> Replacement? in
      guard let (_, count) = decodeUTF8(bytes, at: start) else { return nil }
      let next = decodeUTF8(bytes, at: start + count)
      let space = next.map { $0.0.isFalseSpace ? $0.1 : 0 } ?? 0
      return Replacement(span(start, start + count + space), with: next?.0 == " " || next?.0 == "\t" ? "-" : "- ")
    }
    let hasKeys = starts.contains { start in
      let line = start..<line(at: start).upperBound
      let text = bytes[line].drop { $0 >= 0x80 || $0 == 0x20 || $0 == UInt8(ascii: "*") }
      return hasColon(in: line) && !"{[\"'".utf8.contains(text.first ?? 0x20)
    }
    return Mend("begin the items with '- '", replacements, isCertain: !hasKeys)
  }

  /// A space behind the hyphens of list items, here and in the lines below.
  func spacesBehindHyphens(from first: Int) -> Mend {
    let lacking = beginnings(alikeFrom: first).filter { byte(at: $0 + 1)?.isLetter == true }
    return Mend(
      "put a space after the hyphen", lacking.map { Replacement(span($0 + 1, $0 + 1), with: " ") }, isCertain: true)
  }

  /// Where the lines from one on begin that follow each other and begin with the same mark at the same column. Of such lines the first
  /// finds all, and any other itself alone.
  private func beginnings(alikeFrom first: Int) -> [Int] {
    let (mark, column) = (decodeUTF8(bytes, at: first)?.0, column(of: first))
    func beginning(of line: Range<Int>) -> Int? {
      let start = firstVisible(in: line)
      return start < line.upperBound && decodeUTF8(bytes, at: start)?.0 == mark && self.column(of: start) == column
        ? start : nil
    }
    var (found, line) = ([first], line(at: first))
    if let above = self.line(above: line), beginning(of: above) != nil { return found }
    while let next = self.line(below: line), let start = beginning(of: next) {
      found.append(start)
      line = next
    }
    return found
  }

  /// The line right below, if there is one.
  func line(below line: Range<Int>) -> Range<Int>? {
    var next = line.upperBound
    if byte(at: next) == 0x0D, byte(at: next + 1) == 0x0A { next += 1 }
    return next + 1 < bytes.count ? self.line(at: next + 1) : nil
  }
}
