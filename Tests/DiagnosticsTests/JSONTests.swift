import Diagnostics
import Testing

@Suite struct JSONTests {
  @Test func objectsKeepTheirOrder() {
    let value = JSON.object([
      ("b", .integer(-1)), ("a", .array([.bool(true), .null, .number("1200000.50")])), ("c", .object([])),
      ("d", .array([])),
    ])
    #expect(value.text() == #"{"b":-1,"a":[true,null,1200000.50],"c":{},"d":[]}"#)
    #expect(
      value.text(indented: true) == """
        {
          "b": -1,
          "a": [
            true,
            null,
            1200000.50
          ],
          "c": {},
          "d": []
        }

        """)
  }

  /// Written in pieces, none of which is the whole, it is the same text.
  @Test func longTextsAreHandedOnInPieces() {
    let value = JSON.object([("a", .array(of: Array(0..<100_000)) { .object([("n", .integer($0))]) }), ("b", .null)])
    for isIndented in [false, true] {
      var pieces: [[UInt8]] = []
      value.write(indented: isIndented) { pieces.append($0) }
      #expect(pieces.count > 10 && pieces.allSatisfy { $0.count < 100_000 })
      #expect(String(decoding: pieces.joined(), as: UTF8.self) == value.text(indented: isIndented))
      #expect(value.text().hasPrefix(#"{"a":[{"n":0},{"n":1},"#) && value.text().hasSuffix(#"{"n":99999}],"b":null}"#))
    }
  }

  @Test func stringsCanStandAnywhere() {
    #expect(JSON.string("\"\\\n\r\t\u{0}\u{1B}\u{7F}\u{85}").text() == #""\"\\\n\r\t\u0000\u001b\u007f\u0085""#)
    #expect(JSON.string("</script>\u{2028}\u{2029}").text() == #""\u003c/script>\u2028\u2029""#)
    #expect(JSON.string("é 科 🕊").text() == "\"é 科 🕊\"")
  }

  @Test func findingsHavePlacesInLinesColumnsAndBytes() {
    let files = SourceFiles([SourceFile(name: "plan.yaml", bytes: Array("é: 1\nü: «\n".utf8))])
    let kind = DiagnosticKind("x", .gap, "", explanation: "")
    let finding = Diagnostic(
      kind, "m", at: Span(file: 0, start: 10, end: 12), notes: [.init("n", at: Span(file: 0, start: 0, end: 2))],
      help: "h")
    #expect(
      diagnosticsJSON([finding], in: files).text()
        == #"{"schemaVersion":1,"diagnostics":[{"id":"x","severity":"gap","message":"m","file":"plan.yaml","#
        + #""start":{"line":2,"column":4,"offset":10},"end":{"line":2,"column":5,"offset":12},"#
        + #""notes":[{"message":"n","file":"plan.yaml","start":{"line":1,"column":1,"offset":0},"#
        + #""end":{"line":1,"column":2,"offset":2}}],"help":"h"}]}"#)
  }
}
