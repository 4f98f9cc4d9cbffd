import Analysis
import Diagnostics
import PlanReading

@testable import Requirements

/// A case whose plan has been read, to be held against what a requirement makes of it.
struct ReadFixture {
  private let fixture: Fixture
  private let reading: PlanReading
  private let faults: [Diagnostic]
  private let facts: PlanFacts

  init(_ fixture: Fixture) {
    self.fixture = fixture
    var files = [SourceFile(name: "case.yaml", bytes: Array(fixture.text.utf8))]
    if !fixture.common.isEmpty { files.append(SourceFile(name: "common.yaml", bytes: Array(fixture.common.utf8))) }
    reading = readPlan(SourceFiles(files))
    faults = reading.diagnostics.filter { $0.id != "missing-key" && $0.id != "empty-file" }
    facts = PlanFacts(reading.plan)
  }

  /// Why the requirement, or a part of it, does not apply or cannot be decided.
  func reasons(of requirement: Requirement) -> [Reason] {
    let results = check(
      Context(facts, thresholds: Thresholds(), reading: faults, mutation: nil), against: [requirement])
    return results.flatMap { [$0.outcome] + $0.parts.map(\.outcome) }.compactMap { outcome in
      switch outcome {
      case .met, .partly, .gap: nil
      case .waived(_, let reason, _), .notApplicable(let reason), .cannotTell(let reason): reason
      }
    }
  }

  /// Where the requirement does not do what the case expects, with the lines of its file; `mutation` changes what one word
  /// answers.
  func problems(with requirement: Requirement, _ mutation: Mutation? = nil) -> [(line: Int, message: String)] {
    var problems: [(line: Int, message: String)] = []
    let context = Context(facts, thresholds: Thresholds(), reading: faults, mutation: mutation)
    guard let result = check(context, against: [requirement]).first else {
      return [(fixture.firstLine, "no result")]
    }
    if let outcome = fixture.outcome {
      if let problem = difference(between: result.outcome, and: outcome) {
        problems.append((fixture.firstLine, problem))
      }
    } else {
      problems.append((fixture.firstLine, "a line '# outcome: \(written(result.outcome).word)' is missing"))
    }
    for (name, expected) in fixture.parts.sorted(by: { $0.key < $1.key }) {
      let outcome = result.parts.first { $0.name == name }?.outcome
      let problem = outcome.map { difference(between: $0, and: expected) } ?? "there is no such part"
      if let problem { problems.append((fixture.firstLine, "part \(name): \(problem)")) }
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
        problems.append(
          (
            fixture.firstLine + (position?.line ?? 1) - 1,
            "not expected at column \(position?.column ?? 0): \(finding.severity) \(finding.id): \(finding.message)"
          ))
      }
    }
    for missing in unexpected {
      problems.append(
        (
          fixture.firstLine + missing.line - 1,
          "expected at column \(missing.column): \(missing.severity) \(missing.id): \(missing.words)"
        ))
    }
    return problems
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
