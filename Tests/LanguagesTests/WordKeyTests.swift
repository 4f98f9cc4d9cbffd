import Foundation
import Testing

@testable import Languages

/// The words of each language against what the sources ask for: nothing is missing, and nothing is left over.
@Suite struct WordKeyTests {
  @Test func theFilesCanBeRead() {
    #expect(Wording.english.problems == [])
    #expect(Wording.english.formProblems == [])
  }

  @Test func eachTextThatIsAskedForIsThereWithItsValues() throws {
    for call in try Call.inSources() {
      guard let pattern = Wording.english.table.patterns[call.key] else {
        Issue.record("\(call.file) asks for '\(call.key)', of which there is no text")
        continue
      }
      let places = Set(pattern.places.map(\.name))
      guard let values = call.values else { continue }
      #expect(places == values, "'\(call.key)' in \(call.file): the text has \(places), the call gives \(values)")
    }
  }

  @Test func eachKindOfEntryHasAName() throws {
    let kinds = try Call.sources("PlanModel").flatMap { _, text in
      text.matches(of: /\sShape<?\w*>?\(\s*"([^"]+)"/).map { $0.1.lowercased().replacing(" ", with: "-") }
    }
    #expect(kinds.count > 100)
    let named = Wording.english.keys.filter { $0.hasPrefix("entries.") }.map { String($0.dropFirst(8)) }
    #expect(Set(named) == Set(kinds + ["field", "counted"]))
  }

  @Test func eachTextIsAskedFor() throws {
    let asked = Set(try Call.inSources().map(\.key))
    // These are asked for by a key that is put together.
    let free = [
      "dates.", "numbers.", "money.", "months.", "short-months.", "ordinals.", "spelled.", "below-ten.", "languages.",
      "words.", "asks.", "verdicts.", "advice.countries.", "half-years.", "kinds.", "lacks.", "unrecorded.", "mends.",
      "essentials.", "unknowns.", "ownerless.", "requirements.", "entries.",
      "standings.levels.", "earlier-asks.points.",
      "standings.nobody.", "standings.causes.", "standings.phases.", "standings.sites.", "readiness.absent.",
      "readiness.subjects.", "sides.", "leads.", "lanes.functions.", "lanes.counts.",
      "strength.people.",
      "chart.money.", "key-figures.nobody.", "key-figures.at-risk-besides.", "axis.open.", "tables.columns.",
      "tables.calendar-columns.", "views.coverage.columns.",
      "views.money.tables.columns-of-",
      "views.sites.tables.columns-of-", "views.sites.kinds.",
      "views.benchmarks.columns.", "views.readiness.columns.", "views.readiness.preconditions.",
      "views.readiness.prospects.",
    ]
    let left = Wording.english.keys.filter { key in
      !asked.contains(key) && !free.contains { key.hasPrefix($0) }
        && !(key.hasPrefix("views.") && key.hasSuffix(".title"))
    }
    #expect(left == [])
  }
}

/// A place in the sources that asks for a text: `wording("gaps.ownerless", ["priorities": …])`.
private struct Call {
  let file: String
  let key: String
  /// Nothing where the values are no literal.
  let values: Set<String>?

  static func inSources() throws -> [Call] {
    try sources().flatMap { file, text in calls(in: text, file: file) }
  }

  /// The sources, or those of one target, with their names.
  static func sources(_ target: String = "") throws -> [(file: String, text: String)] {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/\(target)")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
    return try (files ?? []).filter { $0.pathExtension == "swift" }.sorted { $0.path < $1.path }.map { url in
      (url.lastPathComponent, try String(contentsOf: url, encoding: .utf8))
    }
  }

  private static func calls(in text: String, file: String) -> [Call] {
    text.matches(of: /(?:wording|words|self)\(\s*"([a-z0-9.-]+\.[a-z0-9-]+)"/).map { match in
      let rest = text[match.range.upperBound...].drop { $0.isWhitespace }
      guard rest.first == "," else { return Call(file: file, key: String(match.1), values: []) }
      let literal = rest.dropFirst().drop { $0.isWhitespace }
      guard literal.first == "[" else { return Call(file: file, key: String(match.1), values: nil) }
      return Call(file: file, key: String(match.1), values: names(in: literal.dropFirst()))
    }
  }

  /// The keys of a dictionary's literal, up to its `]`.
  private static func names(in text: Substring) -> Set<String> {
    var names: Set<String> = []
    var (depth, name, isInText) = (0, "", false)
    for (sign, next) in zip(text, text.dropFirst()) {
      if sign == "\"" {
        if isInText, depth == 0, next == ":" { names.insert(name) }
        isInText.toggle()
        name = ""
      } else if isInText {
        name.append(sign)
      } else if sign == "[" || sign == "(" || sign == "{" {
        depth += 1
      } else if sign == "]" || sign == ")" || sign == "}" {
        if depth == 0 { break }
        depth -= 1
      }
    }
    return names
  }
}
