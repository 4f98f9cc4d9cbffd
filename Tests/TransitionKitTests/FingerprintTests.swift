import Diagnostics
import Foundation
import PlanModel
import Testing
import TransitionKit

/// Findings are known again by the entry that they are about, whatever now stands before it.
@Suite struct FingerprintTests {
  /// The findings of a check by their fingerprints: the rule and the sentence of each.
  private func findings(_ files: SourceFiles) throws -> [String: String] {
    let json = try JSONSerialization.jsonObject(with: Data(checkJSON([checkPlan(files)]).text().utf8)) as? [String: Any]
    let plan = try #require((json?["plans"] as? [[String: Any]])?.first)
    let findings = try #require(plan["findings"] as? [[String: Any]])
    let pairs = findings.map { finding in
      (finding["fingerprint"] as? String ?? "", "\(finding["rule"] ?? ""): \(finding["message"] ?? "")")
    }
    #expect(Set(pairs.map(\.0)).count == pairs.count, "two findings have one fingerprint")
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// The same plan with something else at the beginning of a section.
  private func adding(_ lines: String, beginning section: String, to files: SourceFiles) -> SourceFiles {
    SourceFiles(
      files.files.map { file in
        let text = String(decoding: file.bytes, as: UTF8.self)
        let changed = "\n\(text)".replacing("\n\(section):\n", with: "\n\(section):\n\(lines)\n", maxReplacements: 1)
        return SourceFile(name: file.name, bytes: Array(changed.dropFirst().utf8))
      })
  }

  private static let unrelated = [
    (
      "tasks",
      "  zz-new: { title: Unrelated work, lead: mission, disposition: complete, start: 2010-01, finish: 2010-12 }"
    ),
    ("tasks", "  zz-new: { title: Unrelated work }"),
    ("sites", "  zz-new: { name: Unrelated site }"),
    ("residual-priorities", "  zz-new: { title: Unrelated priority }"),
    ("handovers", "  zz-new: { title: Unrelated handover }"),
  ]

  /// A new first entry brings findings of its own and changes no other; of what is told of several at once it may be one more.
  @Test(arguments: planNames, unrelated) func aNewFirstEntryChangesNoOtherFinding(
    name: String, entry: (section: String, lines: String)
  ) throws {
    let files = try planFiles(name)
    let before = try findings(files)
    let changed = adding(entry.lines, beginning: entry.section, to: files)
    #expect(changed.digestOfPlan != files.digestOfPlan)
    let after = try findings(changed)
    let lost = before.filter { after[$0.key] == nil }.map(\.value).sorted()
    #expect(lost == [])
  }
}
