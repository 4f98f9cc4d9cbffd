import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let reportsCoverTheTransition = Requirement(
    id: "TR-66", severity: .gap, profile: .resolution2594,
    summary: "The plan foresees an account of the transition in each regular report to the Council.",
    sources: [.resolution2594("14")],
    addressee: "Secretary-General", verb: "requests",
    qualifier: "peacekeeping operations only, in regular country reports",
    bears: [.supports(.d1)],
    rationale: "The Council can only steer what it is told of.",
    evidence: """
      Each report to the Council that is due between the day of the plan and the departure is said to cover the \
      transition. Partly: list those that do not. Reports already given are asked about no more. The paragraph speaks \
      of peacekeeping operations: of a special political mission nothing is asked.
      """,
    mend: "Add the transition to the reports listed, and mark them with 'covers-transition: true'.",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      mission: { departure: 2027-12-31 }
      calendar:
        autumn: { kind: council-report, on: 2027-10-01 }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      mission: { departure: 2027-12-31 }
      calendar:
        autumn: { kind: council-report, on: 2027-10-01, covers-transition: true }
      """
    ),
    check: .each(
      .section(\.calendar, none: .cannotTell("when the Secretary-General reports to the Council"))
        .which(
          { entry, _ in entry.kind.value == .councilReport },
          none: .cannotTell("when the Secretary-General reports to the Council")
        )
        .which(
          { entry, context in entry.isDue(in: context) },
          none: .notApplicable("no report to the Council is due before the mission leaves")),
      .says(\.coversTransition, true, else: "is not said to cover the transition")
    ).unless(.politicalMission))
}

extension CalendarEntry {
  /// Whether it is still ahead, and falls into the time of the mission.
  fileprivate func isDue(in context: Context) -> Bool {
    guard let date = on.value ?? from.value, context.facts.isAhead(date) else { return false }
    return context.facts.lastDeparture.map { !date.isSurely(after: $0) } ?? true
  }
}
