import Documents
import Testing

@Suite struct NumberingTests {
  private func labels(_ blocks: [Block]) -> [String?] {
    var numbering = Numbering()
    return blocks.map { numbering.label(of: $0, words: Words()) }
  }

  private func heading(_ level: Int, numbered: Bool = true) -> Block {
    .heading(level: level, [.text("x")], numbered: numbered)
  }

  @Test func headingsBeginAnewBelowEachOther() {
    let blocks = [heading(1), heading(2), heading(2), heading(3), heading(1), heading(2)]
    #expect(labels(blocks) == ["I.", "A.", "B.", "1.", "II.", "A."])
  }

  @Test func headingsWithoutNumberAreNotCounted() {
    #expect(labels([heading(1, numbered: false), heading(1)]) == [nil, "I."])
  }

  @Test func paragraphsRunThroughTheDocument() {
    let paragraph = { Block.numbered(level: $0, [.text("x")]) }
    let blocks = [
      paragraph(1), heading(1), paragraph(1), paragraph(2), paragraph(2), paragraph(3), paragraph(1), paragraph(2),
    ]
    #expect(labels(blocks) == ["1.", "I.", "2.", "(a)", "(b)", "(i)", "3.", "(a)"])
  }

  @Test func onlyWhatHasACaptionIsNumbered() {
    let drawing = Drawing(title: "", description: "", size: Size(width: 1, height: 1))
    let table = { Table(caption: .text($0), columns: [], rows: []) }
    let blocks: [Block] = [
      .table(table("")), .table(table("x")), .figure(Figure(drawing)), .figure(Figure(drawing, caption: .text("x"))),
      .table(table("y")),
    ]
    #expect(labels(blocks) == [nil, "Table 1", nil, "Figure I", "Table 2"])
  }

  @Test func lettersAndRomanNumbersGoOnAfterTheFirstOnes() {
    let many = Array(repeating: Block.numbered(level: 2, [.text("x")]), count: 28)
    #expect(labels(many).suffix(3) == ["(z)", "(aa)", "(ab)"])
    let sections = labels(Array(repeating: heading(1), count: 49))
    #expect([sections[3], sections[8], sections[39], sections[48]] == ["IV.", "IX.", "XL.", "XLIX."])
  }

  @Test func partsAreLetteredInTheScriptOfTheLanguage() {
    var numbering = Numbering(.arabic)
    let part = Block.numbered(level: 2, [.text("x")])
    #expect((1...5).map { _ in numbering.label(of: part, words: Words()) } == ["(أ)", "(ب)", "(ج)", "(د)", "(هـ)"])
  }
}
