/// How values are written: short ones on one line, in brackets and braces, longer ones as blocks of lines.
struct ValueLayout {
  /// The columns by which what stands below something is indented.
  var step = 2
  /// The columns that a line has.
  static let width = 120

  /// A value behind its key or dash: what stands on the same line, and the lines below it.
  struct Laid {
    var head: String
    var lines: [String] = []
  }

  /// How collections beside a value are written, which it follows.
  enum Manner { case flow, block }

  /// `column` is that of the key or dash, `used` what the line holds already.
  func lay(_ value: WrittenValue, below column: Int, used: Int, like manner: Manner? = nil) -> Laid {
    let inner = column + step
    switch value {
    case .text(let text): return lay(text, at: inner, used: used)
    case .list(let items):
      guard !fits(value, used: used, manner: nil) else { return Laid(head: inBrackets(value)) }
      return Laid(head: "", lines: lines(of: items, at: inner))
    case .mapping(let pairs):
      guard !fits(value, used: used, manner: manner) else { return Laid(head: inBrackets(value)) }
      return Laid(head: "", lines: lines(of: pairs, at: inner))
    }
  }

  /// Fields below one another.
  func lines(of pairs: [WrittenValue.Pair], at column: Int, like manner: Manner? = nil) -> [String] {
    pairs.flatMap { pair in
      let key = spaces(column) + scalarText(pair.key) + ":"
      let laid = lay(pair.value, below: column, used: key.unicodeScalars.count + 1, like: manner)
      return [laid.head.isEmpty ? key : key + " " + laid.head] + laid.lines
    }
  }

  /// Items below one another.
  func lines(of items: [WrittenValue], at column: Int, like manner: Manner? = nil) -> [String] {
    items.flatMap { item in
      let laid = layItem(item, below: column, like: manner)
      return [laid.head.isEmpty ? spaces(column) + "-" : spaces(column) + "- " + laid.head] + laid.lines
    }
  }

  /// An item behind its dash; the first field of several stands on the same line.
  func layItem(_ item: WrittenValue, below column: Int, like manner: Manner? = nil) -> Laid {
    guard case .mapping(let pairs) = item, !fits(item, used: column + 2, manner: manner) else {
      return lay(item, below: column, used: column + 2)
    }
    let lines = lines(of: pairs, at: column + 2)
    return Laid(head: String(lines[0].dropFirst(column + 2)), lines: Array(lines.dropFirst()))
  }

  /// On one line.
  func inBrackets(_ value: WrittenValue) -> String {
    switch value {
    case .text(let text): scalarText(text, isInBrackets: true)
    case .list(let items): "[\(items.map(inBrackets).joined(separator: ", "))]"
    case .mapping([]): "{}"
    case .mapping(let pairs): "{ \(pairs.map(inBrackets).joined(separator: ", ")) }"
    }
  }

  func inBrackets(_ pair: WrittenValue.Pair) -> String {
    scalarText(pair.key, isInBrackets: true) + ": " + inBrackets(pair.value)
  }

  private func fits(_ value: WrittenValue, used: Int, manner: Manner?) -> Bool {
    if case .mapping([]) = value { return true }
    if case .list([]) = value { return true }
    guard manner != .block, !value.hasSeveralLines else { return false }
    let isSimple: Bool =
      switch value {
      case .text: true
      // Things with fields stand below one another.
      case .list(let items): value.depth <= 1 || items.count == 1 && value.depth <= 2
      case .mapping(let pairs):
        value.depth <= 2 && (pairs.count <= 4 || manner == .flow) && !pairs.allSatisfy { $0.value.isMapping }
      }
    return isSimple && used + inBrackets(value).unicodeScalars.count <= Self.width
  }
}

extension WrittenValue {
  fileprivate var depth: Int {
    switch self {
    case .text: 0
    case .list(let items): 1 + (items.map(\.depth).max() ?? 0)
    case .mapping(let pairs): 1 + (pairs.map(\.value.depth).max() ?? 0)
    }
  }

  fileprivate var isMapping: Bool { if case .mapping = self { true } else { false } }

  var hasSeveralLines: Bool {
    switch self {
    case .text(let text): text.unicodeScalars.contains("\n")
    case .list(let items): items.contains(where: \.hasSeveralLines)
    case .mapping(let pairs): pairs.contains(where: \.value.hasSeveralLines)
    }
  }
}

func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
