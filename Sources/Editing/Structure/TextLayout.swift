/// How a text is written behind its key: on the same line, or as a block of lines below it.
extension ValueLayout {
  func lay(_ text: String, at column: Int, used: Int) -> Laid {
    if text.unicodeScalars.contains("\n") { return literal(text, at: column) ?? Laid(head: scalarText(text)) }
    let onOneLine = scalarText(text)
    guard used + onOneLine.unicodeScalars.count > Self.width else { return Laid(head: onOneLine) }
    return folded(text, at: column) ?? Laid(head: onOneLine)
  }

  /// Under `|`, line for line; nothing where it cannot stand so.
  func literal(_ text: String, at column: Int) -> Laid? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let endsLine = lines.last == ""
    if endsLine { lines.removeLast() }
    // Blank lines at an end and spaces that begin the first line would be read as layout.
    guard let first = lines.first, !first.isEmpty, first.first != " ", lines.last?.isEmpty == false,
      lines.allSatisfy({ $0.isEmpty || canStandInBlock($0) })
    else { return nil }
    return Laid(
      head: endsLine ? "|" : "|-", lines: lines.map { $0.isEmpty ? "" : spaces(column) + $0 })
  }

  /// Under `>-`, in lines that are read as one; nothing where it cannot stand so.
  func folded(_ text: String, at column: Int) -> Laid? {
    guard let first = text.first, first != " ", text.last != " ", canStandInBlock(text),
      !text.unicodeScalars.contains("\n")
    else { return nil }
    var lines: [String] = []
    for word in words(of: text) {
      if let last = lines.last, column + last.unicodeScalars.count + 1 + word.unicodeScalars.count <= Self.width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(word)
      }
    }
    return Laid(head: ">-", lines: lines.map { spaces(column) + $0 })
  }

  /// The text between single spaces; several spaces stay within a word, since a line end stands for one alone.
  private func words(of text: String) -> [String] {
    var (words, word): ([String], String.UnicodeScalarView) = ([], .init())
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isAlone = scalar == " " && scalars[index - 1] != " " && scalars[index + 1] != " "
      guard isAlone else {
        word.append(scalar)
        continue
      }
      words.append(String(word))
      word = .init()
    }
    return words + [String(word)]
  }

  /// Whether a line is read in a block as it stands.
  private func canStandInBlock(_ line: String) -> Bool {
    line.last != " " && line.unicodeScalars.allSatisfy(\.isPrintable)
  }
}
