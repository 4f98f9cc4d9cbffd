import Diagnostics
import PlanFormat
import PlanModel

/// That somebody holds a task, or a part of it, once its handover is complete.
public struct Tenure: Sendable {
  public let task: Reference<PlanTask>
  public let holder: Reference<Counterpart>
  /// Which part, where it is not the whole.
  public let part: String?
  /// Where; nothing means everywhere.
  public let areas: [Reference<Area>]
  /// When the handover is complete, or nothing where the plan does not say it.
  public let from: PlanDate?
  /// When the holder has passed the task on, or ceases to exist, if it does.
  public let until: PlanDate?
  /// Whether it holds the task alone.
  public let holds: Holding?
  /// The handover's position.
  public let handover: Int
  /// Where the plan names the holder.
  public let span: Span

  /// Whether two hold the task on one day, for all that the plan says: nothing where a date is missing.
  public func coincides(with other: Tenure) -> Bool? {
    guard let from, let otherFrom = other.from else {
      let isOver = [(from, other.until), (other.from, until)].contains { start, end in
        if let start, let end { !start.isSurely(before: end) } else { false }
      }
      return isOver ? false : nil
    }
    let ends = [until, other.until].compactMap(\.self)
    return ends.allSatisfy { from.isSurely(before: $0) && otherFrom.isSurely(before: $0) }
  }
}

extension PlanFacts {
  /// Who holds which task after its handovers, in the order in which they are written, task by task in the order in
  /// which the first handover of each is written: the tasks that several may hold. What failed or was returned is left
  /// out.
  public var sharedTenures: [[Tenure]] {
    var order: [Symbol] = []
    var byTask: [Symbol: [Tenure]] = [:]
    for (position, handover) in plan.handovers.entries.enumerated() where !standings.handovers[position].isUndone {
      guard let task = handover.task.value, handover.to.count > 1 || hasSeveralHandovers(task) else { continue }
      if byTask[task.symbol] == nil { order.append(task.symbol) }
      let areas = areas(of: handover)
      for receiver in handover.to {
        guard let holder = receiver.who.value, plan.counterparts.position(of: holder.symbol) != nil else { continue }
        let places = receiver.areas(in: areas)
        byTask[task.symbol, default: []].append(
          Tenure(
            task: task, holder: holder, part: receiver.part.value?.plain, areas: places,
            // Two that are meant to hold it are so also where the day that is written has passed without a word.
            from: links.completion(of: handover) ?? handover.finish,
            until: links.end(ofHolding: holder.symbol, after: handover)?.date, holds: receiver.holds.value,
            handover: position,
            span: receiver.span))
      }
    }
    return order.compactMap { byTask[$0] }
  }
}

/// How two things that share ground bear on the search for others that do.
public enum SharedGround: Sendable {
  case goOn
  /// With the second of the two, as written, nobody before it has to be compared any more.
  case secondIsSettled
  case stop
}

/// Which of the things that stand at some places share ground, found without comparing each with each, for as long as
/// `body` says to go on.
public func pairsSharingGround<Thing>(
  _ things: [Thing], areas: (Thing) -> [Reference<Area>], in facts: PlanFacts, do body: (Int, Int) -> SharedGround
) {
  let places = things.indices.flatMap { index in
    facts.areaTree.stretches(of: areas(things[index])).map { (index: index, stretch: $0) }
  }
  .sorted { left, right in
    (left.stretch.lowerBound, -left.stretch.upperBound, left.index)
      < (right.stretch.lowerBound, -right.stretch.upperBound, right.index)
  }
  var isSettled = Array(repeating: false, count: things.count)
  // Each with the last thing, as written, that stands there or around it.
  var enclosing: [(index: Int, stretch: ClosedRange<Int>, last: Int)] = []
  for place in places {
    while let last = enclosing.last, last.stretch.upperBound < place.stretch.lowerBound { enclosing.removeLast() }
    let last = enclosing.last?.last ?? -1
    for other in enclosing where other.index != place.index {
      if isSettled[place.index], last < place.index { break }
      let (first, second) = (min(other.index, place.index), max(other.index, place.index))
      if isSettled[second] { continue }
      switch body(first, second) {
      case .goOn: break
      case .secondIsSettled: isSettled[second] = true
      case .stop: return
      }
    }
    enclosing.append((place.index, place.stretch, max(last, place.index)))
  }
}
