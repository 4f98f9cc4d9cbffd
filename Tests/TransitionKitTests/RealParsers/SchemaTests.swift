import Diagnostics
import Foundation
import PlanFormat
import PlanModel
import Testing
import TransitionKit
import YAMLSyntax

/// The schema accepts what can be read, asked of a validator as editors have one: each file of a folder by itself, and every section
/// in a file of its own.
@Suite(.enabled(if: Tools.areThere, "python3-jsonschema and python3-yaml are missing; run .ci/install"))
struct SchemaTests {
  private let folder: WrittenFolder

  init() throws { folder = try WrittenFolder() }

  /// What the validator has against the files.
  private func problems(in files: [String]) throws -> [String] {
    let schema = try folder.write(planSchema().text(indented: true), to: "plan.schema.json")
    return try Tools.problems("check-schema.py", [schema] + files)
  }

  @Test func acceptsEachFileOfTheStarterPlan() throws {
    let files = starterPlan().filter { $0.name.hasSuffix(".yaml") }
    #expect(files.count == 10)
    #expect(try problems(in: files.map { try folder.write($0.text, to: $0.name) }) == [])
  }

  @Test(arguments: planNames) func acceptsEachFileOfAPlan(_ name: String) throws {
    let files = try planFiles(name).files
    #expect(
      try problems(in: files.map { try folder.write(String(decoding: $0.bytes, as: UTF8.self), to: $0.name) }) == [])
  }

  /// A plan that uses every field, as a whole and cut into its sections.
  @Test func acceptsEveryFieldAndSection() throws {
    var (files, sections): ([String], Set<String>) = ([], [])
    for (name, whole) in [("whole", try wholePlan()), ("other", try otherPlan())] {
      files.append(try folder.write(whole, to: "\(name).yaml"))
      let (root, _) = parseYAML(SourceFile(name: "plan.yaml", bytes: Array(whole.utf8)), index: 0)
      let bytes = Array(whole.utf8)
      let pairs = root?.pairs.map { ($0, $1) } ?? []
      for (index, (key, _)) in pairs.enumerated() {
        let end = index + 1 < pairs.count ? Int(pairs[index + 1].0.span.start) : bytes.count
        let section = String(decoding: bytes[Int(key.span.start)..<end], as: UTF8.self)
        sections.insert(key.text)
        files.append(try folder.write(section, to: "\(name)-\(key.text).yaml"))
      }
    }
    #expect(sections == Set(Plan.shape.description.fields.map(\.key)))
    #expect(try problems(in: files) == [])
  }

  /// Ids that a reader of YAML takes for numbers, and an entry that says only why nothing is known.
  @Test func acceptsWhatOtherReadersTakeForNumbers() throws {
    let ids = """
      tasks:
        1.1: { title: 2027, lead: no }
        1.10: { title: true, after: [1.1], source: 9 para 3 }
        7e3: { title: { en: 7, no: 8 }, after: { 007: finish }, lead: 12 }
        2: { pending: 2028-01-01, function: police }
      """
    #expect(try problems(in: [folder.write(ids, to: "ids.yaml")]) == [])
  }

  /// An acceptance is worth something where mistakes are refused.
  @Test(arguments: [
    "tasks: { a: { titel: A } }", "tasks: { a: { lead: mission } }", "tasks: { a: { title: A, start: soon } }",
    "mision: {}", "tasks: { a: { title: A, status: begun-a-bit } }", "tasks: [a]",
  ])
  func refusesMistakes(_ text: String) throws {
    #expect(try problems(in: [folder.write(text, to: "wrong.yaml")]) != [])
  }
}
