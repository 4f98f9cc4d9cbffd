import Documents

extension WordWriter {
  var direction: Direction { document.language.direction }

  mutating func block(_ block: Block) -> [Markup] {
    switch block {
    case .heading(let level, let text, let isNumbered):
      let styles: [WordStyle] =
        isNumbered ? [.heading1, .heading2, .heading3] : [.unnumbered1, .unnumbered2, .unnumbered3]
      return [paragraph(styles[min(max(level, 1), 3) - 1], text)]
    case .paragraph(let text): return [paragraph(.normal, text)]
    case .numbered(let level, let text):
      let styles: [WordStyle] = [.numbered1, .numbered2, .numbered3]
      return [paragraph(styles[min(max(level, 1), 3) - 1], text)]
    case .list(let items): return items.map { paragraph(.bullet, $0) }
    case .table(let table): return self.table(table)
    case .figure(let figure):
      let caption = figure.caption.isEmpty ? [] : [paragraph(.figureCaption, figure.caption)]
      return caption + [paragraph(.figure, content: [drawing(figure.drawing)])]
    case .callout(let callout):
      let style =
        switch callout.kind {
        case .note: WordStyle.note
        case .warning: WordStyle.warning
        }
      return callout.blocks.flatMap { inner -> [Markup] in
        guard case .paragraph(let text) = inner else { return self.block(inner) }
        return [paragraph(style, text)]
      }
    case .keyFigures(let figures): return keyFigures(figures)
    case .pageBreak:
      startsPage = true
      return []
    }
  }

  mutating func paragraph(_ style: WordStyle, _ text: [Inline], properties: [Markup] = []) -> Markup {
    paragraph(style, properties: properties, content: runs(text))
  }

  mutating func paragraph(_ style: WordStyle, content: [Markup]) -> Markup {
    paragraph(style, properties: [], content: content)
  }

  /// A paragraph; the first one after a break begins a page.
  mutating func paragraph(_ style: WordStyle, properties: [Markup], content: [Markup]) -> Markup {
    let onNewPage = startsPage ? [Markup.xml("w:pageBreakBefore")] : []
    startsPage = false
    return wordParagraph(style, onNewPage + properties, content: content)
  }

  /// What a table without a caption begins with where it is to begin a page.
  mutating func pageStart() -> [Markup] { startsPage ? [paragraph(.tableEnd, [])] : [] }
}

/// A paragraph of a style, with properties of its own in the order that Word's format prescribes.
func wordParagraph(_ style: WordStyle, _ properties: [Markup] = [], content: [Markup]) -> Markup {
  let named = style == .normal ? [] : [Markup.xml("w:pStyle", ["w:val": style.rawValue])]
  let all = named + properties
  return .xml("w:p", [:], (all.isEmpty ? [] : [.xml("w:pPr", [:], all)]) + content)
}
