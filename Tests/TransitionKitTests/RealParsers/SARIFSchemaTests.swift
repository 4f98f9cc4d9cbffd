import Diagnostics
import Foundation
import HostileText
import Testing
import TransitionKit

/// What is written as SARIF is SARIF by the schema of its standard, whatever plan it is of.
@Suite(.enabled(if: isThere, "the schema or python3-jsonschema is missing; run .ci/install and .ci/schemas"))
struct SARIFSchemaTests {
  private let folder: WrittenFolder

  init() throws { folder = try WrittenFolder() }

  private func problems(_ sarif: [String]) throws -> [String] {
    let files = try sarif.enumerated().map { try folder.write($0.element, to: "\($0.offset).sarif") }
    return try Tools.problems("check-sarif.py", [schema] + files)
  }

  @Test func everyCheckIsValid() throws {
    let checks = try planNames.map { checkPlan(try planFiles($0)) }
    let baseline = CheckBaseline(SourceFile(name: "b", bytes: Array(checkJSON([checks[0]]).text().utf8)))
    let waived = checkPlan(
      oneFile(
        """
        plan: { title: T, as-of: 2027-07-09 }
        tasks: { patrols: { title: Patrols, lead: mission } }
        waivers: [{ requirement: TR-09, reason: R, by: B, on: 2027-01-10, until: 2027-12-31 }]
        """))
    #expect(checkSARIF([waived]).text().contains("suppressions"))
    let broken = checkPlan(oneFile("plan: [\n"))
    let hostile = HostileText.all.prefix(20).map {
      checkPlan(oneFile("plan: { title: \(JSON.string($0).text()), tusks: 1 }\n"))
    }
    let written = [
      checkSARIF(checks), checkSARIF(checks, beside: baseline), checkSARIF([waived, broken] + hostile), checkSARIF([]),
    ]
    #expect(try problems(written.map { $0.text() }) == [])
  }

  /// An acceptance is worth something where mistakes are refused.
  @Test(arguments: [
    #"{"version": "2.1.0"}"#, #"{"version": "2.0.0", "runs": []}"#, #"{"version": "2.1.0", "runs": [{"results": []}]}"#,
    #"{"version": "2.1.0", "runs": [], "plans": []}"#,
  ])
  func refusesMistakes(sarif: String) throws { #expect(try problems([sarif]) != []) }
}

/// Where `.ci/schemas` puts it.
private let schema = packageRoot.appendingPathComponent(".build/schemas/sarif-2.1.0.json").path
private let isThere = Tools.areThere && FileManager.default.fileExists(atPath: schema)
