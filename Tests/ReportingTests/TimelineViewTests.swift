import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel
import Testing

@testable import Reporting

/// The views of money and of sites, on every plan that is drawn.
@Suite struct TimelineViewTests {
  private static let views = [TimelineView.money, .sites]
  private static let papers = [Paper.a3Landscape, .a4Landscape]
  private static let languages = ["en", "fr", "es", "ru", "zh", "ar"]
  /// Plans that are long in every language, and those that have little.
  private static let inAllLanguages: Set = [
    "haiti-minujusth", "liberia-unmil", "nothing at all", "forty tasks", "Arabic",
  ]

  @Test("no text meets another or leaves the page, in any language", arguments: DrawnPlan.all, views)
  func textsKeepClear(of plan: DrawnPlan, in view: TimelineView) {
    for language in Self.inAllLanguages.contains(plan.name) ? Self.languages : ["en"] {
      for paper in Self.papers {
        for drawing in timelineDrawings(
          of: plan.facts, TimelineRequest(view, on: paper), wording: Wording(language: language))
        {
          // A text that begins at the right edge ends there but for rounding.
          let page = Box(x: -0.01, y: 0, width: drawing.size.width + 0.02, height: drawing.size.height)
          let lines = drawing.textLines.map { (line: $0, box: TextMetrics.box(of: $0)) }
          for (index, (line, box)) in lines.enumerated() {
            if !page.contains(box) { Issue.record("'\(line.text)' leaves the page (\(language), \(paper.width) mm)") }
            if line.size < 7 { Issue.record("'\(line.text)' is too small") }
            for (other, otherBox) in lines[(index + 1)...] where box.intersects(otherBox) {
              Issue.record("'\(line.text)' and '\(other.text)' meet (\(language), \(paper.width) mm)")
            }
          }
          #expect(drawing.size.height <= paper.printableSize.height)
          #expect(drawing.description.last.map { ".。".contains($0) } == true)
        }
      }
    }
  }

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
