import Diagnostics
import YAMLSyntax

/// The one look of all plans, as changes of the spaces between what is written: two spaces for each level, items of lists below their
/// key, one space behind a colon and within braces, an empty line before each section and never two, two spaces before a comment.
///
/// Words, their quotation marks, their order, comments, and where a line ends stay as their author chose them.
public func layout(_ file: SourceFile, index: Int32) throws(LayoutFault) -> [Replacement] {
  let (root, diagnostics) = parseYAML(file, index: index)
  guard diagnostics.allSatisfy({ $0.severity < .error }) else { throw .broken }
  guard let root else { return [] }
  let reading = try LayoutReading(root, of: file)
  var writing = LayoutWriting(file, index, levels: reading.levels)
  writing.write(reading.pieces)
  // No look is worth a word.
  guard let edit = try? PlanEdit(writing.replacements.inFirstFile, of: SourceFiles([file])),
    let after = parseYAML(edit.after.files[0], index: index).root, after.saysTheSame(as: root)
  else { throw .unusual(offset: 0) }
  return writing.replacements
}

/// Makes of pieces the spaces that stand between them.
private struct LayoutWriting {
  private let bytes: [UInt8]
  private let index: Int32
  private let levels: [LayoutLevel]
  /// As the first line of the file ends.
  private let lineEnd: String
  private(set) var replacements: [Replacement] = []

  init(_ file: SourceFile, _ index: Int32, levels: [LayoutLevel]) {
    (bytes, self.index, self.levels) = (file.bytes, index, levels)
    let first = bytes.endOfLine(from: 0)
    lineEnd = bytes[first...].starts(with: "\r\n".utf8) ? "\r\n" : bytes[first...].first == 0x0D ? "\r" : "\n"
  }

  mutating func write(_ pieces: [LayoutPiece]) {
    let gaps = blankLinesWanted(before: pieces)
    var place = 0
    for (index, piece) in pieces.enumerated() {
      replace(place..<piece.range.lowerBound, with: text(before: index, in: pieces, isApart: gaps.contains(index)))
      lines(of: piece)
      place = end(of: piece)
    }
    replace(place..<bytes.count, with: lineEnd)
  }

  private mutating func replace(_ range: Range<Int>, with text: String) {
    guard !bytes[range].elementsEqual(text.utf8) else { return }
    let span = Span(file: index, start: Int32(range.lowerBound), end: Int32(range.upperBound))
    replacements.append(Replacement(span, with: text))
  }

  // MARK: - Between pieces

  private func text(before index: Int, in pieces: [LayoutPiece], isApart: Bool) -> String {
    guard index > 0 else { return "" }
    let (last, next) = (pieces[index - 1], pieces[index])
    let lines = bytes[end(of: last)..<next.range.lowerBound].countOfLineEnds
    guard lines > 0 else { return next.kind == .comment ? "  " : space(between: last, next) }
    let column = next.kind == .comment ? column(ofComment: index, in: pieces) : next.column
    // Empty lines behind a block that keeps them are a part of its text.
    let isApart = isApart && !(last.kind == .blockScalar && header(of: last).contains(UInt8(ascii: "+")))
    return String(repeating: lineEnd, count: lines > 1 || isApart ? 2 : 1) + String(repeating: " ", count: column)
  }

  private func space(between last: LayoutPiece, _ next: LayoutPiece) -> String {
    switch (last.kind, next.kind) {
    case (.opening, .closing): ""
    case (.opening, _): bytes[last.range.lowerBound] == UInt8(ascii: "{") ? " " : ""
    case (_, .closing): bytes[next.range.lowerBound] == UInt8(ascii: "}") ? " " : ""
    case (_, .comma), (_, .colon): ""
    default: " "
    }
  }

  /// A comment belongs to what follows it. One that stands further in belongs to what goes before, at the collection below which it
  /// was written.
  private func column(ofComment index: Int, in pieces: [LayoutPiece]) -> Int {
    // Within brackets there are no levels to tell apart.
    if pieces[index].isInBrackets { return pieces[index].column }
    let next = pieces[index...].first { $0.kind != .comment }
    let before = pieces[..<index].last { $0.kind != .comment }
    let old = bytes.column(of: pieces[index].range.lowerBound)
    let nextOld = next.map { bytes.column(of: $0.range.lowerBound) } ?? 0
    guard let before, old > nextOld, !levels.isEmpty else { return next?.column ?? 0 }
    var level: LayoutLevel? = levels[before.level]
    while let here = level, here.old > old { level = here.around.map { levels[$0] } }
    return level?.new ?? 0
  }

