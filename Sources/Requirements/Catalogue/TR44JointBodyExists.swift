import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let jointBodyExists = Requirement(
    id: "TR-44", severity: .gap, profile: .report,
    summary: "The plan has a joint body with national counterparts for planning and coordination.",
    sources: [.report(62), .document("S/RES/2556 (2020)", "51"), .document("S/RES/2717 (2023)", "24")],
    addressee: "planning process; mission and Government (DR Congo)", verb: "must; requests",
    bears: [.decides(.d4)],
    rationale: "Without a table at which both sides sit, every shift of a date becomes a letter.",
    evidence: """
      A joint body with members of the Government, the mission and the country team, and with a rhythm of meetings or \
      a record of them; where the mission leaves a part of the country, one at that level counts. Partly: list what is \
      missing. Where the host State declines (a joint body, or 'bodies', marked not applicable with its reason), a \
      liaison post is asked for instead.
      """,
    mend: "Set up the body or record why it cannot be.",
    threshold: "the rhythm is the tool's own addition",
    example: (
      gap: """
      counterparts:
        presidency: { kind: national }
      bodies:
        board: { kind: joint, members: [presidency, mission], rhythm: every month }
      """,
      met: """
      counterparts:
        presidency: { kind: national }
        rc: { kind: resident-coordinator }
      bodies:
        board: { kind: joint, members: [presidency, mission, rc], rhythm: every month }
      """
    ),
    check: .judge(checkJointBody))
}

private func checkJointBody(_ context: Context) -> Verdict {
  let bodies = context.plan.bodies
  var tally = Tally(context)
  if let body = context.facts.jointBody {
    count(body, context, &tally)
  } else if let (reason, span) = refusal(bodies) {
    guard let liaison = context.plan.posts.first(where: { $0.kind.value == .liaison }) else {
      tally.missing(
        "the host State declines a joint body, and no post for technical liaison is planned", at: span,
        help: "add a post of kind 'liaison'")
      return tally.verdict()
    }
    return .notApplicable(
      reason, evidence: [Evidence(reason, at: span), Evidence("liaison: '\(liaison.id)'", at: liaison.span)])
  } else {
    tally.absent(bodies.absence, "no joint body with national counterparts is evidenced", at: bodies.span)
  }
  return tally.verdict()
}

private func count(_ body: Body, _ context: Context, _ tally: inout Tally) {
  let facts = context.facts
  let parties: [(name: String, isParty: (Reference<Counterpart>?) -> Bool)] = [
    ("the Government", facts.belongsToState), ("the mission", facts.belongsToMission),
    ("the country team", facts.belongsToCountryTeam),
  ]
  for (name, isParty) in parties {
    if let member = body.everybody.first(where: { isParty($0.who.value) }) {
      tally.found("\(name) sits in '\(body.id)'", at: member.span)
    } else {
      tally.absent(body.members.absence, "\(name) does not sit in the joint body '\(body.id)'", at: body.span)
    }
  }
  if let met = body.met.last {
    tally.found("'\(body.id)' last met on \(met)", at: body.met.span)
  } else {
    tally.part(
      body.rhythm, "'\(body.id)' has a rhythm of meetings",
      missing: "the joint body '\(body.id)' shows no rhythm and no record of meetings", at: body.span,
      help: "write its 'rhythm', or in 'met' the days on which it met")
  }
}

/// Why there is no joint body, where the plan says so.
private func refusal(_ bodies: Keyed<Body>) -> (reason: String, span: Span)? {
  if case .notApplicable(let reason) = bodies.absence { return (reason.plain, bodies.span) }
  for body in bodies where body.kind.value == .joint {
    if case .notApplicable(let reason) = body.header.absence { return (reason.plain, body.span) }
  }
  return nil
}
