import Documents

extension HTMLWriter {
  mutating func block(_ block: Block) -> Markup {
    let label = numbering.label(of: block, words: document.words)
    switch block {
    case .heading(let level, let text, numbered: _):
      let number = label.map { [Markup.inline("span", [Attribute(.class, "number")], [.text($0)]), .text(" ")] } ?? []
      let content = number + inlines(text)
      return switch level {
      case ...1: .block("h2", [], content)
      case 2: .block("h3", [], content)
      default: .block("h4", [], content)
      }
    case .paragraph(let text):
      return .block("p", [], inlines(text))
    case .numbered(let level, let text):
      let number = Markup.inline("span", [Attribute(.class, "number")], [.text(label ?? "")])
      let level = min(max(level, 1), 3)
      return .block("p", [Attribute(.class, "numbered level-\(level)")], [number, .text(" ")] + inlines(text))
    case .list(let items):
      return .block("ul", [], items.map { .block("li", [], inlines($0)) })
    case .table(let table):
      return self.table(table, label: label)
    case .figure(let figure):
      drawings += 1
      let caption = figure.caption.isEmpty ? [] : [self.caption("figcaption", label, figure.caption)]
      return .block("figure", [], caption + [svg(figure.drawing, idPrefix: "drawing-\(drawings)")])
    case .callout(let callout):
      let kind =
        switch callout.kind {
        case .note: "callout"
        case .warning: "callout warning"
        }
      let content = callout.blocks.map { self.block($0) }
      return .block("aside", [Attribute(.class, kind), Attribute(.role, "note")], content)
    case .keyFigures(let figures):
      return .block("dl", [Attribute(.class, "key-figures")], figures.map { keyFigure($0) })
    case .pageBreak:
      return .block("div", [Attribute(.class, "page-break")], [])
    }
  }

  private mutating func caption(_ element: StaticString, _ label: String?, _ text: [Inline]) -> Markup {
    let number = label.map { [Markup.inline("span", [Attribute(.class, "number")], [.text($0)]), .text(" ")] } ?? []
    return .block(element, [], number + inlines(text))
  }

  private mutating func table(_ table: Table, label: String?) -> Markup {
    let caption = table.caption.isEmpty ? [] : [self.caption("caption", label, table.caption)]
    let header = table.columns.map { column in
      Markup.block("th", [Attribute(.scope, "col")] + alignment(of: column), inlines(column.header))
    }
    let rows = table.rows.map { row in
      let cells = zip(table.columns, row).enumerated().map { index, cell in
        let (column, text) = cell
        return index == 0
          ? Markup.block("th", [Attribute(.scope, "row")] + alignment(of: column), inlines(text))
          : Markup.block("td", alignment(of: column, isShort: text.isShort), inlines(text))
      }
      return Markup.block("tr", [], cells)
    }
    // A head that says nothing would be an empty line.
    let hasHead = table.columns.contains { !$0.header.isEmpty }
    let head = hasHead ? [Markup.block("thead", [], [.block("tr", [], header)])] : []
    return .block("table", [], caption + head + [.block("tbody", [], rows)])
  }

  private func alignment(of column: Table.Column, isShort: Bool = false) -> [Attribute] {
    let alignment =
      switch column.alignment {
      case .leading: ""
      case .center: "center"
      case .trailing: "trailing"
      }
    let classes = [alignment, isShort ? "short" : ""].filter { !$0.isEmpty }
    return classes.isEmpty ? [] : [Attribute(.class, classes.joined(separator: " "))]
  }

  private mutating func keyFigure(_ figure: KeyFigure) -> Markup {
    let value = figure.isAlarming ? "value alarming" : "value"
    let note = figure.note.isEmpty ? [] : [Markup.block("dd", [], inlines(figure.note))]
    return .block(
      "div", [],
      [
        .block("dt", [], inlines(figure.label)),
        .block("dd", [Attribute(.class, value)], inlines(figure.value)),
      ] + note)
  }
}

extension [Inline] {
  /// Whether it is a date or the like, which a table has room for on one line.
  fileprivate var isShort: Bool {
    let text = plainText
    return text.contains(" ") && text.utf8.count < 40 && TextMetrics.width(of: text, size: 9) < 72
  }
}
