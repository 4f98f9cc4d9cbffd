/// Where the cursor stands in a text that need not be YAML while it is being typed: found by indentation and brackets alone.
struct CursorPlace {
  enum Step: Hashable {
    case key(String)
    case item
  }

  enum Role: Equatable {
    /// At a key of what the path leads to, or where one could stand: at the beginning of what has no key yet.
    case key
    /// At the value of the last key of the path.
    case value
    /// At an item of a list, which is the last step of the path.
    case item
  }

  /// From the root of the file to what the cursor stands in.
  private(set) var path: [Step] = []
  private(set) var role = Role.key
  /// What is typed: from its first byte to the end of the word in which the cursor stands.
  private(set) var typed: Range<Int>
  private(set) var isInBrackets = false
  /// Whether a colon stands behind what is typed.
  private(set) var hasColon = false
  /// Whether a space is missing before it: `status:`.
  private(set) var needsSpace = false
  /// The column of the keys beside the cursor, and that of the first visible sign of its line.
  private(set) var column = 0
  private(set) var indent = 0
  private let bytes: [UInt8]
  private let offset: Int
  /// The scan of the brackets in which the cursor stands, as far as the cursor.
  private var scan: BracketScan?

  /// Nothing where the author writes a text or a comment.
  init?(in bytes: [UInt8], at offset: Int) {
    guard (0...bytes.count).contains(offset) else { return nil }
    (self.bytes, self.offset) = (bytes, offset)
    typed = offset..<offset
    let lines = LineRange(bytes, at: offset)
    let line = BlockLine(bytes, lines)
    // Between the two bytes of a line end there is no line.
    guard line.start <= offset, offset <= line.end else { return nil }
    // Before what stands on the line nothing can stand, unless in brackets.
    let isBefore = !line.isBlank && offset < line.content
    column = line.isBlank || isBefore ? offset - line.start : line.column
    indent = min(line.indent, column)
    let around = Around(
      lines, column: isBefore ? column : line.dashes.first ?? column, isItem: !line.dashes.isEmpty, in: bytes)
    for part in around.parts {
      path += part.steps
      guard let start = part.statement else { continue }
      guard read(bracketsFrom: start, keyColumn: part.column) else { return nil }
      return
    }
    path += line.dashes.map { _ in .item }
    guard !isBefore, !line.isComment, read(line) else { return nil }
  }

  /// Reads the line in which the cursor stands, in no brackets.
  private mutating func read(_ line: BlockLine) -> Bool {
    if let key = line.key {
      if offset <= key.upperBound {
        (typed, hasColon, role) = (key, true, .key)
        return true
      }
      path.append(.key(keyText(in: bytes, key)))
    }
    let start = line.value
    guard line.key == nil || offset >= start else {
      // Between the colon and the value, or before a comment.
      (role, needsSpace) = (.value, offset == (line.key?.upperBound ?? offset) + 1)
      return !line.hasValue || needsSpace
    }
    role = line.key != nil ? .value : line.dashes.isEmpty ? .key : .item
    needsSpace = role == .item && start == offset && bytes[offset - 1] == dash
    if start < bytes.count, start < line.end {
      if [openBrace, openBracket].contains(bytes[start]), start < offset {
        return read(bracketsFrom: start, keyColumn: line.indent)
      }
      guard ![quote, apostrophe, UInt8(ascii: "|"), UInt8(ascii: ">"), openBrace, openBracket].contains(bytes[start])
      else { return false }
      guard let end = endOfPlain(from: start, to: line.end) else { return false }
      typed = start..<max(end, offset)
    }
    return true
  }

  /// Where a plain value ends; nothing where the cursor stands in the comment behind it.
  private func endOfPlain(from start: Int, to end: Int) -> Int? {
    var last = start
    while last < end {
      if bytes[last] == hash, last > 0, bytes[last - 1].isBlank { break }
      last += 1
    }
    guard offset <= last else { return nil }
    while last > start, bytes[last - 1].isBlank { last -= 1 }
    return last
  }

  /// Reads what a bracket begins; says whether the cursor stands in brackets, and not in a text.
  private mutating func read(bracketsFrom start: Int, keyColumn: Int) -> Bool {
    guard start < bytes.count, [openBrace, openBracket].contains(bytes[start]) else { return false }
    var scan = BracketScan(bytes, from: start)
    scan.read(to: offset)
    guard !scan.isClosed, !scan.isInText, let last = scan.open.last else { return false }
    for open in scan.open.dropLast() { path += steps(into: open) }
    isInBrackets = true
    column = keyColumn
    self.scan = scan
    let begin = scan.word ?? offset
    var end = offset
    while end < bytes.count, bytes[end].isOfWord { end += 1 }
    typed = begin..<end
    if begin < offset, bytes[begin] == quote || bytes[begin] == apostrophe { return false }
    var behind = end
    while behind < bytes.count, bytes[behind].isBlank { behind += 1 }
    switch (last.isMapping, last.key) {
    case (true, nil):
      role = .key
      hasColon = behind < bytes.count && bytes[behind] == colonSign
    case (true, let key?), (false, let key?):
      path += last.isMapping ? [.key(key)] : [.item, .key(key)]
      role = .value
      needsSpace = offset > 0 && bytes[offset - 1] == colonSign
    case (false, nil):
      path.append(.item)
      role = .item
    }
    return true
  }

