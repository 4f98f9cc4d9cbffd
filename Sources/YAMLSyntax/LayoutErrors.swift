internal import Diagnostics

// MARK: - Lines that do not fit together

extension SyntaxErrors {
  func layoutError() -> Diagnostic? {
    let line = source.line(at: place)
    let first = source.firstVisible(in: line)
    switch failure.problem {
    case "mapping values are not allowed in this context": return unexpectedColon(line, first)
    case "block sequence entries are not allowed in this context":
      let isAlone = source.bytes[place + 1..<max(place + 1, line.upperBound)].allSatisfy { $0 <= 0x20 }
      return make(
        .misplacedList, "a list cannot begin here", place, place + 1,
        help: isAlone
          ? "where nothing is known yet, write unknown in place of the dash; begin a list on the next line"
          : "begin the list on the next line, or write it in square brackets: [a, b]",
        mend: isAlone ? nil : brackets(aroundItem: place))
    case "did not find expected key", "did not find expected '-' indicator":
      return afterValue() ?? strayMark() ?? (first == place ? misaligned() : nil)
        ?? make(
          .syntax, "this does not belong to what stands before it", place, word(at: place).upperBound,
          help: "put the whole text in quotes if this is part of it; else give it a line and a key of its own")
    case "could not find expected ':'": return missingColon(at: context, in: source.line(at: context))
    case "mapping keys are not allowed in this context": return reserved(at: place)
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

  /// An item that stands behind its key, as a list in brackets. Certain is an id.
  private func brackets(aroundItem dash: Int) -> Mend? {
    guard let value = wholeValue(from: dash), value.count > 2, source.byte(at: dash + 1) == 0x20 else { return nil }
    let text = source.text(dash + 2..<value.upperBound)
    let isID = source.bytes[dash + 2..<value.upperBound].allSatisfy { $0.isKeyLetter || $0.isDigit }
    return isID
      ? Mend("write [\(text)]", at: source.span(dash, value.upperBound), with: "[\(text)]", isCertain: true) : nil
  }

  /// A bracket that closes nothing, or a colon that follows no key.
  private func strayMark() -> Diagnostic? {
    switch source.byte(at: place) {
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      make(
        .syntax, "this '\(source.text(place..<place + 1))' closes nothing", place, place + 1,
        help: "take it away, or put the whole text in quotes if it is part of it")
    case UInt8(ascii: ":"):
      make(
        .emptyKey, "there is no key before this colon", place, place + 1, help: "write the name of the key before it")
    default: nil
    }
  }

  /// Something stands behind a value that is complete, most often because a quotation mark ends it too early.
  private func afterValue() -> Diagnostic? {
    guard let last = tree.entries.last, last.shape.isQuoted, Int(last.end) <= place,
      source.line(at: place).contains(Int(last.end) - 1)
    else { return nil }
    let mark = Int(last.start)
    if last.flags.contains(.multiline) {
      return make(
        .unclosedQuote, "this quotation mark is not closed on its line: the text from it runs over several", mark,
        mark + 1, notes: [.init("it ends here", at: source.span(Int(last.end) - 1, Int(last.end)))],
        help: "close it where the text ends")
    }
    let help =
      last.shape == .singleQuoted
      ? "put the whole text in double quotes, or write an apostrophe twice" : "put the whole text in single quotes"
    return make(
      .textAfterQuote, "text goes on after the closing quotation mark", place, word(at: place).upperBound,
      notes: [.init("the text in quotes begins here", at: source.span(mark, mark + 1))], help: help,
      mend: requoting(from: mark))
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
  func misaligned() -> Diagnostic? {
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
    if let block = tree.entries.last, block.shape.isBlockScalar { return leavesBlock(block, first, column) }
    // Of two that are as near, the inner one.
    let siblings = blocks.filter { $0.shape == wanted }.reversed()
    guard let sibling = siblings.min(by: { distance($0, column) < distance($1, column) }) else { return nil }
    let expected = source.column(of: Int(sibling.start))
    let steps = abs(expected - column)
    guard steps > 0 else { return nil }
    return make(
      .indentation, "this line begins at column \(column), its neighbours at column \(expected)", first, end,
      notes: [beginning(of: sibling)],
      help: "move it \(steps) column\(steps == 1 ? "" : "s") to the \(expected > column ? "right" : "left")",
      mend: moving(first, to: expected))
  }

  /// The line at another column. What it belongs to is not certain, and what belongs to it stays where it is.
  private func moving(_ first: Int, to column: Int) -> Mend? {
    let line = source.line(at: first)
    return Mend(
      "move it to column \(column)", at: source.span(line.lowerBound, first),
      with: String(repeating: " ", count: column - 1), isCertain: false)
  }

  /// A line of a block of text that is indented less than the block's first line.
  func leavesBlock(_ block: Entry, _ first: Int, _ column: Int) -> Diagnostic? {
    let header = source.line(at: Int(block.start))
    guard let text = source.bytes[header.upperBound...].firstIndex(where: { $0 > 0x20 }), text < first else {
      return nil
    }
    let expected = source.column(of: text)
    return make(
      .indentation, "this line begins at column \(column), the text above at column \(expected)", first,
      word(at: first).upperBound,
      notes: [.init("the text begins here", at: source.span(text, word(at: text).upperBound))],
      help: column < expected ? "move it to the right if it belongs to the text" : nil)
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
  func flowError() -> Diagnostic? {
    switch failure.problem {
    case "did not find expected ',' or ']'": return unclosed("[", "]", from: context)
    case "did not find expected ',' or '}'": return unclosed("{", "}", from: context)
    case "did not find expected node content", "found unexpected ':'":
      if let open = openBracket(), !isWithinBrackets(from: Int(open.start)) {
        return open.shape.isSequence
          ? unclosed("[", "]", from: Int(open.start)) : unclosed("{", "}", from: Int(open.start))
      }
      return make(
        .syntax, "a value is expected here, between brackets", place, place + 1,
        help: "put the text in quotes if this is part of it, or delete a comma too many")
    default: return nil
    }
  }

  /// The innermost brackets that were open when reading stopped.
  func openBracket() -> Entry? {
    tree.entries.last {
      let last = source.byte(at: Int($0.end) - 1)
      return ($0.shape == .flowSequence || $0.shape == .flowMapping) && $0.next == tree.entries.count
        && last != UInt8(ascii: "]") && last != UInt8(ascii: "}")
    }
  }

  /// A line that is not indented more than that of the opening bracket has left the brackets.
  private func isWithinBrackets(from opening: Int) -> Bool {
    let line = source.line(at: place)
    let indentation = source.column(of: source.firstVisible(in: source.line(at: opening)))
    return place < source.bytes.count
      && (line.contains(opening) || source.column(of: source.firstVisible(in: line)) > indentation)
  }

  private func unclosed(_ opening: String, _ closing: String, from context: Int) -> Diagnostic {
    let found = source.span(place, word(at: place).upperBound)
    if let quote = afterValue() { return quote }
    guard isWithinBrackets(from: context) else {
      return make(
        .unclosedBracket, "this '\(opening)' is not closed", context, context + 1,
        notes: [.init("a comma or '\(closing)' is expected before this", at: found)],
        help: "close it with '\(closing)', or put the text in quotes if the '\(opening)' is part of it",
        mend: self.closing(context, with: closing))
    }
    return Diagnostic(
      .unclosedBracket, "a comma or '\(closing)' is expected here", at: found,
      notes: [.init("the '\(opening)' stands here", at: source.span(context, context + 1))],
      help: "put a text that holds commas, colons, brackets or quotation marks in quotes")
  }
}
