import Documents

extension WordWriter {
  mutating func table(_ table: Table) -> [Markup] {
    guard !table.columns.isEmpty else { return [] }
    let caption =
      table.caption.isEmpty ? pageStart() : [paragraph(.tableCaption, table.caption)]
    let widths = columnWidths(of: table, total: textWidth)
    // A head that says nothing would be an empty row on each page.
    let hasHead = table.columns.contains { !$0.header.isEmpty }
    let head = zip(hasHead ? table.columns : [], widths).map { column, width in
      cell([paragraph(.tableHead, column.header, properties: alignment(column))], width)
    }
    let rows = table.rows.map { cells in
      row(
        zip(zip(table.columns, widths), cells).map { column, text in
          cell([paragraph(.tableText, text, properties: alignment(column.0))], column.1)
        })
    }
    return caption
      + [
        wordTable(
          .data, widths, (hasHead ? [row(head, isHead: true)] : []) + rows, hasHead: hasHead,
          caption: table.caption.plainText), paragraph(.tableEnd, []),
      ]
  }

  /// Side by side, up to five in a row.
  mutating func keyFigures(_ figures: [KeyFigure]) -> [Markup] {
    guard !figures.isEmpty else { return [] }
    let start = pageStart()
    let count = (figures.count + 4) / 5
    let perRow = (figures.count + count - 1) / count
    let widths = Array(repeating: textWidth / perRow, count: perRow)
    let rows = stride(from: 0, to: figures.count, by: perRow).map { first in
      let cells = figures[first..<min(first + perRow, figures.count)].map { cell(keyFigure($0), widths[0]) }
      let missing = perRow - cells.count
      return row(cells + Array(repeating: cell([wordParagraph(.keyNote, content: [])], widths[0]), count: missing))
    }
    return start + [wordTable(.figures, widths, rows, hasHead: false, caption: ""), paragraph(.tableEnd, [])]
  }

  private mutating func keyFigure(_ figure: KeyFigure) -> [Markup] {
    let value = WordRun(direction: direction, color: figure.isAlarming ? .alarm : nil)
    return [
      paragraph(.keyLabel, figure.label), paragraph(.keyValue, content: runs(figure.value, value)),
      paragraph(.keyNote, figure.note),
    ]
  }

  private func wordTable(
    _ style: WordTableStyle, _ widths: [Int], _ rows: [Markup], hasHead: Bool, caption: String
  ) -> Markup {
    let properties: [Markup] =
      [.xml("w:tblStyle", ["w:val": style.rawValue])] + (direction == .rightToLeft ? [.xml("w:bidiVisual")] : [])
      + [
        .xml("w:tblW", ["w:w": "\(widths.reduce(0, +))", "w:type": "dxa"]),
        .xml("w:tblLayout", ["w:type": "fixed"]),
        .xml(
          "w:tblLook",
          [
            "w:val": "00A0", "w:firstRow": hasHead ? "1" : "0", "w:lastRow": "0",
            "w:firstColumn": style == .data ? "1" : "0", "w:lastColumn": "0", "w:noHBand": "1", "w:noVBand": "1",
          ]),
      ] + (caption.isEmpty ? [] : [.xml("w:tblCaption", ["w:val": caption])])
    let grid = widths.map { Markup.xml("w:gridCol", ["w:w": "\($0)"]) }
    return .xml("w:tbl", [:], [.xml("w:tblPr", [:], properties), .xml("w:tblGrid", [:], grid)] + rows)
  }

  /// A row stays on one page; the head stands on each.
  private func row(_ cells: [Markup], isHead: Bool = false) -> Markup {
    .xml(
      "w:tr", [:],
      [.xml("w:trPr", [:], [.xml("w:cantSplit")] + (isHead ? [.xml("w:tblHeader")] : []))] + cells)
  }

  private func cell(_ content: [Markup], _ width: Int) -> Markup {
    .xml("w:tc", [:], [.xml("w:tcPr", [:], [.xml("w:tcW", ["w:w": "\(width)", "w:type": "dxa"])])] + content)
  }

  /// What is called right is the end of a line, in both directions.
  private func alignment(_ column: Table.Column) -> [Markup] {
    switch column.alignment {
    case .leading: []
    case .center: [.xml("w:jc", ["w:val": "center"])]
    case .trailing: [.xml("w:jc", ["w:val": "right"])]
    }
  }
}
