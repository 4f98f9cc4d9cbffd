import Documents

/// Reads the Markdown that templates are written in, with their tags filled. The page 'Templates' of the documentation describes
/// it; in short: a head of `key: value` lines between two `---`, `#` for the title and `##` to `####` for headings (`{-}` at the
/// end leaves the number out), `1.`, `(a)` and `(i)` for paragraphs that number themselves, `-` for lists, pipe tables after a line
/// `Table: caption`, `>` for boxes, `= label | value | note` for key figures (`!` in place of `=` for alarming ones),
/// `![alternative](drawing:name "caption")`, and `---` for a new page.
public func parseMarkdown(
  _ markdown: String, language: Language = .english, evidence: [Evidence] = [], drawings: [String: Drawing] = [:]
) -> Document {
  var reader = MarkdownReader(language: language, evidence: evidence, drawings: drawings)
  return reader.document(from: markdown)
}

/// The keys of a template's head that mean something of their own; every other line of it is a fact of the cover.
enum HeadKey: String, CaseIterable {
  case organisation, symbol, notice, mark, subtitle, layout
  case figure = "word.figure"
  case table = "word.table"
  case evidence = "word.evidence"
  case evidenceNote = "word.evidence-note"
}

struct MarkdownReader {
  let drawings: [String: Drawing]
  var inlines: InlineReader
  private var document: Document

  init(language: Language, evidence: [Evidence], drawings: [String: Drawing]) {
    self.drawings = drawings
    inlines = InlineReader(evidence: evidence)
    document = Document(language: language, title: "")
  }

  mutating func document(from markdown: String) -> Document {
    var lines = Scalars(markdown).split(separator: "\n", omittingEmptySubsequences: false)[...]
    lines = lines.drop { $0.trimmingSpaces.isEmpty }
    if lines.first?.equals("---") == true {
      lines.removeFirst()
      while let line = lines.popFirst(), !line.equals("---") { readHead(line) }
    }
    document.blocks = blocks(from: lines)
    document.evidence = inlines.used
    return document
  }

  private mutating func readHead(_ line: Scalars) {
    guard let colon = line.firstRange(of: ": ".unicodeScalars) else { return }
    let name = line[..<colon.lowerBound].trimmingSpaces
    let value = inlines.read(line[colon.upperBound...])
    guard !value.isEmpty else { return }
    switch HeadKey(rawValue: String(name)) {
    case .organisation: document.organisation = value.plainText
    case .symbol: document.symbol = value.plainText
    case .notice: document.notice = value
    case .mark: document.mark = value.plainText
    case .subtitle: document.subtitle = value
    case .layout: document.layout = value.plainText == "sheet" ? .sheet : .report
    case .figure: document.words.figure = value.plainText
    case .table: document.words.table = value.plainText
    case .evidence: document.words.evidence = value.plainText
    case .evidenceNote: document.words.evidenceNote = value.plainText
    case nil: document.facts.append(Fact(inlines.read(name).plainText, value))
    }
  }

  private mutating func blocks(from lines: ArraySlice<Scalars>) -> [Block] {
    var blocks: [Block] = []
    var rest = lines
    while let line = rest.first {
      if line.trimmingSpaces.isEmpty {
        rest.removeFirst()
      } else if line.begins(with: "|") || LineStart(line) == .tableCaption {
        if let table = table(from: &rest) { blocks.append(.table(table)) }
      } else {
        blocks += block(from: &rest)
      }
    }
    return blocks
  }

  private mutating func block(from rest: inout ArraySlice<Scalars>) -> [Block] {
    guard let line = rest.popFirst() else { return [] }
    let start = LineStart(line)
    switch start {
    case .pageBreak: return [.pageBreak]
    case .heading(let level): return heading(level, line.dropFirst(level + 1))
    case .drawing: return figure(line)
    case .keyFigure:
      let lines = [line] + taken(while: { LineStart($0) == .keyFigure }, from: &rest)
      return [.keyFigures(lines.map { keyFigure($0) })]
    case .quote:
      let lines = [line] + taken(while: { LineStart($0) == .quote }, from: &rest)
      return callout(lines)
    case .item:
      var items = [line.dropFirst(2).joinedLines(with: continuation(from: &rest))]
      while let next = rest.first, LineStart(next) == .item {
        rest.removeFirst()
        items.append(next.dropFirst(2).joinedLines(with: continuation(from: &rest)))
      }
      let texts = items.map { inlines.read($0) }.filter { !$0.isEmpty }
      return texts.isEmpty ? [] : [.list(texts)]
    case .numbered(let level, let marker):
      let text = inlines.read(line.dropFirst(marker).joinedLines(with: continuation(from: &rest)))
      return text.isEmpty ? [] : [.numbered(level: level, text)]
    case .text, .tableCaption, .row:
      let text = inlines.read(line.joinedLines(with: continuation(from: &rest)))
      return text.isEmpty ? [] : [.paragraph(text)]
    }
  }

