import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let partialExitIsBounded = Requirement(
    id: "TR-116", severity: .gap, profile: .practice,
    summary: """
      The plan for part of a country says what remains of the mandate there, and what the exit does to neighbouring areas.
      """,
    sources: [
      .document("S/RES/2717 (2023)", "23"), .document("S/RES/2765 (2024)", "25"), .document("S/RES/2765 (2024)", "26"),
    ],
    addressee: "mission and Government (DR Congo)", verb: "authorises; requests", qualifier: "partial transitions",
    bears: [.supports(.d2b), .supports(.d5)],
    rationale:
      "Those who fled from one province into the next meet the mission again, or find that it has gone there too.",
    evidence: """
      Each area that the mission leaves is named by a residual priority or by a task that goes on there, or the plan says \
      why nothing remains; and a risk names an area that the mission does not leave. Partly: list what is missing, or the \
      risks name the areas left only. Who protects people in the areas left afterwards is asked elsewhere.
      """,
    mend: "Add areas, remaining tasks and effects on neighbours.",
    example: (
      gap: """
      plan: { scope: part-of-country }
      mission: { departures: [{ area: south, on: 2024-06-30 }] }
      areas:
        south: { name: South }
        north: { name: North }
      risks:
        flight: { title: People flee to the north, areas: [north] }
      """,
      met: """
      plan: { scope: part-of-country }
      mission: { departures: [{ area: south, on: 2024-06-30 }] }
      areas:
        south: { name: South }
        north: { name: North }
      residual-priorities:
        returns: { title: Return of the displaced, areas: [south] }
      risks:
        flight: { title: People flee to the north, areas: [north] }
      """
    ),
    check: .all(
      .together(
        .areasLeft,
        .judge { left, context in
          if let remaining = left.remaining { return .shown([remaining]) }
          let priorities = context.plan.residualPriorities
          let help = "name the area in a residual priority or in a task that goes on there, or say why nothing remains"
          return switch priorities.absence {
          case .notApplicable(let reason): .shown("nothing remains: \(reason.plain)", at: priorities.span)
          case .pending(let date): .pending(.no("residual priority or task that goes on there"), until: date)
          case .unknown, nil: .missing(.no("residual priority or task that goes on there", help: help))
          }
        }),
      Check(countNeighbours)
    ).unless(.wholeCountry))
}

extension Exemption {
  fileprivate static let wholeCountry = Exemption { context in
    context.facts.isPartialTransition ? nil : .notApplicable("the mission leaves the whole country")
  }
}

/// An area that the mission leaves, and what goes on there.
private struct AreaLeft: Sendable {
  let area: Area
  let remaining: Evidence?
}

extension Subjects<AreaLeft> {
  fileprivate static let areasLeft = Subjects(
    all: { context in
      let (plan, facts) = (context.plan, context.facts)
      var work = PlacesByArea<Evidence>(facts)
      for priority in plan.residualPriorities {
        work.add(Evidence("the residual priority '\(priority.id)'", at: priority.span), in: priority.areas)
      }
      for task in facts.continuingTasks { work.add(Evidence("the task '\(task.id)'", at: task.span), in: task.areas) }
      return facts.areasLeft.compactMap { reference in
        plan.areas[reference].map { AreaLeft(area: $0, remaining: work.things(in: reference).first) }
      }
    },
    name: { "the area '\($0.area.id)'" }, place: { $0.area.span },
    none: { _ in .cannotTell("which areas the mission leaves ('departures' in 'mission')") })
}

private func countNeighbours(_ context: Context, _ tally: inout Tally) -> Verdict? {
  let (risks, areas) = (context.plan.risks, context.facts.areasLeft)
  guard !areas.isEmpty else { return .notApplicable("no area to be left is named") }
  var left = PlacesByArea<Void>(context.facts)
  left.add((), in: areas)
  let local = risks.filter { !$0.areas.isEmpty }
  let help = "add a risk that names the areas next to those that the mission leaves"
  if let risk = local.first(where: { $0.areas.contains { left.things(in: $0).isEmpty } }) {
    tally.found("the risk '\(risk.id)' beyond the areas left", at: risk.span)
  } else if let risk = local.first {
    tally.partly(
      "the risks name the areas that the mission leaves only, and no neighbouring one", at: risk.areas.span,
      shows: "the risk '\(risk.id)'", help: help)
  } else {
    tally.absent(
      risks.absence, "no risk says what the exit does to neighbouring areas", at: risks.span, help: help)
  }
  return nil
}
