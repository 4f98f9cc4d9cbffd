extension String {
  /// The text as a unit of its own direction, so that a name in Arabic keeps its brackets and numbers to itself, whatever stands
  /// beside it. A text without a right-to-left letter needs nothing.
  public var isolated: String {
    guard hasRightToLeftLetters else { return self }
    return "\u{2068}\(cleaned)\u{2069}"
  }

  /// The same in a text of a direction: where it runs from right to left, a name in Latin letters is set apart too.
  public func setApart(in direction: Direction) -> String {
    guard direction == .rightToLeft, firstOutsideIsolates({ $0.properties.isAlphabetic }) != nil else {
      return isolated
    }
    return "\u{2068}\(cleaned)\u{2069}"
  }

  /// Whether a letter that stands in no isolate runs from right to left.
  public var hasRightToLeftLetters: Bool {
    // The first bytes of U+0590 and above in UTF-8, among which all of them are.
    utf8.contains { $0 >= 0xD6 } && firstOutsideIsolates { $0.isRightToLeftLetter } != nil
  }

  /// The direction of the first letter that stands in no isolate, as the Unicode Bidirectional Algorithm has it.
  public var firstDirection: Direction {
    let first = firstOutsideIsolates { $0.properties.isAlphabetic }
    return first?.isRightToLeftLetter == true ? .rightToLeft : .leftToRight
  }

  /// The pieces of the text that run one way each, without the controls that set them apart: an isolate that of its first letter,
  /// what stands around it the given one.
  public func pieces(in direction: Direction) -> [(text: String, direction: Direction)] {
    guard unicodeScalars.contains("\u{2068}") else { return isEmpty ? [] : [(self, direction)] }
    var pieces: [(text: String, direction: Direction)] = []
    var (piece, depth) = ("", 0)
    func finish() {
      if !piece.isEmpty { pieces.append((piece, depth > 0 ? piece.firstDirection : direction)) }
      piece = ""
    }
    for scalar in unicodeScalars {
      switch scalar {
      case "\u{2068}":
        finish()
        depth += 1
      case "\u{2069}":
        finish()
        depth = max(0, depth - 1)
      default: piece.unicodeScalars.append(scalar)
      }
    }
    finish()
    return pieces
  }

  /// The first scalar of a kind that stands in no isolate.
  private func firstOutsideIsolates(_ isMeant: (Unicode.Scalar) -> Bool) -> Unicode.Scalar? {
    var depth = 0
    for scalar in unicodeScalars {
      switch scalar {
      case "\u{2068}": depth += 1
      case "\u{2069}": depth = max(0, depth - 1)
      case _ where depth == 0 && isMeant(scalar): return scalar
      default: break
      }
    }
    return nil
  }
}

extension [String] {
  /// The lines of a text, of which one that breaks within a name goes on in that name's isolate.
  var keepingIsolates: [String] {
    guard contains(where: { $0.unicodeScalars.contains("\u{2068}") }) else { return self }
    var open = 0
    return map { line in
      let before = open
      for scalar in line.unicodeScalars {
        if scalar == "\u{2068}" { open += 1 } else if scalar == "\u{2069}" { open = Swift.max(0, open - 1) }
      }
      return String(repeating: "\u{2068}", count: before) + line + String(repeating: "\u{2069}", count: open)
    }
  }
}

extension Unicode.Scalar {
  /// Hebrew, Arabic, Syriac, Thaana, N'Ko and their extensions.
  fileprivate var isRightToLeftLetter: Bool {
    switch value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      properties.isAlphabetic
    default: false
    }
  }
}
