/// The forward and the backward pass over activities in topological order (Kelley and Walker 1959), with the four kinds
/// of links (Moder, Phillips and Davis 1983).
struct Passes {
  private let network: Network
  private let leaving: Adjacency

  /// Every activity that is to have dates, after its predecessors.
  private let order: [Int]

  /// Activities without dates; links from and to them are passed over.
  private let isInCycle: [Bool]
  private let holds: [Hold]

  private(set) var slots: [Slot]

  /// The latest early finish, or the network's start if there is none.
  private(set) var finish: Int

  /// Links that the dates they cannot move break.
  private(set) var brokenLinks: [(link: Int, days: Int)] = []

  init(_ network: Network, _ leaving: Adjacency, order: [Int], isInCycle: [Bool]) {
    self.network = network
    self.leaving = leaving
    self.order = order
    self.isInCycle = isInCycle
    holds = network.activities.map(\.hold)
    slots = network.activities.map { $0.slot(notBefore: network.start) }
    finish = network.start
    runForward()
    brokenLinks.sort { $0.link < $1.link }
    runBackward()
  }

  /// Each activity, once its own early dates are final, moves those of its successors.
  private mutating func runForward() {
    for activity in isInCycle.indices where isInCycle[activity] {
      for arc in leaving.arcs[leaving[activity]] where holds[Int(arc.successor)].canMove(arc.kind.reaches) {
        slots[Int(arc.successor)].isBehindCycle = true
      }
    }
    if let first = order.first { finish = slots[first].earlyFinish }
    for activity in order {
      let predecessor = slots[activity]
      finish = max(finish, predecessor.earlyFinish)
      for position in leaving[activity] { move(along: leaving.arcs[position], from: predecessor) }
    }
  }

  private mutating func move(along arc: Adjacency.Arc, from predecessor: Slot) {
    let activity = Int(arc.successor)
    if isInCycle[activity] { return }
    let slack = arc.slack(from: predecessor, to: slots[activity])
    guard holds[activity].canMove(arc.kind.reaches) else {
      if slack < 0 { brokenLinks.append((Int(arc.link), -slack)) }
      return
    }
    if predecessor.isBehindCycle { slots[activity].isBehindCycle = true }
    guard slack < 0 || (slack == 0 && isNamed(arc, before: slots[activity].driver)) else { return }
    slots[activity].driver = .link(Int(arc.link))
    slots[activity].earlyFinish -= slack
    if holds[activity] == .none { slots[activity].earlyStart -= slack }
  }

  /// Whether a link is the one to name, of two drivers that give the same day.
  private func isNamed(_ arc: Adjacency.Arc, before driver: Driver) -> Bool {
    guard case .link(let other) = driver else { return true }
    return network.links[Int(arc.link)].precedes(network.links[other])
  }

  /// Each activity finishes as late as its limits, and its successors at their latest, allow.
  private mutating func runBackward() {
    for activity in order.reversed() where holds[activity] != .finished {
      let hold = holds[activity]
      var slot = slots[activity]
      let span = slot.earlyFinish - slot.earlyStart
      var latest = min(slot.lateFinish, finish)
      var free = Int.max
      for position in leaving[activity] {
        let arc = leaving.arcs[position]
        let successor = Int(arc.successor)
        let (leaves, reaches) = (arc.kind.leaves, arc.kind.reaches)
        if isInCycle[successor] || hold.hasHappened(leaves) || holds[successor].hasHappened(reaches) { continue }
        // A link that leaves the start limits the late start, and LF = LS + duration: the activity is not stretched,
        // which is the textbook convention.
        let bound = slots[successor].late(reaches) - Int(arc.lag)
        latest = min(latest, leaves == .finish ? bound : bound + span)
        free = min(free, arc.slack(from: slot, to: slots[successor]))
      }
      if hold != .prescribed { slot.lateFinish = latest }
      if hold != .started { slot.lateStart = slot.lateFinish - span }
      slot.freeFloat = max(0, min(free, slot.totalFloat))
      slots[activity] = slot
    }
  }
}

extension Activity {
  /// The slot before any link has had its say: early dates as facts and constraints give them, and the latest finish
  /// that they allow.
  fileprivate func slot(notBefore day: Int) -> Slot {
    func slot(_ start: Int, _ finish: Int, late: Int?, _ driver: Driver) -> Slot {
      Slot(
        earlyStart: start, earlyFinish: finish, lateStart: start, lateFinish: late ?? .max, freeFloat: 0,
        driver: driver, isBehindCycle: false)
    }
    switch progress {
    case .finished(let start, let finish):
      return slot(start, max(start, finish), late: max(start, finish), .finished)
    case .started(let start):
      let limits = [finishNoLaterThan, mustFinish].compactMap(\.self)
      return slot(start, max(start, day) + duration, late: limits.min(), .started)
    case .notStarted: break
    }
    let late = prescribedStart.map { $0 + span } ?? finishNoLaterThan
    let held: (start: Int, driver: Driver)? =
      if let prescribedStart {
        (prescribedStart, mustStart == nil ? .mustFinish : .mustStart)
      } else {
        startNoEarlierThan.map { ($0, .startNoEarlierThan) }
      }
    guard let held, held.start >= day else { return slot(day, day + span, late: late, .networkStart) }
    return slot(held.start, held.start + span, late: late, held.driver)
  }
}

extension Adjacency.Arc {
  /// Days by which the early dates of the two ends are further apart than the link asks.
  fileprivate func slack(from predecessor: Slot, to successor: Slot) -> Int {
    successor.early(kind.reaches) - predecessor.early(kind.leaves) - Int(lag)
  }
}
