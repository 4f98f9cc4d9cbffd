/// One file of a plan, as it was written. Its bytes must be fewer than 2 GiB.
public struct SourceFile: Sendable {
  /// The name that messages show: the path below the plan's folder, never an absolute path.
  public let name: String
  public let bytes: [UInt8]
  /// The offset of the first byte of each line. Lines end in `\n`, `\r\n` or `\r`, as in editors.
  private let lineStarts: [Int32]
  /// The Unicode scalars that begin before each block of ``blockSize`` bytes, so that a column in a very long line need
  /// not be counted from the line's start.
  private let scalarCounts: [Int32]

  private static let blockSize = 4_096

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    (lineStarts, scalarCounts) = Self.survey(bytes)
  }

  private static func survey(_ bytes: [UInt8]) -> (lineStarts: [Int32], scalarCounts: [Int32]) {
    var starts: [Int32] = [0]
    var counts: [Int32] = [0]
    bytes.withUnsafeBufferPointer { bytes in
      var block = 0
      while block < bytes.count {
        let end = min(block + blockSize, bytes.count)
        var scalars: Int32 = 0
        for index in block..<end {
          let byte = bytes[index]
          scalars += byte & 0xC0 == 0x80 ? 0 : 1
          guard byte == 0x0A || byte == 0x0D else { continue }
          if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { continue }
          starts.append(Int32(index + 1))
        }
        counts.append(counts[counts.count - 1] + scalars)
        block = end
      }
    }
    return (starts, counts)
  }
}

/// A place as a person reads it: 1-based line, and 1-based column in Unicode scalars.
public struct Position: Hashable, Sendable {
  public let line: Int
  public let column: Int
}

extension SourceFile {
  /// The line and column of a byte offset. A byte-order mark takes no column.
  public func position(of offset: Int32) -> Position {
    let line = lineIndex(of: offset)
    let start = Int(lineStarts[line])
    let end = max(start, min(Int(offset), bytes.count))
    var column = 1 + scalars(from: start, to: end)
    if line == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]), end >= 3 { column -= 1 }
    return Position(line: line + 1, column: column)
  }

  /// The bytes of the line that holds an offset, without its line end, and the offset at which they begin.
  public func line(at offset: Int32) -> (start: Int, bytes: ArraySlice<UInt8>) {
    let range = rangeOfLine(lineIndex(of: offset))
    return (range.lowerBound, bytes[range])
  }

  /// How many lines there are; behind a last line end stands one more, without a byte.
  public var lineCount: Int { lineStarts.count }

  /// The offsets of the bytes of a line, without its line end; lines count from 0, and there must be one of that number.
  public func rangeOfLine(_ index: Int) -> Range<Int> {
    let start = Int(lineStarts[index])
    var end = index + 1 < lineStarts.count ? Int(lineStarts[index + 1]) : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The number of the line, from 0, that holds an offset.
  public func lineIndex(of offset: Int32) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Counted one by one where that is little, as in most lines, and else from the counts of the blocks.
  private func scalars(from start: Int, to end: Int) -> Int {
    guard end - start > Self.blockSize else { return bytes[start..<end].count { $0 & 0xC0 != 0x80 } }
    return scalars(before: end) - scalars(before: start)
  }

  private func scalars(before offset: Int) -> Int {
    let block = offset / Self.blockSize
    var count = Int(scalarCounts[block])
    for byte in bytes[block * Self.blockSize..<offset] where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }
}

/// The files of a plan, in the order of their names. A ``Span`` refers to them by index.
public struct SourceFiles: Sendable {
  public let files: [SourceFile]

  public init(_ files: [SourceFile]) {
    self.files = files
  }

  public subscript(span: Span) -> SourceFile? {
    files.indices.contains(Int(span.file)) ? files[Int(span.file)] : nil
  }

  /// The place where a span begins, as `tasks.yaml:12:3`.
  public func place(of span: Span) -> String {
    guard let file = self[span] else { return "the plan" }
    let position = file.position(of: span.start)
    return "\(file.name):\(position.line):\(position.column)"
  }
}
