import Testing

@testable import TransitionKit

/// A departure that is known to the year or the month is in it, and not on it, wherever it is told.
@Suite struct DepartureWordingTests {
  @Test(arguments: [("2028", "in 2028"), ("2028-03", "in March 2028"), ("2028-03-30", "on 30 March 2028")])
  func aRoughDepartureIsInItsTime(departure: String, words: String) {
    let check = checkPlan(
      oneFile(
        """
        plan: { title: P, as-of: 2027-01-01 }
        mission: { name: M, type: peacekeeping, host-state: XCA, departure: \(departure) }
        counterparts: { cnp: { name: Police, kind: national } }
        tasks: { order: { title: Order, lead: mission, function: police, disposition: hand-over, finish: 2027-12-01 } }
        handovers: { h: { task: order, to: [cnp], window: { finish: 2027-12-01 } } }
        """))
    for text in [HandoversView(check).text, CoverageView(check).text, ScheduleView(check).text] {
      #expect(text.contains("; the mission leaves \(words)\n"), "\(text.prefix(200))")
    }
  }
}
