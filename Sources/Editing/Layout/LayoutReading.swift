import Diagnostics
import YAMLSyntax

/// The pieces of a file, in reading order: its tree gives the texts, and what stands between them is read sign by sign.
struct LayoutReading {
  private let bytes: [UInt8]
  private(set) var pieces: [LayoutPiece] = []
  private(set) var levels: [LayoutLevel] = []
  private var place = 0
  private var brackets = 0

  /// How far what stands below a key or behind a dash is indented.
  static let indentation = 2

  init(_ root: YAMLNode, of file: SourceFile) throws(LayoutFault) {
    bytes = file.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    guard root.kind == .mapping, !root.isFlow else { throw .unusual(offset: Int(root.span.start)) }
    try visit(root, in: nil, at: 0)
    try skip(to: nil)
  }

  // Depth is bounded: the tree has no more than `ReadingLimits.depth` levels.

  /// `column` is where it begins when it begins a line, and where it goes on.
  private mutating func visit(_ node: YAMLNode, in level: Int?, at column: Int, isKey: Bool = false) throws(LayoutFault)
  {
    if node.isAlias || node.kind == .scalar {
      guard node.span.end > node.span.start else { return }
      try skip(to: Int(node.span.start), level, column)
      let isSection = isKey && level == 0 && brackets == 0
      let kind: LayoutPiece.Kind = isSection ? .section : node.isBlockScalar && !node.isAlias ? .blockScalar : .scalar
      append(kind, to: Int(node.span.end), level, column)
    } else if node.isFlow {
      try visitInBrackets(node, level, column)
    } else if node.kind == .mapping {
      try visitMapping(node, in: level, at: column)
    } else {
      try visitSequence(node, in: level, at: column)
    }
  }

  private mutating func visitMapping(_ node: YAMLNode, in level: Int?, at column: Int) throws(LayoutFault) {
    guard let first = node.pairs.first(where: { _ in true }) else { return }
    let here = open(at: first.key, column, in: level)
    for (key, value) in node.pairs {
      try visit(key, in: here, at: column, isKey: true)
      try sign(":", .colon, here, column)
      try visit(value, in: here, at: column + Self.indentation)
    }
  }

  private mutating func visitSequence(_ node: YAMLNode, in level: Int?, at column: Int) throws(LayoutFault) {
    var here: Int?
    for item in node.items {
      try skip(to: place(of: "-", level, column), here ?? level, column)
      let inside = here ?? open(atOffset: place, column, in: level)
      here = inside
      append(.dash, to: place + 1, inside, column)
      try visit(item, in: inside, at: column + Self.indentation)
    }
  }

  private mutating func visitInBrackets(_ node: YAMLNode, _ level: Int?, _ column: Int) throws(LayoutFault) {
    let isMapping = node.kind == .mapping
    try skip(to: nil, level, column, isAmongProperties: true)
    // A pair among the items of a list has no braces of its own.
    let hasBrackets = place < bytes.count && bytes[place] == UInt8(ascii: isMapping ? "{" : "[")
    // What goes on behind a key's brackets stands below the key; elsewhere it would stand below the bracket itself.
    let isBehindKey = pieces.last?.kind == .colon && brackets == 0
    if hasBrackets {
      append(.opening, to: place + 1, level, column)
      brackets += 1
    }
    let inside = column + (hasBrackets && !isBehindKey ? Self.indentation : 0)
    var isFirst = true
    func comma(_ reading: inout Self) throws(LayoutFault) {
      if !isFirst { try reading.sign(",", .comma, level, inside) }
      isFirst = false
    }
    for item in node.items {
      try comma(&self)
      try visit(item, in: level, at: inside)
    }
    for (key, value) in node.pairs {
      try comma(&self)
      try visit(key, in: level, at: inside)
      if next() == UInt8(ascii: ":") { try sign(":", .colon, level, inside) }
      try visit(value, in: level, at: inside)
    }
    guard hasBrackets else { return }
    if next() == UInt8(ascii: ",") { try sign(",", .comma, level, inside) }
    // A comment before the closing bracket stands with what it closes.
    let end = try place(of: isMapping ? "}" : "]", level, inside)
    brackets -= 1
    try skip(to: end, level, column)
    append(.closing, to: place + 1, level, column)
  }

