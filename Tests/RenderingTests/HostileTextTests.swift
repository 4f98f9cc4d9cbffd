import Documents
import Foundation
import HostileText
import Rendering
import Testing

/// Whatever a plan says, the page has the elements that the document has, and shows the text.
@Suite struct HostileTextTests {
  /// A document in which the text stands everywhere that a text can stand.
  private static func document(saying text: String) -> Document {
    let inlines: [Inline] = [
      .text(text), .strong([.text(text)]), .emphasis([.text(text)]), .code(text), .symbol(text), .status(.watch, text),
      .evidence(0),
    ]
    let drawing = Drawing(
      title: text, description: text, size: Size(width: 100, height: 100),
      shapes: [.group(.init(text, [.text(TextLine(text, at: Point(x: 1, y: 2), size: 8))]))])
    var words = Words()
    words.figure = text
    words.table = text
    words.evidence = text
    words.evidenceNote = text
    return Document(
      words: words, organisation: text, symbol: text, title: text, subtitle: inlines, notice: inlines,
      mark: text, facts: [Fact(text, inlines)],
      blocks: [
        .heading(level: 1, inlines), .paragraph(inlines), .numbered(level: 2, inlines), .list([inlines, inlines]),
        .table(
          Table(caption: inlines, columns: [Table.Column(inlines), Table.Column(inlines)], rows: [[inlines, inlines]])),
        .figure(Figure(drawing, caption: inlines)), .callout(Callout(.note, [.paragraph(inlines)])),
        .keyFigures([KeyFigure(label: inlines, value: inlines, note: inlines)]),
      ],
      evidence: [Evidence(places: [text], source: text, note: text)])
  }

  @Test(arguments: HostileText.joined)
  func inHTML(text: String) {
    let page = ParsedXML(renderHTML(Self.document(saying: text)))
    let quiet = ParsedXML(renderHTML(Self.document(saying: "x")))
    #expect(page.isWellFormed)
    // Long words are set in spans of their own, and the evidence's own words are isolated where they run the other way.
    let withoutRuns = [page, quiet].map { $0.elements.filter { $0 != "span" && $0 != "bdi" } }
    #expect(withoutRuns[0] == withoutRuns[1])
    let expected = Set(quiet.attributes.map { "\($0.element) \($0.name)" })
    #expect(Set(page.attributes.map { "\($0.element) \($0.name)" }) == expected)
    #expect(page.attributes.allSatisfy { $0.name != "href" || $0.value.hasPrefix("#") })
    #expect(page.text.contains(text.cleaned))
    #expect(page.repeatedIDs.isEmpty && page.danglingReferences.isEmpty)
  }

  /// Runs are cut where their direction changes; else the parts of a file have the same elements, and what Word would carry out is
  /// the program's own.
  @Test(arguments: HostileText.joined)
  func inDOCX(text: String) {
    let file = ParsedPackage(renderDOCX(Self.document(saying: text)))
    #expect(file.names == Self.quietFile.names)
    for name in file.names {
      let (part, quiet) = (file.part(name), Self.quietFile.part(name))
      #expect(part.isWellFormed, "\(name)")
      #expect(part.elements.filter { !Self.inRuns.contains($0) } == quiet.elements.filter { !Self.inRuns.contains($0) })
      let codes = [part, quiet].map { $0.attributes.filter { $0.name == "w:instr" }.map(\.value) }
      #expect(codes[0] == codes[1])
    }
    let expected = text.cleaned.unicodeScalars.filter { $0 != "\u{2068}" && $0 != "\u{2069}" }
      .map { $0 == "\n" ? " " : $0 }
    let shown = Data(file.document.text.utf8)
    #expect(shown.range(of: Data(String(String.UnicodeScalarView(expected)).utf8)) != nil)
  }

  private static let quietFile = ParsedPackage(renderDOCX(document(saying: "x")))
  /// What a run is made of.
  private static let inRuns: Set = [
    "w:r", "w:rPr", "w:t", "w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:noProof", "w:color", "w:sz",
    "w:szCs",
    "w:vertAlign", "w:rtl", "w:lang", "w:noBreakHyphen",
  ]

  @Test(arguments: HostileText.joined)
  func inSVG(text: String) {
    let drawing = Drawing(
      title: text, description: text, size: Size(width: 10, height: 10),
      shapes: [.group(.init(text, [.text(TextLine(text, at: Point(x: 1, y: 2), size: 8))]))])
    let picture = ParsedXML(renderSVG(drawing))
    #expect(picture.isWellFormed)
    #expect(picture.elements == ["svg", "title", "desc", "g", "title", "text"])
    #expect(picture.text.contains(text.cleaned))
  }

  /// A sign that could begin markup has a backslash before it, the document's own lines are the only ones, and without the
  /// backslashes the text is there again.
  @Test(arguments: HostileText.joined)
  func inMarkdown(text: String) {
    let document = Document(title: "T", blocks: [.paragraph([.text(text)]), .paragraph([.text("end")])])
    let lines = renderMarkdown(document).unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 6)
    let line = String(lines[2]).unicodeScalars.split(separator: "@", omittingEmptySubsequences: false).enumerated().map
    { index, part in
      index > 0 ? part.trimming("<!-- -->") : part
    }
    var shown = ""
    for (index, part) in line.enumerated() {
      if index > 0 { shown += "@" }
      var isEscaped = false
      for scalar in part {
        if !isEscaped { #expect(!"`*_[]<>|~&#$^{}".unicodeScalars.contains(scalar)) }
        isEscaped = scalar == "\\" && !isEscaped
        if !isEscaped { shown.unicodeScalars.append(scalar) }
      }
    }
    let expected = text.cleaned.unicodeScalars.map { $0 == "\n" ? " " : $0 }.drop { $0 == " " }
    #expect(shown.unicodeScalars.elementsEqual(expected))
    let first = lines[2].first ?? " "
    #expect(!"-+=:>#| ".unicodeScalars.contains(first))
    #expect(String(lines[2]).wholeMatch(of: /\d+[.)].*/) == nil)
  }

  /// What keeps an address of mail a text is there where one could begin, and nowhere else.
  @Test func anAtSignInMarkdownHasNoMoreBesideItThanItNeeds() {
    let markdown = renderMarkdown(Document(title: "T", blocks: [.paragraph([.text("5 @ 3, a@b.c, @d, e@")])]))
    #expect(markdown.contains("5 @ 3, a@<!-- -->b.c, @<!-- -->d, e@<!-- -->\n"))
  }

  @Test func codeInMarkdownEndsWhereItShould() {
    let markdown = renderMarkdown(
      Document(title: "T", blocks: [.paragraph([.code("a `b`` c"), .code("`"), .code("a|b")])]))
    #expect(markdown.contains("```a `b`` c```"))
    #expect(markdown.contains("`` ` ``"))
    #expect(markdown.contains("a\\|b"))
  }

  @Test func aNameOfTheOtherDirectionIsAUnit() {
    let name = "بعثة (UNMIC)"
    let document = Document(title: "T", blocks: [.paragraph([.text("By ")] + .text(name) + [.text(" (CNP)")])])
    #expect(renderHTML(document).contains("By <bdi>\(name)</bdi> (CNP)"))
    #expect(renderMarkdown(document).contains("By \u{2068}\(name)\u{2069} (CNP)"))
  }
}

extension Substring.UnicodeScalarView {
  /// Without what it begins with.
  fileprivate func trimming(_ beginning: String) -> Self {
    starts(with: beginning.unicodeScalars) ? dropFirst(beginning.unicodeScalars.count) : self
  }
}
