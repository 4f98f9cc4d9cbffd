internal import Diagnostics

/// Says in an author's words why libyaml stopped, and where the cause is rather than where libyaml noticed it.
struct SyntaxErrors {
  let source: SourceView
  /// What was read before.
  let tree: YAMLTree
  let failure: ParserFailure
  /// The byte offsets of the problem, and of what was being read.
  let place: Int
  let context: Int

  func diagnostic() -> Diagnostic {
    conflictMark() ?? scannerError() ?? lineMistake() ?? layoutError() ?? flowError() ?? other()
  }

  private func make(
    _ kind: DiagnosticKind, _ message: String, _ start: Int, _ end: Int, notes: [Diagnostic.Note] = [],
    help: String? = nil
  ) -> Diagnostic {
    Diagnostic(kind, message, at: source.span(start, max(start, end)), notes: notes, help: help)
  }

  private func other() -> Diagnostic {
    make(.syntax, "this is not YAML: libyaml \(failure.problem)", place, place)
  }

  /// The word at a place, for its span and for messages.
  private func word(at start: Int) -> Range<Int> {
    var end = start
    while let byte = source.byte(at: end), byte > 0x20 { end += 1 }
    return start..<end
  }
}

// MARK: - What libyaml's problem says by itself

extension SyntaxErrors {
  private func scannerError() -> Diagnostic? {
    let context = failure.context ?? ""
    switch failure.problem {
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code", "invalid Unicode character escape code":
      return backslash()
    case "found unexpected end of stream", "found unexpected document indicator": return unclosedQuote()
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return tab()
    case "found character that cannot start any token": return cannotStart()
    case "did not find expected alphabetic or numeric character": return reserved(at: self.context)
    case "did not find expected comment or line break", "found an indentation indicator equal to 0":
      return context.contains("directive") ? directive() : reserved(at: self.context)
    case "found incompatible YAML document", "found unknown directive name", "found duplicate %YAML directive",
      "found duplicate %TAG directive":
      return directive()
    case "found undefined tag handle": return tag(at: place)
    case _ where context.contains("directive"): return directive()
    case _ where context.contains("a tag"): return tag(at: self.context)
    default: return nil
    }
  }

  private func backslash() -> Diagnostic {
    var start = place
    while start > context, source.byte(at: start) != UInt8(ascii: "\\") { start -= 1 }
    let end = min(start + 2, source.line(at: start).upperBound)
    let text = quoted(source.text(start..<max(start, end)))
    return make(
      .backslash, "a backslash starts an escape in double quotes, and \(text) is none", start, end,
      help: "use single quotes, or write the backslash twice")
  }

  private func unclosedQuote() -> Diagnostic {
    make(
      .unclosedQuote, "this quotation mark is not closed", context, context + 1,
      notes: [.init("the text runs up to here", at: source.span(place, place))], help: "close it where the text ends")
  }

  private func tab() -> Diagnostic {
    let line = source.line(at: place)
    let start = source.bytes[line].firstIndex(of: 0x09) ?? place
    return make(
      .tabIndentation, "a tab is used for indentation", start, start + 1, help: "use spaces instead of tabs")
  }

  private func cannotStart() -> Diagnostic {
    source.byte(at: place) == 0x09 ? tab() : reserved(at: place)
  }

  private func reserved(at start: Int) -> Diagnostic {
    let mark = source.byte(at: start).map { String(Unicode.Scalar($0)) } ?? ""
    let means =
      switch mark {
      case "*": "'*' starts a reference in YAML"
      case "&": "'&' starts a name for a value in YAML"
      case "|", ">": "'\(mark)' starts a block of lines in YAML, which begins on the next line"
      default: "a text cannot begin with \(quoted(mark)) in YAML"
      }
    var end = source.line(at: start).upperBound
    while end > start, source.bytes[end - 1] <= 0x20 { end -= 1 }
    return make(
      .reservedCharacter, means, start, start + 1,
      help: "put the text in quotes: \"\(visible(source.text(start..<end).replacing("\"", with: "\\\"")))\"")
  }

  private func directive() -> Diagnostic {
    let line = source.line(at: context > 0 ? context : place)
    return make(
      .directive, "YAML directives are not supported", line.lowerBound, line.upperBound, help: "delete the line")
  }

  private func tag(at start: Int) -> Diagnostic {
    let word = word(at: start)
    return make(
      .tag, "tags are not supported: \(quoted(source.text(word)))", start, word.upperBound,
      help: "delete it, or put the text in quotes if the '!' is part of it")
  }
}

// MARK: - What the lines show