  /// Sections stand apart, with the comments above them.
  private func blankLinesWanted(before pieces: [LayoutPiece]) -> Set<Int> {
    var wanted: Set<Int> = []
    for index in pieces.indices where pieces[index].kind == .section {
      var first = index
      while first > 0, pieces[first - 1].kind == .comment, isOnItsOwnLine(first - 1, in: pieces),
        column(ofComment: first - 1, in: pieces) == 0,
        bytes[pieces[first - 1].range.upperBound..<pieces[first].range.lowerBound].countOfLineEnds == 1
      {
        first -= 1
      }
      if pieces[..<first].contains(where: { $0.kind != .comment && $0.kind != .mark }) { wanted.insert(first) }
    }
    return wanted
  }

  private func isOnItsOwnLine(_ index: Int, in pieces: [LayoutPiece]) -> Bool {
    index == 0 || bytes[end(of: pieces[index - 1])..<pieces[index].range.lowerBound].countOfLineEnds > 0
  }

  // MARK: - Within pieces

  /// Where a piece ends; the spaces behind the last line of a block are a part of it, and so are empty lines that are kept.
  private func end(of piece: LayoutPiece) -> Int {
    guard piece.kind == .blockScalar else { return piece.range.upperBound }
    var end = bytes.endOfLine(from: piece.range.upperBound)
    guard header(of: piece).contains(UInt8(ascii: "+")) else { return end }
    while let next = bytes.lineEnd(at: end), bytes[next..<bytes.endOfLine(from: next)].allSatisfy({ $0 == 0x20 }) {
      let further = bytes.endOfLine(from: next)
      guard further < bytes.count else { break }
      end = further
    }
    return end
  }

  private func header(of piece: LayoutPiece) -> ArraySlice<UInt8> {
    let start = bytes[piece.range].firstIndex { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ">") } ?? 0
    return bytes[start..<bytes.endOfLine(from: start)].prefix { $0 > 0x20 }
  }

  /// The beginnings of the lines on which a text goes on.
  private mutating func lines(of piece: LayoutPiece) {
    let isBlock = piece.kind == .blockScalar
    guard isBlock || piece.kind == .scalar || piece.kind == .section else { return }
    var (old, new) = (0, piece.column)
    if isBlock, let shift = indentation(of: piece) { (old, new) = shift }
    // Spaces at the end of a line are a part of a block, and may be written out in double quotes.
    let keepsSpaces = isBlock || bytes[piece.range.lowerBound] == UInt8(ascii: "\"")
    var (first, end) = (piece.range.lowerBound, bytes.endOfLine(from: piece.range.lowerBound))
    while let start = bytes.lineEnd(at: end), start < self.end(of: piece) {
      replace((keepsSpaces ? end : bytes.endOfText(from: first))..<start, with: lineEnd)
      (first, end) = (start, bytes.endOfLine(from: start))
      let text = bytes[start..<end].firstIndex { $0 != 0x20 && (isBlock || $0 != 0x09) } ?? end
      let isBlank = text == end
      let column = isBlock ? max(0, text - start - old) + new : new
      let keeps = isBlank && (!isBlock || text - start <= old)
      replace(start..<text, with: String(repeating: " ", count: keeps ? 0 : column))
    }
  }

  /// How far the lines of a block are indented, and are to be.
  private func indentation(of piece: LayoutPiece) -> (old: Int, new: Int)? {
    let level = levels[piece.level]
    if let digit = header(of: piece).first(where: { (49...57).contains($0) }) {
      return (level.old + Int(digit - 48), level.new + Int(digit - 48))
    }
    var end = bytes.endOfLine(from: piece.range.lowerBound)
    while let start = bytes.lineEnd(at: end), start < piece.range.upperBound {
      end = bytes.endOfLine(from: start)
      if let text = bytes[start..<end].firstIndex(where: { $0 != 0x20 }) { return (text - start, piece.column) }
    }
    return nil
  }
}

extension [UInt8] {
  /// The beginning of the next line, behind a line's end; nothing where there is none.
  fileprivate func lineEnd(at offset: Int) -> Int? {
    guard offset < count else { return nil }
    return self[offset...].starts(with: "\r\n".utf8) ? offset + 2 : offset + 1
  }
}

extension ArraySlice<UInt8> {
  fileprivate var countOfLineEnds: Int {
    var (count, last): (Int, UInt8) = (0, 0)
    for byte in self {
      if byte == 0x0A && last != 0x0D || byte == 0x0D { count += 1 }
      last = byte
    }
    return count
  }
}

extension [Replacement] {
  fileprivate var inFirstFile: [Replacement] {
    map { Replacement(Span(file: 0, start: $0.span.start, end: $0.span.end), with: $0.text) }
  }
}
