import Documents

/// Reads running text: strong, emphasis, what is struck through, code, backslashes, and the marks of filled values. There is no raw HTML and no link.
struct InlineReader {
  /// The product's evidence, by the index in a mark.
  let evidence: [Evidence]
  /// What has been marked so far, in the order of its first mark.
  private(set) var used: [Evidence] = []
  private var numbers: [Int: Int] = [:]

  init(evidence: [Evidence]) {
    self.evidence = evidence
  }

  mutating func read(_ text: Scalars) -> [Inline] {
    read(Array(text.trimmingSpaces)[...], allowing: Delimiter.allCases)
  }

  private enum Delimiter: CaseIterable {
    case strong
    case emphasis
    case struck

    var signs: [Unicode.Scalar] {
      switch self {
      case .strong: ["*", "*"]
      case .emphasis: ["_"]
      case .struck: ["~", "~"]
      }
    }

    func around(_ inner: [Inline]) -> Inline {
      switch self {
      case .strong: .strong(inner)
      case .emphasis: .emphasis(inner)
      case .struck: .struck(inner)
      }
    }
  }

  private mutating func read(_ characters: ArraySlice<Unicode.Scalar>, allowing delimiters: [Delimiter]) -> [Inline] {
    var rest = characters
    var inlines: [Inline] = []
    var plain = String.UnicodeScalarView()
    func flush() {
      inlines += recognisingSymbols(String(plain))
      plain = String.UnicodeScalarView()
    }
    // Once a delimiter is not closed, none of its kind further on is: each is looked for once.
    var unclosed: [Delimiter] = []
    while let character = rest.first {
      if character.beginsAsPlainText {
        plain.append(character)
        rest.removeFirst()
        continue
      }
      let delimiter = delimiters.first { !unclosed.contains($0) && opens($0, rest, in: characters) }
      let inside = delimiter.flatMap { content(of: $0, rest) }
      if let delimiter, inside == nil { unclosed.append(delimiter) }
      if let delimiter, let inside {
        flush()
        let inner = read(inside, allowing: delimiters.filter { $0 != delimiter })
        inlines.append(delimiter.around(inner))
        rest = rest[(inside.endIndex + delimiter.signs.count)...]
        continue
      }
      rest.removeFirst()
      switch character {
      case "\\":
        if let next = rest.first, isASCIIPunctuation(next) {
          plain.append(next)
          rest.removeFirst()
        } else {
          plain.append(character)
        }
      case "`" where rest.contains("`"):
        flush()
        inlines.append(.code(text(of: taken(until: "`", from: &rest))))
      case Mark.lineBreak:
        flush()
        inlines.append(.lineBreak)
      case Mark.evidence.start:
        flush()
        inlines += mark(taken(until: Mark.evidence.end, from: &rest))
      case Mark.isolate.start:
        flush()
        inlines.append(.isolated(read(taken(until: Mark.isolate.end, from: &rest), allowing: [])))
      case Mark.symbol.start:
        flush()
        inlines.append(.symbol(unescaped(taken(until: Mark.symbol.end, from: &rest))))
      case Mark.code.start:
        flush()
        inlines.append(.code(unescaped(taken(until: Mark.code.end, from: &rest))))
      case Mark.anchor.start:
        flush()
        inlines.append(.anchor(unescaped(taken(until: Mark.anchor.end, from: &rest))))
      default:
        if let status = Status.allCases.first(where: { Mark.start(of: $0) == character }) {
          flush()
          inlines.append(.status(status, unescaped(taken(until: Mark.statusEnd, from: &rest))))
        } else {
          plain.append(character)
        }
      }
    }
    flush()
    return inlines
  }

  /// Emphasis begins before a letter and not inside a word.
  private func opens(_ delimiter: Delimiter, _ rest: ArraySlice<Unicode.Scalar>, in all: ArraySlice<Unicode.Scalar>)
    -> Bool
  {
    guard rest.starts(with: delimiter.signs) else { return false }
    let previous = rest.startIndex > all.startIndex ? all[rest.startIndex - 1] : " "
    guard let next = rest.dropFirst(delimiter.signs.count).first, !next.properties.isWhitespace else { return false }
    return delimiter != .emphasis || !previous.isOfAWord
  }

  /// What stands between the delimiter's signs; nothing where it isn't closed.
  private func content(of delimiter: Delimiter, _ rest: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
    let start = rest.startIndex + delimiter.signs.count
    var index = start
    while index < rest.endIndex {
      if rest[index] == "\\" {
        index += 2
      } else if index > start, rest[index...].starts(with: delimiter.signs), !rest[index - 1].properties.isWhitespace {
        return rest[start..<index]
      } else {
        index += 1
      }
    }
    return nil
  }

  private func taken(until end: Unicode.Scalar, from rest: inout ArraySlice<Unicode.Scalar>) -> ArraySlice<
    Unicode.Scalar
  > {
    let taken = rest.prefix { $0 != end }
    rest = rest[taken.endIndex...].dropFirst()
    return taken
  }

  /// The text of a mark, which has a direction of its own already.
  private func unescaped(_ characters: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    var isEscaped = false
    for character in characters {
      if character == "\\", !isEscaped {
        isEscaped = true
      } else if character != Mark.isolate.start, character != Mark.isolate.end {
        text.append(character)
        isEscaped = false
      }
    }
    return String(text)
  }

  private func text(of scalars: ArraySlice<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(scalars)) }

  private mutating func mark(_ digits: ArraySlice<Unicode.Scalar>) -> [Inline] {
    guard let index = Int(text(of: digits)), evidence.indices.contains(index) else { return [] }
    if let number = numbers[index] { return [.evidence(number)] }
    numbers[index] = used.count
    used.append(evidence[index])
    return [.evidence(used.count - 1)]
  }
}

extension Unicode.Scalar {
  /// Whether it can be no sign of Markdown and no mark: letters, digits, spaces, and all that is neither ASCII nor of the private
  /// use that marks are from.
  fileprivate var beginsAsPlainText: Bool {
    switch value {
    case 0x20, 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xDFFF, 0xF900...: true
    default: false
    }
  }

  fileprivate var isOfAWord: Bool { properties.isAlphabetic || properties.numericType != nil }
}
