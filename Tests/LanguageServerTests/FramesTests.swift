import LanguageServer
import SeededRandom
import Testing

@Suite struct FramesTests {
  private func cut(_ pieces: [String]) -> [Frames.Frame] {
    var (frames, cut) = (Frames(), [Frames.Frame]())
    for piece in pieces {
      frames.append(Array(piece.utf8))
      while let frame = frames.next() { cut.append(frame) }
    }
    return cut
  }

  private func message(_ text: String) -> Frames.Frame { .message(Array(text.utf8)) }

  @Test func messagesComeInHalvesAndTogether() {
    let text = "Content-Length: 2\r\n\r\n{}Content-Length: 4\r\nContent-Type: x\r\n\r\n[12]"
    #expect(cut([text]) == [message("{}"), message("[12]")])
    #expect(cut(text.map { String($0) }) == [message("{}"), message("[12]")])
  }

  @Test(arguments: [
    "content-length:2\r\n\r\n{}", "Content-Type: utf-8\r\nCONTENT-LENGTH:  2 \r\n\r\n{}", "Content-Length: 2\n\n{}",
    "\r\n\r\nContent-Length: 2\r\n\r\n{}", "X\r\nContent-Length: 2\r\n\r\n{}", "garbage Content-Length: 2\r\n\r\n{}",
  ])
  func headersAreReadAsTheyAreMeant(_ text: String) { #expect(cut([text]) == [message("{}")]) }

  @Test(arguments: [
    "Content-Length: -2\r\n\r\n", "Content-Length: two\r\n\r\n", "Content-Type: x\r\n\r\n", "Content-Length:\r\n\r\n",
    "Content-Length: 99999999999999999999\r\n\r\n", "Content-Length: ٢\r\n\r\n", "nothing\n\n",
  ])
  func aFaultIsToldAndReadingGoesOn(_ text: String) {
    let frames = cut([text + "Content-Length: 2\r\n\r\n{}"])
    #expect(frames.count == 2 && frames.last == message("{}"))
    guard case .fault = frames.first else { return #expect(Bool(false), "\(frames)") }
  }

  @Test func whatIsTooLongIsPassedOver() {
    let length = Frames.longest + 1
    var frames = Frames()
    frames.append(Array("Content-Length: \(length)\r\n\r\n".utf8))
    guard case .fault = frames.next() else { return #expect(Bool(false)) }
    let piece = [UInt8](repeating: 0x20, count: 1 << 20)
    for start in stride(from: 0, to: length, by: piece.count) {
      frames.append(piece.prefix(length - start))
      #expect(frames.next() == nil)
    }
    frames.append(Array("Content-Length: 2\r\n\r\n{}".utf8))
    #expect(frames.next() == message("{}"))
  }

  @Test func aHeaderWithoutEndIsNotKept() {
    var frames = Frames()
    var faults = 0
    for _ in 0..<100 {
      frames.append([UInt8](repeating: 0x41, count: 1 << 10))
      while frames.next() != nil { faults += 1 }
    }
    #expect((1...10).contains(faults))
  }

  @Test func thirtyMegabytesAreOneMessage() {
    let body = [UInt8](repeating: 0x20, count: 30 << 20)
    var frames = Frames()
    frames.append(Array("Content-Length: \(body.count)\r\n\r\n".utf8))
    for start in stride(from: 0, to: body.count, by: 1 << 16) {
      frames.append(body[start..<min(start + 1 << 16, body.count)])
    }
    #expect(frames.next() == .message(body))
  }
}

@Suite struct ReceivedTests {
  @Test(arguments: [
    (#""\ud83d\ude00""#, "😀"), (#""\ud83d""#, "\u{FFFD}"), (#""a\udc00b""#, "a\u{FFFD}b"),
    (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"), (#""\\ud83d\udc00""#, "\\ud83d\u{FFFD}"), (#""\\\ud83d""#, "\\\u{FFFD}"),
  ])
  func halvesOfCharactersAreReplaced(_ text: String, _ expected: String) {
    #expect(Received(Array(text.utf8)) == .string(expected))
  }

  @Test(arguments: [
    "", "{", "[1", "\"", "\\", "\"\\u", "\"\\ud8", "nul", "{\"a\":}", "\u{0}", String(repeating: "[", count: 100_000),
  ])
  func whatIsNoJSONIsNothing(_ text: String) { #expect(Received(Array(text.utf8)) == nil) }

  @Test func numbersAndTruthsAreKnownApart() {
    let value = Received(
      Array(#"{"a": 1, "b": true, "c": 1.5, "d": 0, "e": false, "f": -3, "g": 1e3, "h": null}"#.utf8))
    #expect(value?["a"] == .integer(1) && value?["b"] == .bool(true) && value?["c"] == .number(1.5))
    #expect(value?["d"] == .integer(0) && value?["e"] == .bool(false) && value?["f"] == .integer(-3))
    #expect(value?["g"] == .integer(1000) && value?["h"] == .null && value?["i"] == nil)
  }
}
