import Documents
import Templates
import Testing

@Suite struct MarkdownReaderTests {
  private func check(_ markdown: String, _ expected: [Block], sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(parseMarkdown(markdown).blocks == expected, sourceLocation: sourceLocation)
  }

  private func text(_ string: String) -> [Inline] { [.text(string)] }

  @Test func linesGoOnUntilSomethingElseBegins() {
    check(
      "a\nb\n\nc\n- d\n  e\n- f\n1. g\nh",
      [
        .paragraph(text("a b")), .paragraph(text("c")), .list([text("d e"), text("f")]),
        .numbered(level: 1, text("g h")),
      ])
    check("a\\\nb", [.paragraph([.text("a"), .lineBreak, .text("b")])])
  }

  @Test func subparagraphsAreTwoLevels() {
    check(
      "(a) x\n\n(b) y\n(i) z\n\n(c)",
      [
        .numbered(level: 2, text("x")), .numbered(level: 2, text("y")), .numbered(level: 3, text("z")),
        .paragraph(text("(c)")),
      ])
  }

  @Test func headingsCanGoWithoutNumber() {
    check(
      "## A\n### B {-}\n#### C\n##### D",
      [
        .heading(level: 1, text("A")), .heading(level: 2, text("B"), numbered: false), .heading(level: 3, text("C")),
        .paragraph(text("##### D")),
      ])
  }

  @Test func emphasisIsNoPartOfAWord() {
    check(
      "**a** _b_ c_d_e 2 * 3 **open _x",
      [
        .paragraph([.strong(text("a")), .text(" "), .emphasis(text("b")), .text(" c_d_e 2 * 3 **open _x")])
      ])
    check("**a _b_ c**", [.paragraph([.strong([.text("a "), .emphasis(text("b")), .text(" c")])])])
    check("\\*\\*a\\*\\* `co*de*`", [.paragraph([.text("**a** "), .code("co*de*")])])
  }

  @Test func whatHeldOnceIsStruck() {
    check("~~a _b_~~ c", [.paragraph([.struck([.text("a "), .emphasis(text("b"))]), .text(" c")])])
    check("\\~\\~a ~~b", [.paragraph(text("~~a ~~b"))])
  }

  @Test func thereIsNoHTMLAndNoLink() {
    check("<b>x</b> [a](javascript:b) &amp;", [.paragraph(text("<b>x</b> [a](javascript:b) &amp;"))])
  }

  @Test func tablesTakeTheCaptionBeforeThem() {
    let table = Table(
      caption: text("C"), columns: [.init(text("A")), .init(text("B"), .trailing), .init(text("D"), .center)],
      rows: [[text("1"), text("a|b"), []]])
    check(
      "Table: C\n\n| A | B | D |\n| --- | --: | :-: |\n| 1 | a\\|b | |\nend", [.table(table), .paragraph(text("end"))])
  }

  @Test func boxesHoldBlocks() {
    check(
      "> [!WARNING]\n> a\n>\n> - b\n\n> c",
      [
        .callout(Callout(.warning, [.paragraph(text("a")), .list([text("b")])])),
        .callout(Callout(.note, [.paragraph(text("c"))])),
      ])
    check(String(repeating: ">", count: 100_000) + " x", [.callout(Callout(.note, [.paragraph(text("x"))]))])
  }

  @Test func drawingsStandByTheirNames() {
    let drawing = Drawing(title: "T", description: "D", size: Size(width: 1, height: 1))
    var described = drawing
    described.description = "Other"
    let document = parseMarkdown(
      "![](drawing:a)\n\n![Other](drawing:a \"Who, and when\")\n\n![Not there](drawing:b)\n\n---",
      drawings: ["a": drawing])
    #expect(
      document.blocks == [
        .figure(Figure(drawing)), .figure(Figure(described, caption: text("Who, and when"))),
        .paragraph(text("Not there")), .pageBreak,
      ])
  }

  @Test func theHeadSetsCoverAndWords() {
    let document = parseMarkdown(
      """
      ---
      organisation: Nations Unies
      layout: sheet
      word.figure: Graphique
      word.evidence-note: Voir le plan.
      À la date du: 9 juillet 2019
      Vide: 
      ---
      # Titre
      """, language: Language(code: "fr"))
    #expect(document.organisation == "Nations Unies")
    #expect(document.layout == .sheet)
    #expect(document.words.figure == "Graphique")
    #expect(document.words.evidenceNote == "Voir le plan.")
    #expect(document.facts == [Fact("À la date du", text("9 juillet 2019"))])
    #expect(document.title == "Titre")
  }

  @Test func nothingIsMadeOfNothing() {
    check("", [])
    check("- \n\n1. \n\n## \n\n> \n\n****", [.paragraph(text("****"))])
    #expect(parseMarkdown("---").blocks.isEmpty)
  }

  @Test func pathologicalTemplatesEndSoon() {
    let long = String(repeating: "**_`[", count: 3_000)
    #expect(parseMarkdown(long).blocks.count == 1)
  }
}
