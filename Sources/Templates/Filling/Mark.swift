import Documents

/// Private-use characters that carry through Markdown what Markdown has no sign for. They can't come from a plan, whose text is
/// cleaned of them.
///
/// They are scalars and not characters, like every sign that is looked for here: to a `Character` belong the joining marks that a
/// plan may put beside it, and a sign would not be found again.
enum Mark {
  /// Before and after the index of an evidence, in digits.
  static let evidence: (start: Unicode.Scalar, end: Unicode.Scalar) = ("\u{E000}", "\u{E001}")
  static let symbol: (start: Unicode.Scalar, end: Unicode.Scalar) = ("\u{E002}", "\u{E003}")
  static let code: (start: Unicode.Scalar, end: Unicode.Scalar) = ("\u{E004}", "\u{E005}")
  /// Around what is a unit of its own direction.
  static let isolate: (start: Unicode.Scalar, end: Unicode.Scalar) = ("\u{E007}", "\u{E008}")
  /// Around the name of a place to which others can point.
  static let anchor: (start: Unicode.Scalar, end: Unicode.Scalar) = ("\u{E009}", "\u{E00A}")
  static let lineBreak: Unicode.Scalar = "\u{E006}"
  static let statusEnd: Unicode.Scalar = "\u{E00F}"

  /// The character that begins a text of that standing.
  static func start(of status: Status) -> Unicode.Scalar {
    switch status {
    case .done: "\u{E010}"
    case .onTrack: "\u{E011}"
    case .watch: "\u{E012}"
    case .atRisk: "\u{E013}"
    case .unknown: "\u{E014}"
    }
  }
}

/// Plan text as Markdown that reads back as that text and nothing else: every sign of ASCII gets a backslash; an empty line
/// becomes a line break, and white space of any kind one space.
func escapedForMarkdown(_ text: String, lineBreak: Unicode.Scalar = Mark.lineBreak) -> String {
  let clean = text.cleaned
  guard !isOneLineOfWords(clean) else { return marked(clean) }
  var paragraphs: [String] = []
  let lines = clean.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
  for paragraph in lines.split(whereSeparator: { $0.allSatisfy { $0 == " " } }) {
    let words = paragraph.flatMap { $0.split(separator: " ") }
    paragraphs.append(marked(words.map { String($0) }.joined(separator: " ")))
  }
  return paragraphs.joined(separator: String(lineBreak))
}

/// Whether a text is a line already, with one space between its words and none around them.
private func isOneLineOfWords(_ text: String) -> Bool {
  let (space, lineFeed) = (UInt8(ascii: " "), UInt8(ascii: "\n"))
  var previous = space
  for byte in text.utf8 {
    if byte == lineFeed || byte == space && previous == space { return false }
    previous = byte
  }
  return previous != space
}

/// One paragraph, which keeps its own direction where the document has another.
private func marked(_ paragraph: String) -> String {
  let safe = withBackslashes(paragraph)
  return paragraph.hasRightToLeftLetters ? "\(Mark.isolate.start)\(safe)\(Mark.isolate.end)" : safe
}

private func withBackslashes(_ text: String) -> String {
  var safe = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if isASCIIPunctuation(scalar) { safe.append("\\") }
    safe.append(scalar)
  }
  return String(safe)
}

/// What CommonMark lets a backslash stand before.
func isASCIIPunctuation(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
  default: false
  }
}
