import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let planIsConsulted = Requirement(
    id: "TR-43", severity: .gap, profile: .resolution2594,
    summary: """
      The plan was drawn up in close consultation with national authorities and with the Resident Coordinator and \
      country team.
      """,
    sources: [.resolution2594("2"), .resolution2594("1")],
    addressee: "Secretary-General; peace operations", verb: "requests; emphasises",
    bears: [.decides(.d4, by: "national authorities"), .supports(.d6a)],
    rationale: "Those who are to take over carry what they have helped to decide.",
    evidence: """
      Both took part in a consultation before the plan was adopted or before the first drawdown step, or sat in the \
      planning or joint body by then. Where the country team sits in a body that steers the plan, and since when is not \
      said, nobody can tell. Partly: one of them. Where the host authorities declined on a recorded date, or \
      a consultation with them is marked not applicable with its reason, their part does not apply.
      """,
    mend: "Record the consultations or the refusal.",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      consultations:
        talks: { on: 2026-11-01, with: [un] }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      consultations:
        talks: { on: 2026-11-01, with: [government, un] }
      """
    ),
    check: .judge(checkConsulted))
}

private func checkConsulted(_ context: Context) -> Verdict {
  .combining([
    .init("national authorities", checkAuthorities(context)),
    .init("country team", checkCountryTeam(context)),
  ])
}

private func checkAuthorities(_ context: Context) -> Verdict {
  let facts = context.facts
  let kinds: Set<ParticipantKind> = facts.isPartialTransition ? [.government, .localAuthority] : [.government]
  var tally = Tally(context)
  if let seat = draftingSeat(context, { facts.belongsToState($0) }) {
    tally.found("a seat in the planning body", at: seat)
  } else if let refusal = facts.hostRefusal {
    return .notApplicable(refusal.reason, evidence: [Evidence(refusal.reason, at: refusal.consultation.span)])
  } else {
    tally.hearing(
      among: facts.consultations(with: kinds), before: deadline(context), in: facts,
      missing: "no consultation with national authorities is evidenced", at: context.plan.consultations.span)
  }
  return tally.verdict()
}

private func checkCountryTeam(_ context: Context) -> Verdict {
  let facts = context.facts
  var tally = Tally(context)
  let heard = context.plan.consultations.filter { hearsCountryTeam($0, in: facts) }
  if let seat = draftingSeat(context, { facts.belongsToCountryTeam($0) }) {
    tally.found("a seat in the planning body", at: seat)
  } else if heard.isEmpty, let body = context.undatedSeat({ facts.belongsToCountryTeam($0) }) {
    tally.undecided("since when the country team sits in '\(body.id)'")
  } else {
    tally.hearing(
      among: heard, before: deadline(context), in: facts,
      missing: "no consultation with the Resident Coordinator or the country team is evidenced",
      at: context.plan.consultations.span)
  }
  return tally.verdict()
}

/// UN participants whom the plan does not name are taken to be the country team's.
private func hearsCountryTeam(_ consultation: Consultation, in facts: PlanFacts) -> Bool {
  consultation.with.contains { participant in
    guard let who = participant.who.value else { return participant.kind.value == .un }
    return facts.belongsToCountryTeam(who)
  }
}

/// The seat by which somebody took part in drafting: in a planning or joint body, by the deadline.
private func draftingSeat(_ context: Context, _ isParty: (Reference<Counterpart>?) -> Bool) -> Span? {
  let limit = deadline(context)?.date ?? context.asOf.map { PlanDate($0) }
  for body in context.plan.bodies where body.kind.value == .planning || body.kind.value == .joint {
    for member in body.everybody where isParty(member.who.value) {
      guard let since = member.since.value ?? body.since.value else { continue }
      if let limit, since.isSurely(after: limit) { continue }
      return member.span
    }
  }
  return nil
}

extension Context {
  /// A body that steers the plan, in which somebody sits from a day that the plan does not give.
  fileprivate func undatedSeat(_ isParty: (Reference<Counterpart>?) -> Bool) -> Body? {
    plan.bodies.first { body in
      [.planning, .joint, .steering].contains(body.kind.value)
        && body.everybody.contains { isParty($0.who.value) && ($0.since.value ?? body.since.value) == nil }
    }
  }
}

/// The last day on which consulting still shapes the plan: its adoption or the first drawdown step, whichever is later.
private func deadline(_ context: Context) -> Deadline? {
  let adopted = (context.plan.heading.entry?.adopted.items ?? []).compactMap { $0.on.value ?? $0.planned.value }
    .map { Deadline(date: $0, name: "the plan's adoption") }
  return (adopted + [context.firstStep].compactMap { $0 }).lastInOrder(by: \.date)
}
