import Documents
import Foundation
import Rendering
import Testing

@Suite struct DOCXTests {
  private let package = ParsedPackage(renderDOCX(Sample.document))

  private func document(_ blocks: [Block], language: Language = .english, evidence: [Evidence] = []) -> ParsedXML {
    ParsedPackage(renderDOCX(Document(language: language, title: "T", blocks: blocks, evidence: evidence))).document
  }

  @Test func theSameDocumentGivesTheSameBytes() {
    #expect(renderDOCX(Sample.document) == renderDOCX(Sample.document))
  }

  /// What is referred to is there: parts by relationships, styles, lists, notes.
  @Test func everyReferenceLeadsSomewhere() {
    for name in package.names { #expect(package.part(name).isWellFormed, "\(name)") }
    let targets = package.part("word/_rels/document.xml.rels").values(of: "Target")
    #expect(targets.allSatisfy { package.files["word/\($0)"] != nil })
    let (styles, document) = (package.part("word/styles.xml"), package.document)
    let ids = Set(styles.values(of: "w:styleId"))
    for element in ["w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next"] {
      let used = [document, styles, package.part("word/numbering.xml"), package.part("word/footnotes.xml")]
        .flatMap { $0.values(of: "w:val", in: element) }
      #expect(used.allSatisfy(ids.contains), "\(element)")
    }
    let lists = Set(package.part("word/numbering.xml").values(of: "w:numId", in: "w:num"))
    #expect(styles.values(of: "w:val", in: "w:numId").allSatisfy(lists.contains))
    let notes = package.part("word/footnotes.xml").values(of: "w:id", in: "w:footnote")
    #expect(document.values(of: "w:id", in: "w:footnoteReference").allSatisfy(notes.contains))
  }

  @Test func headingsAndParagraphsAreStylesThatNumberThemselves() {
    let parsed = document([
      .heading(level: 1, [.text("A")]), .heading(level: 3, [.text("B")]),
      .heading(level: 1, [.text("C")], numbered: false), .numbered(level: 1, [.text("D")]),
      .numbered(level: 2, [.text("E")]),
    ])
    #expect(
      parsed.values(of: "w:val", in: "w:pStyle") == [
        "Title", "Heading1", "Heading3", "UnnumberedHeading1", "NumberedParagraph1", "NumberedParagraph2",
      ])
    let levels = package.part("word/numbering.xml")
    #expect(levels.values(of: "w:val", in: "w:lvlText").starts(with: ["%1.", "%2.", "%3.", "%1.", "(%2)", "(%3)"]))
    #expect(levels.values(of: "w:val", in: "w:lvlText").suffix(2) == ["Table %1", "Figure %1"])
    #expect(Set(levels.values(of: "w:val", in: "w:lvlJc")) == ["left"])
  }

  /// From right to left Word and LibreOffice agree about the middle of a number alone: half of it has room before the margin.
  @Test func numbersFromRightToLeftStandInsideTheMargin() {
    var words = Words()
    words.table = "الجدول"
    words.figure = "الشكل"
    let levels = ParsedPackage(renderDOCX(Document(language: .arabic, words: words, title: "ت")))
      .part("word/numbering.xml")
    let sides = levels.values(of: "w:val", in: "w:lvlJc")
    let starts = levels.values(of: "w:left", in: "w:ind").compactMap { Int($0) }
    let hangings = levels.attributes.filter { $0.element == "w:ind" && $0.name != "w:left" }
      .compactMap { attribute in Int(attribute.value).map { attribute.name == "w:hanging" ? $0 : -$0 } }
    #expect(sides.count == starts.count && sides.count == hangings.count)
    for (index, side) in sides.enumerated() {
      let middle = starts[index] - hangings[index]
      #expect(side == "center" ? middle >= 140 : middle > 200, "level \(index) begins at \(middle)")
      #expect(side == "center" || levels.values(of: "w:val", in: "w:lvlText")[index] == "•")
    }
  }

