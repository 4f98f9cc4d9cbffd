import Diagnostics
import PlanFormat
import Scheduling

/// Tasks, handovers and phases that wait for one another in one circle or several, and so have no dates.
public struct ScheduleTangle: Sendable {
  public typealias Circle = [(item: ScheduledItem, link: Span)]

  /// Everything in it.
  public let members: [ScheduledItem]
  /// Circles that pass through every member, or the first ones of many: the items in their order, each with the place
  /// that ties the next one to it.
  public let circles: [Circle]
}

extension PlanSchedule {
  public var tangles: [ScheduleTangle] {
    schedule.cycles.map { cycle in
      var seen: Set<String> = []
      let members = cycle.activities.map { items[$0] }.filter { seen.insert("\($0.owner)").inserted }
      return ScheduleTangle(members: members, circles: cycle.chains.map(circle))
    }
  }

  /// The circles of all tangles.
  public var circles: [ScheduleTangle.Circle] { tangles.flatMap(\.circles) }

  private func circle(_ hops: [Cycle.Hop]) -> ScheduleTangle.Circle {
    let kinds = Set(hops.map { items[$0.from].kind })
    return hops.compactMap { hop in
      let item = items[hop.from]
      // The start of something and the thing itself are one to the reader.
      if !item.isNamed, kinds.contains(item.owner) { return nil }
      return (item, hop.link.map { origins[$0].span } ?? place(ofPart: item))
    }
  }
}

extension ScheduledItem {
  /// What the plan names of it: of the start of a phase or a whole, the phase or the whole.
  var owner: Kind {
    switch kind {
    case .task, .handover, .phase, .gate: kind
    case .phaseStart(let position): .phase(position)
    case .wholeStart(let position): .task(position)
    }
  }
}
