import Documents

extension MarkdownReader {
  /// A caption line if there is one, the header, the line of dashes that aligns the columns, and the rows.
  mutating func table(from rest: inout ArraySlice<Scalars>) -> Table? {
    var caption: [Inline] = []
    if let line = rest.first, LineStart(line) == .tableCaption {
      caption = inlines.read(line.dropFirst("Table: ".count))
      rest = rest.dropFirst().drop { $0.trimmingSpaces.isEmpty }
    }
    let lines = rest.prefix { LineStart($0) == .row }
    rest = rest[lines.endIndex...]
    guard let first = lines.first else { return nil }
    let header = splitCells(first).map { inlines.read($0) }
    let rule = lines.dropFirst().first.map { splitCells($0) } ?? []
    let isRule =
      !rule.isEmpty && rule.allSatisfy { $0.contains("-") && $0.allSatisfy { "-: ".unicodeScalars.contains($0) } }
    let columns = header.enumerated().map { index, text in
      Table.Column(text, isRule && index < rule.count ? alignment(rule[index].trimmingSpaces) : .leading)
    }
    let rows = lines.dropFirst(isRule ? 2 : 1).map { line in splitCells(line).map { inlines.read($0) } }
    return Table(caption: caption, columns: columns, rows: rows)
  }

  private func alignment(_ rule: Scalars) -> Table.Alignment {
    switch (rule.first == ":", rule.last == ":") {
    case (true, true): .center
    case (false, true): .trailing
    case (_, false): .leading
    }
  }
}

/// The cells between the pipes of a line; a pipe after a backslash is text.
func splitCells(_ line: Scalars) -> [Scalars] {
  var row = line.trimmingSpaces
  if row.first == "|" { row = row.dropFirst() }
  var cells: [Scalars] = []
  var start = row.startIndex
  var isEscaped = false
  for index in row.indices {
    if row[index] == "|", !isEscaped {
      cells.append(row[start..<index])
      start = row.index(after: index)
    }
    isEscaped = row[index] == "\\" && !isEscaped
  }
  if start < row.endIndex { cells.append(row[start...]) }
  return cells
}