  /// A name that is no word any more, in a column beside short ones, leaves these their words whole.
  @Test(arguments: [1, 2, 3]) func aLongNameTakesNoRoomFromOtherColumns(names: Int) {
    let short = ["Forecast", "Function", "departure", "unlikely", "MINUJUSTH", "assessed"]
    let long = String(repeating: "Nationalpolice", count: 15)
    let cells = short.dropLast(names - 1).map { [Inline.text($0)] } + (0..<names).map { _ in [Inline.text(long)] }
    let widths = document([.table(Table(caption: [], columns: cells.map { .init($0) }, rows: [cells]))])
      .values(of: "w:w", in: "w:gridCol").compactMap { Int($0) }
    #expect(widths.count == cells.count)
    for (width, word) in zip(widths, short.dropLast(names - 1)) {
      #expect(Double(width - 140) > TextMetrics.width(of: word, size: 8) * 20, "\(word) has \(width)")
    }
  }

  /// A sentence of Chinese breaks between all its letters and is no word that needs a line.
  @Test func aSentenceWithoutSpacesIsNoWord() {
    let cells = [[Inline.text("2019-07-09")], [Inline.text(String(repeating: "建设和平委员会", count: 20))]]
    let widths = document([.table(Table(caption: [], columns: cells.map { .init($0) }, rows: [cells]))])
      .values(of: "w:w", in: "w:gridCol").compactMap { Int($0) }
    #expect(widths.first.map { (700..<1700).contains($0) } == true, "\(widths)")
  }

  /// A note is numbered once; where its entry is cited again stands a reference to its number.
  @Test func aNoteIsNumberedOnceHoweverOftenItIsCited() {
    let evidence = ["a", "b", "never cited"].map { Evidence($0) }
    let parsed = document(
      [
        .paragraph([.text("x"), .evidence(1), .evidence(0)]), .paragraph([.text("y"), .evidence(1)]),
        .paragraph([.evidence(1), .evidence(0)]),
      ], evidence: evidence)
    #expect(parsed.values(of: "w:id", in: "w:footnoteReference") == ["1", "2"])
    let fields = [1, 1, 2].map { " NOTEREF _Note\($0) \\f \\h " }
    #expect(parsed.values(of: "w:instr") == fields)
    #expect(parsed.text == "Tx,y11,2")
    let notes = ParsedPackage(
      renderDOCX(Document(title: "T", blocks: [.paragraph([.evidence(1), .evidence(0)])], evidence: evidence)))
    #expect(notes.part("word/footnotes.xml").text == " b a")
  }

  @Test func theHeadOfATableStandsOnEachPage() {
    let parsed = package.document
    #expect(parsed.elements.count { $0 == "w:tblHeader" } == 1)
    #expect(parsed.elements.count { $0 == "w:cantSplit" } == parsed.elements.count { $0 == "w:tr" })
    let widths = parsed.values(of: "w:w", in: "w:gridCol").compactMap { Int($0) }.suffix(2).reduce(0, +)
    #expect(widths == 9411, "all columns together fill the width between the margins")
    let silent = document([.table(Table(caption: [], columns: [.init([])], rows: [[[.text("a")]]]))])
    #expect(!silent.elements.contains("w:tblHeader"), "a head that says nothing is none")
  }

  @Test func aDateStaysOnOneLineBesideALongText() {
    let long = Array(repeating: "word", count: 60).joined(separator: " ")
    let parsed = document([
      .table(
        Table(
          caption: [], columns: [.init([.text("On")]), .init([.text("What")])],
          rows: [[[.text("15 October 2019")], [.text(long)]]]))
    ])
    let widths = parsed.values(of: "w:w", in: "w:gridCol").compactMap { Int($0) }
    #expect(widths[0] > 1250 && widths[0] < 1700 && widths.reduce(0, +) == 9411)
  }

  /// A drawing is shapes and text, described once as a whole.
  @Test func aDrawingIsAGroupOfShapes() {
    let parsed = package.document
    #expect(parsed.values(of: "descr") == ["The mission leads until December."])
    let shapes = parsed.elements.count { $0 == "wps:wsp" }
    #expect(shapes == 8 && parsed.elements.count { $0 == "adec:decorative" } == shapes)
    #expect(parsed.values(of: "prst").contains("line") && parsed.elements.contains("a:custGeom"))
    #expect(parsed.text.contains("Police") && parsed.text.contains("شرطة"))
    let ids = parsed.values(of: "id")
    #expect(Set(ids).count == ids.count)
  }

  /// One that is larger than a page is made smaller, with its text.
  @Test func aLargeDrawingFitsThePage() {
    let size = Size(width: 1000, height: 400)
    let line = TextLine("t", at: Point(x: 990, y: 390), size: 20)
    let drawing = Drawing(title: "", description: "", size: size, shapes: [.text(line)])
    let parsed = document([.figure(Figure(drawing))])
    let width = Int(parsed.values(of: "cx", in: "wp:extent").first ?? "") ?? 0
    #expect(width <= Int(Paper.a4.printableSize.width * 12_700) + 1)
    #expect(parsed.values(of: "w:val", in: "w:sz") == ["18"])
  }

