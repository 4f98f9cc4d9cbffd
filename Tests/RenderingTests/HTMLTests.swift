import Documents
import Rendering
import Testing

@Suite struct HTMLTests {
  private let page = renderHTML(Sample.document)

  @Test func nothingIsFetchedAndNothingRuns() {
    #expect(page.contains("default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;"))
    let parsed = ParsedXML(page)
    #expect(parsed.isWellFormed)
    #expect(Set(parsed.elements).isDisjoint(with: ["script", "img", "link", "iframe", "object", "use", "image"]))
    #expect(parsed.attributes.allSatisfy { !$0.name.hasPrefix("on") && $0.name != "src" && $0.name != "style" })
    #expect(!page.contains("@import") && !page.contains("url(http"))
  }

  @Test func marksAndEvidenceLeadToEachOther() {
    let parsed = ParsedXML(page)
    #expect(parsed.danglingReferences.isEmpty)
    #expect(parsed.repeatedIDs.isEmpty)
    let targets = parsed.attributes.filter { $0.name == "href" }.map(\.value)
    #expect(targets == ["#evidence-1", "#evidence-2", "#evidence-1", "#mark-1-1", "#mark-1-2", "#mark-2-1"])
  }

  @Test func directionFollowsTheLanguage() {
    var document = Sample.document
    #expect(page.contains(#"<html lang="en" dir="ltr">"#))
    document.language = Language(code: "ar")
    let arabic = renderHTML(document)
    #expect(arabic.contains(#"<html lang="ar" dir="rtl">"#))
    // Anchors in a drawing are its own, whatever the page around it says.
    #expect(arabic.contains(#"text-rendering="geometricPrecision" direction="ltr""#))
  }

  /// A date in a table is not broken over three lines, and a text that has more to say takes as many as it needs.
  @Test func aShortTextOfATableStaysOnItsLine() {
    let cells = ["Function", "15 Oct 2019", "Oct 2019", "1", "Police services for victims of violence"]
    let table = Table(
      caption: [], columns: cells.map { .init([.text($0)], .trailing) }, rows: [cells.map { [.text($0)] }])
    let page = ParsedXML(renderHTML(Document(title: "T", blocks: [.table(table)])))
    #expect(page.values(of: "class", in: "td") == ["trailing short", "trailing short", "trailing", "trailing"])
  }

  @Test func severalDrawingsKeepTheirIdsApart() {
    let figure = Block.figure(Figure(Sample.drawing))
    let parsed = ParsedXML(renderHTML(Document(title: "T", blocks: [figure, figure])))
    #expect(parsed.repeatedIDs.isEmpty && parsed.danglingReferences.isEmpty)
  }

  @Test func thePaperIsTheDocuments() {
    let sheet = renderHTML(Document(layout: .sheet, paper: .a3Landscape, title: "T"))
    #expect(sheet.contains("@page { size: 420mm 297mm; margin: 10mm; }"))
    #expect(sheet.contains(#"<body class="sheet">"#))
  }

  /// A browser that guesses counts the letters of names that are set apart: a list of Latin names in Arabic ran the wrong way.
  @Test func whatSetsNamesApartIsToldItsDirection() {
    let list = "\u{2068}TR-02\u{2069} و\u{2068}TR-03\u{2069}"
    let page = renderHTML(
      Document(title: "T", blocks: [.paragraph([.isolated([.text(list)]), .isolated([.text("A")])])]))
    #expect(page.contains("<bdi dir=\"rtl\">"))
    #expect(page.contains("<bdi>A</bdi>"))
  }
}
