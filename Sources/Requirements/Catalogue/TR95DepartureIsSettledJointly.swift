import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let departureIsSettledJointly = Requirement(
    id: "TR-95", severity: .gap, profile: .report,
    summary: """
      The plan shows that when, how and to what end the mission leaves were settled with the Government and with other \
      national actors.
      """,
    sources: [.report(62)],
    addressee: "planning process with national actors", verb: "must", qualifier: "State and non-State actors",
    bears: [.decides(.d4), .supports(.d7)],
    rationale: "A date that was settled with the palace alone surprises everybody who lives by the mission's presence.",
    evidence: """
      Timing, manner and outcome each have a decision or a consultation with the Government and with somebody who is no \
      part of the State, such as a network of civil society or a women's coalition. Partly: list the missing. Timing \
      does not count where 'end-date-fixed-by' names one side, with its source. Where the host authorities refuse to be \
      consulted, the side of the other national actors remains.
      """,
    mend: "Record the talks or hold them on what is still open.",
    example: (
      gap: """
      counterparts:
        presidency: { kind: national }
        coalition: { kind: women }
      decisions:
        departure: { on: 2026-05-01, by: [presidency], about: [timing, manner, outcome] }
      """,
      met: """
      counterparts:
        presidency: { kind: national }
        coalition: { kind: women }
      decisions:
        departure: { on: 2026-05-01, by: [presidency, coalition], about: [timing, manner, outcome] }
      """
    ),
    check: .judge(checkSettlement))
}

private struct Topic {
  let name: String
  let decision: DecisionSubject
  let consultation: ConsultationSubject
}

private let topics = [
  Topic(name: "when the mission leaves (timing)", decision: .timing, consultation: .timing),
  Topic(name: "how the mission leaves (manner)", decision: .manner, consultation: .manner),
  Topic(name: "to what end the mission leaves (outcome)", decision: .outcome, consultation: .outcome),
]

private func checkSettlement(_ context: Context) -> Verdict {
  let refusal = context.facts.hostRefusal
  let place = context.plan.decisions.isWritten ? context.plan.decisions.span : context.plan.consultations.span
  var (whole, state, others) = (Tally(context), Tally(context), Tally(context))
  for topic in topics where topic.decision != .timing || !isFixedByOneSide(context) {
    let withState = settlement(of: topic, context, context.facts.belongsToState, [.government])
    let withOthers = settlement(of: topic, context, context.facts.isNonState, ParticipantKind.nonState)
    state.count(withState, topic, with: "the Government", at: place)
    others.count(withOthers, topic, with: "other national actors", at: place)
    switch (refusal == nil ? withState : withOthers, withOthers) {
    case (let left?, let right?):
      whole.found("\(topic.name): \(left.text)", at: left.span)
      if left != right { whole.note(right) }
    case (let found?, nil):
      whole.partly(
        "\(topic.name) was settled with the Government, but not with other national actors", at: found.span,
        shows: found.text)
    case (nil, let found?):
      whole.partly(
        "\(topic.name) was settled with other national actors, but not with the Government", at: found.span,
        shows: found.text)
    case (nil, nil):
      let missing = refusal == nil ? "the Government or other national actors" : "other national actors"
      whole.missing("nothing shows that \(topic.name) was settled with \(missing)", at: place)
    }
  }
  var verdict = whole.verdict()
  verdict.parts = [
    .init("the Government", refusal.map { Verdict.notApplicable($0.reason) } ?? state.verdict()),
    .init("other national actors", others.verdict()),
  ]
  return verdict
}

extension Tally {
  fileprivate mutating func count(_ settled: Evidence?, _ topic: Topic, with party: String, at place: Span) {
    if let settled {
      found("\(topic.name): \(settled.text)", at: settled.span)
    } else {
      missing("nothing shows that \(topic.name) was settled with \(party)", at: place)
    }
  }
}

/// The decision or the consultation by which a topic was settled with one side.
private func settlement(
  of topic: Topic, _ context: Context, _ isParty: (Reference<Counterpart>?) -> Bool, _ kinds: Set<ParticipantKind>
) -> Evidence? {
  for decision in context.plan.decisions where decision.about.contains(topic.decision) {
    if let date = decision.on.value, let asOf = context.asOf, date.isSurely(after: asOf) { continue }
    if decision.by.contains(where: { isParty($0) }) { return Evidence("decision '\(decision.id)'", at: decision.span) }
  }
  for consultation in context.plan.consultations where consultation.subjects.contains(topic.consultation) {
    if context.facts.isHeld(consultation), context.facts.hears(consultation, kinds) {
      return Evidence("consultation '\(consultation.id)'", at: consultation.span)
    }
  }
  return nil
}

private func isFixedByOneSide(_ context: Context) -> Bool {
  guard let leaving = context.plan.mission.entry?.leaving.entry else { return false }
  switch leaving.endDateFixedBy.value {
  case .council, .hostState: return !(leaving.endDateFixedBy.sources + leaving.header.sources).isEmpty
  case .joint, nil: return false
  }
}
