import Diagnostics
import Foundation
import Testing

@testable import YAMLSyntax

/// Reads all of yaml-test-suite below the checks that `parseYAML` adds (tags, several documents and much else are YAML,
/// but not a plan): the same event loop, the same tree.
@Suite(.needsSuites) struct YAMLTestSuiteTests {
  /// What libyaml 0.2.5 makes of each case by its own event printer, measured once; a tree that differs from it has a
  /// fault, or belongs to another libyaml.
  @Test func everyCaseEndsAsItDoesInLibYAML() throws {
    let folder = try #require(suites).appendingPathComponent("yaml-test-suite")
    let data = try unpacked(folder)
    defer { discard(data) }
    var counts: [String: Int] = [:]
    for row in try table(folder.appendingPathComponent("libyaml-0.2.5-results.tsv")) {
      let (name, expected) = (row[0], row[1])
      let outcome = try outcome(of: data.appendingPathComponent(name))
      #expect(outcome == expected, "\(name): \(row[2])")
      counts[outcome, default: 0] += 1
    }
    #expect(
      counts == [
        "pass": 252, "pass-error": 78, "FAIL-rejects-valid": 51, "FAIL-accepts-invalid": 16, "FAIL-wrong-events": 5,
      ])
  }

  /// Whatever the rest of the program makes of a case, reading it must come to an end and give a tree that can be walked.
  @Test func everyCaseCanBeReadAsAPlan() throws {
    let folder = try #require(suites).appendingPathComponent("yaml-test-suite")
    let data = try unpacked(folder)
    defer { discard(data) }
    for row in try table(folder.appendingPathComponent("libyaml-0.2.5-results.tsv")) {
      let bytes = try Data(contentsOf: data.appendingPathComponent(row[0]).appendingPathComponent("in.yaml"))
      let file = SourceFile(name: "in.yaml", bytes: Array(bytes))
      let (root, diagnostics) = parseYAML(file, index: 0)
      #expect(root.map(nodeCount) ?? 0 >= 0)
      for diagnostic in diagnostics {
        #expect(diagnostic.span.start <= diagnostic.span.end && diagnostic.span.end <= Int32(bytes.count), "\(row[0])")
      }
      if row[1] == "pass-error" { #expect(diagnostics.contains { $0.severity == .error }, "\(row[0])") }
    }
  }

  private func outcome(of folder: URL) throws -> String {
    let bytes = Array(try Data(contentsOf: folder.appendingPathComponent("in.yaml")))
    let reading = bytes.withUnsafeBufferPointer {
      readTree($0, isASCII: $0.allSatisfy { $0 < 0x80 }, file: 0)
    }
    let isInvalid = FileManager.default.fileExists(atPath: folder.appendingPathComponent("error").path)
    guard reading.stop == nil else { return isInvalid ? "pass-error" : "FAIL-rejects-valid" }
    guard !isInvalid else { return "FAIL-accepts-invalid" }
    let events = try String(contentsOf: folder.appendingPathComponent("test.event"), encoding: .utf8)
    return reading.tree.eventForm() == events ? "pass" : "FAIL-wrong-events"
  }

  private func nodeCount(_ root: YAMLNode) -> Int {
    var count = 0
    var waiting = [root]
    while let node = waiting.popLast() {
      count += 1
      waiting += node.items
      for (key, value) in node.pairs { waiting += [key, value] }
    }
    return count
  }

  /// The lines of a table, each divided at its tabs, without the first.
  private func table(_ file: URL) throws -> [[String]] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  /// Removes what ``unpacked(_:)`` made.
  private func discard(_ data: URL) {
    let folder = data.deletingLastPathComponent()
    guard folder.lastPathComponent != "yaml-test-suite" else { return }
    try? FileManager.default.removeItem(at: folder)
  }

  /// The cases, unpacked into a folder of their own when the suite is at hand as an archive.
  private func unpacked(_ folder: URL) throws -> URL {
    let data = folder.appendingPathComponent("data")
    guard !FileManager.default.fileExists(atPath: data.path) else { return data }
    let target = FileManager.default.temporaryDirectory.appendingPathComponent("yaml-test-suite-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
    let tar = Process()
    tar.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    tar.arguments = ["tar", "-xzf", folder.appendingPathComponent("data.tar.gz").path, "-C", target.path]
    try tar.run()
    tar.waitUntilExit()
    #expect(tar.terminationStatus == 0)
    return target.appendingPathComponent("data")
  }
}