  private func steps(into open: BracketScan.Open) -> [Step] {
    (open.isMapping ? [] : [.item]) + (open.key.map { [.key($0)] } ?? [])
  }
}

// MARK: - What stands beside the cursor

extension CursorPlace {
  /// The keys that are written beside the cursor, without the one in which it stands.
  var keysBeside: Set<String> {
    if let scan { return keysInBrackets(scan) }
    var keys: Set<String> = []
    let lines = LineRange(bytes, at: offset)
    let here = BlockLine(bytes, lines)
    if let key = here.key, here.column == column, offset > key.upperBound { keys.insert(keyText(in: bytes, key)) }
    var line = here.dashes.isEmpty ? lines.previous(in: bytes) : nil
    while let above = line {
      line = above.previous(in: bytes)
      guard !above.isEmpty, above.indent <= column else { continue }
      let block = BlockLine(bytes, above)
      if let key = block.key, block.column == column { keys.insert(keyText(in: bytes, key)) }
      if above.indent < column { break }
    }
    line = lines.next(in: bytes)
    while let below = line, below.isEmpty || below.indent >= column {
      line = below.next(in: bytes)
      guard !below.isEmpty, below.indent == column else { continue }
      let block = BlockLine(bytes, below)
      if let key = block.key, block.column == column { keys.insert(keyText(in: bytes, key)) }
    }
    return keys
  }

  /// Up to where the brackets are closed, or a line begins that cannot stand in them.
  private func keysInBrackets(_ scan: BracketScan) -> Set<String> {
    var (scan, end) = (scan, LineRange(bytes, at: offset))
    while let next = end.next(in: bytes), next.isEmpty || next.indent > column { end = next }
    let depth = scan.open.count
    var keys = scan.open[depth - 1].keys
    while scan.place < end.end, scan.open.count >= depth, !scan.isClosed, !scan.isInText {
      scan.readSign(before: end.end)
      if scan.open.count >= depth { keys = scan.open[depth - 1].keys }
    }
    return Set(keys.filter { !($0.at.lowerBound <= offset && offset <= $0.at.upperBound) }.map(\.text))
  }

  /// The words behind the nearest such key before the cursor.
  func wordsBehind(_ key: String) -> [String] {
    let sign = Array("\(key):".utf8)
    var start = offset - sign.count
    while start >= 0, !bytes[start..<start + sign.count].elementsEqual(sign) { start -= 1 }
    guard start >= 0 else { return [] }
    let rest = bytes[(start + sign.count)..<offset].prefix { $0 != closeBracket && $0 != colonSign }
    return rest.split { !$0.isOfWord }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The text before the cursor, as far as it is typed.
  var begun: String { String(decoding: bytes[min(typed.lowerBound, offset)..<offset], as: UTF8.self) }
}

/// What stands around a line, by the lines above it that are indented less: the outermost first.
private struct Around {
  struct Part {
    /// From the outside in.
    var steps: [CursorPlace.Step] = []
    /// Where the value begins that stands on the line of the last key, and goes on below it.
    var statement: Int?
    var column: Int
  }

  private(set) var parts: [Part] = []

  init(_ lines: LineRange, column: Int, isItem: Bool, in bytes: [UInt8]) {
    var (limit, takesSame) = (column, isItem)
    var above = lines.previous(in: bytes)
    while let lines = above, limit > 0 || takesSame {
      above = lines.previous(in: bytes)
      guard !lines.isEmpty, lines.indent < limit || takesSame && lines.indent == limit else { continue }
      let line = BlockLine(bytes, lines)
      if line.indent < limit {
        parts.append(part(line, below: limit, in: bytes))
        (limit, takesSame) = (line.indent, !line.dashes.isEmpty)
      } else if line.dashes.isEmpty, let key = line.key, !line.hasValue {
        // A list need not be indented below its key.
        parts.append(Part(steps: [.key(keyText(in: bytes, key))], column: line.indent))
        takesSame = false
      }
    }
    parts.reverse()
  }

  private func part(_ line: BlockLine, below limit: Int, in bytes: [UInt8]) -> Part {
    var part = Part(column: line.indent)
    part.steps = line.dashes.filter { $0 < limit }.map { _ in .item }
    guard line.column < limit, line.content < line.end else { return part }
    guard let key = line.key else {
      part.statement = line.content
      return part
    }
    part.steps.append(.key(keyText(in: bytes, key)))
    if line.hasValue { part.statement = line.value }
    return part
  }
}