  /// The lines that go on with the one before: up to an empty line or one that begins something else.
  private func continuation(from rest: inout ArraySlice<Scalars>) -> [Scalars] {
    taken(while: { !$0.trimmingSpaces.isEmpty && LineStart($0) == .text }, from: &rest)
  }

  private func taken(
    while isPart: (Scalars) -> Bool, from rest: inout ArraySlice<Scalars>
  ) -> [Scalars] {
    let part = rest.prefix(while: isPart)
    rest = rest[part.endIndex...]
    return Array(part)
  }

  private mutating func heading(_ level: Int, _ line: Scalars) -> [Block] {
    let line = line.trimmingSpaces
    let isNumbered = !line.ends(with: "{-}")
    let text = inlines.read(isNumbered ? line : line.dropLast(3))
    guard level > 1 else {
      document.title = text.plainText
      return []
    }
    return text.isEmpty ? [] : [.heading(level: level - 1, text, numbered: isNumbered)]
  }

  /// `![alternative](drawing:name "caption")`; where there is no such drawing, its alternative stands for it.
  private mutating func figure(_ line: Scalars) -> [Block] {
    guard let end = line.firstRange(of: "](drawing:".unicodeScalars), let close = line.lastIndex(of: ")"),
      close >= end.upperBound
    else { return [.paragraph(inlines.read(line))] }
    let alternative = inlines.read(line.dropFirst(2)[..<end.lowerBound]).plainText
    let target = line[end.upperBound..<close]
    let name = target.prefix { $0 != " " }
    let caption = inlines.read(target[name.endIndex...].trimmingSpaces.drop { $0 == "\"" }.trimming(last: "\""))
    guard var drawing = drawings[String(name)] else {
      return alternative.isEmpty ? [] : [.paragraph(.text(alternative))]
    }
    if !alternative.isEmpty { drawing.description = alternative }
    return [.figure(Figure(drawing, caption: caption))]
  }

  private mutating func keyFigure(_ line: Scalars) -> KeyFigure {
    let cells = splitCells(line.dropFirst(2)).map { inlines.read($0) }
    return KeyFigure(
      label: cells.first ?? [], value: cells.dropFirst().first ?? [], note: cells.dropFirst(2).first ?? [],
      isAlarming: line.first == "!")
  }

  private mutating func callout(_ lines: [Scalars]) -> [Block] {
    var inner = lines.map { $0.dropFirst().trimmingSpaces }[...]
    var kind = Callout.Kind.note
    if let first = inner.first, first.equals("[!WARNING]") || first.equals("[!NOTE]") {
      inner.removeFirst()
      kind = first.equals("[!WARNING]") ? .warning : .note
    }
    // A box in a box would be read again and again; its sign is dropped.
    let blocks = blocks(from: inner.map { $0.drop { $0 == ">" } }[...])
    return blocks.isEmpty ? [] : [.callout(Callout(kind, blocks))]
  }
}

extension Scalars {
  fileprivate func joinedLines(with others: [Scalars]) -> Scalars {
    ([trimmingSpaces] + others.map(\.trimmingSpaces)).reduce(into: Scalars()) { text, line in
      // A backslash at the end of a line breaks it.
      if text.ends(with: "\\"), !text.ends(with: "\\\\") {
        text.removeLast()
        text.append(Mark.lineBreak)
      } else if !text.isEmpty {
        text.append(" ")
      }
      text += line
    }
  }

  fileprivate func trimming(last sign: Unicode.Scalar) -> Scalars {
    last == sign ? dropLast() : self
  }
}
