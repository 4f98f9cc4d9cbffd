import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let politicalProcessIsNamed = Requirement(
    id: "TR-93", severity: .gap, profile: .resolution2594,
    summary: "The plan serves a political process and says which, and who works on it.",
    sources: [
      .resolution2594("PP3"), .resolution2594("PP4"), .resolution2594("1"), .document("S/PRST/2017/27", "element II"),
    ],
    addressee: "UN; peace operations", verb: "stresses; reaffirms",
    bears: [.supports(.d1), .supports(.d3)],
    rationale: "Force and technical help only buy time: what they buy it for is a political process that must go on.",
    evidence: """
      'political' in 'strategy' has an objective, a process, and somebody who works on it before departure and \
      afterwards. The mission counts for the time after it only where it leaves a part of the country; whoever keeps the \
      political channel ('political-engagement' in 'afterwards') counts for it too. Partly: list what is missing.
      """,
    mend: "Name the process and who carries the good offices on.",
    example: (
      gap: """
      mission: { departure: 2027-12-31 }
      strategy:
        political:
          objective: The parties keep the peace agreement
          process: Talks of the follow-up committee
          actors: [{ who: mission, role: good offices }]
      """,
      met: """
      mission: { departure: 2027-12-31 }
      counterparts:
        rc: { kind: resident-coordinator }
      strategy:
        political:
          objective: The parties keep the peace agreement
          process: Talks of the follow-up committee
          actors: [{ who: mission, role: good offices }, { who: rc, from: 2028-01-01 }]
      """
    ),
    check: .each(
      .part(
        \.strategy, \.political,
        none: .gap(
          "the plan does not say which political process it serves", help: "describe it in 'political' of 'strategy'")),
      .all(
        .has(\.objective, "objective", write: "'objective'"),
        .has(\.process, "name", write: "'process'"),
        .some(
          { process, _ in process.actors.items }, "actor before departure", help: "name in 'actors' who works on it",
          .judge { actor, context in actor.before(context.facts.lastDeparture) }),
        .judge { process, context in process.actorAfterwards(in: context) })))
}

extension PoliticalActor {
  fileprivate func before(_ departure: PlanDate?) -> Answer {
    guard let who = who.value, !(from.value.flatMap { from in departure.map(from.isSurely(after:)) } ?? false) else {
      return .notAsked("")
    }
    return .shown("'\(who.id)' works on it\(role.value.map { ": \($0.plain)" } ?? "")", at: span)
  }

  fileprivate func isThere(after departure: PlanDate?, in context: Context) -> Bool {
    guard let who = who.value else { return false }
    if context.facts.isMission(who), !context.facts.isPartialTransition { return false }
    guard let until = until.value else { return true }
    return departure.map(until.isSurely(after:)) ?? false
  }
}

extension PoliticalProcess {
  fileprivate func actorAfterwards(in context: Context) -> Answer {
    let departure = context.facts.lastDeparture
    if let actor = actors.first(where: { $0.isThere(after: departure, in: context) }), let who = actor.who.value {
      return .shown("'\(who.id)' works on it after departure", at: actor.span)
    }
    let engagements = context.plan.afterwards.entry?.politicalEngagement
    if let engaged = engagements?.first(where: { $0.who.value != nil }), let who = engaged.who.value {
      return .shown("'\(who.id)' keeps the political channel after departure", at: engaged.span)
    }
    return (engagements?.told.absence == nil ? actors.told : engagements?.told ?? actors.told).asActor
  }
}

extension Told {
  /// Of a list that holds nobody for the time after departure.
  fileprivate var asActor: Answer {
    let help = "name in 'actors' who carries the good offices on"
    if case .pending(let date) = absence {
      return .pending(.no("actor after departure", at: span, help: help), until: date)
    }
    return .missing(.no("actor after departure", help: help))
  }
}
