import Diagnostics
import Foundation
import Requirements
import Testing

/// A small plan with what one requirement must make of it.
///
/// `Fixtures/TR-13.yaml` holds the cases of TR-13:
///
///     counterparts:
///       dap: { kind: national }
///     --- # case: nobody has looked at the receiver
///     # outcome: gap
///     handovers:
///       prisons: { to: [dap] }
///     # ^ gap TR-13: has not been assessed
///
/// - A case runs from its line `--- # case: …` to the next one and is a plan of its own. What stands before the first
///   case holds for every case, as a second file of the plan. Fields that the format requires, and all fields, may
///   be left out; any other fault of reading is expected like a finding.
/// - `# outcome:` is `met`, `partly 1 of 2`, `gap`, `not applicable`, `cannot tell` or `waived`; after `: ` may follow
///   words that the reason must contain. `# part people: met` expects the same of a named part.
/// - `# ^ gap TR-13` expects a finding with its severity at the column of the caret, on the nearest line above that is
///   no expectation; after `: ` may follow words that the message must contain. `#< gap TR-13` stands for column 1. A
///   finding about the plan as a whole stands at the beginning of the line `--- # case: …`.
/// - Exactly these findings must come.
struct Fixture {
  struct Expectation: Equatable {
    let line: Int
    let column: Int
    let severity: String
    let id: String
    let words: String
  }

  let name: String
  /// The line of the file on which the case begins, counted from 1.
  let firstLine: Int
  let text: String
  /// What holds for every case of the file.
  let common: String
  private(set) var outcome: String?
  private(set) var parts: [String: String] = [:]
  private(set) var expectations: [Expectation] = []

  init(name: String, firstLine: Int, lines: [Substring], common: String) {
    self.name = name
    self.firstLine = firstLine
    self.common = common
    text = lines.joined(separator: "\n") + "\n"
    var place = 1
    for (index, line) in lines.enumerated() where !readExpectation(line, at: place) { place = index + 1 }
  }

  private mutating func readExpectation(_ line: Substring, at place: Int) -> Bool {
    let content = line.drop { $0 == " " }
    guard content.hasPrefix("#") else { return false }
    let words = content.dropFirst().drop { $0 == " " }
    if words.hasPrefix("outcome: ") {
      outcome = String(words.dropFirst(9))
      return true
    }
    if words.hasPrefix("part "), let colon = words.firstIndex(of: ":") {
      parts[String(words[words.index(words.startIndex, offsetBy: 5)..<colon])] =
        String(words[words.index(colon, offsetBy: 2)...])
      return true
    }
    guard let mark = words.first, mark == "^" || mark == "<" else { return false }
    let column = mark == "<" ? 1 : line.distance(from: line.startIndex, to: words.startIndex) + 1
    let (expected, message) = Fixture.split(words.dropFirst().drop { $0 == " " })
    let pair = expected.split(separator: " ")
    guard pair.count == 2 else { return false }
    expectations.append(
      Expectation(line: place, column: column, severity: String(pair[0]), id: String(pair[1]), words: message))
    return true
  }

  /// `gap TR-13: not assessed` as `gap TR-13` and `not assessed`.
  static func split(_ text: Substring) -> (String, String) {
    guard let colon = text.firstRange(of: ": ") else { return (String(text), "") }
    return (String(text[..<colon.lowerBound]), String(text[colon.upperBound...]))
  }
}

extension Fixture {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  /// The cases of a requirement.
  static func cases(of id: String) throws -> [Fixture] {
    let file = folder.appending(path: "\(id).yaml")
    let text = try #require(
      try? String(contentsOf: file, encoding: .utf8),
      "\(id) needs its cases in Fixtures/\(id).yaml; Fixture.swift says how they are written")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let starts = lines.indices.filter { lines[$0].hasPrefix("--- # case: ") }
    let common = lines[..<(starts.first ?? lines.endIndex)].joined(separator: "\n")
    return starts.enumerated().map { position, start in
      let end = position + 1 < starts.count ? starts[position + 1] : lines.endIndex
      return Fixture(
        name: String(lines[start].dropFirst(12)), firstLine: start + 1, lines: Array(lines[start..<end]),
        common: common)
    }
  }
}

/// An outcome as fixtures write it, and its reason.
func written(_ outcome: Requirements.Outcome) -> (word: String, reason: String) {
  switch outcome {
  case .met: ("met", "")
  case .partly(let there, let all): ("partly \(there) of \(all)", "")
  case .gap: ("gap", "")
  case .waived(let by, let reason, let until): ("waived", "\(by): \(reason), until \(until)")
  case .notApplicable(let reason): ("not applicable", reason.description)
  case .cannotTell(let missing): ("cannot tell", missing.description)
  }
}
