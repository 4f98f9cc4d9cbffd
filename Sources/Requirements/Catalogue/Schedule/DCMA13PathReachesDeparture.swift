import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let pathReachesDeparture = Requirement(
    id: "DCMA-13", severity: .advice, profile: .schedule,
    summary: "The plan's longest way to the mission's departure has the room that it needs.",
    sources: [.dcma(13)], addressee: "none (good practice of scheduling)", verb: "none",
    rationale: "How far the work can slip before the mission has gone shows how bold the plan is.",
    evidence: """
      Counted is what the mission leads or hands over, is open and has dates: of that with least float until the \
      mission leaves, the index is (days from the day of the plan to its finish + days from there to the \
      departure) / days to its finish.
      """,
    mend: "Shorten what leads up to the departure, or settle who goes on with it after that day.",
    threshold: ScheduleThresholds.transition.indexText,
    example: (
      gap: """
      plan: { as-of: 2027-07-01 }
      mission: { departure: 2027-09-30 }
      tasks:
        census: { lead: mission, start: 2027-08-01, finish: 2027-10-08 }
        roll: { lead: mission, start: 2027-08-01, finish: 2027-09-30 }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      mission: { departure: 2027-12-31 }
      tasks:
        census: { lead: mission, start: 2027-08-01, finish: 2027-12-15 }
      """
    ),
    check: .index(of: .wayToDeparture) { ways, _ in
      let (way, yardsticks) = (ways[0], ScheduleThresholds.transition)
      let (reach, length) = (way.length + way.float, way.length)
      let index = indexText(reach, over: length)
      let float = "\(way.float < 0 ? "-" : "+") \(abs(way.float)) days of float"
      return Index(
        "(\(length) days to the finish of '\(way.item.id)' \(float) to the departure) / \(length) = \(index)",
        at: way.item.span, found: index, asked: yardsticks.indexText,
        isReached: reach * 100 >= yardsticks.index * length)
    }.unless(.noDay))
}

extension Subjects<WayToDeparture> {
  fileprivate static let wayToDeparture = Subjects(
    all: { [$0.schedule.wayToDeparture].compactMap(\.self) }, name: { "'\($0.item.id)'" }, place: { $0.item.span },
    none: { context in
      guard !context.schedule.dated.isEmpty else { return Subjects<ScheduledWork>.datedOpenWork.none(context) }
      guard context.facts.lastDeparture != nil else { return .cannotTell("the departure of the mission") }
      return .notApplicable("the mission leads and hands over nothing more that has dates")
    })
}
