extension Passes {
  /// Each activity, once its own early dates are final, moves those of its successors.
  mutating func runForward() {
    for activity in isInCycle.indices where isInCycle[activity] {
      for arc in leaving.arcs[leaving[activity]]
      where arc.leadsToHammock || holds[Int(arc.successor)].canMove(arc.kind.reaches) {
        slots[Int(arc.successor)].isBehindCycle = true
      }
    }
    for activity in order {
      if slots[activity].earlyStart == .max { standAtStart(activity) }
      let predecessor = slots[activity]
      for position in leaving[activity] {
        let arc = leaving.arcs[position]
        if isInCycle[Int(arc.successor)] { continue }
        if arc.leadsToHammock {
          spread(over: activity, hammock: Int(arc.successor))
        } else {
          move(along: arc, from: predecessor)
        }
      }
    }
    finish = order.map { slots[$0].earlyFinish }.max() ?? network.start
  }

  private mutating func move(along arc: Adjacency.Arc, from predecessor: Slot) {
    let activity = Int(arc.successor)
    guard holds[activity].canMove(arc.kind.reaches) else { return }
    let moment = count(of: arc)
      .moment(lag: Int(arc.lag), after: predecessor.early(arc.kind.leaves), for: arc.kind.reaches)
    if predecessor.isBehindCycle { slots[activity].isBehindCycle = true }
    let date = possible(arc.kind.reaches, of: activity, from: moment)
    let slack = slots[activity].early(arc.kind.reaches) - date
    guard slack < 0 || (slack == 0 && isNamed(arc, before: slots[activity].driver)) else { return }
    slots[activity].driver = .link(Int(arc.link))
    if slack < 0 { place(activity, arc.kind.reaches, at: date) }
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
      return Slot(start, count.moment(duration, after: first), late: limits.min(), driver: .started)
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
    return Slot(
      first, count.moment(duration, after: first), late: finishNoLaterThan,
      driver: held ? .startNoEarlierThan : .networkStart)
  }
}

extension Slot {
  init(_ start: Int, _ finish: Int, late: Int?, driver: Driver, limit: Limit? = nil) {
    self.init(
      earlyStart: start, earlyFinish: finish, lateStart: start, lateFinish: late ?? .max, totalFloat: 0, freeFloat: 0,
      driver: driver, limit: limit ?? (late == nil ? .networkFinish : .own), isBehindCycle: false)
  }
}
