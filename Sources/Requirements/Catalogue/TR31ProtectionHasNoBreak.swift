import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let protectionHasNoBreak = Requirement(
    id: "TR-31", severity: .gap, profile: .resolution2594,
    summary: "The plan leaves no area without anybody performing its protection tasks.",
    sources: [.resolution2594("4"), .document("S/RES/2717 (2023)", "23")],
    addressee: "Secretary-General and Council; host authorities (DR Congo)", verb: "stresses; encourages",
    bears: [.supports(.d2c)],
    rationale: "Armed groups know on which day the last patrol drove out, and on which the first one will drive in.",
    evidence: """
      In each area of the mission's protection tasks somebody performs one of them on every day from the first drawdown \
      step, or from the day of the plan where that is later, until \(coverageTail) after the departure, by the dates of \
      tasks, handovers and the presence that stays. Partly: list the areas and the days. Where it is not said who takes a \
      task on, or from when, nobody can tell. An area that is not for all eyes can go by its P-code.
      """,
    mend: "Move the closure, bring the receiver forward or add a bridge.",
    threshold: "\(coverageTail) after departure; no day without anybody",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      mission: { departure: 2027-12-31 }
      counterparts:
        police: { name: National Police, kind: national }
      areas:
        north: { name: Northern Province }
      tasks:
        patrols: { title: Patrols, lead: mission, protective: patrol, areas: [north], start: 2026-01, disposition: hand-over }
      handovers:
        patrols-to-police: { title: Patrols, task: patrols, to: [{ who: police, from: 2028-03-01 }], window: { finish: 2027-12-31 } }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      mission: { departure: 2027-12-31 }
      counterparts:
        police: { name: National Police, kind: national }
      areas:
        north: { name: Northern Province }
      tasks:
        patrols: { title: Patrols, lead: mission, protective: patrol, areas: [north], start: 2026-01, disposition: hand-over }
      handovers:
        patrols-to-police: { title: Patrols, task: patrols, to: [police], window: { finish: 2027-12-31 } }
      """
    ),
    check: Check.each(
      none: { context in
        context.firstDay == nil
          ? .cannotTell("the day of the plan, or the first drawdown step")
          : .cannotTell("which tasks protect civilians ('protective')")
      },
      { context in
        let (plan, facts) = (context.plan, context.facts)
        guard let departure = facts.lastDeparture, let begin = context.firstDay else { return [] }
        let until = departure.lastDay + coverageTail.value + 1
        return facts.unprotectedTimes(from: max(begin, context.asOf ?? begin), until: until).map { area, times in
          let (name, span) = (facts.civilians(in: plan.areas[area]), area?.span ?? plan.tasks.span)
          return Matter(name.description, at: span, facts.answer(on: times, without: name, until: until, at: span))
        }
      }
    ).unless(.missionProtectsNobody, .noDeparture))
}

private let coverageTail = Yardstick("coverage-tail", 90, .days)

extension Context {
  fileprivate var firstDay: Day? { facts.firstDrawdownStep?.date.lastDay ?? asOf }
}

extension PlanFacts {
  fileprivate func civilians(in area: Area?) -> Reason {
    guard let area else {
      return areasLeft.isEmpty ? "civilians in the country" : "civilians where the mission leaves"
    }
    guard let code = area.pcode.value else { return "civilians in '\(area.id)'" }
    return "civilians in '\(area.id)' (\(code.plain))"
  }

  /// Whether somebody protects civilians all the time until a day, by the times in which nobody does.
  fileprivate func answer(
    on times: [UnprotectedTime], without civilians: Reason, until day: Day, at span: Span
  ) -> Answer {
    let certain = times.filter(\.isCertain)
    guard let time = certain.first else {
      return times.first.map { .undecided("who protects \(civilians) from \($0.from) on") }
        ?? .shown("are protected", at: span)
    }
    let more = certain.count > 1 ? ", and \(certain.count - 1) more times" : ""
    let stretch =
      time.until < day
      ? "from \(time.from) to \(time.until + -1) (\(time.until - time.from) days)" : "from \(time.from) on"
    return .lacking("are protected by nobody \(stretch)\(more)", at: place(of: time.subject))
  }
}
