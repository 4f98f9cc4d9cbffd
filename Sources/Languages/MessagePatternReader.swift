/// Reads a pattern; what is wrong with it is said in a sentence.
struct MessagePatternReader {
  private var rest: Substring
  /// The numbers by which the open plurals choose, the innermost last.
  private var numbers: [String] = []
  private var depth = 0

  /// How deep choices may stand in each other: more is read by nobody.
  private static let deepest = 6

  struct Problem: Error, Equatable {
    let message: String
    init(_ message: String) { self.message = message }
  }

  static func pattern(_ text: String) throws(Problem) -> MessagePattern {
    guard text.contains(where: { $0 == "{" || $0 == "}" }) else { return MessagePattern(pieces: [.text(text)]) }
    var reader = MessagePatternReader(rest: text[...])
    let pieces = try reader.pieces()
    guard reader.rest.isEmpty else { throw Problem("a '}' has no '{' before it") }
    return MessagePattern(pieces: pieces)
  }

  private init(rest: Substring) { self.rest = rest }

  private mutating func pieces() throws(Problem) -> [MessagePattern.Piece] {
    var pieces: [MessagePattern.Piece] = []
    var text = ""
    func flush() { if !text.isEmpty { pieces.append(.text(text)) } }
    while let sign = rest.first, sign != "}" {
      rest.removeFirst()
      switch sign {
      case "{":
        flush()
        text = ""
        pieces.append(try place())
      case "#" where !numbers.isEmpty:
        flush()
        text = ""
        pieces.append(.number(numbers[numbers.count - 1]))
      default: text.append(sign)
      }
    }
    flush()
    return pieces
  }

  /// What stands after a `{`, with its `}`.
  private mutating func place() throws(Problem) -> MessagePattern.Piece {
    let name = try word("a name")
    guard take(",") else {
      try close(name)
      return .value(name, style: nil)
    }
    let kind = try word("a style, 'plural' or 'select'")
    guard kind == "plural" || kind == "select" else {
      try close(name)
      return .value(name, style: kind)
    }
    guard take(",") else { throw Problem("'\(name), \(kind)' needs a comma and its choices") }
    let isPlural = kind == "plural"
    if isPlural { numbers.append(name) }
    let choices = try choices(of: name)
    if isPlural { numbers.removeLast() }
    try close(name)
    return isPlural ? .plural(name, choices) : .select(name, choices)
  }

  private mutating func choices(of name: String) throws(Problem) -> [MessagePattern.Choice] {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw Problem("choices stand more than \(Self.deepest) deep in each other") }
    var choices: [MessagePattern.Choice] = []
    skipSpace()
    while let sign = rest.first, sign != "}" {
      let selector = try word("a choice")
      guard take("{") else { throw Problem("the choice '\(selector)' of '\(name)' needs its text in '{' and '}'") }
      let pieces = try pieces()
      guard take("}") else { throw Problem("the choice '\(selector)' of '\(name)' has no '}'") }
      guard !choices.contains(where: { $0.selector == selector }) else {
        throw Problem("the choice '\(selector)' of '\(name)' stands twice")
      }
      choices.append(.init(selector: selector, pieces: pieces))
      skipSpace()
    }
    guard choices.contains(where: { $0.selector == "other" }) else {
      throw Problem("'\(name)' has no choice 'other'")
    }
    return choices
  }

  private mutating func word(_ what: String) throws(Problem) -> String {
    skipSpace()
    let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "=" || $0 == "." }
    guard !word.isEmpty else { throw Problem("after '{' or ',' there is \(what) to stand") }
    rest = rest.dropFirst(word.count)
    skipSpace()
    return String(word)
  }

  private mutating func close(_ name: String) throws(Problem) {
    guard take("}") else { throw Problem("'{\(name)' has no '}'") }
  }

  private mutating func take(_ sign: Character) -> Bool {
    skipSpace(before: sign)
    guard rest.first == sign else { return false }
    rest.removeFirst()
    return true
  }

  /// The end of a choice's text keeps its spaces.
  private mutating func skipSpace(before sign: Character) { if sign != "}" { skipSpace() } }

  private mutating func skipSpace() { rest = rest.drop(while: \.isWhitespace) }
}
