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
    check: .judge(checkPlanningBody))
}

private func checkPlanningBody(_ context: Context) -> Verdict {
  let bodies = context.plan.bodies
  if case .notApplicable(let reason) = bodies.absence { return .notApplicable(reason.plain) }
  var tally = Tally(context)
  guard let (body, mission, team) = planningBody(context) else {
    tally.absent(
      bodies.absence, "no body in which mission and country team plan together is evidenced", at: bodies.span)
    return tally.verdict()
  }
  if let mission {
    tally.found("the mission sits in '\(body.id)'", at: mission.span)
  } else {
    tally.missing("the mission does not sit in the planning body '\(body.id)'", at: body.span)
  }
  if let team {
    tally.found("the country team sits in '\(body.id)'", at: team.span)
  } else {
    tally.missing(
      "neither the Resident Coordinator nor the country team sits in the planning body '\(body.id)'", at: body.span)
  }
  if let mission, let team { countStart([mission, team], in: body, context, &tally) }
  return tally.verdict()
}

/// The body in which most of the two sit; one of kind 'planning' goes first.
private func planningBody(_ context: Context) -> (body: Body, mission: Member?, team: Member?)? {
  let kinds: [BodyKind] = [.planning, .joint, .steering, .taskForce, .workingGroup]
  let candidates = kinds.flatMap { kind in
    context.plan.bodies.filter { $0.kind.value == kind && $0.header.absence == nil }
  }
  let found = candidates.map { body in
    let mission = body.everybody.first { context.facts.belongsToMission($0.who.value) }
    let team = body.everybody.first { context.facts.belongsToCountryTeam($0.who.value) }
    return (body: body, mission: mission, team: team)
  }
  return found.first { $0.mission != nil && $0.team != nil }
    ?? found.first { $0.body.kind.value == .planning || $0.mission != nil || $0.team != nil }
}

private func countStart(_ members: [Member], in body: Body, _ context: Context, _ tally: inout Tally) {
  guard let start = context.plan.heading.entry?.planningStarted.value else {
    return tally.undecided("when joint planning started")
  }
  let window = context.thresholds.joinWindow
  func isLate(_ member: Member) -> Certainty {
    (member.since.value ?? body.since.value).map { start.adding(days: window).isBefore($0) } ?? .no
  }
  let late = members.first { isLate($0) == .yes }
  if let late, let since = late.since.value ?? body.since.value, let who = late.who.value {
    tally.missing(
      "'\(who.id)' joined the planning body '\(body.id)' on \(since), more than \(window) days after planning started",
      at: late.since.value == nil ? body.since.span : late.since.span,
      notes: [.init("planning started on \(start)", at: context.plan.heading.entry?.planningStarted.span ?? .planStart)]
    )
  } else if members.contains(where: { ($0.since.value ?? body.since.value) == nil }) {
    tally.undecided("since when mission and country team sit in '\(body.id)'")
  } else if let perhaps = members.first(where: { isLate($0) == .perhaps }), let who = perhaps.who.value {
    let since = (perhaps.since.value ?? body.since.value).map { "\($0)" } ?? ""
    tally.undecided(
      "whether '\(who.id)' joined '\(body.id)' (\(since)) within \(window) days of the start of planning (\(start))")
  } else {
    tally.found("together since planning started", at: body.since.isWritten ? body.since.span : body.span)
  }
}
