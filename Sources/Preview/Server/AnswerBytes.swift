import FlyingSocks

/// Events as the bytes in which they are sent.
struct EventBytes: AsyncBufferedSequence {
  typealias Element = UInt8

  let events: AsyncStream<String>

  struct AsyncIterator: AsyncBufferedIteratorProtocol {
    fileprivate var events: AsyncStream<String>.AsyncIterator

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
      await events.next().map { Array($0.utf8) }
    }

    mutating func next() async throws -> UInt8? { nil }
  }

  func makeAsyncIterator() -> AsyncIterator { AsyncIterator(events: events.makeAsyncIterator()) }
}

/// Bytes behind which the connection breaks off. The server has no other way of ending one, and would take what it did not read of a
/// request for the next one.
struct LastWords: AsyncBufferedSequence {
  typealias Element = UInt8

  let bytes: [UInt8]

  struct AsyncIterator: AsyncBufferedIteratorProtocol {
    fileprivate var bytes: [UInt8]?

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
      guard let bytes else { throw SocketError.disconnected }
      self.bytes = nil
      return bytes
    }

    mutating func next() async throws -> UInt8? { nil }
  }

  func makeAsyncIterator() -> AsyncIterator { AsyncIterator(bytes: bytes) }
}
