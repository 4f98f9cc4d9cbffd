import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let protectionGoesOn = Requirement(
    id: "TR-30", severity: .gap, profile: .resolution2594,
    summary: "The plan provides means to help protect civilians in places that stay dangerous.",
    sources: [.resolution2594("5")],
    addressee: "Security Council (intention); the UN presence", verb: "expresses importance; expresses intention",
    qualifier: "where relevant; the methods are examples",
    bears: [.supports(.d2c)],
    rationale: "Where patrols end and the danger does not, people need at least somebody to call.",
    evidence: """
      In each area where the danger to civilians is \(RiskLevel.dangerFloor.rawValue) or high, at least one protective task, \
      of whatever method, is in the hands of the State, of communities or of a UN presence after the mission has left. \
      Partly: list the areas without. An entry without a level leaves it open. Without a presence of the United Nations \
      afterwards the State's and communities' measures count alone.
      """,
    mend: "Agree a measure for each area listed, such as local alert networks or mediation.",
    threshold: "danger of level '\(RiskLevel.dangerFloor.rawValue)' or above",
    example: (
      gap: """
      mission: { departure: 2027-12-31, performs: [protection-of-civilians] }
      areas:
        north: { name: Northern Province }
      tasks:
        patrols: { title: Patrols, lead: mission, protective: patrol, areas: [north], disposition: discontinue }
      protection:
        market: { area: north, level: high }
      """,
      met: """
      mission: { departure: 2027-12-31, performs: [protection-of-civilians] }
      areas:
        north: { name: Northern Province }
      counterparts:
        elders: { name: Council of Elders, kind: community }
      tasks:
        alerts: { title: Alert network, lead: elders, protective: early-warning, areas: [north], start: 2027-03 }
      protection:
        market: { area: north, level: high, measures: [alerts] }
      """
    ),
    check: .each(
      .dangerousPlaces,
      .judge { place, _ in place.answer }
    ).unless(.noProtectionTask, .noDeparture))
}

extension RiskLevel {
  /// From which level of danger on a place is dangerous.
  static let dangerFloor = RiskLevel.medium

  /// Whether it comes to that level.
  var isDangerous: Bool {
    switch self {
    case .medium, .high: true
    case .low, .nothing: false
    }
  }
}

/// Where civilians are in danger, or may be, and who protects them afterwards.
private struct DangerousPlace {
  let risk: ProtectionRisk
  let answer: Answer
}

extension Subjects<DangerousPlace> {
  fileprivate static let dangerousPlaces = Subjects(
    all: { context in
      let (facts, left) = (context.facts, context.facts.areasLeft)
      let afterwards = facts.protectionAfterwards
      return context.plan.protection
        .filter { risk in
          let isToBeLeft = risk.area.value.map { facts.overlap([$0], left) } ?? true
          return isToBeLeft && risk.level.value?.isDangerous != false
        }.map { DangerousPlace(risk: $0, answer: $0.answer(facts, afterwards)) }
    },
    name: { "the danger in '\($0.risk.area.value?.id ?? $0.risk.id)'" }, place: { $0.risk.span },
    none: { context in
      context.plan.protection.isEmpty
        ? .cannotTell("the danger to civilians, area by area; TR-29 asks for it")
        : .notApplicable(
          .init(
            "no area has a danger of level '\(RiskLevel.dangerFloor.rawValue)' or above",
            elsewhere: "no place is in medium or high danger"))
    })
}

extension ProtectionRisk {
  fileprivate func answer(_ facts: PlanFacts, _ afterwards: ProtectionAfterwards) -> Answer {
    guard let level = level.value else {
      return heldElsewhere.value == nil
        ? .undecided("how great the danger in '\(area.value?.id ?? id)' is")
        : .undecided("the danger in '\(area.value?.id ?? id)', which is kept elsewhere")
    }
    if let measure = measures.first(where: { measure in facts.plan.tasks[measure].map(facts.isHeldAfterwards) == true })
    {
      return .shown("'\(measure.id)'", at: measure.span)
    }
    if let strand = area.value.flatMap(afterwards.strand(in:)) {
      return .shown("somebody protects", at: facts.place(of: strand.subject))
    }
    let lack = Lack.that(
      "is \(level.rawValue), and nobody protects civilians there once the mission has left",
      help: "write in 'measures' a task that goes on with the State, communities or a UN presence")
    if case .pending(let date) = measures.absence { return .pending(lack, until: date) }
    return .missing(lack)
  }
}
