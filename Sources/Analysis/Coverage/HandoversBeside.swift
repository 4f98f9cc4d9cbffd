import PlanFormat
import PlanModel

// What several handovers of one task say of each other: who has it already, who passes it on, and who holds it meanwhile.

extension HandoverLinks {
  /// Of very many handovers of one task only so many are looked at beside each one: no task is passed on more often.
  private static let most = 16

  /// Other handovers of the same task that pass on all of it, or the same thing of it, and of which nothing says that they failed
  /// or came back. Two that are titled otherwise pass on two things.
  func beside(_ handover: Handover) -> [Int] {
    guard let task = handover.task.value, count(of: task) > 1 else { return [] }
    let title = handover.title.value?.plain
    return others(inForceBeside: handover).lazy.filter { position in
      let otherTitle = self.handovers[position].title.value?.plain
      return otherTitle == nil || otherTitle == title
    }
    .prefix(Self.most).map(\.self)
  }

  /// Whether another handover of the same task, in the same places, takes the place of one that failed or came back.
  func isReplaced(_ handover: Handover) -> Bool {
    let places = areas(of: handover)
    return others(inForceBeside: handover).contains { covers(areas(of: handovers[$0]), places) }
  }

  /// The other handovers of the same task of which nothing says that they failed or came back; of very many the first.
  func others(inForceBeside handover: Handover) -> [Int] {
    guard let task = handover.task.value else { return [] }
    return (inForce[task.symbol] ?? []).prefix(Self.most * Self.most)
      .filter { handovers[$0].header.symbol != handover.header.symbol }
  }

  /// Where others take over the same in another handover.
  func areasTakenOver(beside handover: Handover) -> [Reference<Area>] {
    beside(handover).map { handovers[$0] }.flatMap { other in
      receiversByArea(of: other).flatMap { $0.areas.isEmpty ? areas(of: other) : $0.areas }
    }
  }

  /// Of the times in which nobody holds what a handover passes on, those that no other handover of the same fills: with one
  /// receiver it is held.
  func leftOpen(_ gaps: [HoldingGap], by handover: Handover, beside all: [[HoldingGap]]) -> [HoldingGap] {
    guard !gaps.isEmpty else { return gaps }
    let open = beside(handover).map { (areas: areas(of: handovers[$0]), gaps: all[$0]) }
    guard !open.isEmpty else { return gaps }
    return gaps.filter { gap in
      let places = gap.areas.isEmpty ? areas(of: handover) : gap.areas
      return !open.contains { other in
        covers(other.areas, places) && other.gaps.allSatisfy { !$0.mayMeet(gap) }
      }
    }
  }

  /// Whether some areas hold all of others; none are the whole country.
  func covers(_ areas: [Reference<Area>], _ others: [Reference<Area>]) -> Bool {
    areas.isEmpty || !others.isEmpty && departures.areas(of: others, notCoveredBy: areas).isEmpty
  }

  /// The first handover of the same task, not before this one, by which somebody passes on what it took over.
  func passingOn(of holder: Symbol?, after handover: Handover) -> Handover? {
    guard let holder, let task = handover.task.value, count(of: task) > 1 else { return nil }
    let positions = givenBy[Passing(task: task.symbol, party: holder)] ?? []
    return positions.prefix(Self.most).map { handovers[$0] }
      .filter { isTied($0, to: handover) && $0.isNot(before: handover) }
      .firstInOrder(by: \.finish)
  }

  /// When somebody ceases to hold what it took over: it ends, or has passed it on. The one place that decides it.
  func end(ofHolding holder: Symbol, after handover: Handover) -> HoldingEnd? {
    let until = counterparts.position(of: holder).flatMap { counterparts.entries[$0].until.value }
    let passed = passingOn(of: holder, after: handover).flatMap(completion)
    guard let end = [until, passed].compactMap(\.self).firstInOrder else { return nil }
    return HoldingEnd(date: end, isPassedOn: passed != nil)
  }

  /// The handover of the same task, not after this one, by which its giver took it over; nothing where it has had it all along.
  func receiving(before handover: Handover) -> Handover? {
    guard let giver = handover.from.value, let task = handover.task.value, count(of: task) > 1 else { return nil }
    let positions = receivedBy[Passing(task: task.symbol, party: giver.symbol)] ?? []
    return positions.prefix(Self.most).map { handovers[$0] }
      .filter { isTied($0, to: handover) && handover.isNot(before: $0) }
      .lastInOrder(by: \.finish)
  }

  private func isTied(_ other: Handover, to handover: Handover) -> Bool {
    guard other.header.symbol != handover.header.symbol, other.finish != nil, !HandoverStanding.isUndone(other) else {
      return false
    }
    let (own, others) = (areas(of: handover), areas(of: other))
    return covers(own, others) || covers(others, own)
  }
}

/// When somebody ceases to hold something, and whether somebody else is to have it then.
struct HoldingEnd {
  let date: PlanDate
  let isPassedOn: Bool
}

/// Somebody who gives a task, or takes it over.
struct Passing: Hashable {
  let task: Symbol
  let party: Symbol
}

extension Handover {
  fileprivate func isNot(before other: Handover) -> Bool {
    guard let finish, let otherFinish = other.finish else { return false }
    return !finish.isSurely(before: otherFinish)
  }
}

extension HoldingGap {
  /// Whether the two can fall on one day, for all that the plan says.
  fileprivate func mayMeet(_ other: HoldingGap) -> Bool {
    if let until, let after = other.after, !until.isSurely(after: after) { return false }
    if let after, let until = other.until, !until.isSurely(after: after) { return false }
    return true
  }
}
