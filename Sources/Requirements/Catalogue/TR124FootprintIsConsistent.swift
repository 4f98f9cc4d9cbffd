import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let footprintIsConsistent = Requirement(
    id: "TR-124", severity: .error, profile: .schedule,
    summary: "The plan's footprint is consistent in time.",
    sources: [], addressee: "none (the plan itself)", verb: "none",
    bears: [.blocks(.d2b)],
    rationale: "Camps, people and tasks are planned in different tables, and it shows on the day of departure.",
    evidence: """
      No site stays open after the mission has left its area, no task of the mission goes on at a site that has closed, \
      and no strength is planned after departure; what serves liquidation until its end is allowed. What has happened \
      may differ from the plan, and is slippage.
      """,
    mend: "Correct the date or the place.",
    example: (
      gap: """
      mission: { departure: 2027-12-31 }
      sites:
        camp: { name: Northern camp, closes: 2028-01-31 }
      """,
      met: """
      mission: { departure: 2027-12-31 }
      sites:
        camp: { name: Northern camp, closes: 2027-11-30 }
      """
    ),
    check: .agree(
      .rule { context, contradictions in
        var footprint = Footprint(context)
        for site in context.plan.sites { footprint.check(site) }
        for task in context.facts.missionTasks where !task.sites.isEmpty { footprint.check(task) }
        if let departure = context.facts.departure { footprint.checkStrength(after: departure) }
        contradictions = footprint.contradictions
      }
    ).unless(
      .noDepartureAtAll,
      .without("the plan has no site, unit or strength") { context in
        let plan = context.plan
        return !plan.sites.isEmpty || !plan.units.isEmpty || plan.strength.entry != nil
      }))
}

extension Exemption {
  /// Where the mission leaves a part of the country, the departures from its areas are enough.
  fileprivate static let noDepartureAtAll = Exemption { context in
    context.facts.departure == nil && !context.facts.isPartialTransition
      ? .cannotTell("the departure of the mission") : nil
  }
}

/// Compares sites, tasks and strength with the mission's departure.
private struct Footprint {
  let plan: Plan
  let facts: PlanFacts
  /// When liquidation ends, if there is one.
  let liquidationEnd: PlanDate?
  /// When each site closes by a handover, by the site's symbol.
  var handedOver: [Symbol: Fact<PlanDate>] = [:]
  var contradictions = Contradictions()

  init(_ context: Context) {
    plan = context.plan
    facts = context.facts
    liquidationEnd = plan.liquidation.entry?.finish.value
    for handover in plan.handovers.entries where !context.facts.isUndone(handover) {
      guard let finish = handover.window.entry?.finish, finish.value != nil else { continue }
      for site in handover.sites { handedOver[site.symbol] = finish }
    }
  }

  private func servesLiquidation(_ date: PlanDate) -> Bool { liquidationEnd.map { !date.isSurely(after: $0) } ?? false }

  /// When a site closed, else when it is meant to.
  private func closing(of site: Site) -> Fact<PlanDate> {
    if site.closed.value != nil { return site.closed }
    return site.closes.value == nil ? handedOver[site.header.symbol] ?? site.closes : site.closes
  }

  mutating func check(_ site: Site) {
    if facts.standing(of: site)?.isLeft == true { return }
    guard site.closed.value == nil, let end = site.area.value.map(facts.departure(from:)) ?? facts.departure else {
      if site.closed.value == nil, !facts.isPartialTransition {
        contradictions.undecided("when the mission leaves '\(site.id)'")
      }
      return
    }
    let closing = closing(of: site)
    guard let date = closing.value else { return contradictions.undecided("when '\(site.id)' closes") }
    guard date.isSurely(after: end), !servesLiquidation(date) else { return contradictions.agree() }
    contradictions.breach(
      "the site '\(site.id)' closes \(date), after the mission leaves (\(end))", at: closing.span,
      notes: departureNotes)
  }

  /// A task at several sites can move: only when the last of them has closed is there no place for it.
  mutating func check(_ task: PlanTask) {
    if facts.standing(of: task)?.isFinished == true { return }
    let sites = task.sites.compactMap { plan.sites[$0] }
    let closings = sites.map { (site: $0, closing: closing(of: $0)) }
    guard closings.allSatisfy({ $0.closing.value != nil }), let last = closings.lastInOrder(by: \.closing.value),
      let closed = last.closing.value
    else { return }
    guard let finish = task.finish.value else { return contradictions.undecided("when '\(task.id)' finishes") }
    guard finish.isSurely(after: closed), !(task.technical.value == true && servesLiquidation(finish)) else {
      return contradictions.agree()
    }
    contradictions.breach(
      "the task '\(task.id)' goes on until \(finish) at '\(last.site.id)', which closes \(closed)",
      at: task.finish.span, notes: [.init("it closes here", at: last.closing.span)])
  }

  mutating func checkStrength(after departure: PlanDate) {
    for ceiling in plan.strength.entry?.ceilings.items ?? [] {
      guard let from = ceiling.from.value, ceiling.total > .zero else { continue }
      let people = "a ceiling of \(ceiling.total) people begins"
      check(from, people, isUniformed: true, after: departure, at: ceiling.from.span)
    }
    for (date, headcount) in plan.strength.entry?.planned.entries ?? [] {
      if headcount.uniformed > .zero || (headcount.personnel.formedPoliceUnits.value ?? .zero) > .zero {
        check(date, "people in uniform are planned for", isUniformed: true, after: departure, at: headcount.span)
      } else if let civilians = headcount.civilians, civilians > .zero {
        check(date, "civilian staff are planned for", isUniformed: false, after: departure, at: headcount.span)
      }
    }
    for unit in plan.units.entries where unit.left.value == nil {
      guard let leaves = unit.leaves.value else {
        contradictions.undecided("when the unit '\(unit.id)' leaves")
        continue
      }
      // Guard units stay for liquidation.
      check(leaves, "the unit '\(unit.id)' leaves", isUniformed: false, after: departure, at: unit.leaves.span)
    }
  }

  private mutating func check(
    _ date: PlanDate, _ what: String, isUniformed: Bool, after departure: PlanDate, at span: Span
  ) {
    guard date.isSurely(after: departure), isUniformed || !servesLiquidation(date) else {
      return contradictions.agree()
    }
    contradictions.breach(
      "\(what) \(date), after the mission leaves (\(departure))", at: span, notes: departureNotes)
  }

  private var departureNotes: [Diagnostic.Note] {
    guard let departure = plan.mission.entry?.departure, departure.value != nil else { return [] }
    return [.init("the mission leaves here", at: departure.span)]
  }
}
