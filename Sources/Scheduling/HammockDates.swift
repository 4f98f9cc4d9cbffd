/// The dates of hammocks, which are those of their parts.
extension Passes {
  mutating func spread(over part: Int, hammock: Int) {
    let slot = slots[part]
    if slot.isBehindCycle { slots[hammock].isBehindCycle = true }
    slots[hammock].earlyStart = min(slots[hammock].earlyStart, slot.earlyStart)
    let finish = slots[hammock].earlyFinish
    if case .part(let other) = slots[hammock].driver, finish == slot.earlyFinish, other < part { return }
    guard slot.earlyFinish >= finish else { return }
    slots[hammock].earlyFinish = slot.earlyFinish
    slots[hammock].driver = .part(part)
  }

  /// Dates for a hammock none of whose parts has any.
  mutating func standAtStart(_ hammock: Int) {
    slots[hammock].earlyStart = network.start
    slots[hammock].earlyFinish = network.start
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

  /// Late dates and floats, once every part has its own.
  mutating func gatherLateDates(of rooms: [Int: Room]) {
    for hammock in rooms.keys {
      (slots[hammock].lateStart, slots[hammock].lateFinish, slots[hammock].totalFloat) = (.max, .min, .max)
    }
    for part in order {
      if holds[part] == .hammock, let room = rooms[part] { close(part, room) }
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
