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
    check: .each(.topics, .settled(with: Side.allCases)).then { verdict, context in
      let state = Check.each(.topics, .settled(with: [.state])).verdict(context)
      verdict.parts = [
        .init(Side.state.rawValue, context.facts.hostRefusal.map { .notApplicable(.refused($0)) } ?? state),
        .init(Side.others.rawValue, Check.each(.topics, .settled(with: [.others])).verdict(context)),
      ]
    })
}

/// With whom it has to be settled.
private enum Side: String, CaseIterable, Sendable {
  case state = "the Government"
  case others = "other national actors"
}

private struct Topic: Sendable {
  let name: String
  let decision: DecisionSubject
  let consultation: ConsultationSubject
}

extension Subjects<Topic> {
  /// What has to be settled. One side fixes the date of the end alone where the plan says by which decision.
  fileprivate static let topics = Subjects(
    all: { context in
      let timing = Topic(name: "when the mission leaves (timing)", decision: .timing, consultation: .timing)
      return (Exemption.endFixedByOthers.verdict(context) == nil ? [timing] : []) + [
        Topic(name: "how the mission leaves (manner)", decision: .manner, consultation: .manner),
        Topic(name: "to what end the mission leaves (outcome)", decision: .outcome, consultation: .outcome),
      ]
    },
    name: { $0.name }, place: { _ in .planStart }, none: { _ in Verdict(outcome: .met) })
}

extension Condition<Topic> {
  /// Where the host authorities refuse to be consulted, the other national actors remain.
  fileprivate static func settled(with sides: [Side]) -> Condition {
    judge { topic, context in
      let asked = sides.count > 1 && context.facts.hostRefusal != nil ? [.others] : sides
      let plan = context.plan
      let place = plan.decisions.isWritten ? plan.decisions.span : plan.consultations.span
      let found = asked.map { (side: $0, evidence: topic.settlement(with: $0, in: context)) }
      let without = found.filter { $0.evidence == nil }.map(\.side.rawValue)
      let shown = found.compactMap(\.evidence).reduce(into: [Evidence]()) { if !$0.contains($1) { $0.append($1) } }
      if without.isEmpty { return .shown(shown) }
      guard let first = shown.first else {
        return .lacking("was not shown to be settled with \(listed(without, "or"))", at: place)
      }
      let with = found.filter { $0.evidence != nil }.map(\.side.rawValue)
      return .partly(
        "was settled with \(with.joined()), but not with \(without.joined())", at: first.span, shows: first.text)
    }
  }
}

extension Topic {
  /// The decision or the consultation by which it was settled with one side.
  fileprivate func settlement(with side: Side, in context: Context) -> Evidence? {
    let facts = context.facts
    let isParty = side == .state ? facts.belongsToState : facts.isNonState
    let decision = context.plan.decisions.first { decision in
      let isAhead = decision.on.value.flatMap { date in context.asOf.map(date.isSurely(after:)) } ?? false
      return decision.isDecided && decision.about.contains(self.decision) && !isAhead
        && decision.by.contains { isParty($0) }
    }
    if let decision { return Evidence("decision '\(decision.id)'", at: decision.span) }
    let kinds = side == .state ? [.government] : ParticipantKind.nonState
    let held = context.plan.consultations.first { consultation in
      consultation.subjects.contains(self.consultation) && facts.isHeld(consultation)
        && facts.hears(consultation, kinds)
    }
    return held.map { Evidence("consultation '\($0.id)'", at: $0.span) }
  }
}