extension SyntaxErrors {
  /// The first mark of a merge that git left, in a file that is broken anyway.
  private func conflictMark() -> Diagnostic? {
    var line = source.line(at: 0)
    while line.lowerBound <= place {
      for mark in ["<<<<<<<", "=======", ">>>>>>>"] where source.bytes[line].starts(with: mark.utf8) {
        return make(
          .conflictMark, "this line was left by git when two versions were merged", line.lowerBound, line.upperBound,
          help: "keep what is right of the two versions and delete the marks")
      }
      var next = line.upperBound + 1
      while source.byte(at: next) == 0x0A { next += 1 }
      guard next < source.bytes.count else { return nil }
      line = source.line(at: next)
    }
    return nil
  }

  /// A mistake in the line at fault or in one of the three above it.
  private func lineMistake() -> Diagnostic? {
    var line: Range<Int>? = source.line(at: place)
    for _ in 0..<4 {
      guard let current = line else { return nil }
      let first = source.firstVisible(in: current)
      if !isWithinText(first), let mistake = source.mistake(inLineFrom: first, to: current.upperBound) {
        return mistake
      }
      line = source.line(above: current)
    }
    return nil
  }

  /// Whether a place is in the middle of a text that was read, such as a block of lines.
  private func isWithinText(_ offset: Int) -> Bool {
    tree.entries.contains {
      $0.shape.isScalar && $0.shape != .plain && $0.flags.contains(.multiline) && $0.start < offset && offset < $0.end
    }
  }
}

// MARK: - Lines that do not fit together

extension SyntaxErrors {
  private func layoutError() -> Diagnostic? {
    let line = source.line(at: place)
    let first = source.firstVisible(in: line)
    switch failure.problem {
    case "mapping values are not allowed in this context": return unexpectedColon(line, first)
    case "block sequence entries are not allowed in this context":
      return make(
        .misplacedList, "a list cannot begin here", place, place + 1,
        help: "begin the list on the next line, or write it in square brackets: [a, b]")
    case "did not find expected key", "did not find expected '-' indicator":
      return afterValue() ?? (first == place ? misaligned() : nil)
        ?? make(.syntax, "this does not belong to what stands before it", place, word(at: place).upperBound)
    case "could not find expected ':'": return missingColon()
    case "did not find expected <document start>":
      return afterEndMark() ?? (first == place ? misaligned() : nil)
        ?? make(
          .textAfterEnd, "this stands after the end of what the file holds", place, word(at: place).upperBound,
          help: "is there a bracket too many, or is this line indented by mistake?")
    case "did not find expected node content" where failure.context == "while parsing a block node":
      return reserved(at: place)
    default: return nil
    }
  }

  /// A second colon in a line, or a key in a line that goes on with the text above.
  private func unexpectedColon(_ line: Range<Int>, _ first: Int) -> Diagnostic {
    var colons = first
    while colons < place, !(source.bytes[colons] == UInt8(ascii: ":") && source.byte(at: colons + 1) == 0x20) {
      colons += 1
    }
    if colons < place {
      return make(
        .colonInText, "a colon and a space stand within a text", place, place + 1,
        help: "put the text in quotes: it holds a colon")
    }
    if source.bytes[first..<max(first, place)].scalarCount > ReadingLimits.keyLength {
      return .keyTooLong(at: source.span(first, place))
    }
    return misaligned() ?? colonAfterText(first)
  }

  private func colonAfterText(_ first: Int) -> Diagnostic {
    guard let above = source.line(above: source.line(at: first)) else {
      return make(.colonInText, "a colon cannot stand here", place, place + 1, help: "put the text in quotes")
    }
    let start = source.firstVisible(in: above)
    return make(
      .colonInText, "this line goes on with the text of the line above, and holds a colon", first, place + 1,
      notes: [.init("the text begins here", at: source.span(start, above.upperBound))],
      help: "put the text in quotes, or give this line the indentation of a key")
  }

  private func missingColon() -> Diagnostic {
    let line = source.line(at: context)
    var end = line.upperBound
    if source.bytes[context..<end].scalarCount > ReadingLimits.keyLength {
      return .keyTooLong(at: source.span(context, end))
    }
    while end > context, source.bytes[end - 1] <= 0x20 { end -= 1 }
    return make(
      .missingColon, "\(quoted(source.text(context..<end))) is not followed by a colon", context, end,
      help: "write a key, a colon and a value, or indent the line if it goes on with the text above")
  }

