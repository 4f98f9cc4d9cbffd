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
    check: Check.points(
      of: .jointBody(none: "no joint body with national counterparts is evidenced"),
      .seats("member of the Government") { who, facts in facts.belongsToState(who) },
      .seats("member of the mission") { who, facts in facts.belongsToMission(who) },
      .seats("member of the country team") { who, facts in facts.belongsToCountryTeam(who) },
      .shown(
        by: { body, _ in
          body.met.last.map { Evidence("last met on \($0)", at: body.met.span) }
            ?? body.rhythm.evidence("a rhythm of meetings")
        },
        in: \.rhythm.told, else: "has no rhythm and no record of meetings",
        help: "write its 'rhythm', or in 'met' the days on which it met")
    ).unless(.jointBodyDeclined))
}

extension Condition<Body> {
  /// Somebody of a side sits in it.
  fileprivate static func seats(
    _ member: String, _ isMeant: @escaping @Sendable (Reference<Counterpart>?, PlanFacts) -> Bool
  ) -> Condition {
    .shown(
      by: { body, context in
        body.everybody.first { isMeant($0.who.value, context.facts) }.map { Evidence("a \(member)", at: $0.span) }
      },
      in: \.members.told, else: "has no \(member)")
  }
}

extension Exemption {
  /// The host State declines a joint body, and the plan says why: then a channel is asked for instead.
  fileprivate static let jointBodyDeclined = Exemption { context in
    let bodies = context.plan.bodies
    let declined = [bodies.told] + bodies.filter { $0.kind.value == .joint }.map(\.told)
    for told in declined where context.facts.jointBody == nil {
      guard case .notApplicable(let reason) = told.absence, let span = told.span else { continue }
      if let liaison = context.plan.posts.first(where: { $0.kind.value == .liaison }) {
        return .notApplicable(.plan(reason), evidence: [Evidence(reason.plain, at: span), liaison.evidence])
      }
      return Subjects<Body>.Otherwise.gap(
        "the host State declines a joint body, and no post for technical liaison is planned",
        help: "add a post of kind 'liaison'"
      ).verdict(context, nil, at: span)
    }
    return nil
  }
}
