import Diagnostics
import Editing
import Foundation
import SeededRandom
import Testing
import TransitionKit
import YAMLSyntax

@Suite struct PlanLayoutTests {
  /// Left as it is written, right as it is laid out.
  @Test(
    arguments: [
      (
        "plan:\n    title:   A\n    as-of:  2027-01-01\nmission: {name: M,hosts: [ a , b ]}",
        "plan:\n  title: A\n  as-of: 2027-01-01\n\nmission: { name: M, hosts: [a, b] }\n"
      ),
      ("a:\n- x\n-   y: 1\n    z: 2\n", "a:\n  - x\n  - y: 1\n    z: 2\n"),
      ("a: 1 # one\n\n\n\n# two\nb: 2\n", "a: 1  # one\n\n# two\nb: 2\n"),
      (
        "a:\n    b:\n        c: 1\n        # of c\n    # of b\n# of d\nd: 1\n",
        "a:\n  b:\n    c: 1\n    # of c\n  # of b\n\n# of d\nd: 1\n"
      ),
      (
        "a: |\n      one\n        two\n\n      three\nb: >-\n   x\n   y\n",
        "a: |\n  one\n    two\n\n  three\n\nb: >-\n  x\n  y\n"
      ),
      ("a:\n- { b: 1,\n c: 2 }\n", "a:\n  - { b: 1,\n      c: 2 }\n"),
      ("a:\n    b: |2\n         one\n        two\n", "a:\n  b: |2\n       one\n      two\n"),
      ("a: \"one\n         two\"\nb: three\n    four\n", "a: \"one\n  two\"\n\nb: three\n  four\n"),
      ("a: {\n b: 1,\n c: [1,\n2],\n}\n", "a: {\n  b: 1,\n  c: [1,\n    2],\n  }\n"),
      ("a:\n    b: { c: 1\n      # d\n      }\n", "a:\n  b: { c: 1\n    # d\n    }\n"),
      (
        "a: { b: 1,\n# c\n  # d\n  e: [1\n# f\n, 2\n# g\n] }\n",
        "a: { b: 1,\n  # c\n  # d\n  e: [1\n    # f\n    , 2\n    # g\n  ] }\n"
      ),
      ("a: &x   { b: 1 }\nc:   *x\n", "a: &x { b: 1 }\n\nc: *x\n"),
      ("---\na: 1\n...\n", "---\na: 1\n...\n"),
      ("a: 1\r\n\r\n\r\nb:   2\r\n", "a: 1\r\n\r\nb: 2\r\n"),
      ("a: |+\n   x\n\n\nb: 1\n", "a: |+\n  x\n\n\nb: 1\n"),
      ("# yaml-language-server: $schema=a\n# about\n\na: 1\n", "# yaml-language-server: $schema=a\n# about\n\na: 1\n"),
      ("a: {}\nb: []\nc: { }\nd:\n", "a: {}\n\nb: []\n\nc: {}\n\nd:\n"),
      ("a:\n  -\n    b: 1\n  - - c\n    - d\n", "a:\n  -\n    b: 1\n  - - c\n    - d\n"),
      ("a: x   # y \nb: 'it''s'\n", "a: x  # y\n\nb: 'it''s'\n"),
    ])
  func aPlanHasOneLook(_ written: String, _ expected: String) throws {
    #expect(try laidOut(written) == expected)
    #expect(try laidOut(expected) == expected)
  }

  @Test func thePlansThatAreKeptHaveIt() throws {
    let plans = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Plans")
    let found = try #require(FileManager.default.enumerator(at: plans, includingPropertiesForKeys: nil))
    let files = try found.compactMap { $0 as? URL }.filter { $0.pathExtension == "yaml" }.map {
      SourceFile(name: $0.lastPathComponent, bytes: Array(try Data(contentsOf: $0)))
    }
    let starter = starterPlan().filter { $0.name.hasSuffix(".yaml") }.map {
      SourceFile(name: $0.name, bytes: Array($0.text.utf8))
    }
    #expect(files.count > 20)
    let formatting = Formatting(SourceFiles(files + starter))
    #expect(formatting.left.isEmpty)
    #expect(formatting.edit.diff() == "")
  }

  @Test func whatIsBrokenIsLeft() {
    #expect(throws: LayoutFault.self) { try laidOut("a: [\n") }
    #expect(throws: LayoutFault.self) { try laidOut("a: 1\na: 2\n") }
    #expect(throws: LayoutFault.self) { try laidOut("? a\n: b\n") }
  }

  /// Plans that are kept, and the starter, with spaces and empty lines put in and taken away at random where YAML lets them be: they
  /// say the same afterwards, and the second time nothing is left to do.
  @Test(arguments: 0..<seeds)
  func layoutKeepsWhatIsSaid(_ seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let texts = starterPlan().filter { $0.name.hasSuffix(".yaml") }.map(\.text)
    let text = jumbled(texts[Int(seed) % texts.count], by: &random)
    let before = try #require(root(of: text), "\(text)")
    let once = try laidOut(text)
    let after = try #require(root(of: once))
    #expect(after.saysTheSame(as: before))
    #expect(try laidOut(once) == once)
    #expect(comments(in: once) == comments(in: text))
  }

  private func comments(in text: String) -> Int { text.count { $0 == "#" } }

  private func root(of text: String) -> YAMLNode? {
    parseYAML(SourceFile(name: "a", bytes: Array(text.utf8)), index: 0).root
  }

  /// Another indentation, further spaces, empty lines, comments.
  private func jumbled(_ text: String, by random: inout SplitMix64) -> String {
    let lines: [Substring] = text.split(separator: "\n", omittingEmptySubsequences: false)
    let factor = Int.random(in: 1...3, using: &random)
    return lines.map { line -> String in
      let spaces = line.prefix { $0 == " " }.count
      var line = String(repeating: " ", count: spaces * factor) + line.dropFirst(spaces)
      if line.dropFirst(spaces * factor).hasPrefix("- ") {
        line = line.replacing("- ", with: "-" + String(repeating: " ", count: 2 * factor - 1), maxReplacements: 1)
      }
      switch Int.random(in: 0..<8, using: &random) {
      case 0: line += "   "
      case 1: line = line.replacing(": ", with: ":   ", maxReplacements: 1)
      case 2 where line.contains(": {"): line = line.replacing("{ ", with: "{").replacing(" }", with: "}")
      case 4 where line.hasSuffix(" }"):
        line = line.dropLast() + "\n" + ["", "    ", "          "][spaces % 3] + "# d\n          }"
      case 3 where line.contains("["): line = line.replacing(", ", with: "  ,   ")
      default: break
      }
      return line
    }.joined(separator: "\n")
  }

  private func laidOut(_ text: String) throws -> String {
    let file = SourceFile(name: "a.yaml", bytes: Array(text.utf8))
    let replacements = try layout(file, index: 0)
    let edit = try PlanEdit(replacements, of: SourceFiles([file]))
    return String(decoding: edit.after.files[0].bytes, as: UTF8.self)
  }
}

/// How many plans a property is tried on: some here, more where it is asked for.
let seeds = ProcessInfo.processInfo.environment["TRANSITION_SEEDS"].flatMap(UInt64.init) ?? 60