  /// Something stands behind a value that is complete, most often because a quotation mark ends it too early.
  private func afterValue() -> Diagnostic? {
    guard let last = tree.entries.last, last.shape.isQuoted, Int(last.end) <= place,
      source.line(at: place).contains(Int(last.end) - 1)
    else { return nil }
    let mark = Int(last.start)
    if last.flags.contains(.multiline) {
      return make(
        .unclosedQuote, "the text from this quotation mark runs over several lines", mark, mark + 1,
        notes: [.init("it ends here", at: source.span(Int(last.end) - 1, Int(last.end)))],
        help: "is the closing quotation mark missing?")
    }
    let help =
      last.shape == .singleQuoted
      ? "put the whole text in double quotes, or write an apostrophe twice" : "put the whole text in single quotes"
    return make(
      .textAfterQuote, "text goes on after the closing quotation mark", place, word(at: place).upperBound,
      notes: [.init("the text in quotes begins here", at: source.span(mark, mark + 1))], help: help)
  }

  private func afterEndMark() -> Diagnostic? {
    guard let above = source.line(above: source.line(at: place)), source.bytes[above].starts(with: "...".utf8) else {
      return nil
    }
    let line = source.line(at: place)
    return make(
      .textAfterEnd, "this stands after the end of the document", place, line.upperBound,
      notes: [.init("the document ends here", at: source.span(above.lowerBound, above.lowerBound + 3))],
      help: "delete the line with '...'")
  }

  /// The line begins at a column at which none of its neighbours does, or it is of another kind than they are.
  private func misaligned() -> Diagnostic? {
    let line = source.line(at: place)
    let first = source.firstVisible(in: line)
    let column = source.column(of: first)
    let next = source.byte(at: first + 1) ?? 0x20
    let isItem = source.byte(at: first) == UInt8(ascii: "-") && next <= 0x20
    let end = word(at: first).upperBound
    let blocks = recentBlocks()
    let wanted: Shape = isItem ? .blockSequence : .blockMapping
    if let other = blocks.last(where: { $0.shape != wanted && source.column(of: Int($0.start)) == column }) {
      return make(
        .misplacedList, isItem ? "a list item stands here among keys" : "a key stands here among list items", first,
        end,
        notes: [beginning(of: other)],
        help: isItem ? "give the list a key of its own" : "move it to the right if it belongs to the item above")
    }
    guard let sibling = blocks.filter({ $0.shape == wanted }).min(by: { distance($0, column) < distance($1, column) })
    else { return nil }
    let expected = source.column(of: Int(sibling.start))
    let steps = abs(expected - column)
    guard steps > 0 else { return nil }
    return make(
      .indentation, "this line begins at column \(column), its neighbours at column \(expected)", first, end,
      notes: [beginning(of: sibling)],
      help: "move it \(steps) column\(steps == 1 ? "" : "s") to the \(expected > column ? "right" : "left")")
  }

  private func beginning(of block: Entry) -> Diagnostic.Note {
    let start = Int(block.start)
    return .init("its neighbour begins here", at: source.span(start, word(at: start).upperBound))
  }

  private func distance(_ entry: Entry, _ column: Int) -> Int { abs(source.column(of: Int(entry.start)) - column) }

  /// The block collections that the last node stands in.
  private func recentBlocks() -> [Entry] {
    let count = Int32(tree.entries.count)
    return tree.entries.filter { $0.shape.isBlockCollection && $0.next == count }
  }
}

// MARK: - Brackets

extension SyntaxErrors {
  private func flowError() -> Diagnostic? {
    switch failure.problem {
    case "did not find expected ',' or ']'": return unclosed("[", "]")
    case "did not find expected ',' or '}'": return unclosed("{", "}")
    case "did not find expected node content", "found unexpected ':'":
      return make(
        .syntax, "a value is expected here, between brackets", place, place + 1,
        help: "put the text in quotes if this is part of it, or delete a comma too many")
    default: return nil
    }
  }

  private func unclosed(_ opening: String, _ closing: String) -> Diagnostic {
    let found = source.span(place, word(at: place).upperBound)
    let line = source.line(at: context)
    guard line.contains(place), place < line.upperBound else {
      return make(
        .unclosedBracket, "this '\(opening)' is not closed", context, context + 1,
        notes: [.init("a comma or '\(closing)' is expected before this", at: found)],
        help: "close it with '\(closing)', or put the text in quotes if the '\(opening)' is part of it")
    }
    if let quote = afterValue() { return quote }
    return Diagnostic(
      .unclosedBracket, "a comma or '\(closing)' is expected here", at: found,
      notes: [.init("the '\(opening)' stands here", at: source.span(context, context + 1))],
      help: "put a text that holds commas, colons, brackets or quotation marks in quotes")
  }
}
