import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel
import Testing

@testable import Reporting

/// The views of money and of sites.
@Suite struct MoneyViewTests {
  private func texts(_ facts: PlanFacts, _ view: TimelineView) -> String {
    timelineDrawings(of: facts, TimelineRequest(view)).flatMap(\.textLines).map(\.text).joined(separator: " ")
  }

  @Test func whatIsNotKnownOfSitesIsDrawnAsNotKnown() {
    let text = texts(
      planFacts(
        """
        plan: { title: T, as-of: 2027-03-01 }
        mission: { name: M, established: 2020-01-01, departure: 2027-12-31 }
        sites:
          given: { name: Given, kind: camp, status: handed-over, closed: 2026-06-30 }
          open: { name: Open, kind: camp, status: open }
          passed: { name: Passed, kind: office, status: open, closes: 2026-09-30 }
        units:
          first: { name: First, kind: infantry, strength: 300 }
        """), .sites)
    #expect(text.contains("to whom is not stated"))
    #expect(text.contains("No closing date"))
    #expect(text.contains("not known, was to close"))
    #expect(text.contains("First (300)"))
    #expect(text.contains("No day of leaving"))
    // As the report counts them.
    #expect(text.contains("1 of 3"))
  }

  @Test func aNeedThatIsNotStatedIsNotNought() {
    let text = texts(
      planFacts(
        """
        plan: { title: T, as-of: 2027-03-01, currency: USD }
        mission: { name: M, departure: 2027-12-31 }
        tasks:
          prisons: { title: Prisons, lead: mission, function: corrections, disposition: hand-over }
          police: { title: Police, lead: mission, function: police, disposition: hand-over, cost: { amount: 900000, from: 2028-01-01, until: 2028-12-31 } }
        funding:
          sources: { a: { name: A, kind: assessed } }
          allocations: { x: { funded-by: a, for: [police], amount: 300000, status: committed, from: 2027-01-01, until: 2028-02-28 } }
        """), .money)
    #expect(text.contains("what 1 task costs is not stated"))
    #expect(text.contains("not covered"))
    #expect(text.contains("No firm money"))
    #expect(text.contains("1 of 2"))
  }

  @Test func whatThereIsNoRoomForIsCounted() throws {
    var plan = """
      plan: { title: T, as-of: 2027-03-01, currency: USD }
      mission: { name: M, departure: 2027-12-31 }

      """
    let numbers = 0..<60
    plan += "tasks:\n"
    for number in numbers {
      plan += "  t\(number): { title: Task \(number), lead: mission, function: police, disposition: hand-over }\n"
    }
    plan += "sites:\n"
    for number in 0..<700 { plan += "  s\(number): { name: Site \(number), kind: camp, status: open }\n" }
    plan += "funding:\n  sources: { a: { name: A, kind: assessed } }\n  allocations:\n"
    for number in numbers {
      plan +=
        "    x\(number): { funded-by: a, for: [t\(number)], amount: 3000, status: committed, from: 2026-01-01, until: 2027-06-30 }\n"
    }
    let facts = planFacts(plan)
    #expect(facts.openHoles.count == numbers.count)
    for (view, all) in [(TimelineView.money, numbers.count + 1), (.sites, 700)] {
      let request = TimelineRequest(view)
      let frame = try #require(sheetFrame(of: facts, nil, request, .english, nil))
      let sheet = view.content(frame, tracing: nil).sheet
      let shown = sheet.blocks.reduce(0) { $0 + $1.lines.count }
      let leftOut = sheet.blocks.flatMap(\.leftOut.values).reduce(0, +)
      #expect(leftOut > 0)
      #expect(shown + leftOut == all)
    }
  }
}
