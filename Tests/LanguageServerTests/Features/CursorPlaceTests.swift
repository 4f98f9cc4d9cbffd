import Testing

@testable import LanguageServer

/// Where the cursor stands, in words: the path, then what stands at its end.
private func place(_ text: String) -> String? {
  let marked = MarkedText(text)
  return CursorPlace(in: marked.bytes, at: marked.offset).map { place in
    let path = place.path.map { step in
      switch step {
      case .key(let key): key
      case .item: "-"
      }
    }
    return path.joined(separator: "/") + " \(place.role)" + (place.begun.isEmpty ? "" : " “\(place.begun)”")
  }
}

@Suite struct CursorPlaceTests {
  @Test(
    arguments: [
      ("‸", " key"), ("ta‸", " key “ta”"), ("tasks:\n  ‸", "tasks key"), ("tasks:\n‸", " key"),
      ("tasks:\n  a:\n    ti‸", "tasks/a key “ti”"), ("tasks:\n  a:\n    ‸\n    lead: x", "tasks/a key"),
      ("tasks:\n  a:\n\n    # why\n    ‸", "tasks/a key"), ("tasks:\n  a:\n    lead: ‸", "tasks/a/lead value"),
      ("tasks:\n  a:\n    lead:‸", "tasks/a/lead value"), ("tasks:\n  a:\n    lead: mi‸ss", "tasks/a/lead value “mi”"),
      ("tasks:\n  a:\n    le‸ad: x", "tasks/a key “le”"), ("tasks:\r\n  a:\r\n    le‸\r\n", "tasks/a key “le”"),
      ("\u{FEFF}tasks:\n  a:\n    le‸", "tasks/a key “le”"), ("a: &x\n  b‸", "a key “b”"),
      ("\"4.5\":\n  b‸", "4.5 key “b”"),
      ("tasks:\n  a:\n    lead: x # why\n    ‸", "tasks/a key"),
    ])
  func inBlocks(_ text: String, _ expected: String) { #expect(place(text) == expected) }

  @Test(
    arguments: [
      ("updates:\n  - ‸", "updates/- item"), ("updates:\n  -‸", "updates/- item"), ("updates:\n- ‸", "updates/- item"),
      ("updates:\n  - on‸", "updates/- item “on”"), ("updates:\n  - on: x\n    ‸", "updates/- key"),
      ("updates:\n- on: x\n  te‸", "updates/- key “te”"), ("updates:\n  - on: 20‸", "updates/-/on value “20”"),
      ("updates:\n  - on: x\n    set:\n      ‸", "updates/-/set key"), ("updates:\n- on: x\n- ‸", "updates/- item"),
      ("a:\n  - - ‸", "a/-/- item"), ("a:\n  - b:\n      ‸", "a/-/b key"), ("a:\n- b\nc‸", " key “c”"),
    ])
  func inLists(_ text: String, _ expected: String) { #expect(place(text) == expected) }

  @Test(
    arguments: [
      ("a: {‸", "a key"), ("a: { ‸", "a key"), ("a: { b: 1, c‸", "a key “c”"), ("a: { b: ‸", "a/b value"),
      ("a: { b: x‸ }", "a/b value “x”"), ("a: [‸", "a/- item"), ("a: [x, y‸", "a/- item “y”"),
      ("a: [x, ‸]", "a/- item"),
      ("a: { b: [x, { c: ‸", "a/b/-/c value"), ("a: { b: { c: 1 }, ‸", "a key"), ("a: [{ b: 1 }, ‸", "a/- item"),
      ("a:\n  b: { c: 1,\n       d‸", "a/b key “d”"), ("a:\n  - { b: 1,\n      c: ‸", "a/-/c value"),
      ("a: { b: 1,\n     ‸ }", "a key"), ("a: { b: 1,\n     # why\n  ‸   c: 2 }", "a key"), ("a: [b: ‸", "a/-/b value"),
      ("a: { \"b c\": ‸", "a/b c value"), ("a: { b: 'x: y', ‸", "a key"),
      ("a: { b: x, # c: {\n  d‸", "a key “d”"), ("a: { b: finish + 10 w‸", "a/b value “finish + 10 w”"),
      // What was not closed ends where a line begins that cannot stand in it.
      ("a:\n  b: { c: [x\n  d:\n    e‸", "a/d key “e”"), ("a: { b: 1\nc: ‸", "c value"),
    ])
  func inBrackets(_ text: String, _ expected: String) { #expect(place(text) == expected) }

  /// In a text or a comment nothing is completed.
  @Test(
    arguments: [
      "# ta‸", "a: b # c‸", "a: \"b‸\"", "a: { b: 'c‸", "a: |\n  b‸", "a: >-\n  b\n    c‸", "a: b\n  c‸",
      "a: { b: 1 }\n  c‸",
      "a: { b: 1 } ‸", "a: { b: 1, # c‸",
    ])
  func inTexts(_ text: String) { #expect(place(text) == nil) }

  @Test(
    arguments: [
      ("a:\n  b: 1\n  ‸\n  c: 2\n\n  d:\n    e: 3\nf: 4", ["b", "c", "d"]),
      ("a:\n  - b: 1\n    ‸\n    c: 2\n  - d: 3", ["b", "c"]),
      ("a: { b: 1, ‸, c: { d: 2 }, e: 'x', f: [1] }", ["b", "c", "e", "f"]), ("a: { b: 1, c‸\nd: 2", ["b"]),
      ("a: { b: 1, ‸\n     c: 2 }", ["b", "c"]), ("a: 1\nb‸: 2\nc: 3", ["a", "c"]),
      ("a: [{ b: 1 }, { ‸c: 1, d: 2 }]", ["d"]),
      ("- b: 1\n  c: 2\n- ‸", []),
    ])
  func whatIsWrittenBeside(_ text: String, _ expected: [String]) {
    let marked = MarkedText(text)
    #expect(CursorPlace(in: marked.bytes, at: marked.offset)?.keysBeside.sorted() == expected)
  }
}
