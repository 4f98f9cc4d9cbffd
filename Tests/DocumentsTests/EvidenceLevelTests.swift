import Testing

@testable import Documents

@Suite struct EvidenceLevelTests {
  private let document = Document(
    title: "T",
    blocks: [
      .paragraph([
        .text("Of 3"), .evidence(0), .text(" units, 2"), .evidence(1), .text(" left. Another"), .evidence(2),
        .text(" says para. 4 of it."),
      ]),
      .table(
        Table(
          caption: [], columns: [.init([]), .init([])],
          rows: [[[.text("A"), .evidence(1)], [.text("B"), .evidence(0)]]])),
    ],
    evidence: [
      Evidence("a.yaml:1", source: "S/1, para. 2"), Evidence("a.yaml:2", source: "S/2; S/1, para. 2"),
      Evidence("a.yaml:3"),
    ])

  @Test func aSentenceAndARowHaveOneNote() {
    let notes = document.citing(.notes, withPlaces: true)
    #expect(notes.evidence.map(\.source) == ["S/1, para. 2; S/2", "S/2; S/1, para. 2"])
    #expect(notes.evidence.allSatisfy { $0.places.isEmpty })
    guard case .paragraph(let text) = notes.blocks[0], case .table(let table) = notes.blocks[1] else { return }
    #expect(
      text.map { if case .evidence(let index) = $0 { "[\(index)]" } else { [$0].plainText } }.joined()
        == "Of 3 units, 2 left.[0] Another says para. 4 of it.")
    #expect(table.rows[0] == [[.text("A"), .evidence(1)], [.text("B")]])
  }

  @Test func sourcesAreSetApartAsTheLanguageDoes() {
    var chinese = document
    chinese.words.betweenParts = "；"
    chinese.evidence[1].source = "S/2；S/1, para. 2"
    #expect(
      chinese.citing(.notes, withPlaces: false).evidence.map(\.source) == ["S/1, para. 2；S/2", "S/2；S/1, para. 2"])
  }

  @Test func fullEvidenceHasPlacesWhereAFormatLeadsToThem() {
    let full = document.citing(.full, withPlaces: true)
    #expect(full.evidence[0].places == ["a.yaml:1", "a.yaml:2"])
    #expect(full.evidence.contains { $0.places == ["a.yaml:3"] })
    #expect(document.citing(.full, withPlaces: false).evidence.allSatisfy { $0.places.isEmpty })
  }

  @Test func withoutEvidenceThereIsNoMark() {
    let none = document.citing(.none, withPlaces: true)
    #expect(none.evidence.isEmpty)
    guard case .table(let table) = none.blocks[1] else { return }
    #expect(table.rows[0] == [[.text("A")], [.text("B")]])
  }
}
