import Documents

/// Private-use characters that carry through Markdown what Markdown has no sign for. They can't come from a plan, whose text is
/// cleaned of them.
enum Mark {
  /// Before and after the index of an evidence, in digits.
  static let evidence: (start: Character, end: Character) = ("\u{E000}", "\u{E001}")
  static let symbol: (start: Character, end: Character) = ("\u{E002}", "\u{E003}")
  static let code: (start: Character, end: Character) = ("\u{E004}", "\u{E005}")
  static let lineBreak: Character = "\u{E006}"
  static let statusEnd: Character = "\u{E00F}"

  /// The character that begins a text of that standing.
  static func start(of status: Status) -> Character {
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
func escapedForMarkdown(_ text: String, lineBreak: Character = Mark.lineBreak) -> String {
  let clean = text.cleaned
  guard !isOneLineOfWords(clean) else { return withBackslashes(clean) }
  var paragraphs: [String] = []
  let lines = clean.split(separator: "\n", omittingEmptySubsequences: false)
  for paragraph in lines.split(whereSeparator: isBlank) {
    let words = paragraph.joined(separator: " ").split { $0 == " " }
    paragraphs.append(words.joined(separator: " "))
  }
  return withBackslashes(paragraphs.joined(separator: String(lineBreak)))
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

private func withBackslashes(_ text: String) -> String {
  var safe = ""
  for character in text {
    if isASCIIPunctuation(character) { safe.append("\\") }
    safe.append(character)
  }
  return safe
}

private func isBlank(_ line: Substring) -> Bool { line.allSatisfy { $0 == " " } }

/// What CommonMark lets a backslash stand before.
func isASCIIPunctuation(_ character: Character) -> Bool {
  switch character.asciiValue ?? 0 {
  case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
  default: false
  }
}
