import Diagnostics
import PlanFormat
import PlanModel
import Scheduling

extension PlanFacts {
  /// Each circle of phases that come after one another, once: the phases in their order, each with the place that ties
  /// the next one to it.
  public var phaseCircles: [[(phase: Phase, link: Span)]] {
    let phases = plan.phases.entries
    var network = Network(start: 0, activities: phases.map { _ in Activity(duration: 0) })
    var places: [Span] = []
    for (position, phase) in phases.enumerated() {
      for before in phase.after {
        guard let from = plan.phases.position(of: before.symbol) else { continue }
        network.links.append(Link(from: from, to: position))
        places.append(before.span)
      }
    }
    return Scheduling.schedule(network).cycles.map { cycle in
      cycle.hops.compactMap { hop in hop.link.map { (phases[hop.from], places[$0]) } }
    }
  }
}
