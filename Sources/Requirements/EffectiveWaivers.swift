import Analysis
import Diagnostics
import PlanFormat
import PlanModel

/// The waivers of a plan that are complete and have not run out: others have no effect.
struct EffectiveWaivers {
  private struct Effect {
    let outcome: Outcome
    /// Where in the plan it sets findings aside; nothing for the plan as a whole.
    let places: [Span]?
  }

  private var effects: [String: [Effect]] = [:]

  init(_ facts: PlanFacts) {
    for waiver in facts.plan.waivers {
      guard waiver.fault(on: facts.asOf) == nil, let id = waiver.requirement.value?.plain,
        let reason = waiver.reason.value.map(Reason.plan), let by = waiver.by.value?.plain
      else { continue }
      let places = waiver.about.compactMap { facts.plan.targets[$0.text] }.compactMap(facts.plan.extent)
      let outcome: Outcome
      if waiver.kind.value == .notApplicable {
        outcome = .notApplicable(reason: reason)
      } else if let until = waiver.until.value, facts.asOf != nil {
        outcome = .waived(by: by, reason: reason, until: until)
      } else {
        continue
      }
      effects[id, default: []].append(Effect(outcome: outcome, places: waiver.about.isWritten ? places : nil))
    }
  }

  /// A verdict with what is waived taken out of it, and what was taken out. One that is met stays so.
  func apply(to verdict: Verdict, of id: String) -> (verdict: Verdict, setAside: [Verdict.Item]) {
    guard verdict.outcome != .met, let effects = effects[id] else { return (verdict, []) }
    if let whole = effects.first(where: { $0.places == nil }) {
      // Of what does not apply there is nothing to see.
      let seen = if case .waived = whole.outcome { verdict.items } else { [Verdict.Item]() }
      return (Verdict(outcome: whole.outcome, evidence: verdict.evidence, measure: verdict.measure), seen)
    }
    var (rest, setAside) = (verdict, [Verdict.Item]())
    for effect in effects {
      let inside = rest.items.filter { item in effect.places?.contains { $0.contains(item.span) } == true }
      guard !inside.isEmpty else { continue }
      setAside += inside
      rest.items.removeAll { item in inside.contains { $0.span == item.span && $0.message == item.message } }
      // Once nothing is left, it is this waiver that settles it.
      if rest.items.isEmpty { rest.outcome = effect.outcome }
    }
    return (rest, setAside)
  }
}