  @Test func aBreakLeavesNoEmptyParagraph() {
    let parsed = document([.paragraph([.text("a")]), .pageBreak, .paragraph([.text("b")]), .pageBreak])
    #expect(parsed.elements.count { $0 == "w:pageBreakBefore" } == 1)
    #expect(parsed.elements.count { $0 == "w:p" } == 3)
  }

  @Test func rightToLeftText() {
    let name = "بعثة (UNMIC)"
    let english = document([.paragraph([.text("By ")] + .text(name) + [.text(" (CNP)")])])
    #expect(english.elements.count { $0 == "w:rtl" } == 1 && !english.elements.contains("w:bidi"))
    #expect(english.values(of: "w:bidi", in: "w:lang") == ["ar-SA"])
    #expect(english.text == "TBy \(name) (CNP)", "the controls of isolation are the runs' own")
    let symbol: [Inline] = [.text("نص "), .symbol("S/RES/2594 (2021)")]
    let table = Table(caption: [.text("ج")], columns: [.init([.text("أ")])], rows: [[[.text("ب")]]])
    let document = Document(language: .arabic, title: "ت", blocks: [.paragraph(symbol), .table(table)])
    let arabic = ParsedPackage(renderDOCX(document))
    #expect(arabic.document.elements.contains("w:bidiVisual") && arabic.document.elements.contains("w:bidi"))
    // Title, text, caption, head, cell; the symbol runs from left to right.
    #expect(arabic.document.elements.count { $0 == "w:rtl" } == 5)
    #expect(arabic.part("word/styles.xml").values(of: "w:bidi", in: "w:lang") == ["ar-SA"])
    // The bar of a box stands where reading begins, and a drawing where it stands in every language.
    #expect(arabic.part("word/styles.xml").elements.contains("w:right"))
    #expect(arabic.part("word/styles.xml").values(of: "w:val", in: "w:bidi") == ["1", "0"])
    #expect(arabic.part("docProps/core.xml").text.contains("ar-SA"))
  }

  @Test func whatRunsFromLeftToRightKeepsItsOrderAmongArabic() {
    func arabic(_ blocks: [Block]) -> ParsedPackage {
      ParsedPackage(renderDOCX(Document(language: .arabic, symbol: "…/…/PBC", title: "ت", blocks: blocks)))
    }
    let mark = "\u{200E}"
    let cells: [[Inline]] = [[.text("8 of the 13 units")], [.text("8 من 13")], [.text("(8)")]]
    let table = Table(
      caption: [.text("ج")], columns: cells.map { _ in .init([.text("أ")]) }, rows: [cells])
    let package = arabic([.table(table)])
    #expect(package.document.text.contains("\(mark)8 of the 13 units\(mark)"))
    #expect(package.document.text.contains("8 من 13(8)"), "what has no Latin letter goes with the text around it")
    #expect(package.part("word/header2.xml").text.contains("\(mark)…/…/PBC\(mark)"))
    #expect(package.part("word/footer1.xml").values(of: "w:val", in: "w:bidi") == ["0"])
    #expect(!package.part("word/numbering.xml").values(of: "w:val", in: "w:suff").contains("space"))
  }

  @Test func aSymbolStaysOnOneLine() {
    let parsed = document([.paragraph([.symbol("A/79/552-S/2024/767 (1)")])])
    #expect(parsed.text == "TA/79/552S/2024/767\u{A0}(1)")
    #expect(parsed.elements.count { $0 == "w:noBreakHyphen" } == 1)
  }

  @Test func thePropertiesKnowNoClock() {
    let properties = package.part("docProps/core.xml")
    #expect(properties.text.contains("Transition of Carana") && properties.text.contains("2027-07-09T00:00:00Z"))
    #expect(!ParsedPackage(renderDOCX(Document(title: "T"))).part("docProps/core.xml").text.contains("Z"))
  }
}

extension ParsedXML {
  /// The values of an attribute in reading order, of all elements or of those of a name.
  func values(of name: String, in element: String? = nil) -> [String] {
    attributes.filter { $0.name == name && (element == nil || $0.element == element) }.map(\.value)
  }
}
