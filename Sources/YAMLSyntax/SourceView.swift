internal import Diagnostics

/// A file's bytes with the questions that its review asks of them.
struct SourceView {
  let file: Int32
  let bytes: UnsafeBufferPointer<UInt8>

  /// A stretch of the file; what would lie behind its end is left out.
  func span(_ start: Int, _ end: Int) -> Span {
    Span(file: file, start: Int32(min(start, bytes.count)), end: Int32(min(end, bytes.count)))
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func byte(at index: Int) -> UInt8? { bytes.indices.contains(index) ? bytes[index] : nil }

  /// The line that holds an offset, without its end.
  func line(at offset: Int) -> Range<Int> {
    var start = min(offset, bytes.count)
    while start > 0, !isLineEnd(start - 1) { start -= 1 }
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, bytes.count) }
    var end = max(start, offset)
    while end < bytes.count, !isLineEnd(end) { end += 1 }
    return start..<min(end, bytes.count)
  }

  /// The nearest line above that is neither blank nor a comment.
  func line(above line: Range<Int>) -> Range<Int>? {
    var end = line.lowerBound
    while end > 0 {
      let above = self.line(at: end - 1)
      guard above.lowerBound < end else { return nil }
      let first = firstVisible(in: above)
      if first < above.upperBound, bytes[first] != UInt8(ascii: "#") { return above }
      end = above.lowerBound
      if end > 0, isLineEnd(end - 1), above.isEmpty { end -= 1 }
    }
    return nil
  }

  /// Where the line's first byte is that is no space.
  func firstVisible(in line: Range<Int>) -> Int {
    bytes[line].firstIndex { $0 != 0x20 } ?? line.upperBound
  }

  /// Whether nothing but spaces stands before an offset on its line.
  func isFirstOnLine(_ offset: Int) -> Bool {
    var index = offset
    while index > 0, bytes[index - 1] == 0x20 { index -= 1 }
    return index == 0 || isLineEnd(index - 1) || index == 3 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
  }

  /// 1-based, in characters.
  func column(of offset: Int) -> Int {
    1 + bytes[line(at: offset).lowerBound..<offset].scalarCount
  }

  private func isLineEnd(_ index: Int) -> Bool { bytes[index] == 0x0A || bytes[index] == 0x0D }
}

// MARK: - What a line looks like

extension SourceView {
  /// A line that looks right to its author and reads otherwise in YAML.
  func mistake(inLineFrom first: Int, to end: Int) -> Diagnostic? {
    indentationMistake(at: first, to: end) ?? listMarkMistake(at: first, to: end)
      ?? colonMistake(at: first, to: end)
  }

  /// A character that looks like a space where the line's text begins, or behind its hyphen.
  private func indentationMistake(at first: Int, to end: Int) -> Diagnostic? {
    guard first < end else { return nil }
    if bytes[first] == 0x09 {
      return Diagnostic(
        .tabIndentation, "a tab is used for indentation", at: span(first, first + 1),
        help: "use spaces instead of tabs", mend: TabIndents(source: self).mend())
    }
    let isDash = bytes[first] == UInt8(ascii: "-")
    let start = first + (isDash ? 1 : 0)
    guard let (scalar, count) = decodeUTF8(bytes, at: start), scalar.isFalseSpace else { return nil }
    return Diagnostic(
      .noBreakSpace, "\(scalar.nameForReaders) is used where a space belongs", at: span(start, start + count),
      help: "replace it with a plain space", mend: plainSpaces(from: start))
  }

  /// A bullet or a long dash before a list item, or a hyphen without a space.
  private func listMarkMistake(at first: Int, to end: Int) -> Diagnostic? {
    guard first < end, let (scalar, count) = decodeUTF8(bytes, at: first) else { return nil }
    let after = byte(at: first + count)
    if scalar == "-", first + 1 < end, after?.isLetter == true {
      let word = bytes[first..<end].firstIndex { $0 == 0x20 } ?? end
      return Diagnostic(
        .missingSpace, "a space is missing after the hyphen in \(quoted(text(first..<word)))",
        at: span(first, first + 1),
        help: "begin a list item with a hyphen and a space: '- '", mend: spacesBehindHyphens(from: first))
    }
    guard scalar.isFalseListMark, first + count < end,
      after == 0x20 || after == 0x09 || (after ?? 0) >= 0x80 || scalar.isBullet && after?.isLetter == true
    else { return nil }
    return Diagnostic(
      .listMark, "\(scalar.nameForReaders) is not a list mark", at: span(first, first + count),
      help: "begin a list item with a hyphen and a space: '- '"
        + (hasColon(in: first..<line(at: first).upperBound) ? "; before an id or a field take it away" : ""),
      mend: hyphens(from: first))
  }

