import Diagnostics

/// In what the editor counts the columns of a line.
enum PositionEncoding: String {
  case utf8 = "utf-8"
  case utf16 = "utf-16"

  /// The first that the editor and the server know; UTF-16 where the editor names none.
  init(offered: [String]) { self = offered.lazy.compactMap(PositionEncoding.init).first ?? .utf16 }

  /// How many units the character takes that begins with a byte; a byte within a character takes none.
  fileprivate func units(of byte: UInt8) -> Int {
    switch self {
    case .utf8: 1
    case .utf16: byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1
    }
  }
}

/// Translates places of a text between the editor's lines and columns and offsets in bytes.
///
/// It remembers the last place, since the next one is mostly near it: lines can be very long, and hold thousands of findings.
struct Positions {
  private let file: SourceFile
  private let encoding: PositionEncoding
  private var line = 0
  private var offset = 0
  private var column = 0

  init(in file: SourceFile, _ encoding: PositionEncoding) { (self.file, self.encoding) = (file, encoding) }

  /// The offset of a place, in whole characters. Columns past the end of a line mean its end, lines past the last one the end of the
  /// text, and what is before the first one its beginning.
  mutating func offset(line: Int, column: Int) -> Int32 {
    guard line >= 0 else { return 0 }
    guard line < file.lineCount else { return Int32(file.bytes.count) }
    let range = file.rangeOfLine(line)
    go(to: line, range)
    while self.column > max(0, column), offset > range.lowerBound { stepBack() }
    while offset < range.upperBound {
      let (next, end) = step(within: range)
      guard end <= column else { break }
      (offset, self.column) = (next, end)
    }
    return Int32(offset)
  }

  /// The line and the column of an offset, both from 0.
  mutating func position(of place: Int32) -> (line: Int, column: Int) {
    let place = min(max(0, Int(place)), file.bytes.count)
    let line = file.lineIndex(of: Int32(place))
    let range = file.rangeOfLine(line)
    go(to: line, range)
    // Between the two signs of a line end there is no place.
    let target = min(place, range.upperBound)
    while offset > target { stepBack() }
    while offset < target {
      let (next, end) = step(within: range)
      guard next <= target else { break }
      (offset, column) = (next, end)
    }
    return (line, column)
  }

  private mutating func go(to line: Int, _ range: Range<Int>) {
    guard line != self.line || !(range.lowerBound...range.upperBound).contains(offset) else { return }
    (self.line, offset, column) = (line, range.lowerBound, 0)
  }

  /// Behind the character that begins at the offset.
  private func step(within range: Range<Int>) -> (offset: Int, column: Int) {
    var (next, column) = (offset + 1, column + encoding.units(of: file.bytes[offset]))
    while next < range.upperBound, file.bytes[next] & 0xC0 == 0x80 {
      column += encoding.units(of: file.bytes[next])
      next += 1
    }
    return (next, column)
  }

  /// Before the character that ends at the offset.
  private mutating func stepBack() {
    repeat {
      offset -= 1
      column -= encoding.units(of: file.bytes[offset])
    } while offset > 0 && column > 0 && file.bytes[offset] & 0xC0 == 0x80
  }
}

extension Positions {
  /// The place that a position of the protocol means.
  mutating func offset(_ position: Received?) throws(ResponseFault) -> Int32 {
    guard let line = position?["line"]?.integer, let column = position?["character"]?.integer else {
      throw ResponseFault(expected: "a position with 'line' and 'character'")
    }
    return offset(line: line, column: column)
  }

  /// The stretch that a range of the protocol means; what ends before it begins is taken the other way round.
  mutating func stretch(_ range: Received?) throws(ResponseFault) -> Range<Int32> {
    let (one, other) = (try offset(range?["start"]), try offset(range?["end"]))
    return min(one, other)..<max(one, other)
  }

  mutating func json(_ place: Int32) -> JSON {
    let position = position(of: place)
    return .object([("line", .integer(position.line)), ("character", .integer(position.column))])
  }

  mutating func json(_ span: Span) -> JSON {
    .object([("start", json(span.start)), ("end", json(max(span.start, span.end)))])
  }
}
