internal import Diagnostics

extension Review {
  /// Reports what a text holds that its author does not see, or that YAML reads in another way than it looks.
  mutating func reviewScalar(_ entry: Entry, at index: Int) {
    if entry.shape == .doubleQuoted { reviewEscapes(entry, at: index) }
    if !(isASCII && entry.shape != .doubleQuoted), !entry.flags.contains(.key) { reviewInvisible(entry) }
    if entry.shape == .plain, entry.end > entry.start { reviewPlain(entry, at: index) }
  }

  /// Escapes in double quotes can make characters that must not stand in any document.
  private mutating func reviewEscapes(_ entry: Entry, at index: Int) {
    let bytes = text(of: entry)
    guard bytes.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return }
    for scalar in tree.string(entry.text).unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x20..<0x7F: continue
      case 0..<0x20, 0x7F..<0xA0:
        let error = Diagnostic(
          .controlCharacter, "the text holds the control character \(scalar.nameForReaders)", at: span(of: entry),
          help: "a backslash in double quotes starts an escape: use single quotes, or take it out")
        return report(error, ofNode: index)
      case _ where scalar.isNoncharacter:
        let error = Diagnostic(
          .controlCharacter, "the text holds \(scalar.nameForReaders), which is no character", at: span(of: entry),
          help: "take it out")
        return report(error, ofNode: index)
      default: continue
      }
    }
  }

  private mutating func reviewInvisible(_ entry: Entry) {
    // The first bytes of all that is invisible, of which most text has none.
    let mayHide = tree.arena.withUnsafeBufferPointer { arena in
      arena[entry.text.range].contains { $0 == 0xC2 || $0 == 0xE1 || $0 == 0xE2 || $0 == 0xEF }
    }
    guard mayHide else { return }
    guard let scalar = tree.string(entry.text).unicodeScalars.first(where: \.isInvisible) else { return }
    var place = span(of: entry)
    // The character itself, where it was not written as an escape.
    let written = Array(String(scalar).utf8)
    let range = Int(entry.start)..<Int(entry.end)
    if let start = range.first(where: { source.bytes[$0] == written[0] && source.bytes[$0...].starts(with: written) }) {
      place = source.span(start, start + written.count)
    }
    report(
      .invisibleCharacter, "the invisible character \(scalar.nameForReaders) stands in this text", at: place,
      help: "take it out, unless it is meant",
      mend: place == span(of: entry) ? nil : Mend("take it out", at: place, with: "", isCertain: false))
  }

  private mutating func reviewPlain(_ entry: Entry, at index: Int) {
    let start = Int(entry.start)
    let first = source.bytes[start]
    if entry.flags.contains(.key) {
      if isRestOfCurlyQuote(entry, at: index) { return }
    } else if first == 0xE2, reviewCurlyQuotes(entry, at: index) {
      return
    }
    if first >= 0x80 || first == UInt8(ascii: "-"), source.isFirstOnLine(start) || isAfterDash(start),
      let mistake = source.mistake(inLineFrom: start, to: lineEnd(of: entry))
    {
      return report(mistake, inLineOf: index, from: start)
    }
    if entry.flags.contains(.key) { return }
    let isMultiline = entry.flags.contains(.multiline)
    if first.isLetter, source.byte(at: Int(entry.end)) != UInt8(ascii: ":"), hasColon(entry),
      source.isFirstOnLine(start),
      let mistake = source.colonMistake(at: start, to: lineEnd(of: entry), allowsNumber: isRoot(index) || isMultiline)
    {
      return report(mistake, ofNode: index)
    }
    if isMultiline { return reportFolding(entry, at: index) }
    reviewComment(after: entry)
  }

  private func isRoot(_ index: Int) -> Bool { tree.documents.first.map { Int($0.root) } == index }

  /// The text's end on its first line.
  private func lineEnd(of entry: Entry) -> Int {
    entry.flags.contains(.multiline)
      ? min(source.line(at: Int(entry.start)).upperBound, Int(entry.end)) : Int(entry.end)
  }

  private func isAfterDash(_ start: Int) -> Bool {
    start >= 2 && source.bytes[start - 1] == 0x20 && source.bytes[start - 2] == UInt8(ascii: "-")
      && source.isFirstOnLine(start - 2)
  }

  private func hasColon(_ entry: Entry) -> Bool {
    let bytes = source.bytes[Int(entry.start)..<Int(entry.end)]
    // The last byte of a full-width colon, and a colon.
    return bytes.contains { $0 == UInt8(ascii: ":") || $0 >= 0x80 }
  }

  private mutating func reportFolding(_ entry: Entry, at index: Int) {
    let firstLine = source.line(at: Int(entry.start))
    var start = min(firstLine.upperBound, Int(entry.end))
    while start < entry.end {
      while start < entry.end, source.bytes[start] <= 0x20 { start += 1 }
      let end = min(source.line(at: start).upperBound, Int(entry.end))
      // A list mark in a later line says that a list was meant.
      if let mistake = source.mistake(inLineFrom: start, to: end), mistake.id == DiagnosticKind.listMark.id {
        return report(mistake, ofNode: index)
      }
      start = end
    }
    report(
      .foldedText, "this text runs over several lines and is read as one line", at: span(of: entry),
      help: "write it on one line, or begin it with '>' on the line of its key")
  }

  /// `Phase # 2` loses its number; `Phase 2 # the last one` and two spaces before the `#` are how comments look.
  private mutating func reviewComment(after entry: Entry) {
    let end = Int(entry.end)
    guard source.byte(at: end) == 0x20, source.byte(at: end + 1) == UInt8(ascii: "#"),
      let next = source.byte(at: end + 2), next > 0x20 || source.byte(at: end + 3)?.isDigit == true
    else { return }
    let line = source.line(at: end)
    report(
      .cutText, "this text ends before the '#': the rest of the line is read as a comment",
      at: source.span(end + 1, line.upperBound),
      help: "put the text in quotes if it goes on, or put two spaces before the '#'")
  }
}

extension Unicode.Scalar {
  /// A character without a shape that most likely came with copied text.
  fileprivate var isInvisible: Bool {
    switch value {
    case 0xAD, 0x180E, 0x200B, 0x2028...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB: true
    default: false
    }
  }
}
