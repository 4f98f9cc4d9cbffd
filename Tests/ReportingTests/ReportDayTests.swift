import Analysis
import Documents
import PlanFormat
import PlanModel
import Testing

@testable import Reporting

/// A product knows what had happened on its day, and nothing later.
struct ReportDayTests {
  private let plan = """
    counterparts: { cnp: { name: National Police, kind: national } }
    tasks: { order: { title: Public order, lead: mission, disposition: hand-over } }
    handovers:
      one: { task: order, to: [cnp], status: transferred, transferred: 2027-07-10, window: { finish: 2027-08-01 } }
    benchmarks:
      b:
        title: A benchmark
        indicators:
          i:
            title: An indicator
            scale: number
            better: higher
            target: { by: 2027-06, is: 20 }
            readings: { 2027-01-01: 11, 2027-07-09: 12, 2027-07-10: 9999 }
    laws: { law: { title: A law, history: { 2027-01-01: drafting, 2027-08-01: promulgated } } }
    funding:
      sources: { fund: { name: A fund, kind: pooled } }
      allocations:
        a: { funded-by: fund, amount: 100, history: { 2027-01-01: pledged, 2027-08-01: { status: received, amount: 8888 } } }
        b: { funded-by: fund, amount: 7777, status: received, on: 2027-07-10 }
    strength: { actual: { 2027-05-01: { military: 500 }, 2027-08-01: { military: 6666 } } }
    shortfalls: { s: { text: LATER shortfall, found: 2027-07-10 } }
    lessons:
      l: { text: LATER lesson, kind: recorded, on: by 2027-07-10 }
      m: { text: Lesson of the month, kind: recorded, on: 2027-07 }
    updates:
      - { on: 2027-07-09, text: On the day }
      - { on: 2027-07-10, text: LATER update }
    calendar: { c: { title: Scheduled meeting, kind: council-meeting, on: 2027-10-01 } }

    """

  @Test(arguments: Product.withFigures)
  func laterFactsAreLeftOut(product: Product) throws {
    let text = try product.document(try dossier(plan)).text
    for later in ["9,999", "8,888", "7,777", "6,666", "LATER shortfall", "LATER update"] {
      #expect(!text.contains(later), "\(later)")
    }
    #expect(text.contains("On the day"))
  }

  @Test func theCalendarShowsWhatIsScheduled() throws {
    let text = try Product.report.document(try dossier(plan)).text
    #expect(text.contains("1 Oct 2027 | Scheduled meeting"))
    let later = text.split(separator: "\n").filter { $0.contains("LATER lesson") }
    #expect(later.count == 1, "a lesson to be recorded stands among the lessons, and is no event")
    #expect(!text.contains("Jul 2027 | LATER lesson"))
    #expect(text.split(separator: "\n").filter { $0.contains("Lesson of the month") }.count == 1, "it is known")
  }

  /// What is due on the day of the plan is still to come; what was due on the day before is not.
  @Test func theCalendarBeginsWithTheDayItself() throws {
    let calendar = "calendar: { c: { title: Session, kind: council-meeting, on: 2027-07-DAY } }\n"
    for (day, isAhead) in [("08", false), ("09", true)] {
      let text = try Product.report.document(try dossier(calendar.replacing("DAY", with: day))).text
      #expect(text.contains("\(day.dropFirst()) Jul 2027 | Session") == isAhead)
    }
  }

  @Test func anEarlierDaySeesAnEarlierState() throws {
    let now = try dossier(plan)
    let before = try dossier(plan, asOf: "2027-01-31")
    #expect(now.facts.indicators.map(\.latest?.entry.value.value) == [.number(number(12))])
    #expect(before.facts.indicators.map(\.latest?.entry.value.value) == [.number(number(11))])
    #expect(now.facts.indicators.map(\.verdict) == [.lapsed])
    #expect(before.facts.indicators.map(\.verdict) == [.open])
    #expect(now.facts.standings.handovers.map(\.state) == [.dated])
    #expect(try dossier(plan, asOf: "2027-07-10").facts.standings.handovers.map(\.state) == [.complete])
    #expect(now.facts.ledger.entries.compactMap(\.status) == [.pledged])
  }
}

private func number(_ value: Int) -> Decimal { Decimal(value) ?? .zero }
