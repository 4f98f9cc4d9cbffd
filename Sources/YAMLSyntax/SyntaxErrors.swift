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

  func make(
    _ kind: DiagnosticKind, _ message: String, _ start: Int, _ end: Int, notes: [Diagnostic.Note] = [],
    help: String? = nil, mend: Mend? = nil
  ) -> Diagnostic {
    Diagnostic(kind, message, at: source.span(start, max(start, end)), notes: notes, help: help, mend: mend)
  }

  private func other() -> Diagnostic {
    make(.syntax, "this is not YAML: libyaml \(failure.problem)", place, place)
  }

  /// The word at a place, for its span and for messages.
  func word(at start: Int) -> Range<Int> {
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
      help: "use single quotes, or write the backslash twice", mend: singleQuotes(around: start))
  }

  private func unclosedQuote() -> Diagnostic {
    make(
      .unclosedQuote, "this quotation mark is not closed", context, context + 1,
      notes: [.init("the text runs up to here", at: source.span(place, place))], help: "close it where the text ends",
      mend: endOfLine(of: context).map {
        Mend("close it at the end of its line", at: $0, with: source.text(context..<context + 1), isCertain: false)
      })
  }

  /// Behind what is last on a line.
  private func endOfLine(of start: Int) -> Span? {
    source.bytes[start..<source.line(at: start).upperBound].lastIndex { $0 > 0x20 }.map { source.span($0 + 1, $0 + 1) }
  }

  private func tab() -> Diagnostic {
    let line = source.line(at: place)
    let start = source.bytes[line].firstIndex(of: 0x09) ?? place
    return make(
      .tabIndentation, "a tab is used for indentation", start, start + 1, help: "use spaces instead of tabs",
      mend: TabIndents(source: source).mend())
  }

  private func cannotStart() -> Diagnostic {
    source.byte(at: place) == 0x09 ? tab() : reserved(at: place)
  }

  func reserved(at start: Int) -> Diagnostic {
    let mark = source.byte(at: start).map { String(Unicode.Scalar($0)) } ?? ""
    if mark == "*", source.isFirstOnLine(start), source.byte(at: start + 1) == 0x20 {
      return make(
        .listMark, "an asterisk is not a list mark", start, start + 1,
        help: "begin a list item with a hyphen and a space: '- '", mend: source.hyphens(from: start))
    }
    if mark == "!" { return tag(at: start) }
    let means =
      switch mark {
      case "*": "'*' starts a reference in YAML"
      case "&": "'&' starts a name for a value in YAML"
      case "|", ">": "'\(mark)' starts a block of lines in YAML, which begins on the next line"
      default: "a text cannot begin with \(quoted(mark)) in YAML"
      }
    let text = source.text(start..<source.line(at: start).upperBound)
    if text.allSatisfy({ $0 == "?" || $0 == " " }) {
      return make(
        .reservedCharacter, means, start, start + 1, help: "where nothing is known yet, write unknown",
        mend: wholeValue(from: start).map {
          Mend("write 'unknown'", at: source.span($0.lowerBound, $0.upperBound), with: "unknown", isCertain: true)
        })
    }
    // A block of lines may have been begun too early; the other marks begin nothing here.
    return make(
      .reservedCharacter, means, start, start + 1,
      help: "put the text in quotes: \(quotes(around: start..<source.line(at: start).upperBound))",
      mend: quoting(from: start, isCertain: ["*", "&", "@", "`", "%"].contains(mark)))
  }

  /// A text as it should have been written.
  func quotes(around range: Range<Int>) -> String {
    let bytes = source.bytes[range]
    let first = bytes.firstIndex { $0 > 0x20 } ?? range.upperBound
    let last = bytes.lastIndex { $0 > 0x20 } ?? first - 1
    let text = source.text(first..<last + 1)
    return inQuotes(visible(text.unicodeScalars.count > 60 ? text.prefix(60) + "…" : text))
  }

  private func directive() -> Diagnostic {
    let line = source.line(at: context > 0 ? context : place)
    return make(
      .directive, "YAML directives are not supported", line.lowerBound, line.upperBound, help: "delete the line")
  }

  private func tag(at start: Int) -> Diagnostic {
    let word = word(at: start)
    return .tag(
      source.text(word), at: source.span(start, word.upperBound),
      whole: quotes(around: start..<source.line(at: start).upperBound), mend: quoting(from: start, isCertain: false))
  }
}

extension Diagnostic {
  /// A text that begins with an exclamation mark; `whole` is the whole of it in quotes, where it is a text.
  static func tag(_ word: String, at span: Span, whole: String?, mend: Mend? = nil) -> Diagnostic {
    Diagnostic(
      .tag, "a text cannot begin with an exclamation mark, as \(quoted(word)) does", at: span,
      help: whole.map { "put the text in quotes: \($0), or take the mark away" } ?? "take \(quoted(word)) away",
      mend: mend)
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
    var found: Diagnostic?
    for _ in 0..<4 {
      guard let current = line else { break }
      let first = source.firstVisible(in: current)
      let mistake = isWithinText(first) ? nil : source.mistake(inLineFrom: first, to: current.upperBound)
      // Of lines with the same mistake one above the other, the first.
      if let found, found.id != mistake?.id { return found }
      found = mistake ?? found
      line = source.line(above: current)
    }
    return found
  }

  /// Whether a place is in the middle of a text that was read, such as a block of lines.
  private func isWithinText(_ offset: Int) -> Bool {
    tree.entries.contains {
      $0.shape.isScalar && $0.shape != .plain && $0.flags.contains(.multiline) && $0.start < offset && offset < $0.end
    }
  }
}
