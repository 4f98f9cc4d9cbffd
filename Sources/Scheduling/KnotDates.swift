// The dates of what waits for each other and can still be done: generalised precedence relations, whose early dates are the
// longest paths of a graph with circles (Bellman 1958, Ford 1956). Dates move on until every link is kept.
//
// On calendars a circle can be broken on some days and kept on later ones, as three working days that must not take
// more than four of the calendar have to begin on a Monday. So a circle that moves itself on is followed at once to where
// it is kept, and given up after ten years.

extension Passes {
  /// How far a circle may move its own dates on, in days, and how often one in a knot may do so.
  private static let patience = (days: 3653, circles: 1000)

  /// The early dates of a knot. One that cannot be kept is noted.
  mutating func settle(knot: Range<Int>) {
    var circles = 0
    while moveOn(in: knot) {
      guard let circle = drivingCircle(in: knot) else { continue }
      circles += 1
      if circles <= Self.patience.circles, canBeKept(circle) { continue }
      let members = order.activities[knot].sorted()
      stuck.append(
        Cycle(activities: members, chains: network.chains(through: members, leaving, after: hops(of: circle))))
      return
    }
  }

  /// Moves each member of a knot by what it waits for in it. Whether any has moved.
  private mutating func moveOn(in knot: Range<Int>) -> Bool {
    var isMoved = false
    for activity in order.activities[knot] {
      if holds[activity] == .hammock, gatherEarlyDates(of: activity) { isMoved = true }
      for position in leaving[activity] {
        let arc = leaving.arcs[position]
        guard !arc.leadsToHammock, order.isKnotted(activity, Int(arc.successor)) else { continue }
        if move(along: arc, from: slots[activity], inKnot: true) { isMoved = true }
      }
    }
    return isMoved
  }

  /// Members of a knot each of which drives the next one, and the last one the first.
  private func drivingCircle(in knot: Range<Int>) -> [Int]? {
    var walks: [Int: Int] = [:]
    for start in order.activities[knot] where walks[start] == nil {
      var next: Int? = start
      while let activity = next, order.isKnotted(activity, start), walks[activity] == nil {
        walks[activity] = start
        next = network.driving(slots[activity].driver)
      }
      guard let closing = next, walks[closing] == start else { continue }
      var circle = [closing]
      while let last = circle.last, let before = network.driving(slots[last].driver), before != closing {
        circle.append(before)
      }
      return circle.reversed()
    }
    return nil
  }

  /// Follows a circle until it moves itself no more; false if it does not come to rest.
  private mutating func canBeKept(_ circle: [Int]) -> Bool {
    let began = slots[circle[0]].earlyFinish
    var isMoved = true
    while isMoved {
      isMoved = false
      for activity in circle {
        if case .link(let link) = slots[activity].driver {
          let arc = Adjacency.Arc(network.links[link], at: link)
          if move(along: arc, from: slots[network.links[link].waitedFor], inKnot: true) { isMoved = true }
        } else if gatherEarlyDates(of: activity) {
          isMoved = true
        }
      }
      guard slots[circle[0]].earlyFinish - began <= Self.patience.days else { return false }
    }
    return true
  }

  /// A circle of drivers as hops from its smallest member on.
  private func hops(of circle: [Int]) -> [Cycle.Hop] {
    let hops = zip(circle, circle.dropFirst() + circle.prefix(1)).map { activity, next in
      if case .link(let link) = slots[next].driver { return Cycle.Hop(from: activity, link: link) }
      return Cycle.Hop(from: activity, link: nil)
    }
    let first = hops.indices.min { hops[$0].from < hops[$1].from } ?? 0
    return Array(hops[first...] + hops[..<first])
  }

  /// The late dates of a knot, from those that everything outside of it allows back to where every link is kept.
  mutating func settleLate(knot: Range<Int>, _ rooms: inout [Int: Room]) {
    let members = order.activities[knot].reversed()
    for activity in members { settleLate(activity, &rooms, apartFromKnot: true) }
    repeatUntilAtRest(knot) { passes in
      members.reduce(false) { isMoved, activity in
        let before = (
          passes.slots[activity].lateStart, passes.slots[activity].lateFinish, rooms[activity]?.latestFinish
        )
        passes.settleLate(activity, &rooms)
        let after = (passes.slots[activity].lateStart, passes.slots[activity].lateFinish, rooms[activity]?.latestFinish)
        return before != after || isMoved
      }
    }
    slide(Array(members).filter(slides), in: knot, &rooms)
  }

  /// What is to be as late as possible in a knot slides together: from its late dates back to where it moves nothing.
  private mutating func slide(_ sliding: [Int], in knot: Range<Int>, _ rooms: inout [Int: Room]) {
    guard !sliding.isEmpty else { return }
    let before = slots
    for activity in sliding { slide(activity, toFinish: max(slots[activity].earlyFinish, slots[activity].lateFinish)) }
    repeatUntilAtRest(knot) { passes in
      sliding.reduce(false) { isMoved, activity in
        let unmoved = passes.latestUnmovedFinish(of: activity, passes.room(of: activity, rooms))
        let finish = max(before[activity].earlyFinish, unmoved)
        guard finish < passes.slots[activity].earlyFinish else { return isMoved }
        passes.slide(activity, toFinish: finish)
        return true
      }
    }
    for activity in sliding where slots[activity].earlyFinish == before[activity].earlyFinish {
      slots[activity] = before[activity]
    }
    for activity in order.activities[knot].reversed() { settleLate(activity, &rooms) }
  }

  /// Each time at least one link is kept for good, unless limits cannot be kept on any day.
  private mutating func repeatUntilAtRest(_ knot: Range<Int>, _ step: (inout Passes) -> Bool) {
    var rounds = 0
    while step(&self), rounds < knot.count + Self.patience.circles { rounds += 1 }
  }
}

extension Network {
  /// The activity that a driver leads back to.
  func driving(_ driver: Driver) -> Int? {
    switch driver {
    case .link(let link): links[link].waitedFor
    case .part(let part): part
    default: nil
    }
  }
}
