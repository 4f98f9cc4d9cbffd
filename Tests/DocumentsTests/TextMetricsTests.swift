import Documents
import Testing

@Suite struct TextMetricsTests {
  private func wrapped(_ text: String, _ width: Double, _ maximum: Int = 100) -> [String] {
    TextMetrics.wrapped(text, toWidth: width, maximum: maximum, size: 10)
  }

  /// Helvetica's published widths, in 1/1000 em, which the measured family shares.
  @Test(arguments: [("A", 667.0), ("W", 944), ("i", 222), ("m", 833), ("0", 556), (" ", 278), ("@", 1015), ("é", 556)])
  func lettersAreAsWideAsHelveticas(letter: String, thousandths: Double) {
    #expect(abs(TextMetrics.width(of: letter, size: 1000) - thousandths) < 0.6)
  }

  @Test func widthGrowsWithSizeAndWeight() {
    let text = "Mission for Justice Support"
    #expect(TextMetrics.width(of: text, size: 20) == 2 * TextMetrics.width(of: text, size: 10))
    #expect(TextMetrics.width(of: text, size: 10, weight: .bold) > TextMetrics.width(of: text, size: 10))
  }

  @Test func everyScriptHasAWidth() {
    #expect(TextMetrics.width(of: "联合国", size: 10) == 30)
    #expect(TextMetrics.width(of: "e\u{301}", size: 10) == TextMetrics.width(of: "é", size: 10))
    #expect((15.0...45).contains(TextMetrics.width(of: "الأمم", size: 10)))
    #expect((15.0...45).contains(TextMetrics.width(of: "Миссия", size: 10)))
    #expect(TextMetrics.width(of: "\u{200F}\u{200B}", size: 10) == 0)
  }

  @Test func linesBreakBetweenWords() {
    #expect(
      wrapped("Public order in the four northern districts", 90) == [
        "Public order in the", "four northern", "districts",
      ])
    #expect(wrapped("short", 90) == ["short"])
    #expect(wrapped("", 90).isEmpty)
  }

  @Test func linesBreakAfterHyphensAndBetweenIdeographs() {
    #expect(wrapped("gender-responsive", 60) == ["gender-", "responsive"])
    #expect(wrapped("海地司法支助团", 40) == ["海地司法", "支助团"])
  }

  @Test func whatDoesNotFitEndsInAnEllipsis() {
    let lines = wrapped("Public order in the four northern districts of the country", 90, 2)
    #expect(lines.count == 2)
    #expect(lines.last?.hasSuffix("…") == true)
    #expect(TextMetrics.truncated("Carana", toWidth: 100, size: 10) == "Carana")
    #expect(TextMetrics.truncated("Carana National Police", toWidth: 0, size: 10) == "…")
  }

  @Test(arguments: [
    "Protection de l’environnement / déchets dangereux", "WWWW" + String(repeating: "W", count: 5000), "a b c d",
    "海地司法支助团 MINUJUSTH",
  ])
  func noLineIsWiderThanItMayBe(text: String) {
    for width in stride(from: 20.0, through: 200, by: 45) {
      for maximum in 1...4 {
        let lines = wrapped(text, width, maximum)
        #expect(lines.count <= maximum)
        #expect(lines.allSatisfy { TextMetrics.width(of: $0, size: 10) <= width })
      }
    }
  }

  @Test func wrappingKeepsEveryWord() {
    let text = "Fourteen of the forty activities are handed over only after the mandate ends"
    for width in stride(from: 60.0, through: 300, by: 11) {
      #expect(wrapped(text, width).joined(separator: " ") == text)
    }
  }

  @Test func boxesStandAroundTheirAnchor() {
    let box = { TextMetrics.box(of: TextLine("Mandate", at: Point(x: 100, y: 50), size: 10, anchor: $0)) }
    let width = TextMetrics.width(of: "Mandate", size: 10)
    #expect(box(.left).x == 100)
    #expect(box(.middle).x == 100 - width / 2)
    #expect(box(.right).x == 100 - width)
    #expect(box(.left).y < 50 && box(.left).bottom > 50)
  }

  @Test func linesAtTheLineHeightDoNotTouch() {
    let boxes = (0..<3).map { index in
      TextMetrics.box(
        of: TextLine("Åg", at: Point(x: 0, y: 10 + Double(index) * 8 * TextMetrics.lineHeight), size: 8))
    }
    #expect(!boxes[0].intersects(boxes[1]) && !boxes[1].intersects(boxes[2]))
  }
}
