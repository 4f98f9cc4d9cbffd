extension Passes {
  /// Each activity, once its own early dates are final, moves those of its successors.
  mutating func runForward() {
    for activity in isInCycle.indices where isInCycle[activity] {
      for arc in leaving.arcs[leaving[activity]]
      where arc.leadsToHammock || holds[Int(arc.successor)].canMove(arc.kind.reaches) {
        slots[Int(arc.successor)].isBehindCycle = true
      }
    }
    for (range, isKnot) in order.stretches {
      if isKnot { settle(knot: range) }
      for activity in order.activities[range] {
        if holds[activity] == .hammock { gatherEarlyDates(of: activity) }
        for position in leaving[activity] {
          let arc = leaving.arcs[position]
          guard !arc.leadsToHammock, !isInCycle[Int(arc.successor)] else { continue }
          if isKnot && order.isKnotted(activity, Int(arc.successor)) { continue }
          move(along: arc, from: slots[activity])
        }
      }
    }
    finish = order.activities.map { slots[$0].earlyFinish }.max() ?? network.start
  }

  /// Gives what waits its early date. Of two drivers that give the same day, the one that says the smallest thing is
  /// named, but in a knot the first one, so that no chain of drivers runs in a circle.
  @discardableResult
  mutating func move(along arc: Adjacency.Arc, from predecessor: Slot, inKnot: Bool = false) -> Bool {
    let activity = Int(arc.successor)
    guard holds[activity].canMove(arc.kind.reaches) else { return false }
    if predecessor.isBehindCycle { slots[activity].isBehindCycle = true }
    let date = date(along: arc, from: predecessor)
    let slack = slots[activity].early(arc.kind.reaches) - date
    guard slack < 0 || (slack == 0 && !inKnot && isNamed(arc, before: slots[activity].driver)) else { return false }
    slots[activity].driver = .link(Int(arc.link))
    if slack < 0 { place(activity, arc.kind.reaches, at: date) }
    return slack < 0
  }

  /// The first day on which an arc lets its end of what waits come.
  private func date(along arc: Adjacency.Arc, from predecessor: Slot) -> Int {
    let left = predecessor.early(arc.kind.leaves)
    let activity = Int(arc.successor)
    if arc.bound == .atMost {
      return possible(arc.kind.reaches, of: activity, from: count(of: arc).moment(atMost: Int(arc.lag), before: left))
    }
    if isHandInHand(arc) { return count(of: activity).finish(upTo: left) }
    return possible(
      arc.kind.reaches, of: activity,
      from: count(of: arc).moment(lag: Int(arc.lag), after: left, for: arc.kind.reaches))
  }

  /// Whether an arc is a link that lets work finish when other work starts.
  func isHandInHand(_ arc: Adjacency.Arc) -> Bool {
    arc.kind == .startToFinish && arc.bound == .atLeast && arc.lag == 0
      && network.activities[Int(arc.successor)].duration > 0
  }

  /// The first day on which an end of the activity can come, from a moment on.
  private func possible(_ end: Link.End, of activity: Int, from moment: Int) -> Int {
    switch (count(of: activity), end) {
    case (.everyDay, _): moment
    // A milestone needs no working day.
    case (_, _) where network.activities[activity].duration == 0: moment
    case (let count, .start): count.start(from: moment)
    case (let count, .finish): count.finish(from: moment)
    }
  }

  /// Gives an end of the activity its early date; the other end follows, unless it has happened.
  private mutating func place(_ activity: Int, _ end: Link.End, at date: Int) {
    let span = network.activities[activity].duration
    switch end {
    case .start:
      slots[activity].earlyStart = date
      slots[activity].earlyFinish = count(of: activity).moment(span, after: date)
    case .finish:
      slots[activity].earlyFinish = date
      if holds[activity] == .none { slots[activity].earlyStart = count(of: activity).moment(span, before: date) }
    }
  }

  /// Whether a link is the one to name, of two drivers that give the same day.
  private func isNamed(_ arc: Adjacency.Arc, before driver: Driver) -> Bool {
    guard case .link(let other) = driver else { return true }
    return network.links[Int(arc.link)].precedes(network.links[other])
  }
}

extension Activity {
  /// The slot before any link has had its say: early dates as facts and constraints give them, and the latest finish
  /// that they allow.
  func slot(from day: Int, counting count: DayCount) -> Slot {
    switch progress {
    case .finished(let start, let finish):
      return Slot(start, max(start, finish), late: max(start, finish), driver: .finished, limit: .prescribed)
    case .started(let start):
      let limits = [finishNoLaterThan, mustFinish].compactMap(\.self)
      let first = duration == 0 ? max(start, day) : count.start(from: max(start, day))
      let own = count.moment(duration, after: first)
      let held = finishNoEarlierThan.map { duration == 0 ? $0 : count.finish(from: $0) } ?? own
      return Slot(
        start, max(own, held), late: limits.min(), driver: held > own ? .finishNoEarlierThan : .started)
    case .notStarted: break
    }
    func start(from moment: Int) -> Int { duration == 0 ? moment : count.start(from: moment) }
    if let prescribed = prescribed(counting: count) {
      let driver: Driver = mustStart == nil ? .mustFinish : .mustStart
      if prescribed.lowerBound >= day {
        return Slot(
          prescribed.lowerBound, prescribed.upperBound, late: prescribed.upperBound, driver: driver,
          limit: mustStart == nil || mustFinish == nil ? .own : .prescribed)
      }
      let first = start(from: day)
      let finish =
        mustStart == nil || mustFinish == nil ? count.moment(duration, after: first) : first + prescribed.count
      var slot = Slot(first, finish, late: prescribed.upperBound, driver: .networkStart)
      slot.lateStart = prescribed.lowerBound
      return slot
    }
    let held = startNoEarlierThan.map { $0 >= day } ?? false
    let first = start(from: held ? startNoEarlierThan ?? day : day)
    let last = startNoLaterThan.map { count.moment(duration, after: duration == 0 ? $0 : count.start(upTo: $0)) }
    var slot = Slot(
      first, count.moment(duration, after: first), late: [finishNoLaterThan, last].compactMap(\.self).min(),
      driver: held ? .startNoEarlierThan : .networkStart)
    if let finish = finishNoEarlierThan.map({ duration == 0 ? $0 : count.finish(from: $0) }), finish > slot.earlyFinish
    {
      slot.earlyFinish = finish
      slot.earlyStart = count.moment(duration, before: finish)
      slot.driver = .finishNoEarlierThan
    }
    return slot
  }
}

extension Slot {
  init(_ start: Int, _ finish: Int, late: Int?, driver: Driver, limit: Limit? = nil) {
    self.init(
      earlyStart: start, earlyFinish: finish, lateStart: start, lateFinish: late ?? .max, totalFloat: 0, freeFloat: 0,
      driver: driver, limit: limit ?? (late == nil ? .networkFinish : .own), isBehindCycle: false)
  }
}
