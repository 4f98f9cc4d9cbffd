/// One line of a file as a terminal can show it, with a mark under a stretch of it.
///
/// Only the neighbourhood of the stretch is looked at, so that a line of a megabyte costs no more than a short one.
struct Snippet {
  /// The line, clipped to ``width`` columns around the stretch; what is clipped is shown as `…`.
  private(set) var text = ""
  /// The column of the mark in ``text``, from 0.
  private(set) var markStart = 0
  private(set) var markWidth = 1

  static let width = 120
  static let tabWidth = 4
  /// More bytes than any line takes that fits beside the mark.
  private static let reach = 8 * width

  /// A character of the line: what is printed for it, and where its bytes are.
  private struct Cell {
    var shown: String
    var width: Int
    var bytes: Range<Int>
    var isRightToLeft: Bool
  }

  init(_ span: Span, in file: SourceFile) {
    let line = file.line(at: span.start)
    let lineEnd = line.start + line.bytes.count
    let start = min(Int(span.start), lineEnd)
    let end = min(max(Int(span.end), start), lineEnd)
    let window = max(line.start, start - Self.reach)..<min(lineEnd, start + Self.reach)
    let cells = Self.cells(of: file.bytes[window])

    var first = cells.firstIndex { $0.bytes.upperBound > start } ?? cells.count
    var last = max(first, cells.lastIndex { $0.bytes.lowerBound < end } ?? first)
    // Terminals differ in the order in which they show right-to-left text: the whole run is marked, which is right in all.
    if first < cells.count, last < cells.count {
      first = Self.runStart(first, in: cells)
      last = Self.runEnd(last, in: cells)
    }
    let isCutLeft = window.lowerBound > line.start
    let isCutRight = window.upperBound < lineEnd
    lay(out: cells, from: first, through: last, isCutLeft: isCutLeft, isCutRight: isCutRight)
  }

  /// Lays the line out, a third of the columns before the mark where it must be clipped.
  private mutating func lay(
    out cells: [Cell], from first: Int, through last: Int, isCutLeft: Bool, isCutRight: Bool
  ) {
    var from = 0
    var columns = cells.reduce(0) { $0 + $1.width }
    if columns > Self.width || isCutLeft {
      var before = cells[..<first].reduce(0) { $0 + $1.width }
      let wanted = max(Self.width / 3, Self.width - 1 - (columns - before))
      while from < first, before > wanted {
        before -= cells[from].width
        columns -= cells[from].width
        from += 1
      }
    }
    if from > 0 || isCutLeft { text = "…" }
    var column = text.isEmpty ? 0 : 1
    markStart = column
    var markEnd = column
    for (index, cell) in cells.enumerated().dropFirst(from) {
      // Room is kept for the sign that the line goes on.
      let isEnd = index == cells.count - 1 && !isCutRight
      if column + cell.width > Self.width - (isEnd ? 0 : 1) {
        text += "…"
        if index <= last { markEnd = column + 1 }
        break
      }
      if index == first { markStart = column }
      text += cell.shown
      column += cell.width
      if index <= last { markEnd = column }
      if index == cells.count - 1, isCutRight { text += "…" }
    }
    if first >= cells.count { markStart = column }
    markWidth = max(1, markEnd - markStart)
  }

  private static func runStart(_ index: Int, in cells: [Cell]) -> Int {
    guard let letter = runLetters(around: index, in: cells) else { return index }
    return letter.lowerBound
  }

  private static func runEnd(_ index: Int, in cells: [Cell]) -> Int {
    guard let letter = runLetters(around: index, in: cells) else { return index }
    return letter.upperBound
  }

  /// From the first to the last right-to-left letter around a cell, with nothing but spaces and signs between them.
  private static func runLetters(around index: Int, in cells: [Cell]) -> ClosedRange<Int>? {
    func isNeutral(_ cell: Cell) -> Bool { !cell.isRightToLeft && !(cell.shown.first?.isLetter ?? false) }
    func end(of indices: some Sequence<Int>) -> Int? {
      var found: Int?
      for index in indices {
        if cells[index].isRightToLeft { found = index } else if !isNeutral(cells[index]) { break }
      }
      return found
    }
    guard cells[index].isRightToLeft || isNeutral(cells[index]) else { return nil }
    guard let first = end(of: stride(from: index, through: 0, by: -1)), let last = end(of: index..<cells.count)
    else { return nil }
    return first...last
  }

  /// The characters as a reader counts them. Bytes that are not UTF-8 are shown as `�`.
  private static func cells(of bytes: ArraySlice<UInt8>) -> [Cell] {
    var scalars = String.UnicodeScalarView()
    var lengths: [Int] = []
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    decoding: while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        scalars.append(Unicode.UTF8.decode(encoded))
        lengths.append(encoded.count)
      case .error(let length):
        scalars.append("\u{FFFD}")
        lengths.append(length)
      case .emptyInput: break decoding
      }
    }
    var cells: [Cell] = []
    var scalarIndex = 0
    var offset = bytes.startIndex
    var column = 0
    for character in String(scalars) {
      let count = character.unicodeScalars.count
      let length = lengths[scalarIndex..<scalarIndex + count].reduce(0, +)
      var shown = visible(String(character))
      if character == "\t" { shown = String(repeating: " ", count: tabWidth - column % tabWidth) }
      if offset == 0, character.unicodeScalars.elementsEqual(["\u{FEFF}"]) { shown = "" }
      let width = displayWidth(of: shown)
      cells.append(
        Cell(
          shown: shown, width: width, bytes: offset..<offset + length,
          isRightToLeft: character.unicodeScalars.first?.isRightToLeft ?? false))
      scalarIndex += count
      offset += length
      column += width
    }
    return cells
  }
}
