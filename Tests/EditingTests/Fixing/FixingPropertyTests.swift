import Diagnostics
import Editing
import Foundation
import PlanFormat
import PlanReading
import SeededRandom
import Testing

/// Plans with slips as people make them, somewhere in their files.
@Suite struct FixingPropertyTests {
  /// How many plans; the gate asks for more of them than a run in passing.
  /// A plan is read some dozen times for each, so that a hundred are as many as the gate has time for.
  private static let count =
    ProcessInfo.processInfo.environment["TRANSITION_SEEDS"].flatMap(Int.init).map { min($0, 100) } ?? 40

  @Test(arguments: 0..<10) func whatIsCertainIsMendedAndTheRestStays(part: Int) throws {
    let plans = [starterFiles(), try planFiles("haiti-minujusth"), try planFiles("liberia-unmil")]
    for seed in stride(from: part, to: Self.count, by: 10) {
      var random = SplitMix64(state: UInt64(seed))
      let right = seed % 5 == 0 ? plans[0].withLineEnds("\r\n") : plans[seed % 5 > 2 ? 0 : seed % 5]
      var (wrong, made): (SourceFiles, [PlanSlip]) = (right, [])
      for _ in 0...Int.random(in: 0...2, using: &random) {
        guard let slip = PlanSlip.allCases.randomElement(using: &random), let next = slip.made(in: wrong, by: &random)
        else { continue }
        // A word of a text that is misspelt is no error, and nobody's business.
        guard next.errors.map(\.message) != wrong.errors.map(\.message) else { continue }
        (wrong, made) = (next, made + [slip])
      }
      let fixing = try fixing(wrong)
      try review(fixing, of: wrong, right, keepsWords: !made.contains(.colonInText), "seed \(seed): \(made)")
    }
  }

  private func review(
    _ fixing: Fixing, of wrong: SourceFiles, _ right: SourceFiles, keepsWords: Bool, _ name: String
  ) throws {
    let fixed = fixing.edit.after
    let (old, new) = (readPlan(wrong), readPlan(fixed))
    let (oldErrors, newErrors) = (wrong.errors, fixed.errors)
    if old.unreadFiles.isEmpty {
      let known = Set(
        oldErrors.flatMap { error in
          ([error.span] + error.notes.map(\.span)).map { "\(error.id) \(wrong.line(of: $0))" }
        })
      for error in newErrors where !known.contains("\(error.id) \(fixed.line(of: error.span))") {
        Issue.record("\(name): new at \(fixed.place(of: error.span)): \(error.message)")
      }
    }
    #expect(new.unreadFiles.count <= old.unreadFiles.count, "\(name)")
    // Nobody says afterwards what its author did not mean.
    if newErrors.isEmpty, !oldErrors.isEmpty, keepsWords {
      #expect(fixed.digest(without: []) == right.digest(without: []), "\(name): \(difference(right, fixed))")
    }
    for (index, file) in wrong.texts.enumerated() {
      try reviewLines(right.texts[index], file, fixed.texts[index], "\(name), \(wrong.files[index].name)")
    }
    #expect(try Editing.fixing(fixed).edit.isEmpty, "\(name)")
  }

  /// What no slip was made in stays as it is, with its line ends.
  private func reviewLines(_ right: String, _ wrong: String, _ fixed: String, _ name: String) throws {
    func lines(_ text: String) -> [Substring] {
      text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Substring.init)
    }
    let (before, slipped, after) = (lines(right), lines(wrong), lines(fixed))
    guard before.count == slipped.count, slipped.count == after.count else {
      #expect(before.count != slipped.count, "\(name)")
      return
    }
    for index in before.indices where before[index] == slipped[index] && after[index] != slipped[index] {
      Issue.record("\(name):\(index + 1): '\(after[index])' in place of '\(before[index])'")
    }
  }

  private func difference(_ left: SourceFiles, _ right: SourceFiles) -> String {
    for (one, other) in zip(left.texts, right.texts) {
      for (line, second) in zip(one.split(separator: "\n"), other.split(separator: "\n")) where line != second {
        return "'\(second)' in place of '\(line)'"
      }
    }
    return ""
  }
}

extension SourceFiles {
  fileprivate func withLineEnds(_ end: String) -> SourceFiles {
    SourceFiles(
      files.map {
        SourceFile(
          name: $0.name, bytes: Array(String(decoding: $0.bytes, as: UTF8.self).replacing("\n", with: end).utf8))
      })
  }

  /// The file and the line, which no mend moves.
  fileprivate func line(of span: Span) -> String {
    place(of: span).split(separator: ":").prefix(2).joined(separator: ":")
  }
}
