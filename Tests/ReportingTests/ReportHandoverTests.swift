import Analysis
import Documents
import Testing

@testable import Reporting

struct ReportHandoverTests {
  @Test(arguments: [
    ("status: preparing, window: { finish: 2027-07-08 }", HandoverStanding.State.overdue, false),
    ("status: preparing, window: { finish: 2027-07-09 }", .dated, true),
    ("status: preparing, window: { finish: 2028-01-09 }", .dated, true),
    ("status: preparing, window: { finish: 2028-01-10 }", .dated, false),
    // A month that holds the last day of the horizon may still fall within it.
    ("status: preparing, window: { finish: 2028-01 }", .dated, true),
    ("status: preparing", .undated, false),
    ("status: accepted, window: { finish: 2027-01-01 }", .complete, false),
    ("status: joint, transferred: 2027-07-09", .complete, false),
    ("status: transferred, returned: { on: 2027-07-01, why: no pay }", .returned, false),
    ("status: failed", .failed, false),
    // A return without a date has come back all the same.
    ("status: joint, returned: { why: no pay }, window: { finish: 2027-12-01 }", .returned, false),
    // Its date has passed, and nothing says more.
    ("window: { finish: 2027-07-08 }", .notKnown, false),
  ])
  func stateOnTheDay(fields: String, state: HandoverStanding.State, isDue: Bool) throws {
    let plan = """
      counterparts: { cnp: { name: National Police, kind: national } }
      handovers: { h: { title: H, to: [cnp], \(fields) } }

      """
    let rows = HandoversSection(try dossier(plan)).all
    #expect(rows.map(\.standing.state) == [state])
    #expect(rows.map(\.isDue) == [isDue])
  }

  @Test func capacityOfTheReceiverStandsBesideTheHandover() throws {
    let plan = """
      counterparts: { cnp: { name: Carana National Police, short-name: CNP, kind: national } }
      handovers:
        h:
          title: Public order
          to: [cnp]
          status: preparing
          window: { finish: 2027-09-30 }
          capacity: { required: 13 units, assessed: 8 units, level: partial, on: 2027-05-15 }
        i: { title: Prisons, to: [cnp], window: { finish: 2027-09-30 } }

      """
    let text = try Product.report.document(try dossier(plan)).text
    #expect(text.contains("Level: partial. Found: 8 units. Needed: 13 units. Assessed 15 May 2027."))
    #expect(text.contains("Of 2 handovers that are not completed, 1 has receivers still to be assessed."))
  }
}
