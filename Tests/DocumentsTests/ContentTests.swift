import Documents
import Testing

@Suite struct ContentTests {
  @Test func controlCharactersShowAndDoNothing() {
    #expect("\u{1B}[2J\u{7}\u{9B}31m\u{0}".cleaned == "\u{FFFD}[2J\u{FFFD}\u{FFFD}31m\u{FFFD}")
    #expect("\u{202E}evil\u{202C} \u{2066}x\u{2069}\u{FEFF}".cleaned == "evil x")
    let unassigned = [0xE000, 0xFDD0, 0xFFFE, 0x10FFFF].compactMap { Unicode.Scalar($0 as UInt32) }
    #expect(String(String.UnicodeScalarView(unassigned)).cleaned == "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}")
  }

  @Test func lineBreaksOfAnyKindAreOneKind() {
    #expect("a\r\nb\rc\u{85}d\u{2028}e\u{2029}f\n\ng".cleaned == "a\nb\nc\nd\ne\nf\n\ng")
  }

  @Test func textOfEveryScriptStays() {
    let text = "Haïti, Côte d’Ivoire, Россия, الأمم\u{200F} المتحدة, 联合国, 🕊️"
    #expect(text.cleaned == text)
  }

  @Test func tablesLoseNoCell() {
    let cell = { (text: String) in [Inline.text(text)] }
    let columns = [Table.Column(cell("A")), Table.Column(cell("B"))]
    let table = Table(caption: [], columns: columns, rows: [[cell("1")], [cell("1"), cell("2"), cell("3")]])
    #expect(table.rows.map { $0.map(\.plainText) } == [["1", ""], ["1", "2 3"]])
    #expect(Table(caption: [], columns: [], rows: [[cell("1")]]).rows == [[]])
  }

  @Test func paperIsMeasuredInPoints() {
    #expect(abs(Paper.a3Landscape.printableSize.width - 1133.86) < 0.01)
    #expect(Language(code: "ar").direction == .rightToLeft)
  }
}
