import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel
import Testing

@testable import Reporting

/// What a timeline makes of dates that are known roughly: nothing is printed or drawn that the plan does not say.
@Suite("Rough dates in a timeline")
struct RoughEdgeTests {
  private func timeline(_ text: String) throws -> Timeline {
    try #require(
      Timeline(
        planFacts(
          """
          plan: { title: Plan, as-of: 2027-03-01 }
          mission: { name: Mission, type: peacekeeping, host-state: XCA, established: 2024-02-01, departure: 2027-12-31 }
          counterparts: { cnp: { name: Police, kind: national } }

          """ + text), .english))
  }

  private let handed = """
    tasks: { t: { title: T, lead: mission, status: handed-over, actual: { start: 2025-01-10 } } }
    handovers: { h: { task: t, to: [cnp], status: accepted, transferred: by 2026-03-27 } }
    """

  @Test("a transfer by some day has an end and no beginning, and is printed so")
  func transferBySomeDay() throws {
    let track = try #require(timeline(handed).rows.first?.tracks.first)
    let edge = try #require(track.stretches.first?.end)
    #expect(edge.isStated && !edge.hasBeginning)
    let words = TimelineWords(wording: .english)
    #expect(words.edge(edge) == "by 27 Mar 2026" && edge.date.map(words.wording.shortDate) == "by 27 Mar 2026")
  }

  @Test("the bars on both sides of it share a slant from where the first one begins")
  func slantFromTheBeginning() throws {
    let timeline = try timeline(handed)
    let stretches = try #require(timeline.rows.first?.tracks.first?.stretches)
    let scale = TimeScale(span: timeline.span, left: 0, right: 1000)
    let (led, held) = (stretches[0], stretches[1])
    let (start, end) = (scale.x(led.start), scale.x(led.end, after: led.start))
    #expect(end == start.upperBound...scale.x(led.end.latest))
    #expect(scale.x(held.start, after: led.start) == end)
    // A beginning that nothing comes before is open to the left edge of the picture.
    #expect(scale.x(held.start, after: nil).lowerBound == 0)
  }

  @Test("dates are printed as they are known")
  func printedAsKnown() throws {
    let plan = planFacts(
      """
      plan: { as-of: 2027-03-01 }
      calendar:
        a: { title: A, on: 2018-02/2018-08 }
        b: { title: B, on: 2017-11/2018-03 }
        c: { title: C, on: by 2018-12-18 }
        d: { title: D, on: 2018-02-03/2018-08-31 }
      """
    ).plan
    let dates = plan.calendar.compactMap(\.on.value)
    #expect(
      dates.map(Wording.english.date) == [
        "February to August 2018", "November 2017 to March 2018", "by 18 December 2018",
        "between 3 February 2018 and 31 August 2018",
      ])
    #expect(Wording.english.shortDate(dates[0]) == "Feb to Aug 2018")
    #expect(Wording.english.limit(dates[2]) == "18 December 2018")
  }

  @Test("a period that ends by some day is drawn from its first day to that day")
  func periodBySomeDay() throws {
    let calendar = try timeline("phases: { one: { title: One, start: 2027-01-28, finish: by 2027-08-28 } }\n").calendar
    let item = try #require(calendar.strips.first?.items.first)
    #expect(item.isPeriod)
    #expect(item.drawn.lowerBound.description == "2027-01-28" && item.drawn.upperBound.description == "2027-08-28")
  }

  @Test("a single date by some day is marked on no day")
  func dateBySomeDay() throws {
    let calendar = try timeline("calendar: { vote: { title: Vote, kind: election, on: by 2027-08-28 } }\n").calendar
    #expect(calendar.strips.flatMap(\.items).allSatisfy { !$0.isMarked })
    #expect(!calendar.lines.contains { $0.kind == .election })
  }
}
