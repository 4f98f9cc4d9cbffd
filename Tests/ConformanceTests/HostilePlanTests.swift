import Diagnostics
import Foundation
import Testing
import TransitionKit

/// The hostile files that are sound YAML, and what must be said of them as plans.
///
/// Their keys are stand-ins. Where the meaning of a key decides (dates, numbers, yes and no, ids and references), the
/// file only shows that nothing traps and that its keys are refused; what its values give is tested with keys of the
/// format in `HostileValueTests`.
@Suite(.needsSuites) struct HostilePlanTests {
  /// The first findings, as `line:column id`, with the requirements that any sound plan of this size leaves open left
  /// out, and the plan's own missing parts.
  private static let expected: [String: [String]] = [
    "A14-hash-collide-keys": ["1:1 unknown-key", "2:1 unknown-key", "3:1 unknown-key"],
    "B17-zero-width": ["1:10 unexpected-value", "2:1 unknown-key"],
    "B23-empty": ["1:1 empty-plan"],
    "B26-only-bom": ["1:1 empty-plan"],
    "C05-null-forms": ["1:10 unexpected-value", "2:7 unexpected-value", "3:10 unexpected-value"],
    "C20-list-vs-map": ["2:7 unexpected-value", "3:10 unexpected-value"],
    "C21-scalar-for-list": ["1:15 unexpected-value"],
    "C32-scalar-root": ["1:1 unexpected-value"],
    "C33-list-root": ["1:1 unexpected-value"],
    "C35-unknown-key-typo": ["1:1 unknown-key", "2:1 unknown-key", "3:1 unknown-key"],
    "C36-case-key": ["1:1 unknown-key", "2:1 unknown-key"],
  ]

  @Test func soundYAMLIsJudgedAsAPlan() throws {
    for (name, expected) in Self.expected.sorted(by: { $0.key < $1.key }) {
      let (check, _) = try check(name)
      let found = check.problems.filter { $0.id != "missing-key" }.map { problem in
        "\(check.files.place(of: problem.span).split(separator: ":").suffix(2).joined(separator: ":")) \(problem.id)"
      }
      #expect(Array(found.prefix(expected.count)) == expected, "\(name)")
    }
  }

  /// No file traps, and each is read in time that does not show: the whole of the pipeline and both outputs.
  @Test func everyFileGoesThroughTheWholeOfCheck() throws {
    let folder = try #require(suites).appendingPathComponent("hostile")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
    for name in names.sorted() {
      let (check, text) = try check(String(name.dropLast(5)))
      #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" }, "\(name)")
      _ = try JSONSerialization.jsonObject(with: Data(checkJSON([check]).text().utf8))
      _ = ScheduleView(check).text
      let handovers = HandoversView(check)
      _ = (handovers.text, handovers.csv, handovers.json.text())
      _ = try JSONSerialization.jsonObject(with: Data(FundingView(check).json.text().utf8))
    }
  }

  private func check(_ name: String) throws -> (PlanCheck, String) {
    let file = try #require(suites).appendingPathComponent("hostile/\(name).yaml")
    let check = checkPlan(SourceFiles([SourceFile(name: name, bytes: [UInt8](try Data(contentsOf: file)))]))
    return (check, checkText(check))
  }
}
