import PlanFormat
import PlanModel

/// Women, young people and persons with disabilities who were heard on no phase that goes on or is ahead, nor are to be: one
/// gap, however many phases and groups there are. What is over is not asked for again.
func groupsNotHeard(_ facts: PlanFacts) -> [Gap] {
  let asked: [ParticipantKind] = [.women, .youth, .disability]
  let consultations = facts.plan.consultations.filter { consultation in
    switch facts.occurrence(of: consultation) {
    case .held, .ahead: true
    case .declined, .open: false
    }
  }
  let open = facts.plan.phases.indices.filter { position in
    switch facts.standings.phases[position] {
    case .ended, .dropped: false
    default: true
    }
  }
  let stages =
    facts.plan.phases.isEmpty
    ? [Stage(phase: nil, hasStarted: true)]
    : open.map { position in
      Stage(phase: facts.plan.phases[position], hasStarted: facts.hasStarted(facts.plan.phases[position]))
    }
  let missing = asked.filter { kind in
    guard facts.inapplicableConsultation(with: [kind]) == nil else { return false }
    let heard = consultations.filter { facts.hears($0, [kind]) }
    return !stages.isEmpty && stages.allSatisfy { stage in !heard.contains { facts.belongs($0, to: stage) } }
  }
  guard !missing.isEmpty else { return [] }
  return [
    Gap(
      .unheard(missing, phases: open), at: facts.plan.consultations.span,
      touching: open.map { facts.plan.phases[$0].extent }, size: Gap.Size(count: missing.count), harm: .steering,
      requirements: ["TR-38", "TR-39", "TR-40"])
  ]
}
