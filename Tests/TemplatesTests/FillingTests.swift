import Documents
import HostileText
import Templates
import Testing

@Suite struct FillingTests {
  private func document(_ text: String, _ value: TemplateValue) throws -> Document {
    try Template(path: "en/test.md", text: text).document(from: value)
  }

  private func text(_ template: String, _ value: TemplateValue) throws -> String {
    guard case .paragraph(let inlines)? = try document(template, value).blocks.first else { return "" }
    return inlines.plainText
  }

  /// White space is made single spaces and line breaks, and nothing else changes.
  private func normalised(_ text: String) -> String {
    let words = text.cleaned.withoutIsolates.unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
    return words.map { String($0) }.joined(separator: " ")
  }

  @Test(arguments: HostileText.joined)
  func planTextIsTextInEveryPlace(hostile: String) throws {
    let template = """
      ---
      notice: {{x}}
      Label: {{x}}
      ---
      # {{x}}

      ## {{x}}

      {{x}}

      {{{x}}} {{&x}}

      1. {{x}}

      - {{x}}

      > {{x}}

      = {{x}} | {{x}} | {{x}}

      Table: {{x}}

      | {{x}} | {{c}} |
      | --- | --- |
      | {{s}} | {{f}} |

      **{{x}}** and _{{x}}_
      """
    let value: TemplateValue = [
      "x": .text(hostile), "c": .code(hostile), "s": .symbol(hostile), "f": .figure(hostile, Evidence("a:1")),
    ]
    let document = try document(template, value)
    let quiet = try self.document(
      template, ["x": "x", "c": .code("x"), "s": .symbol("x"), "f": .figure("x", Evidence("a:1"))])
    #expect(document.blocks.map(kind) == quiet.blocks.map(kind))
    #expect(document.evidence == quiet.evidence)
    #expect(document.facts.map(\.label) == ["Label"])
    let expected = normalised(hostile)
    #expect(document.title.withoutIsolates == expected && document.notice.words == expected)
    #expect(document.facts.map(\.value.words) == [expected])
    guard case .table(let table)? = document.blocks.first(where: { kind($0) == "table" }) else {
      Issue.record("there is no table")
      return
    }
    #expect(table.columns.map(\.header.words) == [expected, expected])
    #expect(table.rows.map { $0.map(\.words) } == [[expected, expected]])
    #expect(
      document.blocks.last
        == .paragraph([.strong(table.columns[0].header), .text(" and "), .emphasis(table.columns[0].header)]))
  }

  private func kind(_ block: Block) -> String {
    switch block {
    case .heading: "heading"
    case .paragraph: "paragraph"
    case .numbered: "numbered"
    case .list(let items): "list of \(items.count)"
    case .table: "table"
    case .figure: "figure"
    case .callout(let callout): "callout of \(callout.blocks.map(kind))"
    case .keyFigures(let figures): "key figures: \(figures.count)"
    case .pageBreak: "page break"
    }
  }

  @Test func sectionsOpenForWhatIsThere() throws {
    let template = "{{#x}}yes {{.}}{{/x}}{{^x}}no{{/x}}"
    #expect(try text(template, ["x": "it"]) == "yes it")
    #expect(try text(template, ["x": ""]) == "no")
    #expect(try text(template, ["x": .absent]) == "no")
    #expect(try text(template, ["x": true]) == "yes")
    #expect(try text(template, ["x": false]) == "no")
    #expect(try text(template, ["x": []]) == "no")
    #expect(try text(template, ["x": ["a", "b"]]) == "yes ayes b")
    #expect(try text("{{#x}}{{a.b}}{{/x}}", ["x": ["a": ["b": "deep"]]]) == "deep")
  }

  @Test func listsCanBeCountedAndAskedForTheirEnds() throws {
    let list: TemplateValue = ["x": ["a", "b", "c"]]
    #expect(try text("{{count(x)}} {{first(x)}} {{last(x)}} {{#empty(x)}}none{{/empty(x)}}", list) == "3 a c")
    #expect(try text("{{#x}}{{.}}{{^last()}}, {{/last()}}{{/x}}", list) == "a, b, c")
  }

  @Test func whatIsAbsentInsideIsNotTakenFromOutside() throws {
    let value: TemplateValue = ["name": "outer", "inner": ["name": .absent]]
    #expect(try text("x{{#inner}}{{name}}{{/inner}}", value) == "x")
  }

  @Test func whatCannotBePrintedPrintsNothing() throws {
    let value: TemplateValue = ["list": ["a"], "flag": true, "record": ["a": "b"], "text": "t"]
    #expect(try text("x{{list}}{{flag}}{{record}}{{text.renderText}}{{text.isNull}}{{unknown}}", value) == "x")
  }

  @Test func evidenceIsNumberedWhereItFirstAppears() throws {
    let (a, b, c) = (Evidence("a:1"), Evidence("b:2"), Evidence("c:3"))
    let value: TemplateValue = [
      "a": .figure("1", a), "b": .figure("2", b, a), "c": .figure("3", c), "none": .evidenced(.absent, by: [c]),
      "both": .phrase([.figure("4", b), " of ", .figure("5", a)]),
    ]
    let document = try document("{{none}} {{b}} {{a}} {{both}}", value)
    #expect(document.evidence == [b, a])
    #expect(
      document.blocks == [
        .paragraph([
          .text("2"), .evidence(0), .evidence(1), .text(" 1"), .evidence(1), .text(" 4"), .evidence(0),
          .text(" of 5"), .evidence(1),
        ])
      ])
  }

  /// A template is filled in pieces, which nobody sees: a section that is filled once gives what a list of one gives, and one of
  /// something that is not there what a dotted name gives, of which no piece is cut out.
  @Test(arguments: [
    "x", "\nx\n",
    "\n\n{{a}}\n{{#list}}\n- {{.}}\n{{/list}}\n\n{{#inner}}\n{{a}}\n\n{{#a}}\nb{{/a}}\n{{/inner}}\n\nc {{a}} ",
    "{{#list}}\n- {{a}}\n\n{{#a}}\n- {{.}}{{/a}}\n{{/list}}\nf\n{{a}}\n", "{{a}}\n{{a}}\n\n{{^a}}\nd\n{{/a}}{{a}}",
  ])
  func aSectionIsFilledAsAWhole(text: String) throws {
    let record: TemplateValue = ["a": "1", "list": ["x", "y"], "inner": ["a": "2"]]
    let value: TemplateValue = [
      "once": record, "single": .list([record]), "a": "0", "none": .absent, "deep": ["none": .absent],
      "list": [["a": "3"]],
    ]
    func filled(_ template: String, _ sign: String, _ name: String) throws -> String {
      let section = template.replacing("(", with: "{{\(sign)\(name)}}").replacing(")", with: "{{/\(name)}}")
      return try Template(path: "en/test.md", text: section).filled(with: value).markdown
    }
    for around in ["(\(text))", "d (\(text)) e\n\n{{a}}", "(\n\(text)\n)\n{{a}}\n", "(\(text))(\(text))\n"] {
      #expect(try filled(around, "#", "once") == filled(around, "#", "single"))
      #expect(try filled(around, "^", "none") == filled(around, "^", "deep.none"))
    }
  }

  @Test func paragraphsOfAPlanTextBecomeLines() throws {
    #expect(
      try document("{{x}}", ["x": "one\ntwo\n\n\n three "]).blocks
        == [.paragraph([.text("one two"), .lineBreak, .text("three")])])
  }
}

extension [Inline] {
  /// The text without what sets it apart where it runs the other way.
  fileprivate var words: String { plainText.withoutIsolates }
}

extension String {
  fileprivate var withoutIsolates: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { $0 != "\u{2068}" && $0 != "\u{2069}" }))
  }
}
