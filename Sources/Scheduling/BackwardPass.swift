extension Passes {
  /// Each activity finishes as late as its limits, and its successors at their latest, allow. A hammock passes on to its
  /// parts what it is allowed, and has their late dates once they have them.
  mutating func runBackward() {
    for activity in order.reversed() where holds[activity] != .finished {
      var slot = slots[activity]
      let room = room(of: activity, slot)
      switch holds[activity] {
      case .hammock:
        slot.lateFinish = room.latestFinish
        slot.lateStart = room.latestStart
        slot.freeFloat = room.free
        slot.limit = room.limit
      case .prescribed:
        slot.totalFloat = count(of: activity).days(from: slot.earlyFinish, to: slot.lateFinish)
        slot.freeFloat = max(0, min(room.free, slot.totalFloat))
      case .none, .started, .finished:
        settle(activity, &slot, room)
      }
      slots[activity] = slot
    }
    for hammock in order where holds[hammock] == .hammock { slots[hammock].totalFloat = .max }
    for part in order {
      for position in leaving[part] where leaving.arcs[position].leadsToHammock {
        let hammock = Int(leaving.arcs[position].successor)
        if !isInCycle[hammock] { slots[hammock].take(lateDatesOf: slots[part]) }
      }
      if holds[part] == .hammock { slots[part].close() }
    }
  }

  /// The late dates and floats of an activity that its links can move.
  private func settle(_ activity: Int, _ slot: inout Slot, _ room: Room) {
    let count = count(of: activity)
    let duration = network.activities[activity].duration
    slot.lateFinish = room.latestFinish
    if case .working = count, duration > 0 { slot.lateFinish = count.finish(upTo: room.latestFinish) }
    if holds[activity] == .none { slot.lateStart = count.moment(duration, before: slot.lateFinish) }
    slot.totalFloat = count.days(from: slot.earlyFinish, to: slot.lateFinish)
    slot.freeFloat = max(0, min(room.free, slot.totalFloat))
    slot.limit = room.limit
  }

  /// How late an activity can be, and why.
  private struct Room {
    var latestFinish: Int
    /// Of a hammock, the latest start of its first part.
    var latestStart = Int.max
    var free = Int.max
    var limit: Limit
  }

  private func room(of activity: Int, _ slot: Slot) -> Room {
    let hold = holds[activity]
    let count = count(of: activity)
    var room = Room(latestFinish: slot.lateFinish, limit: slot.limit)
    if finish < room.latestFinish { (room.latestFinish, room.limit) = (finish, .networkFinish) }
    for position in leaving[activity] {
      let arc = leaving.arcs[position]
      let successor = Int(arc.successor)
      if isInCycle[successor] { continue }
      if arc.leadsToHammock {
        restrict(&room, as: slot, to: slots[successor], successor, count)
        continue
      }
      let (leaves, reaches) = (arc.kind.leaves, arc.kind.reaches)
      if hold.hasHappened(leaves) || holds[successor].hasHappened(reaches) { continue }
      let lag = self.count(of: arc)
      let latest = lag.lastMoment(with: Int(arc.lag), upTo: slots[successor].late(reaches))
      let unmoved = lag.lastMoment(with: Int(arc.lag), upTo: slots[successor].early(reaches))
      switch leaves {
      case .finish:
        restrict(&room, finish: latest, .link(Int(arc.link)))
        room.free = min(room.free, count.days(from: slot.earlyFinish, to: unmoved))
      case .start where hold == .hammock:
        room.latestStart = min(room.latestStart, latest)
        room.free = min(room.free, max(0, unmoved - slot.earlyStart))
      case .start:
        // A link that leaves the start limits the late start, and LF = LS + duration: the activity is not stretched,
        // which is the textbook convention.
        restrict(&room, finish: latestFinish(of: activity, startingBy: latest), .link(Int(arc.link)))
        room.free = min(room.free, count.days(from: slot.earlyStart, to: startMoment(of: activity, upTo: unmoved)))
      }
    }
    return room
  }

  /// What a hammock leaves to a part.
  private func restrict(_ room: inout Room, as part: Slot, to hammock: Slot, _ position: Int, _ count: DayCount) {
    restrict(&room, finish: hammock.lateFinish, .hammock(position))
    if hammock.lateStart < .max, part.earlyStart == hammock.earlyStart {
      let span = count.days(from: part.earlyStart, to: part.earlyFinish)
      restrict(&room, finish: count.moment(span, after: hammock.lateStart), .hammock(position))
    }
    guard hammock.freeFloat < .max else { return }
    room.free = min(room.free, count.days(from: part.earlyFinish, to: hammock.earlyFinish + hammock.freeFloat))
  }

  /// Of limits that give the same day, the activity's own is named, then the link that says the smallest thing.
  private func restrict(_ room: inout Room, finish: Int, _ limit: Limit) {
    guard finish <= room.latestFinish else { return }
    if finish == room.latestFinish {
      switch (room.limit, limit) {
      case (.networkFinish, _): break
      case (.link(let other), .link(let link)) where network.links[link].precedes(network.links[other]): break
      default: return
      }
    }
    room.latestFinish = finish
    room.limit = limit
  }

  private func startMoment(of activity: Int, upTo moment: Int) -> Int {
    guard case .working = count(of: activity), network.activities[activity].duration > 0 else { return moment }
    return count(of: activity).start(upTo: moment)
  }

  private func latestFinish(of activity: Int, startingBy moment: Int) -> Int {
    let slot = slots[activity]
    guard holds[activity] != .prescribed else { return moment + slot.earlyFinish - slot.earlyStart }
    let start = startMoment(of: activity, upTo: moment)
    return count(of: activity).moment(network.activities[activity].duration, after: start)
  }
}

extension Slot {
  /// Takes up the late dates of a part, in a hammock whose own ones say until then what it may have.
  fileprivate mutating func take(lateDatesOf part: Slot) {
    if totalFloat == .max { (lateStart, lateFinish) = (part.lateStart, part.lateFinish) }
    lateStart = min(lateStart, part.lateStart)
    lateFinish = max(lateFinish, part.lateFinish)
    totalFloat = min(totalFloat, part.totalFloat)
  }

  /// Ends a hammock that all its parts have had their say in.
  fileprivate mutating func close() {
    if totalFloat == .max {
      lateStart = earlyStart
      totalFloat = lateFinish - earlyFinish
    }
    freeFloat = max(0, min(freeFloat, totalFloat))
  }
}
