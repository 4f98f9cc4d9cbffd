import Diagnostics
import Testing
import YAMLSyntax

@Suite struct YAMLNodeTests {
  /// The tree in brackets, whatever its style: `{a: [b, c]}`, with what stands in a file at each node if it is asked for.
  private func outline(_ node: YAMLNode) -> String {
    switch node.kind {
    case .scalar: node.isNull ? "null" : node.text
    case .sequence: "[\(node.items.map(outline).joined(separator: ", "))]"
    case .mapping: "{\(node.pairs.map { "\(outline($0.key)): \(outline($0.value))" }.joined(separator: ", "))}"
    }
  }

  private func check(_ text: String, reads expected: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let root = try #require(parse(text).root, sourceLocation: sourceLocation)
    #expect(outline(root) == expected, sourceLocation: sourceLocation)
  }

  @Test func aTreeReadsAsItIsWritten() throws {
    try check("a: 1\nb:\n- x\n- y: z\n", reads: "{a: 1, b: [x, {y: z}]}")
    try check("{a: [1, {b: c}], d: }", reads: "{a: [1, {b: c}], d: null}")
    try check("a: |\n  two\n  lines\nb: >-\n  one\n  line\n", reads: "{a: two\nlines\n, b: one line}")
    try check("a: \"x\\ty\"\nb: 'it''s'\n", reads: "{a: x\ty, b: it's}")
    try check("a: \"with\\u0020escape\"\n", reads: "{a: with escape}")
  }

  @Test func everyTextIsText() throws {
    try check(
      "[NO, on, 012, 12:30:45, 1e400, 0x1F, 2026-02-30]", reads: "[NO, on, 012, 12:30:45, 1e400, 0x1F, 2026-02-30]")
  }

  @Test func nothingIsNullOnlyWithoutQuotes() throws {
    try check("[~, null, Null, NULL, , nULL]".replacing(", ,", with: ","), reads: "[null, null, null, null, nULL]")
    let root = try #require(parse("a: ''\nb:\nc: '~'\nd: \"null\"\n").root)
    #expect(root.pairs.map(\.value.isNull) == [false, true, false, false])
  }

  @Test func aliasesReadAsTheirTargetsAtTheirOwnPlace() throws {
    let text = "a: &x {k: v}\nb: *x\nc: *x\n"
    try check(text, reads: "{a: {k: v}, b: {k: v}, c: {k: v}}")
    let alias = try #require(parse(text).root.flatMap { Array($0.pairs).last?.value })
    #expect(alias.span == Span(file: 0, start: 22, end: 24))
  }

  @Test func anAnchorThatIsGivenAgainMeansTheLastOne() throws {
    try check("- &x a\n- *x\n- &x b\n- *x\n", reads: "[a, a, b, b]")
  }

  @Test func ofAKeyThatIsWrittenTwiceTheFirstIsRead() throws {
    try check("a: 1\nb: 2\n\"a\": 3\n", reads: "{a: 1, b: 2}")
    let root = try #require(parse("a: 1\nb: 2\n\"a\": 3\n").root)
    #expect(root.keysLeftOut.map(\.text) == ["a"])
  }

  @Test func whatWasReportedSaysSo() throws {
    let root = try #require(parse("a: *nowhere\nb:\n  mission:UNMIX\nc: text\n").root)
    #expect(root.pairs.map(\.value.isFaulty) == [true, true, false])
    #expect(root.pairs.map(\.value.text) == ["", "mission:UNMIX", "text"])
  }

  @Test func theStyleOfATextIsKnown() throws {
    let root = try #require(parse("- plain\n- 'q'\n- |\n  block\n- \"a\n  b\"\n").root)
    #expect(root.items.map(\.isPlain) == [true, false, false, false])
    #expect(root.items.map(\.isBlockScalar) == [false, false, true, false])
    #expect(root.items.map(\.isMultiline) == [false, false, true, true])
  }

  @Test func bytesAreTheTextWithoutAString() throws {
    let root = try #require(parse("é: 1200000").root)
    let pair = try #require(Array(root.pairs).first)
    #expect(pair.key.withBytes { Array($0) } == [0xC3, 0xA9])
    #expect(pair.value.withBytes { $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } } == 1_200_000)
    #expect(root.withBytes { $0.isEmpty })
  }

  @Test func anEmptyFileHasNoRoot() {
    for text in ["", "\u{FEFF}", "# a comment\n", "---\n", "\n\n"] {
      #expect(parse(text).root == nil)
      accept(text)
    }
  }
}

@Suite struct SpanTests {
  /// Reads a file and expects the source of the node that is found on a path of keys and indices.
  private func check(
    _ text: String, _ path: String..., covers expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let bytes = Array(text.utf8)
    var node = try #require(parse(bytes).root, sourceLocation: sourceLocation)
    for step in path {
      let next =
        node.kind == .sequence
        ? Int(step).map { Array(node.items)[$0] } : node.pairs.first { $0.key.text == step }.map(\.value)
      node = try #require(next, sourceLocation: sourceLocation)
    }
    let source = String(decoding: bytes[Int(node.span.start)..<Int(node.span.end)], as: UTF8.self)
    #expect(source == expected, sourceLocation: sourceLocation)
  }

  @Test func aTextCoversItsQuotes() throws {
    try check("a: \"x\"  # comment\n", "a", covers: "\"x\"")
    try check("a:   x y  \nb: 1", "a", covers: "x y")
    try check("a:\nb: 1", "a", covers: "")
  }

  @Test func aBlockEndsWithItsLastVisibleCharacter() throws {
    let text = "tasks:\n  a:\n    start: 1\n\n\n# comment\n\nsites: []\n"
    try check(text, "tasks", covers: "a:\n    start: 1")
    try check(text, "sites", covers: "[]")
    try check("a:\n- x\n- y   \n\n\nb: 1\n", "a", covers: "- x\n- y")
    try check("a: |\n  text\n\n\nb: 1\n", "a", covers: "|\n  text")
    try check("a:\n  - [1,\n    2]\n\nb: 1\n", "a", covers: "- [1,\n    2]")
  }

  @Test func placesAreBytesWhateverStandsBeforeThem() throws {
    try check("é: 日本\n'🕊🇺🇳': \"عملية\"\nx: y\n", "x", covers: "y")
    try check("é: 日本\n'🕊🇺🇳': \"عملية\"\nx: y\n", "🕊🇺🇳", covers: "\"عملية\"")
    try check("\u{FEFF}a: é\nb: 1", "a", covers: "é")
    try check("a: é\r\nb: ü\rc: x", "c", covers: "x")
    try check("- é\n- {ü: [日, 本]}\n- x", "1", "ü", "1", covers: "本")
  }
}
