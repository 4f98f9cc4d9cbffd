import PlanFormat
import PlanModel

// Who has a site, and how long a unit stays. From when on nobody knows it is decided here alone: sites, areas, coverage and the number
// of sites that are open are all made of it.

extension StrandBuilder {
  func strand(ofSiteAt position: Int) -> Strand {
    let site = plan.sites[position]
    let standing = standings.sites[position]
    var builder = self
    let areas = [site.area.value].compactMap(\.self)
    let end = standing.closing.map(Edge.last) ?? standing.lost.map(Edge.first) ?? leaves(areas) ?? Self.never
    builder.begin(site.opened.value, before: end)
    switch standing.state {
    case .notStated: builder.add(.perhaps(.mission), until: end)
    case .notKnown:
      builder.add(.leads(.mission), until: end)
      builder.add(.perhaps(.mission), until: stillAhead(leaves(areas)))
    case .open where standing.closing == nil, .closing where standing.closing == nil:
      builder.addAsLongAsKnown(until: stillAhead(leaves(areas)))
    // When it was left nobody knows, only that it was by the day of the plan.
    case _ where standing.isLeft && standing.closing == nil && standing.lost == nil:
      builder.add(.perhaps(.mission), until: leftBy(end))
    default: builder.add(.leads(.mission), until: end)
    }
    var receivers = site.to.map { plan.party($0.who.value) }.filter { $0 != .notStated }.uniqued
    if receivers.isEmpty, standing.state == .handedOver { receivers = [.notStated] }
    let lost = standing.lost.map(Edge.first)
    if !receivers.isEmpty { builder.add(.receives(receivers), until: lost ?? .open) }
    let guards = plan.party(site.securedBy.value)
    if standing.isLostAndUnsecured {
      builder.addNobody(.siteLost, site.securedBy.whenNobody)
    } else if guards != .notStated {
      builder.add(.receives([guards]), until: .open)
    }
    builder.add(.over, until: .open)
    return Strand(.site(position), in: areas, count: standing.count, builder.holds)
  }

  func strand(ofUnitAt position: Int) -> Strand {
    let unit = plan.units[position]
    var builder = self
    let areas = [unit.area.value].compactMap(\.self)
    let end = (unit.left.value ?? unit.leaves.value).map(Edge.last) ?? leaves(areas) ?? Self.never
    builder.begin(unit.arrived.value, before: end)
    switch standings.units[position] {
    case .left, .leaves: builder.add(.leads(.mission), until: end)
    case .notKnown:
      builder.add(.leads(.mission), until: end)
      builder.add(.perhaps(.mission), until: stillAhead(leaves(areas)))
    case .undated: builder.addAsLongAsKnown(until: stillAhead(leaves(areas)))
    }
    builder.add(.over, until: .open)
    return Strand(.unit(position), in: areas, builder.holds)
  }

  /// The mission has it on the day of the plan; how long still, nobody knows.
  private mutating func addAsLongAsKnown(until end: Edge) {
    if let asOf { add(.leads(.mission), until: Edge.last(PlanDate(asOf)).limited(by: end)) }
    add(.perhaps(.mission), until: end)
  }

  /// When the mission leaves, as long as it has not: once it has, nothing ends what nobody knows.
  private func stillAhead(_ leaves: Edge?) -> Edge {
    guard let leaves, asOf.map({ leaves.latest > $0 }) ?? true else { return Self.never }
    return leaves
  }

  /// A site that is left on a day that nobody knows was left by the day of the plan.
  private func leftBy(_ end: Edge) -> Edge { asOf.map { Edge.notStated($0).limited(by: end) } ?? end }
}
