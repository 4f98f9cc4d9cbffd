extension Passes {
  /// Each activity finishes as late as its limits, and its successors at their latest, allow. A hammock passes on to its
  /// parts what it is allowed, and has their late dates in the end.
  mutating func runBackward() {
    var rooms: [Int: Room] = [:]
    for (range, isKnot) in order.stretches.reversed() {
      if isKnot { settleLate(knot: range, &rooms) }
      for activity in order.activities[range].reversed() where !isKnot {
        settleLate(activity, &rooms)
        slide(activity, rooms)
      }
    }
    if !rooms.isEmpty { gatherLateDates(of: rooms) }
  }

  /// The late dates and floats of an activity; of a hammock, the room that it leaves its parts.
  mutating func settleLate(_ activity: Int, _ rooms: inout [Int: Room], apartFromKnot isApart: Bool = false) {
    switch holds[activity] {
    case .hammock: rooms[activity] = room(of: activity, rooms, apartFromKnot: isApart)
    case .none, .started: settle(activity, room(of: activity, rooms, apartFromKnot: isApart))
    case .prescribed:
      slots[activity].totalFloat = count(of: activity)
        .days(from: slots[activity].earlyFinish, to: slots[activity].lateFinish)
    case .finished: break
    }
  }

  /// The late dates and floats of an activity that its links can move.
  private mutating func settle(_ activity: Int, _ room: Room) {
    let count = count(of: activity)
    let duration = network.activities[activity].duration
    var slot = slots[activity]
    slot.lateFinish = room.latestFinish
    if case .working = count, duration > 0 { slot.lateFinish = count.finish(upTo: room.latestFinish) }
    if holds[activity] == .none { slot.lateStart = count.moment(duration, before: slot.lateFinish) }
    slot.totalFloat = count.days(from: slot.earlyFinish, to: slot.lateFinish)
    slot.freeFloat = freeFloat(of: activity, slot, room)
    slot.limit = room.limit
    slots[activity] = slot
  }

  /// How late an activity can be, and why.
  struct Room {
    var latestFinish: Int
    var limit: Limit
    /// How late its ends can be without moving an early date of a successor.
    var unmovedStart = Int.max
    var unmovedFinish = Int.max
    /// Of a hammock. What else leaves the start limits the finish, by the duration.
    var latestStart = Int.max
  }

  /// In a knot, what is in it is left aside at first, until it has late dates of its own.
  func room(of activity: Int, _ rooms: [Int: Room], apartFromKnot isApart: Bool = false) -> Room {
    let hold = holds[activity]
    var room = Room(latestFinish: slots[activity].lateFinish, limit: slots[activity].limit)
    if finish < room.latestFinish { (room.latestFinish, room.limit) = (finish, .networkFinish) }
    for position in leaving[activity] {
      let arc = leaving.arcs[position]
      let successor = Int(arc.successor)
      if isInCycle[successor] || (isApart && order.isKnotted(activity, successor)) { continue }
      if arc.leadsToHammock {
        if let span = rooms[successor] { restrict(&room, of: activity, to: span, of: successor) }
        continue
      }
      let (leaves, reaches) = (arc.kind.leaves, arc.kind.reaches)
      if hold.hasHappened(leaves) || holds[successor].hasHappened(reaches) || holds[successor] == .hammock { continue }
      let latest = lastMoment(along: arc, upTo: slots[successor].late(reaches))
      let unmoved = lastMoment(along: arc, upTo: slots[successor].early(reaches))
      switch leaves {
      case .start: restrict(&room, of: activity, start: latest, unmoved: unmoved, .link(Int(arc.link)))
      case .finish:
        restrict(&room, finish: latest, .link(Int(arc.link)))
        room.unmovedFinish = min(room.unmovedFinish, unmoved)
      }
    }
    return room
  }

  /// The last moment of an end from which an arc lets its other end come by a moment.
  private func lastMoment(along arc: Adjacency.Arc, upTo moment: Int) -> Int {
    if isHandInHand(arc) { return count(of: Int(arc.successor)).start(from: moment) }
    let lag = count(of: arc)
    return arc.bound == .atMost
      ? lag.lastMoment(atMost: Int(arc.lag), after: moment)
      : lag.lastMoment(lag: Int(arc.lag), upTo: moment, for: arc.kind.reaches)
  }

  /// A limit of the late start, on which LF = LS + duration: the activity is not stretched, which is the textbook
  /// convention.
  func restrict(_ room: inout Room, of activity: Int, start: Int, unmoved: Int, _ limit: Limit) {
    room.unmovedStart = min(room.unmovedStart, unmoved)
    if holds[activity] == .hammock {
      room.latestStart = min(room.latestStart, start)
    } else {
      let finish = count(of: activity)
        .moment(network.activities[activity].duration, after: startMoment(of: activity, upTo: start))
      restrict(&room, finish: finish, limit)
    }
  }

  /// Of limits that give the same day, the activity's own is named, then the smallest hammock, then the link that says
  /// the smallest thing.
  func restrict(_ room: inout Room, finish: Int, _ limit: Limit) {
    guard finish <= room.latestFinish else { return }
    if finish == room.latestFinish {
      switch (room.limit, limit) {
      case (.networkFinish, _): break
      case (.hammock(let other), .hammock(let hammock)) where hammock < other: break
      case (.link(let other), .link(let link)) where network.links[link].precedes(network.links[other]): break
      default: return
      }
    }
    room.latestFinish = finish
    room.limit = limit
  }

  func freeFloat(of activity: Int, _ slot: Slot, _ room: Room) -> Int {
    var free = slot.totalFloat
    if room.unmovedFinish < .max {
      free = min(free, count(of: activity).days(from: slot.earlyFinish, to: room.unmovedFinish))
    }
    if room.unmovedStart < .max {
      let start = startMoment(of: activity, upTo: room.unmovedStart)
      free = min(free, count(of: activity).days(from: slot.earlyStart, to: start))
    }
    return max(0, free)
  }

  /// The latest finish that moves no early date of what waits and breaks no limit.
  func latestUnmovedFinish(of activity: Int, _ room: Room) -> Int {
    let count = count(of: activity)
    let duration = network.activities[activity].duration
    var finish = min(slots[activity].lateFinish, room.unmovedFinish)
    if room.unmovedStart < .max {
      finish = min(finish, count.moment(duration, after: startMoment(of: activity, upTo: room.unmovedStart)))
    }
    if case .working = count, duration > 0 { finish = count.finish(upTo: finish) }
    return finish
  }

  /// Whether an activity comes as late as it moves nothing.
  func slides(_ activity: Int) -> Bool { network.activities[activity].isAsLateAsPossible && holds[activity] == .none }

  /// Puts what is to be as late as possible there. What waits for it has slid already.
  private mutating func slide(_ activity: Int, _ rooms: [Int: Room]) {
    guard slides(activity) else { return }
    let finish = latestUnmovedFinish(of: activity, room(of: activity, rooms))
    guard finish > slots[activity].earlyFinish else { return }
    slide(activity, toFinish: finish)
  }

  mutating func slide(_ activity: Int, toFinish finish: Int) {
    let count = count(of: activity)
    slots[activity].earlyFinish = finish
    slots[activity].earlyStart = count.moment(network.activities[activity].duration, before: finish)
    slots[activity].driver = .asLateAsPossible
    slots[activity].totalFloat = count.days(from: finish, to: slots[activity].lateFinish)
    slots[activity].freeFloat = 0
  }

  /// The last moment at which the activity can start, up to one.
  private func startMoment(of activity: Int, upTo moment: Int) -> Int {
    guard case .working = count(of: activity), network.activities[activity].duration > 0 else { return moment }
    return count(of: activity).start(upTo: moment)
  }
}
