import Documents

/// How a piece of running text differs from its paragraph's style.
struct WordRun {
  var direction = Direction.leftToRight
  var color: Color?
  var isStrong = false
  var isEmphasized = false
  var isStruck = false
  var isCode = false
  var isSymbol = false
  /// A sign that the text's own typeface lacks.
  var isSign = false
  /// Where the text around it runs the other way, so that its language is another one.
  var isForeign = false
  var isRaised = false
  /// In points, where it is another than its style's.
  var size: Double?

  /// A run; its properties stand in the order that Word's format prescribes.
  func markup(_ content: [Markup]) -> Markup {
    var parts: [Markup] = isCode ? [.xml("w:rStyle", ["w:val": "Code"])] : []
    var look = WordRunProperties(isBold: isStrong, isItalic: isEmphasized).parts
    if isStruck { look.append(.xml("w:strike")) }
    if isSymbol { look.append(.xml("w:noProof")) }
    look += WordRunProperties(size: size, color: color).parts
    parts += (isSign ? [WordFont.sign.property] : []) + look
    if isRaised { parts.append(.xml("w:vertAlign", ["w:val": "superscript"])) }
    if direction == .rightToLeft {
      parts.append(.xml("w:rtl"))
      if isForeign { parts.append(.xml("w:lang", ["w:bidi": Language.arabic.tag])) }
    }
    return .xml("w:r", [:], (parts.isEmpty ? [] : [.xml("w:rPr", [:], parts)]) + content)
  }
}

extension WordWriter {
  mutating func runs(_ inlines: [Inline]) -> [Markup] { runs(inlines, WordRun(direction: direction)) }

  mutating func runs(_ inlines: [Inline], _ style: WordRun) -> [Markup] {
    var runs: [Markup] = []
    var followsNote = false
    for inline in inlines {
      if case .evidence(let index) = inline {
        // Two numbers side by side would be read as one.
        if followsNote { runs += text(",", WordRun(isRaised: true)) }
        runs += note(index)
        followsNote = true
        continue
      }
      followsNote = false
      runs += self.runs(of: inline, style)
    }
    return runs
  }

  private mutating func runs(of inline: Inline, _ style: WordRun) -> [Markup] {
    var style = style
    switch inline {
    case .text(let text): return plainRuns(goingItsOwnWay(text), style)
    case .strong(let inner):
      style.isStrong = true
      return runs(inner, style)
    case .emphasis(let inner):
      style.isEmphasized = true
      return runs(inner, style)
    case .struck(let inner):
      style.isStruck = true
      return runs(inner, style)
    case .isolated(let inner):
      style.direction = inner.plainText.firstDirection
      return runs(inner, style)
    case .code(let text):
      style.isCode = true
      style.direction = .leftToRight
      return plainRuns(text, style)
    case .symbol(let text):
      style.isSymbol = true
      style.direction = .leftToRight
      return plainRuns(text, style)
    case .status(let status, let text):
      style.isStrong = true
      style.color = status.color
      var sign = style
      sign.isSign = true
      return plainRuns(status.sign + "\u{A0}", sign) + plainRuns(text, style)
    case .lineBreak: return [style.markup([.xml("w:br")])]
    case .evidence, .anchor: return []
    }
  }

  /// A text without a letter of the document's direction keeps its own: `8 of 13 units` in a table from right to left.
  private func goingItsOwnWay(_ text: String) -> String {
    guard direction == .rightToLeft, let first = text.first, first.isLetter || first.isNumber else { return text }
    return text.hasRightToLeftLetters ? text : text.setApart(in: direction)
  }

  /// A text as runs of one direction each.
  func plainRuns(_ string: String, _ style: WordRun) -> [Markup] {
    string.cleaned.pieces(in: style.direction).flatMap { piece -> [Markup] in
      var style = style
      style.direction = piece.direction
      style.isForeign = piece.direction != direction
      // A sign or a number at an edge goes with the letters around the run, unless a mark stands between them; code is to be copied.
      let mark = style.isForeign && direction == .rightToLeft && !style.isCode ? "\u{200E}" : ""
      return text(mark + piece.text + mark, style)
    }
  }

  /// Text of one direction. A symbol is kept on one line by what Word knows as its own signs for that.
  private func text(_ string: String, _ style: WordRun) -> [Markup] {
    func element(_ scalars: some Sequence<Unicode.Scalar>) -> Markup {
      .xml("w:t", ["xml:space": "preserve"], [.text(String(String.UnicodeScalarView(scalars)))])
    }
    let space: Unicode.Scalar = style.isSymbol ? "\u{A0}" : " "
    let scalars = string.unicodeScalars.map { $0 == "\n" || $0 == " " ? space : $0 }
    guard style.isSymbol else { return [style.markup([element(scalars)])] }
    let parts = scalars.split(separator: "-", omittingEmptySubsequences: false).map { [element($0)] }
    return [style.markup(Array(parts.joined(separator: [.xml("w:noBreakHyphen")])))]
  }
}
