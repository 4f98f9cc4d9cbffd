internal import CYAML

/// The owner of a libyaml parser over a file's bytes, which must outlive it.
struct EventParser: ~Copyable {
  /// On the heap, because libyaml's parser holds a pointer to itself.
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// Fails when memory is short.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    self.parser = parser
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// Reads the next event. The caller deletes it.
  borrowing func next(_ event: inout yaml_event_t) -> Bool { yaml_parser_parse(parser, &event) == 1 }

  /// Why ``next(_:)`` returned false.
  var failure: ParserFailure {
    ParserFailure(
      problem: parser.pointee.problem.map { String(cString: $0) } ?? "out of memory",
      problemIndex: parser.pointee.problem_mark.index,
      context: parser.pointee.context.map { String(cString: $0) },
      contextIndex: parser.pointee.context_mark.index)
  }
}

/// What libyaml says of the place where it had to stop; the places are indices of Unicode scalars.
struct ParserFailure {
  let problem: String
  let problemIndex: Int
  let context: String?
  let contextIndex: Int
}

/// Converts libyaml's places, which count Unicode scalars after the byte-order mark, into byte offsets.
///
/// Events come in document order, so walking from the last place to the next visits each byte about once.
struct ScalarOffsets {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let isASCII: Bool
  private let first: Int
  private var scalar = 0
  private var byte: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool) {
    self.bytes = bytes
    self.isASCII = isASCII
    first = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    byte = first
  }

  mutating func offset(of index: Int) -> Int32 {
    if isASCII { return Int32(truncatingIfNeeded: min(index, bytes.count)) }
    while scalar < index, byte < bytes.count {
      byte += 1
      while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
      scalar += 1
    }
    while scalar > index, byte > first {
      byte -= 1
      while byte > first, bytes[byte] & 0xC0 == 0x80 { byte -= 1 }
      scalar -= 1
    }
    return Int32(truncatingIfNeeded: byte)
  }
}
