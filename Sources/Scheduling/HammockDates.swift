/// The dates of hammocks, which are those of their parts.
extension Passes {
  /// The early dates of its parts as they are now; the network's start if none has any. Whether they have moved it.
  @discardableResult
  mutating func gatherEarlyDates(of hammock: Int) -> Bool {
    var (start, finish) = (Int.max, Int.min)
    var driver = Driver.networkStart
    for part in parts[hammock] ?? [] where !isInCycle[part] {
      if slots[part].isBehindCycle { slots[hammock].isBehindCycle = true }
      start = min(start, slots[part].earlyStart)
      if case .part(let other) = driver, finish == slots[part].earlyFinish, other < part { continue }
      guard slots[part].earlyFinish >= finish else { continue }
      finish = slots[part].earlyFinish
      driver = .part(part)
    }
    if start == .max { (start, finish) = (network.start, network.start) }
    let isMoved = (start, finish) != (slots[hammock].earlyStart, slots[hammock].earlyFinish)
    (slots[hammock].earlyStart, slots[hammock].earlyFinish, slots[hammock].driver) = (start, finish, driver)
    return isMoved
  }

  /// What a hammock leaves to a part.
  func restrict(_ room: inout Room, of part: Int, to span: Room, of hammock: Int) {
    restrict(&room, finish: span.latestFinish, .hammock(hammock))
    room.unmovedFinish = min(room.unmovedFinish, span.unmovedFinish)
    // Where links leave the hammock's start, a part that starts with it is held as if they left the part's own.
    guard span.latestStart < .max, slots[part].earlyStart == slots[hammock].earlyStart else { return }
    if holds[part].hasHappened(.start) { return }
    restrict(&room, of: part, start: span.latestStart, unmoved: span.unmovedStart, .hammock(hammock))
  }

  /// Late dates and floats, once every part has its own; early ones too, since a part may be as late as possible.
  mutating func gatherLateDates(of rooms: [Int: Room]) {
    for hammock in rooms.keys {
      (slots[hammock].lateStart, slots[hammock].lateFinish, slots[hammock].totalFloat) = (.max, .min, .max)
    }
    for part in order.activities {
      if holds[part] == .hammock, let room = rooms[part] {
        gatherEarlyDates(of: part)
        close(part, room)
      }
      for arc in leaving.arcs[leaving[part]] where arc.leadsToHammock && !isInCycle[Int(arc.successor)] {
        slots[Int(arc.successor)].take(
          lateDatesOf: slots[part], float: floatInDays(of: part, isHammock: rooms[part] != nil))
      }
    }
  }

  /// Days by which a part can slip, worked or not: working days of different calendars cannot be compared. What cannot
  /// slip by its own calendar cannot slip at all; a hammock has such days already.
  private func floatInDays(of part: Int, isHammock: Bool) -> Int {
    let slot = slots[part]
    return isHammock || slot.totalFloat == 0 ? slot.totalFloat : slot.lateFinish - slot.earlyFinish
  }

  /// Ends a hammock that all its parts have had their say in.
  private mutating func close(_ hammock: Int, _ room: Room) {
    var slot = slots[hammock]
    slot.limit = room.limit
    if slot.lateFinish == .min {
      // No part has dates.
      (slot.lateStart, slot.lateFinish) = (slot.earlyStart, room.latestFinish)
      slot.totalFloat = slot.lateFinish - slot.earlyFinish
    } else if slot.totalFloat == .max {
      (slot.totalFloat, slot.limit) = (0, .prescribed)
    }
    slot.freeFloat = freeFloat(of: hammock, slot, room)
    slots[hammock] = slot
  }
}

extension Slot {
  /// The slot of a hammock before any part has had its say.
  static func emptyHammock(_ late: Int?) -> Slot { Slot(.max, .min, late: late, driver: .networkStart) }

  /// What is finished or prescribed has no say in how far a hammock can slip.
  fileprivate mutating func take(lateDatesOf part: Slot, float: Int) {
    lateStart = min(lateStart, part.lateStart)
    lateFinish = max(lateFinish, part.lateFinish)
    if part.canSlip { totalFloat = min(totalFloat, float) }
  }
}