  /// `mission:UNMIX` or `mission：UNMIX`, perhaps behind a list mark. Times, addresses of web pages and numbers of
  /// paragraphs look like that too, and are none of it.
  func colonMistake(at first: Int, to end: Int, allowsNumber: Bool = true) -> Diagnostic? {
    var start = first
    if start + 1 < end, bytes[start] == UInt8(ascii: "-"), bytes[start + 1] == 0x20 { start += 2 }
    while start < end, bytes[start] == 0x20 { start += 1 }
    var colon = start
    while colon < end, bytes[colon].isWord { colon += 1 }
    guard colon > start, colon < end, bytes[start].isLetter, let (mark, width) = decodeUTF8(bytes, at: colon) else {
      return nil
    }
    let key = text(start..<colon)
    let value = colon + width
    if mark == "：" || mark == "︓" || mark == "﹕" {
      return Diagnostic(
        .fullWidthColon, "\(mark.nameForReaders) is read as text, not as the colon after a key",
        at: span(colon, value), help: "write '\(key): ' with a plain colon and a space",
        mend: Mend(
          "write '\(key): '", at: span(colon, value), with: (byte(at: value) ?? 0x20) <= 0x20 ? ":" : ": ",
          isCertain: true))
    }
    guard mark == ":", value < end, bytes[value] != 0x20, bytes[value] != 0x09, bytes[value] != UInt8(ascii: ":") else {
      return nil
    }
    guard let (next, count) = decodeUTF8(bytes, at: value), !isAddress(key, value) else { return nil }
    guard allowsNumber || !bytes[value].isDigit || isDate(value, end) else { return nil }
    if next.isFalseSpace {
      return Diagnostic(
        .noBreakSpace, "\(next.nameForReaders) is used where a space belongs", at: span(value, value + count),
        help: "replace it with a plain space", mend: plainSpaces(from: value))
    }
    let word = bytes[value..<end].firstIndex { $0 == 0x20 } ?? end
    return Diagnostic(
      .missingSpace, "a space is missing after the colon in \(quoted(text(start..<word)))", at: span(start, word),
      help: "write \(quoted("\(key): \(valueOfLine(value, end))"))",
      mend: Mend(
        "put a space after '\(key):'", at: span(value, value), with: " ",
        isCertain: bytes[start..<colon].allSatisfy(\.isKeyLetter)))
  }

  /// What stands between two places of a line, without spaces at its end; of much, the beginning.
  private func valueOfLine(_ start: Int, _ end: Int) -> String {
    let last = bytes[start..<end].lastIndex { $0 > 0x20 } ?? start
    let value = text(start..<last + 1)
    return value.count > 60 ? "\(value.prefix(60))…" : value
  }

  /// Whether a line holds a colon as it stands behind a key.
  func hasColon(in line: Range<Int>) -> Bool {
    line.contains { bytes[$0] == UInt8(ascii: ":") && (byte(at: $0 + 1) ?? 0x20) <= 0x20 }
  }

  /// What looks like a key and its value, with the colon between them; `title; A` and `title = A` are meant so too.
  func withColon(_ start: Int, _ end: Int) -> String? {
    let key = start..<(bytes[start..<end].firstIndex { !$0.isWord } ?? end)
    guard !key.isEmpty, bytes[start].isLetter else { return nil }
    let rest = String(text(key.upperBound..<end).drop { " ;=–—-".contains($0) })
    guard key.upperBound == end || !rest.isEmpty && " ;=".utf8.contains(bytes[key.upperBound]) else { return nil }
    return rest.isEmpty ? "\(text(key)):" : "\(text(key)): \(rest)"
  }

  private func isAddress(_ key: String, _ value: Int) -> Bool {
    byte(at: value) == UInt8(ascii: "/") && byte(at: value + 1) == UInt8(ascii: "/")
      || ["mailto", "tel", "urn", "doi", "data"].contains(key.lowercased())
  }

  private func isDate(_ value: Int, _ end: Int) -> Bool {
    value + 5 < end && bytes[value..<value + 4].allSatisfy(\.isDigit) && bytes[value + 4] == UInt8(ascii: "-")
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
  /// A byte of a key as a plan's fields are named.
  var isKeyLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) || self == UInt8(ascii: "-") }
  /// A byte of a key or of an anchor's name.
  var isWord: Bool { isLetter || isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "_") }
}

extension Unicode.Scalar {
  /// A character that looks like a space and is none to YAML.
  var isFalseSpace: Bool {
    switch value {
    case 0xA0, 0x1680, 0x2000...0x200B, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: true
    default: false
    }
  }

  /// A mark that stands before list items, and in no text.
  var isBullet: Bool {
    switch value {
    case 0x2022, 0x2023, 0x2043, 0x25AA, 0x25CF, 0x25E6, 0x25A0, 0xF0B7, 0xF0A7: true
    default: false
    }
  }

  /// A bullet or a dash with which word processors begin a list item.
  var isFalseListMark: Bool {
    switch value {
    case 0xB7, 0x2010...0x2015, 0x2022, 0x2023, 0x2043, 0x204C, 0x204D, 0x2212, 0x2219, 0x25AA, 0x25AB, 0x25B6, 0x25B8,
      0x25BA, 0x25CB, 0x25CF, 0x25E6, 0x27A2, 0x2794, 0x2192, 0x2713, 0x2714, 0x25A0, 0x25A1, 0xF0B7, 0xF0A7, 0xFF0D:
      true
    default: false
    }
  }
}
