import Documents
import Rendering
import Testing

@Suite struct SVGTests {
  @Test func numbersAreShortAndNeverBreakThePicture() {
    func x(_ value: Double) -> String? {
      let drawing = Drawing(
        title: "", description: "", size: Size(width: 1, height: 1),
        shapes: [.text(TextLine("t", at: Point(x: value, y: 0), size: 1))])
      return ParsedXML(renderSVG(drawing)).attributes.first { $0.element == "text" && $0.name == "x" }?.value
    }
    #expect(x(0.1 + 0.2) == "0.3")
    #expect(x(-0.004) == "0")
    #expect(x(-12.05) == "-12.05")
    #expect(x(100) == "100")
    #expect(x(99.999) == "100")
    #expect(x(.nan) == "0")
    #expect(x(-.infinity) == "0")
    #expect(x(1e300) == "0")
  }
}
