import Foundation
import Rendering
import Testing

/// The sample in every format, as files that were read once by a person. `RECORD=1 swift test` writes them anew; the difference is
/// then reviewed like code.
@Suite struct GoldenTests {
  @Test func html() throws {
    try expect(renderHTML(Sample.document), in: "sample.html")
  }

  @Test func markdown() throws {
    try expect(renderMarkdown(Sample.document), in: "sample.md")
  }

  @Test func svg() throws {
    try expect(renderSVG(Sample.drawing, idPrefix: "sample"), in: "sample.svg")
  }

  private func expect(_ text: String, in file: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden/\(file)")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(text.utf8).write(to: golden)
    }
    #expect(try text == String(contentsOf: golden, encoding: .utf8), sourceLocation: sourceLocation)
  }
}