  // MARK: - Between texts

  private mutating func append(_ kind: LayoutPiece.Kind, to end: Int, _ level: Int?, _ column: Int) {
    pieces.append(
      LayoutPiece(
        kind: kind, range: place..<end, level: level ?? 0, column: column, isInBrackets: brackets > 0))
    place = end
  }

  private mutating func open(at key: YAMLNode, _ column: Int, in level: Int?) -> Int {
    open(atOffset: Int(key.span.start), column, in: level)
  }

  private mutating func open(atOffset offset: Int, _ column: Int, in level: Int?) -> Int {
    levels.append(LayoutLevel(old: bytes.column(of: offset), new: column, around: level))
    return levels.count - 1
  }

  private mutating func sign(
    _ sign: Unicode.Scalar, _ kind: LayoutPiece.Kind, _ level: Int?, _ column: Int
  ) throws(LayoutFault) {
    try skip(to: place(of: sign, level, column), level, column)
    append(kind, to: place + 1, level, column)
  }

  /// Where a sign stands that comes next, behind comments and properties.
  private mutating func place(of sign: Unicode.Scalar, _ level: Int?, _ column: Int) throws(LayoutFault) -> Int {
    try skip(to: nil, level, column, isAmongProperties: true)
    guard place < bytes.count, bytes[place] == UInt8(ascii: sign) else { throw .unusual(offset: place) }
    return place
  }

  /// The next byte that is neither space nor in a comment, of which nothing is taken.
  private func next() -> UInt8? {
    var index = place
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "#"), index > place { index = bytes.endOfLine(from: index) }
      guard index < bytes.count, bytes[index] <= 0x20 else { break }
      index += 1
    }
    return index < bytes.count ? bytes[index] : nil
  }

  /// Takes spaces, comments, anchors, tags and marks of documents up to an offset, or as far as they reach.
  private mutating func skip(
    to end: Int?, _ level: Int? = nil, _ column: Int = 0, isAmongProperties: Bool = false
  ) throws(LayoutFault) {
    while place < end ?? bytes.count {
      let byte = bytes[place]
      let isFirst = bytes.column(of: place) == 0
      if byte <= 0x20 {
        place += 1
      } else if byte == UInt8(ascii: "#") {
        append(.comment, to: bytes.endOfText(from: place), level, column)
      } else if isFirst,
        byte == UInt8(ascii: "%") || bytes[place...].starts(with: "---".utf8)
          || bytes[place...].starts(with: "...".utf8)
      {
        let isMark = byte != UInt8(ascii: "%")
        append(.mark, to: isMark ? place + 3 : bytes.endOfText(from: place), nil, 0)
      } else if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "!") {
        let stop = bytes[place...].firstIndex { $0 <= 0x20 || ",[]{}".utf8.contains($0) } ?? bytes.count
        append(.property, to: stop, level, column)
      } else if isAmongProperties {
        return
      } else {
        throw .unusual(offset: place)
      }
    }
  }
}

extension [UInt8] {
  /// How many bytes stand before an offset in its line.
  func column(of offset: Int) -> Int {
    var start = offset
    while start > 0, self[start - 1] != 0x0A, self[start - 1] != 0x0D { start -= 1 }
    return offset - start - (start == 0 && starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
  }

  func endOfLine(from offset: Int) -> Int {
    self[offset...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? count
  }

  /// The end of a line without the spaces before it.
  func endOfText(from offset: Int) -> Int {
    var end = endOfLine(from: offset)
    while end > offset, self[end - 1] == 0x20 || self[end - 1] == 0x09 { end -= 1 }
    return end
  }
}
