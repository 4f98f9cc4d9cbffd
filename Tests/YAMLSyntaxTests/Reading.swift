import Diagnostics
import Testing
import YAMLSyntax

func parse(_ text: String) -> (root: YAMLNode?, diagnostics: [Diagnostic]) { parse(Array(text.utf8)) }

func parse(_ bytes: [UInt8]) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
  parseYAML(SourceFile(name: "plan.yaml", bytes: bytes), index: 0)
}

/// What is said of a file, a line each: `2:3 list-mark: U+2022 BULLET is not a list mark`.
func findings(_ bytes: [UInt8]) -> [String] {
  let file = SourceFile(name: "plan.yaml", bytes: bytes)
  return parseYAML(file, index: 0).diagnostics.map { finding in
    let place = file.position(of: finding.span.start)
    return "\(place.line):\(place.column) \(finding.id): \(finding.message)"
  }
}

/// Reads a file and expects these findings, and no others.
func check(_ text: String, _ expected: String..., sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(findings(Array(text.utf8)) == expected, sourceLocation: sourceLocation)
}

/// Reads bytes that need not be text.
func check(bytes: [UInt8], _ expected: String..., sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(findings(bytes) == expected, sourceLocation: sourceLocation)
}

/// Expects the mend of the only finding.
func check(_ text: String, help: String, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(parse(text).diagnostics.map(\.help) == [help], sourceLocation: sourceLocation)
}

/// Expects the related places of the only finding, as `1:1 it is first written here`.
func check(_ text: String, notes: String..., sourceLocation: SourceLocation = #_sourceLocation) {
  let file = SourceFile(name: "plan.yaml", bytes: Array(text.utf8))
  let found = parse(text).diagnostics.map { finding in
    finding.notes.map { note in
      let place = file.position(of: note.span.start)
      return "\(place.line):\(place.column) \(note.message)"
    }
  }
  #expect(found == [notes], sourceLocation: sourceLocation)
}

/// Expects that nothing is said of a file.
func accept(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(findings(Array(text.utf8)) == [], sourceLocation: sourceLocation)
}
