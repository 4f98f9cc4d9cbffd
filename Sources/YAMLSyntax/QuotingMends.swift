internal import Diagnostics

/// A text of one line in quotes between which nothing of it has a meaning of its own.
func inQuotes(_ text: String) -> String {
  text.contains("\"") || text.contains("\\") ? "'\(text.replacing("'", with: "''"))'" : "\"\(text)\""
}

// Texts that are put in quotes, or in other ones.

extension SyntaxErrors {
  /// The value from a place to the end of its line, without a comment behind it; nothing where it goes on in the next line, or where
  /// it stands in brackets, which may end it.
  func wholeValue(from start: Int) -> Range<Int>? {
    let line = source.line(at: start)
    guard openBracket() == nil else { return nil }
    var end = start
    while end < line.upperBound {
      if source.bytes[end] == UInt8(ascii: "#"), end > start, source.bytes[end - 1] <= 0x20 { break }
      end += 1
    }
    while end > start, source.bytes[end - 1] <= 0x20 { end -= 1 }
    var key = source.firstVisible(in: line)
    while source.byte(at: key) == UInt8(ascii: "-"), source.byte(at: key + 1) == 0x20 { key += 2 }
    if let next = source.line(below: line), case let first = source.firstVisible(in: next), first < next.upperBound,
      source.bytes[first] != UInt8(ascii: "#"), source.column(of: first) > source.column(of: key)
    {
      return nil
    }
    return start < end ? start..<end : nil
  }

  /// The rest of a line in quotes.
  func quoting(from start: Int, isCertain: Bool) -> Mend? {
    let first = source.bytes[start..<source.line(at: start).upperBound].firstIndex { $0 > 0x20 } ?? start
    // What has begun with a quotation mark or a bracket means something else.
    guard let value = wholeValue(from: first), !"\"'[{".utf8.contains(source.bytes[first]) else { return nil }
    return Mend(
      "put the text in quotes", at: source.span(value.lowerBound, value.upperBound),
      with: inQuotes(source.text(value)), isCertain: isCertain)
  }

  /// A text that a quotation mark within it ends too early, in quotes that hold it. Certain is an apostrophe between letters, where the
  /// text ends as it begins; other marks may belong to the text.
  func requoting(from mark: Int) -> Mend? {
    guard let value = wholeValue(from: mark), value.count > 2 else { return nil }
    let bytes = source.bytes
    let inner = value.lowerBound + 1..<value.upperBound - 1
    let apostrophes = inner.filter { bytes[$0] == UInt8(ascii: "'") }
    let isApostrophe =
      bytes[mark] == UInt8(ascii: "'") && bytes[value.upperBound - 1] == bytes[mark]
      && apostrophes.allSatisfy { inner.contains($0 - 1) && bytes[$0 - 1].isOfWord && bytes[$0 + 1].isOfWord }
    return Mend(
      "put the whole text in quotes", at: source.span(value.lowerBound, value.upperBound),
      with: inQuotes(source.text(isApostrophe ? inner : value)), isCertain: isApostrophe)
  }

  /// Single quotes in place of double ones, in which backslashes mean nothing. Certain where none of them is an escape.
  func singleQuotes(around backslash: Int) -> Mend? {
    var (end, isCertain) = (context + 1, true)
    while let byte = source.byte(at: end), byte != UInt8(ascii: "\"") {
      guard byte != 0x0A, byte != 0x0D else { return nil }
      if byte == UInt8(ascii: "\\"), let next = source.byte(at: end + 1) {
        if next == UInt8(ascii: "\"") || next == UInt8(ascii: "\\") { return nil }
        if "0abtnvfre /N_LP".utf8.contains(next) { isCertain = false }
      }
      end += 1
    }
    guard source.byte(at: end) == UInt8(ascii: "\""), context < backslash, backslash < end else { return nil }
    let text = source.text(context + 1..<end).replacing("'", with: "''")
    return Mend("use single quotes", at: source.span(context, end + 1), with: "'\(text)'", isCertain: isCertain)
  }

  /// The mark that closes what is open, at the end of its line. Certain are brackets around ids.
  func closing(_ opening: Int, with mark: String) -> Mend? {
    let line = source.line(at: opening)
    guard source.line(at: place) != line,
      place == source.bytes.count || source.line(above: source.line(at: place)) == line
    else { return nil }
    let text = source.bytes[opening + 1..<line.upperBound]
    let hasComment = text.contains(UInt8(ascii: "#"))
    guard let last = text.lastIndex(where: { $0 > 0x20 }), !hasComment else { return nil }
    let isOfIDs =
      mark == "]"
      && text.split(separator: UInt8(ascii: ",")).allSatisfy { item in
        let word = item.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }
        return !word.isEmpty && word.allSatisfy { $0.isKeyLetter || $0.isDigit || $0 == UInt8(ascii: ".") }
      }
    return Mend("close it with '\(mark)'", at: source.span(last + 1, last + 1), with: mark, isCertain: isOfIDs)
  }
}

extension UInt8 {
  /// A letter, or a byte of one that is not Latin.
  fileprivate var isOfWord: Bool { isLetter || self >= 0x80 }
}
