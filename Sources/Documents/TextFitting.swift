extension TextMetrics {
  /// The text itself if it is no wider than `width`, else as much of it as fits before an ellipsis.
  public static func truncated(
    _ text: String, toWidth width: Double, size: Double, weight: FontWeight = .regular
  ) -> String {
    guard self.width(of: text, size: size, weight: weight) > width else { return text }
    var room = width - self.width(of: "…", size: size, weight: weight)
    var kept = ""
    for character in text {
      room -= self.width(of: String(character), size: size, weight: weight)
      guard room >= 0 else { break }
      kept.append(character)
    }
    while kept.last?.isWhitespace == true { kept.removeLast() }
    return kept + "…"
  }

  /// The text in at most `maximum` lines of at most `width`, broken between words where it can be; what doesn't fit is cut and
  /// ends in an ellipsis.
  public static func wrapped(
    _ text: String, toWidth width: Double, maximum: Int, size: Double, weight: FontWeight = .regular
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0.0
    var pieces = unbreakablePieces(of: text)[...]
    while let piece = pieces.popFirst() {
      let bare = self.width(of: piece.text, size: size, weight: weight)
      let gap = line.isEmpty || !piece.followsSpace ? 0 : self.width(of: " ", size: size, weight: weight)
      if line.isEmpty || used + gap + bare <= width {
        line += (gap > 0 ? " " : "") + piece.text
        used += gap + bare
      } else if lines.count + 1 >= maximum {
        line += (gap > 0 ? " " : "") + piece.text
        break
      } else {
        lines.append(line)
        line = piece.text
        used = bare
      }
      while used > width, lines.count + 1 < maximum, let end = overflow(of: line, width, size, weight) {
        lines.append(String(line[..<end]))
        line = String(line[end...])
        used = self.width(of: line, size: size, weight: weight)
      }
      if used > width { break }
    }
    if !line.isEmpty { lines.append(truncated(line, toWidth: width, size: size, weight: weight)) }
    return lines.keepingIsolates
  }

  /// Where the first character that doesn't fit begins; nothing where not even one fits.
  private static func overflow(
    of line: String, _ width: Double, _ size: Double, _ weight: FontWeight
  ) -> String.Index? {
    var room = width
    for index in line.indices {
      room -= self.width(of: String(line[index]), size: size, weight: weight)
      if room < 0 { return index == line.startIndex ? nil : index }
    }
    return nil
  }

  /// A line can break at a space, after a hyphen, dash or slash between letters (not within '2017/18' or 'S/2019/563'), and
  /// around a full-width character.
  private static func unbreakablePieces(of text: String) -> [(text: String, followsSpace: Bool)] {
    var pieces: [(text: String, followsSpace: Bool)] = []
    var word = ""
    var followsSpace = false
    /// Whether the last character is a hyphen, dash or slash after a letter.
    var joinsLetters = false
    func finish(nextFollowsSpace: Bool) {
      if !word.isEmpty { pieces.append((word, followsSpace)) }
      word = ""
      followsSpace = nextFollowsSpace
    }
    for character in text {
      if joinsLetters, character.isLetter { finish(nextFollowsSpace: false) }
      joinsLetters = ["-", "–", "—", "/"].contains(character) && word.last?.isLetter == true
      let isFullWidth = character.unicodeScalars.first.map(TextMetrics.isFullWidth) ?? false
      if character.isWhitespace, character != "\u{A0}", character != "\u{202F}" {
        finish(nextFollowsSpace: true)
      } else if isFullWidth {
        if !word.isEmpty, !character.isPunctuation { finish(nextFollowsSpace: false) }
        word.append(character)
        if !character.isPunctuation { finish(nextFollowsSpace: false) }
      } else {
        word.append(character)
      }
    }
    finish(nextFollowsSpace: false)
    return pieces
  }
}
