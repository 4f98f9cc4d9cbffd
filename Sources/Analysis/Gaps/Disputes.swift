import Diagnostics
import PlanFormat
import PlanModel

/// Something of which sources say different things, and that is not over: on what is past nothing hangs any more.
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
  let disputes = facts.plan.remarks.compactMap { remark -> Dispute? in
    guard remark.alternatives.count > 1, let entry = remark.place.entry, sections.contains(entry.section),
      !facts.isOver(entry)
    else { return nil }
    return Dispute(entry: entry, said: remark.alternatives.map(\.text), span: remark.span)
  }
  // Of several figures of one entry the shortest tells most.
  var places: [Target: Int] = [:]
  var found: [Dispute] = []
  for dispute in disputes {
    guard let place = places[dispute.entry] else {
      places[dispute.entry] = found.count
      found.append(dispute)
      continue
    }
    if dispute.length < found[place].length { found[place] = dispute }
  }
  return found
}

extension Dispute {
  fileprivate var length: Int { said.reduce(0) { $0 + $1.count } }
}

extension PlanFacts {
  /// Whether a site or unit has been left, or work or a handover is done.
  fileprivate func isOver(_ entry: Target) -> Bool {
    switch entry.section {
    case .sites: plan.sites.position(of: entry.symbol).map { standings.sites[$0].isLeft } ?? false
    case .units:
      plan.units.position(of: entry.symbol).map { if case .left = standings.units[$0] { true } else { false } } ?? false
    case .tasks: plan.tasks.position(of: entry.symbol).map { standings.tasks[$0].isFinished } ?? false
    case .handovers: plan.handovers.position(of: entry.symbol).map { standings.handovers[$0].isFinished } ?? false
    default: false
    }
  }
}

private func gap(of disputes: [Dispute], _ reason: Gap.Reason, harm: Harm) -> [Gap] {
  guard let first = disputes.first else { return [] }
  return [
    Gap(reason, at: first.span, touching: disputes.map(\.span), size: Gap.Size(count: disputes.count), harm: harm)
  ]
}
