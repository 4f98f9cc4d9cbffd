import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let unitedNationsPlanTogether = Requirement(
    id: "TR-108", severity: .gap, profile: .resolution2594,
    summary: "The plan was made by mission, Resident Coordinator, country team and headquarters in one planning body.",
    sources: [.resolution2594("1"), .resolution2594("PP11")],
    addressee: "peace operations", verb: "emphasises", qualifier: "earliest stage",
    bears: [.decides(.d1), .supports(.d2a)],
    rationale: "A country team that is handed a finished plan finds in it tasks for which it has no people.",
    evidence: """
      The mission and the Resident Coordinator or country team sit in one body that plans or steers, within 90 days of \
      the start of planning. Partly: one of them, or later.
      """,
    mend: "Bring in the missing party and record since when.",
    threshold: "90 days after the start of planning",
    example: (
      gap: """
      plan: { as-of: 2027-07-09, planning-started: 2025-11 }
      bodies:
        team: { kind: planning, since: 2025-12, members: [mission] }
      """,
      met: """
      plan: { as-of: 2027-07-09, planning-started: 2025-11 }
      counterparts:
        rc: { kind: resident-coordinator }
      bodies:
        team: { kind: planning, since: 2025-12, members: [mission, rc] }
      """
    ),
    check: .each(
      none: { context in
        Subjects<Body>.Otherwise.gap("no body in which mission and country team plan together is evidenced")
          .verdict(context, context.plan.bodies.told)
      }
    ) { context in
      guard let (body, mission, team) = context.planningBody else { return [] }
      let answers = [
        mission.map { .shown("the mission sits in it", at: $0.span) } ?? .lacking("has no seat for the mission"),
        team.map { .shown("the country team sits in it", at: $0.span) }
          ?? .lacking("has no seat for the Resident Coordinator or the country team"),
        mission.flatMap { mission in team.map { body.wasJoined(by: [mission, $0], in: context) } } ?? .notAsked(""),
      ]
      return answers.map { Matter("the planning body '\(body.id)'", at: body.span, $0) }
    }.unless(.notApplicable(\.bodies)))
}

extension Context {
  /// The body in which most of the two sit; one of the kind 'planning' goes first.
  fileprivate var planningBody: (body: Body, mission: Member?, team: Member?)? {
    let kinds: [BodyKind] = [.planning, .joint, .steering, .taskForce, .workingGroup]
    let found = kinds.flatMap { kind in
      plan.bodies.filter { $0.kind.value == kind && $0.header.absence == nil }
    }.map { body in
      let mission = body.everybody.first { facts.belongsToMission($0.who.value) }
      return (body: body, mission: mission, team: body.everybody.first { facts.belongsToCountryTeam($0.who.value) })
    }
    return found.first { $0.mission != nil && $0.team != nil }
      ?? found.first { $0.body.kind.value == .planning || $0.mission != nil || $0.team != nil }
  }
}

extension Body {
  /// Whether both have joined in time.
  fileprivate func wasJoined(by members: [Member], in context: Context) -> Answer {
    guard let started = context.plan.heading.entry?.planningStarted, let start = started.value else {
      return .undecided("when joint planning started")
    }
    let window = context.thresholds.joinWindow
    let joined = members.map { (who: $0.who.value?.id ?? "", since: $0.since.value == nil ? since : $0.since) }
    func first(_ isLate: Certainty) -> (who: String, since: Fact<PlanDate>)? {
      joined.first { $0.since.value.map { start.adding(days: window).isBefore($0) } == isLate }
    }
    if let (who, since) = first(.yes), let date = since.value {
      return .lacking(
        "was joined by '\(who)' on \(date), more than \(window) days after planning started", at: since.span,
        notes: [.init("planning started on \(start)", at: started.span)])
    }
    if joined.contains(where: { $0.since.value == nil }) {
      return .undecided("since when mission and country team sit in '\(id)'")
    }
    if let (who, since) = first(.perhaps) {
      guard let date = since.value else {
        return .undecided("whether '\(who)' joined '\(id)' within \(window) days of the start of planning (\(start))")
      }
      return .undecided(
        "whether '\(who)' joined '\(id)' (\(date)) within \(window) days of the start of planning (\(start))")
    }
    return .shown("together since planning started", at: since.isWritten ? since.span : span)
  }
}
