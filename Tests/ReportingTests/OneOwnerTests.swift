import Analysis
import Documents
import PlanFormat
import Requirements
import Testing

@testable import Reporting

/// Products ask the owners of facts, and tell what they tell.
struct OneOwnerTests {
  private func brief(_ sections: String) throws -> String {
    try Product.background.document(try dossier(sections)).text
  }
  private func report(_ sections: String) throws -> String { try Product.report.document(try dossier(sections)).text }

  @Test func everyCategoryThatIsStatedStandsInTheTables() throws {
    let plan = """
      strength:
        ceilings:
          - { from: 2020-01-01, observers-and-staff-officers: 12 }
          - { from: 2027-01-01, individual-police: 300, formed-police-units: 4 }
          - { from: 2027-08-01, individual-police: 10 }
        actual: { 2027-05-01: { individual-police: 200, civilian-national: 77 }, 2026-05-01: { military: 40 } }

      """
    let (brief, report) = (try brief(plan), try report(plan))
    for text in ["200 individual police officers (300 authorized)", "77 national civilian staff", "(12 authorized)"] {
      #expect(brief.contains(text), "\(text)")
    }
    #expect(brief.contains("formed police units not counted in the plan (4 authorized)"))
    #expect(report.contains("individual police officers | 200 | 300"))
    #expect(report.contains("military personnel in units | 40 (1 May 2026) | not in the plan"))
  }

  /// A recommendation that nobody waits for any more is open for no days.
  @Test(arguments: ["open", "accepted", "done", "declined", "overtaken"])
  func whatIsAnsweredIsOpenNoMore(status: String) throws {
    let report = try report("pbc: { recommendations: { a: { text: Fund it., on: 2027-07-02, status: \(status) } } }\n")
    let row = try #require(report.split(separator: "\n").first { $0.contains("Fund it.") })
    #expect(row.contains(" 7") == ["open", "accepted"].contains(status), "\(row)")
  }

  @Test func sitesAreCountedWithoutStrength() throws {
    let plan = """
      sites:
        a: { name: Office A, kind: office, status: closed, closed: 2027-03-31 }
        b: { name: Office B, kind: office, status: open, closes: 2027-12-31 }

      """
    #expect(try brief(plan).contains("1 of 2 sites closed or handed over"))
    #expect(try report(plan).contains("add up to 2 sites of the mission"))
  }

  @Test func bothOfTwoCurrentPhasesAreTold() throws {
    let plan = """
      phases:
        a: { title: Joint work, start: 2027-01, finish: 2027-12 }
        b: { title: Drawdown, start: 2027-06, finish: 2027-12 }

      """
    #expect(try brief(plan).contains("Joint work, to December 2027; Drawdown, to December 2027"))
  }

  @Test func whoMonitorsHumanRightsFollowsFromTheHandover() throws {
    let plan = """
      counterparts: { ombuds: { name: Ombudsperson, kind: national } }
      tasks: { rights: { title: Monitoring, function: human-rights, lead: mission, disposition: hand-over } }
      handovers: { h: { task: rights, to: [ombuds] } }

      """
    #expect(try brief(plan).contains("Human rights work after departure is foreseen with Ombudsperson."))
  }

  @Test func theRoleOfARegionalBodyStandsInThePoliticalProcess() throws {
    let plan = """
      counterparts: { union: { name: Union, kind: regional } }
      strategy: { political: { process: Talks, actors: [{ who: union, role: Guarantor }] } }

      """
    let dossier = try dossier(plan)
    #expect(try Product.background.document(dossier).text.contains("Union (Guarantor)"))
    #expect(dossier.results.first { $0.requirement.id == "TR-45" }?.findings.isEmpty == true)
  }

  @Test func aLaterSourceIsNamedAsSuch() throws {
    let plan = """
      residual-priorities: { a: { title: Roads, source: later para 3 }, b: { title: Courts, source: earlier } }
      sources: { later: { title: A later report, on: 2027-08-01 }, earlier: { title: A report, on: 2027-07-09 } }

      """
    let sources = try Product.background.document(try dossier(plan)).evidence.map(\.source)
    #expect(sources.contains("A later report, para 3 (published later)"))
    #expect(sources.contains("A report"))
  }
}
