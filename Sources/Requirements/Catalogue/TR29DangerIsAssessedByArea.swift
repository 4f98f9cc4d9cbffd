import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let dangerIsAssessedByArea = Requirement(
    id: "TR-29", severity: .gap, profile: .resolution2594,
    summary: "The plan examines, area by area, how leaving may put civilians at risk.",
    sources: [
      .resolution2594("PP6"), .document("S/RES/2765 (2024)", "26"), .document("S/RES/2717 (2023)", "34 (g)"),
    ],
    addressee: "Secretary-General and host Government (DR Congo)", verb: "recognises; requests",
    qualifier: "only where people may face more danger",
    bears: [.supports(.d5), .supports(.d6b)],
    rationale: "Danger sits in single valleys and markets: a level for the whole country shows nobody where to look.",
    evidence: """
      Each area where the mission still has a site, a unit or a protection task, or which it leaves on a day of its own, \
      has an entry in 'protection' with a level, the groups in danger and a date. An entry for a larger area or for a part \
      of it counts. What is not for all eyes may be kept elsewhere: where it is kept and its date are enough. Partly: list \
      the areas without, and the entries that are incomplete. Of a mission without a task to protect civilians it is not \
      asked, unless the plan records danger itself.
      """,
    mend: "Assess the areas listed with local authorities and communities.",
    example: (
      gap: """
      areas:
        north: { name: Northern Province }
      tasks:
        patrols: { title: Patrols, lead: mission, protective: patrol, areas: [north] }
      """,
      met: """
      areas:
        north: { name: Northern Province }
      tasks:
        patrols: { title: Patrols, lead: mission, protective: patrol, areas: [north] }
      protection:
        north-market: { area: north, level: high, groups: [women traders], on: 2027-02-01 }
      """
    ),
    check: .all(
      .together(.areasToBeLeft, .judge { place, context in place.answer(in: context) }),
      .each(
        .section(\.protection, none: .notApplicable("no danger is assessed")),
        .first(
          .all(
            .has(\.level, "level", write: "'level'"), .has(\.groups, "group in danger", write: "'groups'"),
            .has(\.on, "date", write: "'on'"), .judge { risk, _ in risk.namedThreats }),
          .all(.has(\.heldElsewhere, "place where it is kept"), .has(\.on, "date", write: "'on'"))))
    ).unless(.noProtectionTask))
}

/// An area that is to be left, and what the plan says of the danger there.
private struct PlaceToBeLeft {
  let area: Area
  let risk: ProtectionRisk?

  func answer(in context: Context) -> Answer {
    if let risk { return .shown("'\(risk.id)'", at: risk.span) }
    let lack = Lack.no(
      "assessment of the danger to civilians", help: "add it to 'protection': its level, who is in danger, when")
    if case .pending(let date) = context.plan.protection.absence { return .pending(lack, until: date) }
    return .missing(lack)
  }
}

extension Subjects<PlaceToBeLeft> {
  fileprivate static let areasToBeLeft = Subjects(
    all: { context in context.facts.dangerInAreasToBeLeft.map { PlaceToBeLeft(area: $0.area, risk: $0.risk) } },
    name: { "the area '\($0.area.id)'" }, place: { $0.area.span },
    none: { _ in .cannotTell("the areas and sites that are to be left") })
}

extension ProtectionRisk {
  /// From what; not asked for, since the level and the groups say where to look.
  fileprivate var namedThreats: Answer {
    threats.value.map { .shown("from \($0.plain)", at: threats.span) } ?? .notAsked("no threat is named")
  }
}
