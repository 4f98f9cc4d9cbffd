import Documents
import Testing

/// Names of two directions in one line, each a unit of its own.
@Suite struct IsolationTests {
  private let name = "الشرطة الوطنية (CNP)"

  @Test func onlyANameOfTheOtherDirectionIsSetApart() {
    #expect(name.isolated == "\u{2068}\(name)\u{2069}")
    for text in ["", "Carana (CNP)", "Sécurité à Jérémie", "海地 \u{301}"] { #expect(text.isolated == text) }
    #expect("\(name.isolated) and Ministry of the Interior".firstDirection == .leftToRight)
    #expect(name.firstDirection == .rightToLeft)
    #expect(name.isolated.isolated == name.isolated)
  }

  /// Whatever controls a name has itself, none reaches beyond it, and the text around it keeps its isolates.
  @Test(arguments: [
    "\u{2069}\u{2069}x", "\u{2068}x", "\u{2067}x\u{2069}", "\u{2067}x", "\u{202E}x",
    "\u{2066}\u{2068}x\u{2069}\u{2069}\u{2069}",
    "x\u{2068}\ny\u{2069}",
  ])
  func noControlReachesBeyondAName(_ controls: String) {
    let text = "a \((name + controls).isolated) b".cleaned
    var depth = 0
    for scalar in text.unicodeScalars {
      #expect(!["\u{202A}", "\u{202B}", "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}"].contains(scalar))
      if scalar == "\u{2068}" { depth += 1 }
      if scalar == "\u{2069}" { depth -= 1 }
      #expect(depth >= 0 && (scalar != "b" || depth == 0) && (scalar != "\n" || depth == 0))
    }
    #expect(depth == 0 && text.hasSuffix(" b"))
  }

  /// Formats without isolates set each piece of a text by its own direction.
  @Test func piecesOfOneDirection() {
    func pieces(_ text: String, in direction: Direction) -> [String] {
      text.pieces(in: direction).map { "\($0.direction == .rightToLeft ? "←" : "→")\($0.text)" }
    }
    #expect(pieces("", in: .leftToRight) == [])
    #expect(pieces("\(name) x", in: .leftToRight) == ["→\(name) x"])
    #expect(pieces("by \(name.isolated), x", in: .leftToRight) == ["→by ", "←\(name)", "→, x"])
    #expect(pieces("\u{2068}x\u{2069} ب", in: .rightToLeft) == ["→x", "← ب"])
    #expect(pieces("\u{2069}a\u{2068}\u{2068}b", in: .leftToRight) == ["→a", "→b"])
  }

  /// A line that breaks within a name goes on in its isolate.
  @Test func brokenLinesKeepTheName() {
    let text = "\(name.isolated) and Ministry of the Interior"
    let lines = TextMetrics.wrapped(text, toWidth: 40, maximum: 9, size: 10)
    #expect(lines.count > 3)
    for line in lines {
      #expect(line == line.cleaned)
      #expect(!line.hasRightToLeftLetters, "an Arabic word out of its isolate")
    }
  }
}
