import Documents

extension Document {
  /// The words of the text up to the first page break, after which annexes stand: headings, paragraphs, lists, tables and boxes,
  /// without the cover and the evidence.
  public var wordCount: Int { blocks.prefix { $0 != .pageBreak }.reduce(0) { $0 + $1.wordCount } }
}

extension Block {
  fileprivate var wordCount: Int {
    switch self {
    case .heading(_, let text, _), .paragraph(let text), .numbered(_, let text): text.wordCount
    case .list(let items): items.reduce(0) { $0 + $1.wordCount }
    case .table(let table):
      table.caption.wordCount + table.columns.reduce(0) { $0 + $1.header.wordCount }
        + table.rows.joined().reduce(0) { $0 + $1.wordCount }
    case .callout(let callout): callout.blocks.reduce(0) { $0 + $1.wordCount }
    case .keyFigures(let figures): figures.reduce(0) { $0 + ($1.label + $1.value + $1.note).wordCount }
    case .figure(let figure): figure.caption.wordCount
    case .pageBreak: 0
    }
  }
}

extension [Inline] {
  fileprivate var wordCount: Int { plainText.split { $0 == " " || $0 == "\n" }.count }
}
