internal import Diagnostics

// Colons that stand where none can, and those that are missing.

extension SyntaxErrors {
  /// A second colon in a line, or a key in a line that goes on with the text above.
  func unexpectedColon(_ line: Range<Int>, _ first: Int) -> Diagnostic {
    var colons = first
    while colons < place, !(source.bytes[colons] == UInt8(ascii: ":") && source.byte(at: colons + 1) == 0x20) {
      colons += 1
    }
    if colons < place {
      let other = orKeyOfItsOwn(colons, line)
      return make(
        .colonInText, "a colon and a space stand within a text", place, place + 1,
        help: "put the text in quotes: \(quotes(around: colons + 1..<line.upperBound))\(other)",
        mend: quoting(from: colons + 1, isCertain: other.isEmpty))
    }
    if source.bytes[first..<max(first, place)].scalarCount > ReadingLimits.keyLength {
      return .keyTooLong(at: source.span(first, place))
    }
    let name = source.bytes[first..<max(first, place)]
    let (text, key) = linesWithoutColon(above: line)
    if let text, key.map(endsWithColon) ?? true,
      name.allSatisfy(\.isWord) || source.column(of: first) > source.column(of: source.firstVisible(in: text))
    {
      return missingColon(at: source.firstVisible(in: text), in: text)
    }
    // Words with spaces between them are no key, and neither is what goes on with a text of several lines.
    if name.first?.isLetter == true, text != nil || name.contains(0x20) {
      return colonAfterText(first, begunIn: key.map(endsWithColon) ?? true ? text : key)
    }
    return misaligned() ?? colonAfterText(first, begunIn: nil)
  }

  /// Where `a: title: A` may have been meant as a key with one of its fields.
  private func orKeyOfItsOwn(_ colon: Int, _ line: Range<Int>) -> String {
    let first = source.firstVisible(in: line)
    let start = source.bytes[colon + 1..<place].firstIndex { $0 > 0x20 } ?? place
    guard start < place, source.bytes[start..<place].allSatisfy(\.isKeyLetter) else { return "" }
    let name = quoted(source.text(start..<place))
    return "; or, if \(name) is a field of \(quoted(source.text(first..<colon))), put it on the next line, two spaces "
      + "further right"
  }

  /// The first of the lines right above that have no colon, and the line with the key to which they belong.
  private func linesWithoutColon(above line: Range<Int>) -> (text: Range<Int>?, key: Range<Int>?) {
    var text: Range<Int>?
    var next = source.line(above: line)
    // A mark of a list or of a quotation begins something else.
    while let above = next, source.bytes[source.firstVisible(in: above)].isLetter {
      if source.hasColon(in: above) { return (text, above) }
      text = above
      next = source.line(above: above)
    }
    return (next == nil ? text : nil, nil)
  }

  private func endsWithColon(_ line: Range<Int>) -> Bool {
    source.bytes[line].last { $0 > 0x20 } == UInt8(ascii: ":")
  }

  private func colonAfterText(_ first: Int, begunIn text: Range<Int>?) -> Diagnostic {
    guard let above = text ?? source.line(above: source.line(at: first)) else {
      let hasKey = source.byte(at: first) != UInt8(ascii: ":")
      return make(
        .colonInText, hasKey ? "a colon cannot stand here" : "there is no key before this colon", place, place + 1,
        help: hasKey ? "put the text in quotes" : "write the name of the key before it")
    }
    let start = source.firstVisible(in: above)
    guard text != nil || source.bytes[above].contains(UInt8(ascii: ":")) else {
      return missingColon(at: start, in: above)
    }
    return make(
      .colonInText, "this line goes on with the text of the line above, and holds a colon", first, place + 1,
      notes: [.init("the text begins here", at: source.span(start, above.upperBound))],
      help: "put the text in quotes, or give this line the indentation of a key")
  }

  func missingColon(at context: Int, in line: Range<Int>) -> Diagnostic {
    var end = line.upperBound
    if source.bytes[context..<end].scalarCount > ReadingLimits.keyLength {
      return .keyTooLong(at: source.span(context, end))
    }
    while end > context, source.bytes[end - 1] <= 0x20 { end -= 1 }
    if source.byte(at: context) == UInt8(ascii: "!") { return reserved(at: context) }
    guard source.bytes[context..<end].contains(where: { $0.isLetter || $0.isDigit }) else {
      return make(
        .missingColon, "\(quoted(source.text(context..<end))) is no key with a value", context, end,
        help: "take it away, or write a key, a colon and a value")
    }
    let isText = looksLikeText(context, end)
    if isText, let block = tree.entries.last, block.shape.isBlockScalar, source.isFirstOnLine(context),
      let left = leavesBlock(block, context, source.column(of: context))
    {
      return left
    }
    let written = source.withColon(context, end)
    let help = written.map { "write '\(visible($0))'" } ?? "write a key, a colon and a value"
    let above = source.line(above: line)?.last { source.bytes[$0] > 0x20 }
    // Behind a key alone, a bracket or a quotation mark no text goes on.
    let goesOn = above.map { !":]}\"'".utf8.contains(source.bytes[$0]) } ?? false
    let indent = "indent the line if it goes on with the text above"
    return make(
      .missingColon, "\(quoted(source.text(context..<end))) seems to lack its colon", context, end,
      help: !goesOn ? help : isText ? "\(indent); else \(help)" : "\(help), or \(indent)",
      mend: written.map {
        Mend(
          "write '\(visible($0))'", at: source.span(context, end), with: $0,
          isCertain: !isText && (!goesOn || hasOtherMark(context, end)) && isKeyWithValue(context, end))
      })
  }

  /// Whether a line begins with a word as keys are, and more stands behind it. Above it stands no text that it could go on with, or it
  /// has a mark in place of its colon.
  private func isKeyWithValue(_ start: Int, _ end: Int) -> Bool {
    let key = source.bytes[start..<end].prefix { !" ;=".utf8.contains($0) }
    return key.endIndex < end && key.allSatisfy(\.isKeyLetter)
  }

  /// `title = A`, `title; A`
  private func hasOtherMark(_ start: Int, _ end: Int) -> Bool {
    source.bytes[start..<end].drop(while: \.isKeyLetter).first { $0 != 0x20 }.map { ";=".utf8.contains($0) } ?? false
  }

  /// Whether a line without a colon is more like a sentence than like a key and its value: it does not begin as keys do,
  /// ends as sentences do, or has many words.
  private func looksLikeText(_ start: Int, _ end: Int) -> Bool {
    let words = source.bytes[start..<end].split(separator: 0x20)
    guard let first = words.first, let last = words.last?.last else { return false }
    return words.count > 1 && (!first.allSatisfy { $0.isKeyLetter || ";=".utf8.contains($0) } || words.count > 5)
      || ".,;".utf8.contains(last)
  }
}
