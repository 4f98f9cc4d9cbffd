import Diagnostics
import Requirements
import Testing
import TransitionKit

/// A special political mission has no troops: nothing that the program says of one without force figures speaks of them, but
/// where it says that a requirement does not apply, and why.
@Suite struct PoliticalMissionTests {
  private static let plan = """
    plan: { title: From the office in Carana to a Resident Coordinator, as-of: 2027-07-09, planning-started: 2026-01-15 }
    mission:
      name: United Nations Integrated Office in Carana
      type: special-political
      host-state: XCA
      departure: 2027-12-31
      mandates: [{ resolution: S/RES/9001 (2026), until: 2027-12-31 }]
    counterparts:
      dialogue: { name: National Dialogue Commission, kind: national, focal-point: Secretary General }
      ohchr: { name: Office of the High Commissioner for Human Rights, kind: un }
    tasks:
      good-offices: { title: Good offices, lead: mission, function: political, disposition: hand-over, finish: 2027-12-31 }
      rights: { title: Advice on human rights, lead: mission, function: human-rights, disposition: hand-over, finish: 2027-12-31 }
    handovers:
      good-offices-on: { title: Good offices, task: good-offices, to: [dialogue], window: { start: 2027-08, finish: 2027-11 } }
      rights-on: { title: Advice on human rights, task: rights, to: [ohchr], window: { start: 2027-08, finish: 2027-11 } }

    """

  private func speaksOfForce(_ text: String) -> [String] {
    let words =
      ["troop", "ceiling", "contingent", "formed police", "uniformed", "strength by date", "authorised strength"]
      + ["protection of civilians", "Strength", "no actual strength"]
    return text.split(separator: "\n").map(String.init).filter { line in words.contains { line.contains($0) } }
  }

  @Test func nothingIsSaidOfForces() throws {
    let check = checkPlan(oneFile(Self.plan))
    #expect(check.errors.map(\.message) == [])
    for result in check.results {
      if case .notApplicable = result.outcome { continue }
      for finding in result.findings { #expect(speaksOfForce("\(finding.message) \(finding.help ?? "")") == []) }
    }
    #expect(speaksOfForce(checkText(check)) == [])
    #expect(speaksOfForce(timeline(check, as: .svg).text) == [])
    for product in TextProduct.all {
      let lines = speaksOfForce(try makeProduct(product, of: check, as: .md).text)
      #expect(lines.filter { !$0.contains("not applicable") } == [])
    }
  }
}
