/// One file of a plan, as it was written.
public struct SourceFile: Sendable {
  /// The name that messages show: the path below the plan's folder, never an absolute path.
  public let name: String
  public let bytes: [UInt8]
  /// The offset of the first byte of each line. Lines end in `\n`, `\r\n` or `\r`, as in editors.
  let lineStarts: [Int32]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    lineStarts = Self.lineStarts(in: bytes)
  }

  private static func lineStarts(in bytes: [UInt8]) -> [Int32] {
    var starts: [Int32] = [0]
    bytes.withUnsafeBufferPointer { bytes in
      for index in bytes.indices {
        let isCarriageReturn =
          bytes[index] == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)
        if bytes[index] == 0x0A || isCarriageReturn { starts.append(Int32(index + 1)) }
      }
    }
    return starts
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
    let end = min(Int(offset), bytes.count)
    var column = 1
    for byte in bytes[start..<max(start, end)] where byte & 0xC0 != 0x80 { column += 1 }
    if line == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]), end >= 3 { column -= 1 }
    return Position(line: line + 1, column: column)
  }

  /// The bytes of the line that holds an offset, without its line end, and the offset at which they begin.
  public func line(at offset: Int32) -> (start: Int, bytes: ArraySlice<UInt8>) {
    let index = lineIndex(of: offset)
    let start = Int(lineStarts[index])
    var end = index + 1 < lineStarts.count ? Int(lineStarts[index + 1]) : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return (start, bytes[start..<end])
  }

  private func lineIndex(of offset: Int32) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
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
