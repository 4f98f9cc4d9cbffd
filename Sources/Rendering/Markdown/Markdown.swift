import Documents

/// The document in GitHub's Markdown: tables with pipes, drawings by their description. Whatever a plan says is shown as it stands
/// there and never becomes markup.
///
/// A mark of evidence is its number in brackets, which leads to a numbered list at the end. Footnotes would be shown as powers of
/// the numbers before them, and converters repeat a footnote as often as it is referred to.
public func renderMarkdown(_ document: Document) -> String {
  var writer = MarkdownWriter(document)
  var parts: [String] = []
  let masthead = [document.organisation, document.symbol].filter { !$0.isEmpty }.map { markdownText($0) }
  if !masthead.isEmpty { parts.append(protectedStart(masthead.joined(separator: " · "))) }
  if !document.notice.isEmpty { parts.append(protectedStart(wrapped(writer.inlines(document.notice), in: "**"))) }
  parts.append("# \(markdownText(document.title))")
  if !document.subtitle.isEmpty { parts.append(protectedStart(writer.inlines(document.subtitle))) }
  if !document.facts.isEmpty {
    parts.append(
      document.facts.map { "- \(wrapped(markdownText("\($0.label):"), in: "**")) \(writer.inlines($0.value))" }
        .joined(separator: "\n"))
  }
  parts += document.blocks.compactMap { writer.block($0) }
  if !document.evidence.isEmpty {
    parts.append("## \(markdownText(document.words.evidence))")
    parts.append(
      document.evidence.enumerated().map { "\($0 + 1). <a name=\"evidence-\($0 + 1)\"></a>\(writer.entry($1))" }
        .joined(separator: "\n"))
  }
  return parts.joined(separator: "\n\n") + "\n"
}

private struct MarkdownWriter {
  let words: Words
  private var numbering: Numbering

  init(_ document: Document) {
    words = document.words
    numbering = Numbering(document.language)
  }

  mutating func block(_ block: Block) -> String? {
    let label = numbering.label(of: block, words: words).map { protectedStart(markdownText($0)) }
    switch block {
    case .heading(let level, let text, numbered: _):
      let marks = String(repeating: "#", count: min(max(level, 1), 3) + 1)
      return [marks, label, inlines(text)].compactMap(\.self).joined(separator: " ")
    case .paragraph(let text): return protectedStart(inlines(text))
    case .numbered(_, let text): return [label, inlines(text)].compactMap(\.self).joined(separator: " ")
    case .list(let items): return items.map { "- \(protectedStart(inlines($0)))" }.joined(separator: "\n")
    case .table(let table): return self.table(table, label: label)
    case .figure(let figure):
      let caption = caption(label, figure.caption)
      let description = wrapped(markdownText(figure.drawing.description), in: "*")
      return [caption, protectedStart(description)].compactMap(\.self).joined(separator: "\n\n")
    case .callout(let callout):
      let kind =
        switch callout.kind {
        case .note: "> [!NOTE]"
        case .warning: "> [!WARNING]"
        }
      let content = callout.blocks.compactMap { self.block($0) }.joined(separator: "\n\n")
      let lines = content.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? ">" : "> \($0)" }
      return ([kind] + lines).joined(separator: "\n")
    case .keyFigures(let figures):
      return figures.map { figure in
        let note = figure.note.isEmpty ? "" : ", \(inlines(figure.note))"
        return "- \(protectedStart(inlines(figure.label))): \(wrapped(inlines(figure.value), in: "**"))\(note)"
      }.joined(separator: "\n")
    case .pageBreak: return nil
    }
  }

  private func caption(_ label: String?, _ text: [Inline]) -> String? {
    label.map { "\(wrapped($0, in: "**")) \(inlines(text))" }
  }

  private func table(_ table: Table, label: String?) -> String {
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let rule = table.columns.map { column in
      switch column.alignment {
      case .leading: "---"
      case .center: ":-:"
      case .trailing: "--:"
      }
    }
    let lines =
      [row(table.columns.map { inlines($0.header) }), row(rule)] + table.rows.map { row($0.map { inlines($0) }) }
    return [caption(label, table.caption), lines.joined(separator: "\n")].compactMap(\.self).joined(separator: "\n\n")
  }

  func inlines(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): markdownText(text)
      case .strong(let inner): wrapped(self.inlines(inner), in: "**")
      case .emphasis(let inner): wrapped(self.inlines(inner), in: "*")
      case .struck(let inner): wrapped(self.inlines(inner), in: "~~")
      case .isolated(let inner): "\u{2068}\(self.inlines(inner))\u{2069}"
      case .code(let text): code(text)
      case .symbol(let text): markdownText(text)
      case .status(let status, let text): "\(status.sign) \(markdownText(text))"
      case .lineBreak: "<br>"
      case .anchor: ""
      case .evidence(let index): "[\\[\(index + 1)\\]](#evidence-\(index + 1))"
      }
    }.joined()
  }

  func entry(_ evidence: Evidence) -> String {
    let texts = [evidence.source, evidence.note].filter { !$0.isEmpty }.map { markdownText($0.isolated) }
    return (evidence.places.map { code($0) } + texts).joined(separator: words.betweenParts)
  }
}
