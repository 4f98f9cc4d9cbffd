import Analysis
import PlanFormat
import Testing

@testable import Reporting

/// What a period brought is drawn from everything that dates it, and told once.
struct DevelopmentTests {
  private func lines(_ sections: String, most: Int = 20) throws -> [String] {
    let dossier = try dossier(sections)
    let section = DevelopmentsSection(dossier, most: most)
    return section.shown.map { development in
      let names = development.subjects.map { $0.text(in: "en") }
      let texts = development.texts.compactMap { $0.text.value?.plain }
      return ([development.date.description, names.joined(separator: " and ")] + texts).joined(separator: "; ")
    }
  }

  @Test func whatNoUpdateTellsIsADevelopment() throws {
    // The period is 9 January to 9 July 2027; the election of May 2027 lies in it, as does the month of the report.
    let plan = """
      decisions: { d: { title: Offices close, on: 2027-05-01 }, old: { title: Long ago, on: 2026-01-01 } }
      sites: { a: { name: Office A, kind: office, status: closed, closed: 2027-06-30 } }
      calendar: { vote: { title: Election, kind: election, on: 2027-05 }, rain: { title: Rains, kind: season, from: 2027-02, until: 2027-05 } }
      risks: { unpaid: { title: Nobody is paid, status: occurred, occurred: 2027-03-15 } }
      laws: { law: { title: Prison law, history: { 2027-02-02: promulgated } } }

      """
    #expect(
      try lines(plan) == [
        "2027-02-02; Prison law", "2027-03-15; Nobody is paid", "2027-05-01; Offices close", "2027-05; Election",
        "2027-06-30; Office A",
      ])
  }

  @Test func anUpdateOnTheDayOfAnEventIsTheSameDevelopment() throws {
    let plan = """
      tasks: { order: { title: Public order, lead: mission, status: completed, actual: { finish: 2027-05-02 } } }
      sites:
        a: { name: Office A, kind: office, status: closed, closed: 2027-06-30 }
        b: { name: Office B, kind: office, status: closed, closed: 2027-06-30 }
        c: { name: Office C, kind: office, status: closed, closed: 2027-06-29 }
      updates:
        - { on: 2027-06-30, about: [a, b], text: Two offices close. }
        - { on: 2027-05-02, about: [order], text: Certified. }
        - { on: 2027-05-03, about: [order], text: A letter came. }

      """
    #expect(
      try lines(plan) == [
        "2027-05-02; Public order; Certified.", "2027-05-03; Public order; A letter came.", "2027-06-29; Office C",
        "2027-06-30; Office A and Office B; Two offices close.",
      ])
  }

  @Test func aHandoverTakesItsSitesAndItsTaskWithIt() throws {
    let plan = """
      counterparts: { cnp: { name: Police, kind: national } }
      tasks: { order: { title: Public order, lead: mission, status: handed-over, actual: { finish: 2027-05-02 } } }
      sites: { a: { name: Camp, kind: camp, status: handed-over, closed: 2027-05-02 } }
      handovers: { h: { task: order, to: [cnp], sites: [a], status: accepted, transferred: 2027-05-02, accepted: { on: 2027-05-02 } } }

      """
    #expect(try lines(plan) == ["2027-05-02; Public order"])
  }

  @Test func weightDecidesAndNotTheOrderInTheFile() throws {
    let updates = (1...9).map { "  - { on: 2027-06-0\($0), text: Talk \($0) }" }.joined(separator: "\n")
    let plan = "updates:\n\(updates)\ndecisions: { d: { title: The mission leaves, on: 2027-02-01 } }\n"
    #expect(try lines(plan, most: 2) == ["2027-02-01; The mission leaves", "2027-06-09; ; Talk 9"])
  }

  @Test func anElectionShortlyBeforeThePeriodIsNamed() throws {
    let plan = """
      calendar:
        near: { title: Election of November, kind: election, on: 2026-11-20 }
        far: { title: Election of 2025, kind: election, on: 2025-11-20 }

      """
    let text = try Product.report.document(try dossier(plan)).text
    #expect(text.contains("Shortly before the reporting period: Election of November (20 November 2026)."))
    #expect(!text.contains("Election of 2025"))
  }
}
