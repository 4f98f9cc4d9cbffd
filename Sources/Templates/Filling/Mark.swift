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
  var paragraphs: [String] = []
  let lines = text.cleaned.split(separator: "\n", omittingEmptySubsequences: false)
  for paragraph in lines.split(whereSeparator: isBlank) {
    let words = paragraph.joined(separator: " ").split { $0 == " " }
    paragraphs.append(words.joined(separator: " "))
  }
  var safe = ""
  for character in paragraphs.joined(separator: String(lineBreak)) {
    if isASCIIPunctuation(character) { safe.append("\\") }
    safe.append(character)
  }
  return safe
}

private func isBlank(_ line: Substring) -> Bool { line.allSatisfy { $0 == " " } }

/// What CommonMark lets a backslash stand before.
func isASCIIPunctuation(_ character: Character) -> Bool {
  character.isASCII && (character.isPunctuation || character.isSymbol)
}
