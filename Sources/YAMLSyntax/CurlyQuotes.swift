internal import Diagnostics

// Quotation marks of word processors, which quote nothing.

extension Review {
  /// Reports a value that begins with a curly quotation mark and ends with its closing one, or does not close at all
  /// because a comma within braces ended it; says whether it was one.
  mutating func reviewCurlyQuotes(_ entry: Entry, at index: Int) -> Bool {
    let text = source.text(Int(entry.start)..<Int(entry.end))
    guard let first = text.unicodeScalars.first, let closing = first.closingCurlyQuote else { return false }
    let inner = text.unicodeScalars.dropFirst()
    let isWhole = inner.last.map(closing.contains) == true && !inner.dropLast().holdsClosing(closing)
    let isOpen = inner.allSatisfy { !closing.contains($0) }
    guard isWhole || isOpen else { return false }
    openCurlyQuote = isOpen ? closing : nil
    var words = String(String.UnicodeScalarView(isWhole ? inner.dropLast() : inner))
    var isCut = isOpen
    // A comma or a colon ended the text before its closing mark.
    let line = source.line(at: Int(entry.end))
    let rest = source.text(Int(entry.end)..<max(Int(entry.end), line.upperBound)).unicodeScalars
    if isOpen, let mark = rest.firstIndex(where: closing.contains) {
      words += String(rest[..<mark])
      isCut = false
    }
    let shown = visible(words.unicodeScalars.count > 60 ? words.prefix(60) + "…" : words)
    // What stands between a mark and the one that closes it is the text.
    let end = Int(entry.end) + (isWhole || isCut ? 0 : lengthUpTo(closing, in: rest))
    let mend =
      isCut || words.contains { $0.isNewline }
      ? nil
      : Mend(
        "use straight quotation marks", at: source.span(Int(entry.start), end), with: inQuotes(words), isCertain: true)
    report(
      Diagnostic(
        .curlyQuotes, "these are quotation marks of a word processor, which hold no text together here",
        at: span(of: entry), help: "use straight ones: \"\(shown)\(isCut ? " …" : "")\"", mend: mend), ofNode: index)
    return true
  }

  /// The bytes up to a closing mark, with it.
  private func lengthUpTo(_ closing: [Unicode.Scalar], in rest: String.UnicodeScalarView) -> Int {
    guard let mark = rest.firstIndex(where: closing.contains) else { return 0 }
    return String(rest[...mark]).utf8.count
  }

  /// What follows a comma in such a text looks like a key without a value, up to its closing mark.
  mutating func isRestOfCurlyQuote(_ entry: Entry, at index: Int) -> Bool {
    guard let closing = openCurlyQuote else { return false }
    if source.text(Int(entry.start)..<Int(entry.end)).unicodeScalars.contains(where: closing.contains) {
      openCurlyQuote = nil
    }
    leaveOut(index)
    return true
  }
}

extension BidirectionalCollection<Unicode.Scalar> {
  /// Whether one of these marks stands here, and not between two letters as an apostrophe does.
  fileprivate func holdsClosing(_ closing: [Unicode.Scalar]) -> Bool {
    indices.contains { place in
      guard closing.contains(self[place]) else { return false }
      guard self[place] == "\u{2019}", place != startIndex, index(after: place) != endIndex else { return true }
      return !self[index(before: place)].properties.isAlphabetic || !self[index(after: place)].properties.isAlphabetic
    }
  }
}

extension Unicode.Scalar {
  /// The marks that close what this one opens.
  fileprivate var closingCurlyQuote: [Unicode.Scalar]? {
    switch self {
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}": ["\u{201D}", "\u{201C}"]
    case "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}": ["\u{2019}", "\u{2018}"]
    default: nil
    }
  }
}
