import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let noFloatIsNegative = Requirement(
    id: "DCMA-07", severity: .gap, profile: .schedule,
    summary: "The plan's work can be finished before the mission leaves, and before each deadline.",
    sources: [.dcma(7)], addressee: "none (good practice of scheduling)", verb: "none",
    rationale: """
      Work that by the plan's own dates cannot be finished before the mission leaves will be dropped or left to \
      nobody.
      """,
    evidence: """
      Counted are open tasks and handovers that have dates; against the plan count those with negative float: \
      they finish, or lead to something that finishes, after the mission's departure from where they are done, a \
      deadline, a 'finish-no-later-than', or the written finish of a phase or a summary. There is a finding for \
      each limit that cannot be kept, with both its sides. Prescribed days and ties that cannot be kept are \
      errors of TR-84.
      """,
    mend: "Shorten the work, start earlier what it waits for, or settle who goes on with it after that day.",
    threshold: "\(Bound.none)",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      mission: { departure: 2027-10-15 }
      tasks:
        census: { lead: mission, start: 2027-08-01, finish: 2027-08-31 }
        roll: { lead: mission, duration: 60 days, after: [census] }
        posters: { duration: 10 days, start: 2027-09-01, constraints: { deadline: 2027-09-05 } }
        vote: { duration: 1 day, after: [posters] }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      mission: { departure: 2027-12-31 }
      tasks:
        census: { lead: mission, start: 2027-08-01, finish: 2027-08-31 }
      """
    ),
    check: .share(
      of: Counted(things: .limitedWork, name: Counted.datedOpenWork.name), .none, "with negative float",
      .sound { work, _ in
        work.float.flatMap { $0 < 0 ? "it would have to be finished \(-$0) working days earlier" : nil }
      }
    ).then { verdict, context in
      let limits = context.conflicts.filter { if case .limit = $0 { true } else { false } }
      guard verdict.measure != nil, !limits.isEmpty else { return }
      if verdict.outcome == .met { verdict.outcome = .gap }
      verdict.items = limits.map { Verdict.Item(context.facts.schedule.statement(of: $0)) }
    })
}

extension Subjects<ScheduledWork> {
  /// Open work with dates, where something limits it.
  fileprivate static let limitedWork = Subjects(
    { context in
      context.facts.schedule.items.contains { !$0.limits.isEmpty } ? context.schedule.dated : []
    },
    none: { context in
      context.schedule.dated.isEmpty
        ? datedOpenWork.none(context)
        : .cannotTell("the departure of the mission, or any deadline, by which work is to be finished")
    })
}
