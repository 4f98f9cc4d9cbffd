import Diagnostics
import Foundation
import Requirements
import Testing

@testable import TransitionKit

/// What a finding offers to be pasted is a piece of a plan: it parses, and has no field that plans do not have.
@Suite struct PasteTests {
  private func mistakes(in lines: String) -> [String] {
    // It is a part: fields may be missing, and ids name what the plan has elsewhere.
    let isOfPart = ["missing-key", "unknown-id", "no-day"]
    let check = checkPlan(oneFile(lines + "\n"))
    return check.problems.filter {
      $0.severity == .error && !isOfPart.contains($0.id) || $0.id == "unknown-key"
    }
    .map { "\($0.id): \($0.message)" }
  }

  @Test(arguments: Requirement.catalogue.map(\.id)) func ofARequirement(id: String) throws {
    let requirement = try #require(Requirement.catalogue.first { $0.id == id })
    guard let lines = requirement.lines else { return }
    let text = lines.text(forEntryAt: [])
    #expect(mistakes(in: text) == [], "\(text)")
    #expect(explanation(of: id)?.contains("To paste") == true)
  }

  /// Most of the catalogue offers some; the rest asks for other values, or for something that is to be taken out.
  @Test func mostRequirementsOfferSome() {
    let asked = Requirement.catalogue.filter { !$0.isOfScheduling }
    let without = asked.filter { $0.lines == nil }
    #expect(without.count * 4 < asked.count, "\(without.map(\.id))")
  }

  @Test(arguments: planNames) func ofAFinding(name: String) throws {
    let findings = checkPlan(try planFiles(name)).told()
    let pastes = findings.compactMap { finding in finding.paste.map { (finding.rule, $0) } }
    // Much of what is left asks for another day or an answer, and not for more lines.
    #expect(pastes.count * 5 > findings.count * 2)
    // What stands at an entry offers lines for that one, and for no other of its section.
    let ofTasks = findings.filter { $0.rule == "holder-not-known" }.compactMap(\.paste)
    #expect(Set(ofTasks).count == ofTasks.count, "\(ofTasks)")
    for (rule, text) in pastes { #expect(mistakes(in: text) == [], "\(rule): \(text)") }
  }

  /// It stands under the entry that it is for.
  @Test func standsUnderTheEntry() throws {
    let plan = """
      plan: { title: T, as-of: 2027-07-09 }
      mission: { name: M, type: peacekeeping, host-state: XCA, departure: 2027-12-31 }
      counterparts: { dap: { name: Prison Service, kind: national } }
      tasks: { cells: { title: Cells, lead: mission, function: corrections, disposition: hand-over } }
      handovers: { cells-to-dap: { title: Cells, task: cells, to: [dap], window: { start: 2027-10, finish: 2027-12-15 } } }
      """
    let check = checkPlan(oneFile(plan), profiles: [.financing])
    let cost = try #require(check.told().first { $0.rule == "TR-52" }?.paste)
    #expect(cost.hasPrefix("tasks:\n  cells:\n    cost:"), "\(cost)")
    #expect(checkText(check, isWhole: true).contains("to paste, with ids and values of your own"))
    #expect(!checkText(check).contains("to paste"))
  }
}
