import Diagnostics
import PlanFormat
import PlanModel

/// The times ahead in which nobody holds something, or is known to. What one cause leaves to nobody in one function, in the
/// same areas and from the same day on, is one gap.
func vacuums(_ facts: PlanFacts) -> [Gap] {
  var order: [VacuumKey] = []
  var found: [VacuumKey: [(strand: Strand, hold: Hold)]] = [:]
  for strand in facts.strands.all {
    for hold in strand.vacuums where !hold.isPast(on: facts.asOf) {
      guard let cause = hold.cause, let certainty = hold.certainty else { continue }
      if let task = strand.taskPosition, facts.plan.tasks[task].technical.value == true, cause.isLeftOpen { continue }
      // That its day has passed without a word is a gap of its own.
      if certainty == .possible, cause == .handoverUnfinished, strand.isOfOverdueHandover(facts) { continue }
      let key = VacuumKey(strand, hold, cause, certainty, facts)
      if found[key] == nil { order.append(key) }
      found[key, default: []].append((strand, hold))
    }
  }
  return order.compactMap { key in found[key].flatMap { gap(key, $0, facts) } }
}

extension Strand {
  fileprivate func isOfOverdueHandover(_ facts: PlanFacts) -> Bool {
    guard case .handover(let position, _) = subject else { return false }
    return facts.standings.handovers[position].state == .overdue
  }
}

private struct VacuumKey: Hashable {
  let cause: HoldingGap.Cause
  let certainty: GapCertainty
  let function: Function?
  let areas: [Reference<Area>]
  let from: Day
  let until: Day
  /// Those to whom it is due, where the cause is about them.
  let parties: [HoldingParty]
  /// Sites, services and what belongs to no function stand for themselves.
  let subject: Strand.Subject?

  init(
    _ strand: Strand, _ hold: Hold, _ cause: HoldingGap.Cause, _ certainty: GapCertainty, _ facts: PlanFacts
  ) {
    (self.cause, self.certainty, function, areas) = (cause, certainty, strand.function, strand.areas)
    (from, until) = (hold.start.latest, hold.end.latest)
    subject = strand.function == nil ? strand.subject : nil
    parties =
      switch cause {
      case .receiverEnds, .receiverNotThere: strand.holdersBesideMission
      case .handoverUnfinished: [facts.giver(of: strand.subject)]
      default: []
      }
  }
}

private func gap(_ key: VacuumKey, _ found: [(strand: Strand, hold: Hold)], _ facts: PlanFacts) -> Gap? {
  guard let first = found.first else { return nil }
  let places = found.map { facts.place(of: $0.strand.subject) }
  let touched = found.flatMap { facts.extents(of: $0.strand.subject) }
  // Who arrives later, or ends, is the one who comes after it or before.
  let holders = first.strand.holdersBesideMission
  let harm: Harm =
    switch key.cause {
    case .siteLost: .lives
    case .serviceEnds: .peace
    // Somebody does it already, whom the plan does not name.
    case .leadNotStated: (key.function?.harm ?? .transition).less
    default: (key.function?.harm ?? .transition)
    }
  let isTechnical = found.allSatisfy { entry in
    entry.strand.taskPosition.map { facts.plan.tasks[$0].technical.value == true } ?? false
  }
  return Gap(
    .vacuum(key.cause, found.map(\.strand.subject), to: holders), at: places[0], touching: touched,
    function: key.function, in: key.areas, from: first.hold.start, until: first.hold.end,
    size: Gap.Size(
      facts.people(of: first.strand.subject, in: key.areas), days: first.hold.days,
      count: found.reduce(0) { $0 + $1.strand.count }),
    certainty: key.certainty, harm: isTechnical ? .paper : harm, requirements: key.cause.requirements)
}

extension Hold {
  /// Whether it was over before a day.
  fileprivate func isPast(on day: Day?) -> Bool { day.map { end.latest <= $0 } ?? false }

  /// How many days it lasts, where both its ends are known to the day.
  fileprivate var days: Int? {
    guard start.isStated, end.isStated, start.earliest == start.latest, end.earliest == end.latest,
      end.latest < .distantFuture
    else { return nil }
    return end.latest - start.latest
  }
}

extension Strand {
  /// All who hold it at some time, and are not the mission.
  fileprivate var holdersBesideMission: [HoldingParty] { holds.flatMap(\.parties).uniqued.filter { $0 != .mission } }

  /// The times in which nobody holds it, or is known to: what follows at once on one that is certain, or as sure, is part of it.
  fileprivate var vacuums: [Hold] {
    holds.indices.filter { index in
      guard let certainty = holds[index].certainty else { return false }
      guard index > 0, let before = holds[index - 1].certainty else { return true }
      return before != .certain && before != certainty
    }.map { holds[$0] }
  }
}

extension HoldingGap.Cause {
  /// The requirements that ask for what is missing.
  fileprivate var requirements: [String] {
    switch self {
    case .noReceiver, .receiverNotKnown: ["TR-10", "TR-12"]
    case .areaNotCovered: ["TR-10"]
    case .receiverNotThere, .leftEarlier, .handoverUnfinished, .receiverEnds: ["TR-123"]
    case .handoverFailed, .handoverReturned: ["TR-10"]
    case .unfinished: ["TR-84", "TR-123"]
    case .undecided, .dispositionNotStated: ["TR-09"]
    case .leadNotStated: ["TR-08"]
    case .siteLost: ["TR-71"]
    case .serviceEnds: ["TR-110"]
    }
  }
}

extension PlanFacts {
  /// Whether one of these had nobody who held it, from some day on, in a time that is over.
  func wereHeldByNobody(_ subjects: [Strand.Subject], from start: Edge?) -> Bool {
    strands.all.contains { strand in
      subjects.contains(strand.subject)
        && strand.vacuums.contains { $0.isPast(on: asOf) && $0.start.latest == start?.latest }
    }
  }

  /// Where the plan has what a strand is about.
  public func place(of subject: Strand.Subject) -> Span {
    switch subject {
    case .task(let position): plan.tasks[position].header.nameSpan
    case .handover(let position, _): plan.handovers[position].header.nameSpan
    case .site(let position): plan.sites[position].header.nameSpan
    case .unit(let position): plan.units[position].header.nameSpan
    case .service(let position): plan.services[position].header.nameSpan
    case .presence(let position): (plan.afterwards.entry?.presence.items ?? [])[position].span
    }
  }

  /// Who passes it on.
  fileprivate func giver(of subject: Strand.Subject) -> HoldingParty {
    guard case .handover(let position, _) = subject, !isGivenByMission(plan.handovers[position]) else {
      return .mission
    }
    return plan.party(plan.handovers[position].from.value)
  }

  /// All that the plan writes of it.
  fileprivate func extents(of subject: Strand.Subject) -> [Span] {
    switch subject {
    case .task(let position): [plan.tasks[position].extent]
    case .handover(let position, let task):
      [plan.handovers[position].extent] + (task.map { [plan.tasks[$0].extent] } ?? [])
    case .site(let position): [plan.sites[position].extent]
    case .unit(let position): [plan.units[position].extent]
    case .service(let position): [plan.services[position].extent]
    case .presence: [place(of: subject)]
    }
  }

  /// Of a site those at it, else those in some areas.
  fileprivate func people(of subject: Strand.Subject, in areas: [Reference<Area>]) -> PeopleCount {
    if case .site(let position) = subject { people(at: plan.sites[position]) } else { people(in: areas) }
  }
}
