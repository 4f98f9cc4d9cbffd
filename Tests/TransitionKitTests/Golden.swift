import Foundation
import Testing

/// The top of the package, from which golden files and plans are read.
let packageRoot = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// Compares a text with the file that holds what it must be. With `RECORD=1` in the environment the file is written
/// instead, and its diff is to be read like code.
func expectGolden(_ text: String, at path: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let file = packageRoot.appendingPathComponent(path)
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return
  }
  // Byte by byte: reading a text, Foundation leaves the mark at its beginning out.
  let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
  guard text != expected else { return }
  let pairs = zip(
    text.split(separator: "\n", omittingEmptySubsequences: false),
    expected.split(separator: "\n", omittingEmptySubsequences: false))
  let line = pairs.enumerated().first { $0.element.0 != $0.element.1 }
  let difference = line.map { "line \($0.offset + 1) is '\($0.element.0)', not '\($0.element.1)'" }
  // Tests that record stand in files that are named as their suites.
  let suite = sourceLocation.fileName.replacing(".swift", with: "")
  Issue.record(
    """
    \(path) is not fresh: \(difference ?? "it has another length"); if the change is meant, write it with \
    `RECORD=1 swift test --filter \(suite)`, and read the diff
    """,
    sourceLocation: sourceLocation)
}
