/// The order in which activities get their dates: each after what it waits for and its parts. Activities that wait for
/// each other and still can be done, such as one that begins no sooner than five days after another and no later than
/// ten, form a knot, and get theirs together.
struct WorkOrder {
  /// Every activity that is to have dates.
  let activities: [Int]

  /// The stretches of `activities` that are knots, in their order.
  let knots: [Range<Int>]

  /// Of each activity, the number of its knot; -1 if it is in none. Empty without knots.
  private let knotOf: [Int32]

  init(_ network: Network, _ leaving: Adjacency, without isLeftOut: [Bool]) {
    var order = leaving.topologicalOrder(without: isLeftOut)
    var knots: [Range<Int>] = []
    var knotOf: [Int32] = []
    if order.count < isLeftOut.count(where: { !$0 }) {
      order = []
      knotOf = Array(repeating: -1, count: isLeftOut.count)
      for component in leaving.strongComponents(without: isLeftOut, along: { _ in true }) {
        guard leaving.isCircular(component, along: { _ in true }) else {
          order += component
          continue
        }
        for member in component { knotOf[member] = Int32(knots.count) }
        knots.append(order.count..<order.count + component.count)
        order += network.strictOrder(of: component, leaving)
      }
    }
    activities = order
    self.knots = knots
    self.knotOf = knotOf
  }

  /// Stretches of activities: each knot, and what comes between them.
  var stretches: [(range: Range<Int>, isKnot: Bool)] {
    var stretches: [(range: Range<Int>, isKnot: Bool)] = []
    var next = 0
    for knot in knots {
      if next < knot.lowerBound { stretches.append((next..<knot.lowerBound, false)) }
      stretches.append((knot, true))
      next = knot.upperBound
    }
    if next < activities.count { stretches.append((next..<activities.count, false)) }
    return stretches
  }

  /// Whether two activities are in one knot.
  func isKnotted(_ activity: Int, _ other: Int) -> Bool {
    !knotOf.isEmpty && knotOf[activity] >= 0 && knotOf[activity] == knotOf[other]
  }
}

extension Network {
  /// The members of a knot, each after those that its strict links let it wait for, and smaller ones first: an order that
  /// does not depend on that of the links.
  fileprivate func strictOrder(of members: [Int], _ leaving: Adjacency) -> [Int] {
    let isMember = Set(members)
    func ways(_ activity: Int) -> [Int] {
      leaving.arcs[leaving[activity]]
        .filter { $0.leadsToHammock || links[Int($0.link)].isStrict }
        .sorted(by: precedes).map { Int($0.successor) }.filter(isMember.contains)
    }
    var waitsFor: [Int: Int] = [:]
    for member in members { for next in ways(member) { waitsFor[next, default: 0] += 1 } }
    var order = members.filter { waitsFor[$0] == nil }
    var next = 0
    while next < order.count {
      for successor in ways(order[next]) {
        waitsFor[successor, default: 0] -= 1
        if waitsFor[successor] == 0 { order.append(successor) }
      }
      next += 1
    }
    return order
  }
}
