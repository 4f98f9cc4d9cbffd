import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let outreachPrecedesClosure = Requirement(
    id: "TR-99", severity: .advice, profile: .resolution2594,
    summary: """
      The plan reaches people who face violence, including sexual violence, before the mission leaves a place near them.
      """,
    sources: [.resolution2594("5")],
    addressee: "Security Council (intention); UN presence", verb: "expresses intention", qualifier: "where relevant",
    bears: [.supports(.d7)],
    rationale: "People who relied on a patrol make other arrangements only if somebody tells them when it ends.",
    evidence: """
      Each place in 'protection' whose level is medium or high, and that the mission has not left yet, has an 'outreach' \
      on a day no later than the first site closes, the first unit leaves or the mission departs there. Partly: list \
      those without. Where the danger is not known, nobody can tell. Analyses that are kept elsewhere need no more than \
      the level and the day.
      """,
    mend: "Plan outreach in the areas listed.",
    threshold: "a danger counts from the level medium on (poc-risk-floor)",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      mission: { type: peacekeeping, departure: 2027-12-31 }
      areas:
        north: { name: North }
      protection:
        market: { area: north, level: high }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      mission: { type: peacekeeping, departure: 2027-12-31 }
      areas:
        north: { name: North }
      protection:
        market: { area: north, level: high, outreach: 2027-09 }
      """
    ),
    check: .each(
      .endangeredPlaces,
      .before(
        \.risk.outreach, "outreach", { place, _ in place.step }, orElse: "when the mission leaves the area",
        write: "'outreach'"
      ).unless { place, context in place.isLeft(in: context) ? "the mission has left the area" : nil }
        .whereDangerous
    ).unless(.noProtectionTask))
}

/// A place where people are in danger, and the first step by which the mission leaves it.
private struct EndangeredPlace: Sendable {
  let risk: ProtectionRisk
  let step: Deadline?
  let left: PlanDate?

  func isLeft(in context: Context) -> Bool { left.map(context.hasPassed) ?? false }
}

extension Condition<EndangeredPlace> {
  /// Not asked where the danger is small, and not to be told where it is not known.
  fileprivate var whereDangerous: Condition {
    Condition { place, context in
      switch place.risk.level.value {
      case .medium, .high: answer(place, context)
      case .low, .nothing: .notAsked("no place is in medium or high danger")
      case nil: .undecided("how great the danger in '\(place.risk.id)' is")
      }
    }
  }
}

extension Subjects<EndangeredPlace> {
  fileprivate static let endangeredPlaces = Subjects(
    all: { context in
      var steps = PlacesByArea<DrawdownStep>(context.facts)
      for step in context.facts.drawdownStepsAhead { steps.add(step, in: step.areas) }
      return context.plan.protection.map { risk in
        let area = risk.area.value
        let departure = area.flatMap(context.facts.departure(from:)) ?? context.facts.lastDeparture
        let leaving = departure.map { Deadline(date: $0, name: "the mission leaves") }
        let first = area.flatMap { steps.things(in: $0).firstInOrder { $0.date } }.map { step in
          let isSite = if case .site = step.kind { true } else { false }
          return Deadline(
            date: step.date, name: isSite ? "the site '\(step.id)' closes" : "the unit '\(step.id)' leaves")
        }
        return EndangeredPlace(
          risk: risk, step: [first, leaving].compactMap(\.self).firstInOrder { $0.date }, left: departure)
      }
    },
    name: { "the protection risk '\($0.risk.id)'" }, place: { $0.risk.span },
    none: { context in
      let told = context.plan.protection.told
      return Otherwise.cannotTell("where civilians are in danger; TR-29 asks for it").verdict(context, told)
    })
}
