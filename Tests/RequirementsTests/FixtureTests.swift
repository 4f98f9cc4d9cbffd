import Analysis
import Diagnostics
import Foundation
import PlanReading
import Requirements
import Testing

@Suite struct FixtureTests {
  @Test(arguments: Requirement.catalogue.map(\.id))
  func everyCaseHasItsOutcomeAndItsFindings(id: String) throws {
    let requirement = try #require(Requirement.catalogue.first { $0.id == id })
    for fixture in try Fixture.cases(of: id) { check(fixture, against: requirement) }
  }

  @Test(arguments: Requirement.catalogue.map(\.id))
  func oneCaseMeetsTheRequirementAndOneDoesNot(id: String) throws {
    let outcomes = try Fixture.cases(of: id).map { $0.outcome ?? "" }
    #expect(outcomes.contains("met"))
    #expect(outcomes.contains { $0 == "gap" || $0.hasPrefix("partly") })
  }

  @Test func everyFixtureBelongsToARequirement() throws {
    let ids = Set(Requirement.catalogue.map { "\($0.id).yaml" })
    for file in try FileManager.default.contentsOfDirectory(atPath: Fixture.folder.path) where file.hasSuffix(".yaml") {
      #expect(ids.contains(file), "there is no requirement for Fixtures/\(file)")
    }
  }
}

private func check(_ fixture: Fixture, against requirement: Requirement) {
  func fail(_ message: String, line: Int) {
    let file = "Fixtures/\(requirement.id).yaml"
    let path = Fixture.folder.appending(path: "\(requirement.id).yaml").path
    Issue.record(
      "\(file):\(line): \(fixture.name): \(message)",
      sourceLocation: SourceLocation(fileID: "RequirementsTests/\(file)", filePath: path, line: line, column: 1))
  }
  var files = [SourceFile(name: "case.yaml", bytes: Array(fixture.text.utf8))]
  if !fixture.common.isEmpty { files.append(SourceFile(name: "common.yaml", bytes: Array(fixture.common.utf8))) }
  let reading = readPlan(SourceFiles(files))
  let faults = reading.diagnostics.filter { $0.id != "missing-key" && $0.id != "empty-file" }
  guard let result = check(PlanFacts(reading.plan), against: [requirement], reading: faults).first else {
    return fail("no result", line: fixture.firstLine)
  }
  if let problem = difference(between: result.outcome, and: fixture.outcome ?? "an outcome") {
    fail(problem, line: fixture.firstLine)
  }
  for (name, expected) in fixture.parts.sorted(by: { $0.key < $1.key }) {
    let outcome = result.parts.first { $0.name == name }?.outcome
    let problem = outcome.map { difference(between: $0, and: expected) } ?? "there is no such part"
    if let problem { fail("part \(name): \(problem)", line: fixture.firstLine) }
  }
  var unexpected = fixture.expectations
  for finding in faults + result.findings {
    let position = reading.files[finding.span]?.position(of: finding.span.start)
    let index = unexpected.firstIndex {
      finding.span.file == 0 && $0.line == position?.line && $0.column == position?.column && $0.id == finding.id
        && $0.severity == finding.severity.rawValue && finding.message.holds($0.words)
    }
    if let index {
      unexpected.remove(at: index)
    } else {
      fail(
        "not expected at column \(position?.column ?? 0): \(finding.severity) \(finding.id): \(finding.message)",
        line: fixture.firstLine + (position?.line ?? 1) - 1)
    }
  }
  for missing in unexpected {
    fail(
      "expected at column \(missing.column): \(missing.severity) \(missing.id): \(missing.words)",
      line: fixture.firstLine + missing.line - 1)
  }
}

/// What is wrong with an outcome, in words, or nothing.
private func difference(between outcome: Requirements.Outcome, and expected: String) -> String? {
  let (word, words) = Fixture.split(expected[...])
  let found = written(outcome)
  guard found.word == word, found.reason.holds(words) else {
    return "the outcome is \(found.word)\(found.reason.isEmpty ? "" : ": \(found.reason)"), not \(expected)"
  }
  return nil
}

extension String {
  /// Whether the words stand in it; no words stand in any text.
  fileprivate func holds(_ words: String) -> Bool { words.isEmpty || contains(words) }
}
