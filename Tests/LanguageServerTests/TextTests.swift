import Diagnostics
import Foundation
import SeededRandom
import Testing

@testable import LanguageServer

@Suite struct PositionsTests {
  private let text = "أهلا 👮 x\r\nab\rc\n\n😀"

  private func file(_ text: String) -> SourceFile { SourceFile(name: "a.yaml", bytes: Array(text.utf8)) }

  @Test(arguments: [
    (0, 4, "أهلا"), (0, 5, "أهلا "), (0, 6, "أهلا "), (0, 7, "أهلا 👮"), (0, 9, "أهلا 👮 x"), (0, 99, "أهلا 👮 x"),
    (1, 2, "أهلا 👮 x\r\nab"), (2, 0, "أهلا 👮 x\r\nab\r"), (2, 1, "أهلا 👮 x\r\nab\rc"), (3, 5, "أهلا 👮 x\r\nab\rc\n"),
    (4, 2, "أهلا 👮 x\r\nab\rc\n\n😀"), (99, 0, "أهلا 👮 x\r\nab\rc\n\n😀"), (-1, 5, ""), (0, -7, ""),
    (4, Int.max, "أهلا 👮 x\r\nab\rc\n\n😀"), (Int.max, Int.max, "أهلا 👮 x\r\nab\rc\n\n😀"), (Int.min, Int.min, ""),
  ])
  func columnsAreUnitsOfUTF16(_ line: Int, _ column: Int, _ before: String) {
    var positions = Positions(in: file(text), .utf16)
    #expect(positions.offset(line: line, column: column) == Int32(before.utf8.count))
  }

  @Test func columnsCanBeBytes() {
    var positions = Positions(in: file(text), .utf8)
    #expect(positions.offset(line: 0, column: 8) == 8)
    #expect(positions.offset(line: 0, column: 11) == 9)
    #expect(positions.position(of: 13) == (0, 13))
    #expect(PositionEncoding(offered: ["utf-32", "utf-8", "utf-16"]) == .utf8)
    #expect(PositionEncoding(offered: []) == .utf16)
    #expect(PositionEncoding(offered: ["utf-32"]) == .utf16)
  }

  /// Whatever is asked for before, a place is the same, and leads back.
  @Test func placesThatAreAskedForInAnyOrderAgree() {
    var random = SplitMix64(state: 13)
    for _ in 0..<200 {
      let text = randomText(&random)
      let file = file(text)
      for encoding in [PositionEncoding.utf8, .utf16] {
        var positions = Positions(in: file, encoding)
        for _ in 0..<30 {
          let offset = Int32.random(in: -2...Int32(file.bytes.count + 2), using: &random)
          var fresh = Positions(in: file, encoding)
          let (one, other) = (positions.position(of: offset), fresh.position(of: offset))
          #expect(one == other, "\(text.debugDescription) \(offset)")
          let back = positions.offset(line: one.line, column: one.column)
          #expect(back <= max(0, offset) && positions.position(of: back) == one)
        }
      }
    }
  }
}

/// Texts of lines of every kind, with signs of one to four bytes.
func randomText(_ random: inout SplitMix64) -> String {
  let parts = ["a", "é", "ش", "文", "😀", "\r\n", "\n", "\r", " ", "k: v", "\t", "\u{301}", "\u{FEFF}"]
  return (0..<Int.random(in: 0...30, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
}

@Suite struct EditedTextTests {
  /// The texts of the server and of an editor that holds UTF-16 are the same after any changes.
  @Test func changesAreMadeAsTheEditorMakesThem() throws {
    var random = SplitMix64(state: 2594)
    for _ in 0..<200 {
      var model = randomText(&random)
      var text = EditedText(address: "a", version: 1, name: "a.yaml", text: model)
      for version in 2...8 {
        let file = text.file
        var positions = Positions(in: file, .utf16)
        let places = [0, 0].map { _ in
          positions.position(of: Int32.random(in: 0...Int32(file.bytes.count), using: &random))
        }
        let new = randomText(&random)
        let range = places.map { Received.object(["line": .integer($0.line), "character": .integer($0.column)]) }
        let offsets = places.map { Int(positions.offset(line: $0.line, column: $0.column)) }.sorted()
        let bytes = Array(model.utf8)
        model =
          String(decoding: bytes[..<offsets[0]], as: UTF8.self) + new
          + String(decoding: bytes[offsets[1]...], as: UTF8.self)
        let change = Received.object(["text": .string(new), "range": .object(["start": range[0], "end": range[1]])])
        _ = try text.change([change], version: version, .utf16)
        #expect(text.file.bytes == Array(model.utf8))
      }
    }
  }

  @Test func stretchesMoveWithTheText() throws {
    var text = EditedText(address: "a", version: 1, name: "a", text: "alpha beta gamma")
    func moved(_ new: String) throws -> [String?] {
      var text = text
      let steps = try text.change([.object(["text": .string(new)])], version: 2, .utf16)
      let spans: [(start: Int32, end: Int32)] = [(0, 5), (6, 10), (11, 16), (0, 16)]
      return spans.map { span in
        var place: (start: Int32, end: Int32)? = span
        for step in steps { place = place.flatMap { step.moved($0.start, $0.end) } }
        return place.map { String(decoding: text.file.bytes[Int($0.start)..<Int($0.end)], as: UTF8.self) }
      }
    }
    #expect(try moved("alpha beeta gamma") == ["alpha", "beeta", "gamma", "alpha beeta gamma"])
    #expect(try moved("alpha  gamma") == ["alpha", nil, "gamma", "alpha  gamma"])
    #expect(try moved("al gamma") == ["al", nil, "gamma", "al gamma"])
    #expect(try moved("") == [nil, nil, nil, nil])
    text = EditedText(address: "a", version: 1, name: "a", text: "")
    #expect(try text.change([.object(["text": .string("x")])], version: 2, .utf16).count == 1)
  }
}

@Suite struct FileAddressTests {
  @Test(arguments: [
    ("file:///home/me/plan.yaml", "/home/me/plan.yaml"), ("file:///a%20b/%C3%A9.yaml", "/a b/é.yaml"),
    ("file://localhost/a", "/a"), ("file:///a/", "/a"), ("file:///", "/"),
  ])
  func filesHavePaths(_ address: String, _ expected: String) { #expect(path(ofAddress: address) == expected) }

  @Test(arguments: [
    "untitled:Untitled-1", "file://host/a", "file:///%", "file:///%zz", "file:///%ff", "file:///%00", "", "file://",
    "FILE",
  ])
  func whatIsNoFileHasNone(_ address: String) { #expect(path(ofAddress: address) == nil) }

  @Test(arguments: ["/a b/é.yaml", "/plan#1?.yaml", "/خطة/100%.yaml"])
  func pathsComeBack(_ name: String) { #expect(path(ofAddress: address(ofPath: name)) == name) }
}
