import Diagnostics
import YAMLSyntax

/// What stands around a place in its file: lines, comments, indentation. Places are offsets of bytes.
struct Surroundings {
  let file: SourceFile
  let index: Int32

  func span(_ start: Int, _ end: Int) -> Span { Span(file: index, start: Int32(start), end: Int32(end)) }

  /// New text, with the line ends of the file.
  func replacement(_ start: Int, _ end: Int, with text: String) -> Replacement {
    Replacement(span(start, end), with: lineBreak == "\n" ? text : text.replacing("\n", with: lineBreak))
  }

  /// The first line end of the file.
  var lineBreak: String {
    guard let first = file.bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return "\n" }
    if file.bytes[first] == 0x0A { return "\n" }
    return first + 1 < file.bytes.count && file.bytes[first + 1] == 0x0A ? "\r\n" : "\r"
  }

  /// What has to stand behind a value that is put in: a text of several lines ends its last one, also at the end of a file.
  func ending(_ value: WrittenValue, at place: Int) -> String {
    value.hasSeveralLines && lineEnd(place) == file.bytes.count ? "\n" : ""
  }

  // MARK: Lines

  /// The beginning of the line that holds a place, behind a byte-order mark.
  func lineStart(_ place: Int) -> Int {
    let start = file.line(at: Int32(place)).start
    return start == 0 && file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : start
  }

  /// The end of the line that holds a place, before its line break.
  func lineEnd(_ place: Int) -> Int { file.line(at: Int32(place)).bytes.endIndex }

  /// The beginning of the next line, or the end of the file.
  func nextLine(_ place: Int) -> Int {
    let end = lineEnd(place)
    guard end < file.bytes.count else { return end }
    return file.bytes[end] == 0x0D && end + 1 < file.bytes.count && file.bytes[end + 1] == 0x0A ? end + 2 : end + 1
  }

  /// The beginning of the line before, where there is one.
  func lineBefore(_ place: Int) -> Int? {
    let start = lineStart(place)
    return start > 0 && file.line(at: Int32(place)).start > 0 ? lineStart(start - 1) : nil
  }

  func column(_ place: Int) -> Int { place - lineStart(place) }

  /// The first sign of a line, where it has one.
  func firstSign(ofLineAt place: Int) -> Int? {
    let (start, end) = (lineStart(place), lineEnd(place))
    return file.bytes[start..<end].firstIndex { $0 != 0x20 && $0 != 0x09 }
  }

  func isBlank(lineAt place: Int) -> Bool { firstSign(ofLineAt: place) == nil }

  func isComment(lineAt place: Int) -> Bool { firstSign(ofLineAt: place).map { file.bytes[$0] == 0x23 } ?? false }

  /// Whether nothing stands on the line before a place.
  func beginsLine(_ place: Int) -> Bool { firstSign(ofLineAt: place) == place }

  /// Whether a comment stands behind a place on its line.
  func hasComment(behind place: Int) -> Bool {
    file.bytes[place..<max(place, lineEnd(place))].first { $0 != 0x20 && $0 != 0x09 } == 0x23
  }

  // MARK: Values

  /// The place behind the colon of a key.
  func colon(behind key: YAMLNode) -> Int? {
    let rest = file.bytes[Int(key.span.end)...]
    guard let colon = rest.firstIndex(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }),
      rest[colon] == UInt8(ascii: ":")
    else { return nil }
    return colon + 1
  }

  /// Where a pair begins: at its key, or at the question mark before it.
  func start(ofPair key: YAMLNode) -> Int {
    let start = Int(key.span.start)
    let before = file.bytes[lineStart(start)..<start].lastIndex { $0 != 0x20 && $0 != 0x09 }
    guard let before, file.bytes[before] == UInt8(ascii: "?") else { return start }
    return before
  }

  /// Where a pair or an item ends: behind its colon where nothing stands there, which is no part of what is around it.
  func end(of child: Child) -> Int {
    let end = Int(child.value.span.end)
    guard child.value.kind != .scalar || child.value.span.start < child.value.span.end else {
      return child.key.map { colon(behind: $0) ?? Int($0.span.end) } ?? end
    }
    guard child.value.kind != .scalar, !child.value.isFlow, !child.value.isAlias, let last = child.value.childNodes.last
    else { return end }
    return max(end, self.end(of: last))
  }

  /// The text in lines with which a pair or an item ends, if it does.
  func lastBlockScalar(of child: Child) -> YAMLNode? {
    guard child.value.kind != .scalar else { return child.value.isBlockScalar ? child.value : nil }
    return child.value.isFlow ? nil : child.value.childNodes.last.flatMap(lastBlockScalar)
  }

  /// The first line of the comments directly above what begins at a place, in its column; else its own line. What tells editors about
  /// the file is no such comment.
  func firstLine(withCommentsAbove place: Int) -> Int {
    let column = column(place)
    var first = lineStart(place)
    while let above = lineBefore(first), isComment(lineAt: above),
      firstSign(ofLineAt: above).map(self.column) == column,
      above >= settings?.upperBound ?? 0
    {
      first = above
    }
    return first
  }

  /// The first line, where it tells editors by which schema the file is checked.
  var settings: Range<Int>? { text(0, lineEnd(0)).contains("yaml-language-server:") ? 0..<nextLine(0) : nil }

  func text(_ start: Int, _ end: Int) -> String { String(decoding: file.bytes[start..<max(start, end)], as: UTF8.self) }

  /// The dash of an item of a list of the given column.
  func dash(of item: YAMLNode, column: Int) -> Int? {
    var line: Int? = Int(item.span.start)
    while let here = line {
      let dash = lineStart(here) + column
      if dash < file.bytes.count, dash <= lineEnd(here), dash < item.span.start, file.bytes[dash] == UInt8(ascii: "-") {
        return dash
      }
      line = lineBefore(here)
    }
    return nil
  }

  /// The end of the last line of what ends at a place and whose key stands in a column: comments below that are indented further
  /// are part of it.
  func blockEnd(_ end: Int, column: Int) -> Int {
    var (last, line) = (lineEnd(end), nextLine(end))
    while line < file.bytes.count, line > last {
      if let sign = firstSign(ofLineAt: line) {
        guard file.bytes[sign] == 0x23, self.column(sign) > column else { break }
        last = lineEnd(line)
      }
      guard nextLine(line) > line else { break }
      line = nextLine(line)
    }
    return last
  }
}

/// A pair of a mapping, or an item of a list, which has no key.
struct Child {
  let key: YAMLNode?
  let value: YAMLNode
}

extension YAMLNode {
  /// The pairs or the items, in order.
  var childNodes: [Child] {
    switch kind {
    case .scalar: []
    case .sequence: items.map { Child(key: nil, value: $0) }
    case .mapping: pairs.map { Child(key: $0.key, value: $0.value) }
    }
  }
}
