import Diagnostics
import PlanFormat
import PlanModel

/// Something of which sources say different things.
public struct Dispute: Sendable {
  public let entry: Target
  /// What each of them says, as the plan writes it.
  public let said: [String]
  let span: Span
}

/// Sources that say different things of sites: nobody can tell whether all of them are seen to.
func disputedSites(_ facts: PlanFacts) -> [Gap] {
  let disputes = disputes(of: [.sites], facts)
  return gap(of: disputes, .disputedSites(disputes), harm: .transition)
}

/// The same of what is left to do, of handovers, and of units.
func disputedCounts(_ facts: PlanFacts) -> [Gap] {
  let disputes = disputes(of: [.tasks, .handovers, .units], facts)
  return gap(of: disputes, .disputed(disputes), harm: .steering)
}

private func disputes(of sections: Set<Section>, _ facts: PlanFacts) -> [Dispute] {
  facts.plan.remarks.compactMap { remark in
    guard remark.alternatives.count > 1, let entry = remark.place.entry, sections.contains(entry.section) else {
      return nil
    }
    return Dispute(entry: entry, said: remark.alternatives.map(\.text), span: remark.span)
  }
}

private func gap(of disputes: [Dispute], _ reason: Gap.Reason, harm: Harm) -> [Gap] {
  guard let first = disputes.first else { return [] }
  return [
    Gap(reason, at: first.span, touching: disputes.map(\.span), size: Gap.Size(count: disputes.count), harm: harm)
  ]
}
