public import Diagnostics

/// Cuts what comes from an editor into messages: header lines, among them `Content-Length`, an empty line, and so many bytes.
public struct Frames: Sendable {
  /// What has been cut off.
  public enum Frame: Sendable, Equatable {
    case message([UInt8])
    /// Something that is no message, with what is wrong with it. Reading goes on behind it.
    case fault(String)
  }

  /// The longest message, in bytes: the largest file of a plan, each byte of which may be written in six.
  public static let longest = 200 << 20
  private static let longestHeader = 16 << 10

  private var bytes: [UInt8] = []
  /// What of them has been cut off.
  private var start = 0
  /// How far the end of the header has been looked for.
  private var looked = 0
  /// The length of the message whose header has been read.
  private var length: Int?
  /// How many bytes of a message that is too long are still to come.
  private var skipped = 0

  public init() {}

  public mutating func append(_ more: some Collection<UInt8>) {
    guard skipped < more.count else { return skipped -= more.count }
    if start > 0, start == bytes.count || start > 1 << 20 {
      bytes.removeFirst(start)
      (start, looked) = (0, max(0, looked - start))
    }
    bytes += more.dropFirst(skipped)
    skipped = 0
  }

  /// The next message, where all of it is there.
  public mutating func next() -> Frame? {
    if length == nil {
      guard let header = nextHeader() else {
        guard bytes.count - start > Self.longestHeader else { return nil }
        start = bytes.count
        return .fault("the header of a message does not end")
      }
      guard let length = contentLength(in: header) else {
        return .fault("a message begins with Content-Length and the number of its bytes")
      }
      guard length <= Self.longest else {
        skip(length)
        return .fault("a message has at most \(Self.longest) bytes, and this one has \(length)")
      }
      self.length = length
    }
    guard let length, bytes.count - start >= length else { return nil }
    self.length = nil
    let message = Array(bytes[start..<start + length])
    start += length
    looked = start
    return .message(message)
  }

  private mutating func skip(_ length: Int) {
    let here = min(length, bytes.count - start)
    start += here
    (looked, skipped) = (start, length - here)
  }

  /// The lines up to the next empty one.
  private mutating func nextHeader() -> ArraySlice<UInt8>? {
    let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    var place = max(start, looked)
    while place < bytes.count {
      defer { place += 1 }
      guard bytes[place] == lineFeed else { continue }
      let before = bytes[start..<place].last { $0 != carriageReturn }
      // Empty lines before a header are passed over.
      guard let before else {
        start = place + 1
        continue
      }
      guard before == lineFeed else { continue }
      let header = bytes[start..<place]
      start = place + 1
      looked = start
      return header
    }
    looked = place
    return nil
  }

  private func contentLength(in header: ArraySlice<UInt8>) -> Int? {
    for line in header.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
      let parts = String(decoding: line, as: UTF8.self).split(separator: ":", maxSplits: 1)
      // What stands before a header that is no message may end in its name.
      guard parts.count == 2, parts[0].lowercased().hasSuffix("content-length") else { continue }
      let digits = parts[1].drop { $0 == " " }.prefix { $0 != " " }
      return digits.allSatisfy(\.isASCII) ? Int(digits).flatMap { $0 < 0 ? nil : $0 } : nil
    }
    return nil
  }
}

/// A message as it is sent to an editor.
public func frame(_ message: JSON) -> [UInt8] {
  let body = Array(message.text().utf8)
  return Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body
}
