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
    check: .parts(
      (
        "national authorities",
        .first(
          .seatInDrafting(of: "national authorities") { who, facts in facts.belongsToState(who) },
          .heard("national authorities", \.consultationsWithAuthorities, before: \.endOfDrafting)
            .unless(.hostRefuses))
      ),
      (
        "country team",
        .first(
          .seatInDrafting(of: "the country team") { who, facts in facts.belongsToCountryTeam(who) },
          .heard(
            "the Resident Coordinator or the country team", \.consultationsWithCountryTeam, before: \.endOfDrafting
          ).unless(.countryTeamSitsUndated))
      )))
}

extension Check {
  /// Somebody sat in a planning or joint body while consulting still shaped the plan.
  fileprivate static func seatInDrafting(
    of people: String, _ isMeant: @escaping @Sendable (Reference<Counterpart>?, PlanFacts) -> Bool
  ) -> Check {
    .plan(
      as: people,
      .shown(
        by: { plan, context in
          let limit = context.endOfDrafting?.date ?? context.asOf.map { PlanDate($0) }
          for body in plan.bodies where body.kind.value == .planning || body.kind.value == .joint {
            let seat = body.everybody.first { member in
              guard isMeant(member.who.value, context.facts) else { return false }
              guard let since = member.since.value ?? body.since.value else { return false }
              return limit.map { !since.isSurely(after: $0) } ?? true
            }
            if let seat { return Evidence("a seat in '\(body.id)'", at: seat.span) }
          }
          return nil
        }, else: "have no seat in the planning body"))
  }
}

extension Exemption {
  fileprivate static let hostRefuses = Exemption { context in
    context.facts.hostRefusal.map { .notApplicable(.refused($0), at: $0.consultation.span) }
  }

  /// The country team sits in a body that steers the plan, nobody knows since when, and nothing else shows that it was heard.
  fileprivate static let countryTeamSitsUndated = Exemption { context in
    guard context.consultationsWithCountryTeam.isEmpty else { return nil }
    let body = context.plan.bodies.first { body in
      [.planning, .joint, .steering].contains(body.kind.value)
        && body.everybody.contains { member in
          context.facts.belongsToCountryTeam(member.who.value) && (member.since.value ?? body.since.value) == nil
        }
    }
    return body.map { .cannotTell("since when the country team sits in '\($0.id)'") }
  }
}

extension Context {
  fileprivate var consultationsWithAuthorities: [Consultation] {
    facts.consultations(with: facts.isPartialTransition ? [.government, .localAuthority] : [.government])
  }

  /// UN participants whom the plan does not name are taken to be the country team's.
  fileprivate var consultationsWithCountryTeam: [Consultation] {
    plan.consultations.filter { consultation in
      consultation.with.contains { participant in
        participant.who.value.map { facts.belongsToCountryTeam($0) } ?? (participant.kind.value == .un)
      }
    }
  }

  /// The last day on which consulting still shapes the plan: its adoption or the first drawdown step, whichever is later.
  fileprivate var endOfDrafting: Deadline? {
    let adopted = (plan.heading.entry?.adopted.items ?? []).compactMap { $0.on.value ?? $0.planned.value }
      .map { Deadline(date: $0, name: "the plan's adoption") }
    return (adopted + [firstStep].compactMap(\.self)).lastInOrder(by: \.date)
  }
}
