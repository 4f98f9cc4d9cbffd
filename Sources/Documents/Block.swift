/// A piece of a document that stands on lines of its own.
public indirect enum Block: Equatable, Sendable {
  /// Level 1 is a section of the document; the title is not a heading.
  case heading(level: Int, [Inline], numbered: Bool = true)
  case paragraph([Inline])
  /// A paragraph in the United Nations manner: level 1 runs '1.', '2.' through the whole document, level 2 is '(a)' and
  /// level 3 '(i)' below it.
  case numbered(level: Int, [Inline])
  case list([[Inline]])
  case table(Table)
  case figure(Figure)
  case callout(Callout)
  case keyFigures([KeyFigure])
  case pageBreak
}

/// A table whose first column names its rows.
public struct Table: Equatable, Sendable {
  public enum Alignment: Equatable, Sendable {
    case leading
    case center
    case trailing
  }

  public struct Column: Equatable, Sendable {
    public var header: [Inline]
    public var alignment: Alignment

    public init(_ header: [Inline], _ alignment: Alignment = .leading) {
      self.header = header
      self.alignment = alignment
    }
  }

  public var caption: [Inline]
  public var columns: [Column]
  /// Every row has one cell for each column.
  public private(set) var rows: [[[Inline]]]

  /// Short rows are filled with empty cells, and cells beyond the last column are joined into it, so that no text is lost.
  public init(caption: [Inline], columns: [Column], rows: [[[Inline]]]) {
    self.caption = caption
    self.columns = columns
    self.rows = rows.map { row in
      guard let last = columns.indices.last else { return [] }
      let missing = Array(repeating: [Inline](), count: max(0, columns.count - row.count))
      return Array((row + missing)[..<last]) + [(row + missing)[last...].joined(separator: [.text(" ")]).map(\.self)]
    }
  }
}

/// A drawing with its caption; the drawing's own title and description are its text alternative.
public struct Figure: Equatable, Sendable {
  public var drawing: Drawing
  /// Without a caption a figure carries no number.
  public var caption: [Inline]

  public init(_ drawing: Drawing, caption: [Inline] = []) {
    self.drawing = drawing
    self.caption = caption
  }
}

/// A box that stands out from the text.
public struct Callout: Equatable, Sendable {
  public enum Kind: Equatable, Sendable {
    /// A summary or a definition.
    case note
    /// What must not be overlooked.
    case warning
  }

  public var kind: Kind
  public var blocks: [Block]

  public init(_ kind: Kind = .note, _ blocks: [Block]) {
    self.kind = kind
    self.blocks = blocks
  }
}

/// One of the few numbers that the reader takes away: 'Mandate ends', '31 Dec 2027', '403 days from the report date'.
public struct KeyFigure: Equatable, Sendable {
  public var label: [Inline]
  public var value: [Inline]
  public var note: [Inline]
  public var isAlarming: Bool

  public init(label: [Inline], value: [Inline], note: [Inline] = [], isAlarming: Bool = false) {
    self.label = label
    self.value = value
    self.note = note
    self.isAlarming = isAlarming
  }
}
