import PlanFormat
import PlanModel

// When nobody holds what a handover passes on, for all that the plan says.

extension Handover {
  /// The times in which nobody holds it, the gravest first: what touches all of it, then what touches some areas.
  func gaps(
    isComplete: Bool, isCompleteTooLate: Bool, _ links: HandoverLinks, _ giversEnd: PlanDate?
  ) -> [HoldingGap] {
    let end = [finish, giversEnd].compactMap(\.self).firstInOrder
    var gaps = receiverGaps(after: end, links)
    if isCompleteTooLate { gaps.insert(HoldingGap(.handoverUnfinished, after: giversEnd, until: finish), at: 0) }
    if !isComplete, links.departures.differ, links.isGivenByMission(self), let end,
      let left = links.departures.left(in: links.areas(of: self), before: end)
    {
      gaps.append(HoldingGap(.leftEarlier, after: left.on, until: finish, in: left.areas))
    }
    return gaps.filter(\.areas.isEmpty) + gaps.filter { !$0.areas.isEmpty }
  }

  /// Nobody takes it over, in all of it or in some areas, or not in time, or not for good.
  private func receiverGaps(after end: PlanDate?, _ links: HandoverLinks) -> [HoldingGap] {
    guard !links.receivers(of: self).isEmpty else {
      let isSilent = !to.isWritten || to.absence == nil && to.allSatisfy { !links.isReceiver($0, in: self) }
      return [HoldingGap(isSilent ? .noReceiver : .receiverNotKnown, after: end)]
    }
    let groups = links.receiversByArea(of: self)
    if let everywhere = groups.first(where: \.areas.isEmpty) {
      return [everywhere.gap(after: end, links)].compactMap(\.self)
    }
    let open = links.departures.areas(of: links.areas(of: self), notCoveredBy: groups.flatMap(\.areas))
    return groups.compactMap { $0.gap(after: end, links) }
      + (open.isEmpty ? [] : [HoldingGap(.areaNotCovered, after: end, in: open)])
  }

  /// What came back is held by whoever it came back to, until the mission goes.
  func gapAfterReturn(hasFailed: Bool, _ links: HandoverLinks, _ giversEnd: PlanDate?) -> [HoldingGap] {
    // What another handover passes on is told with that one.
    if links.isReplaced(self) { return [] }
    let back = returned.entry?.to.value
    if let back, !PlanFacts.isMission(back), links.counterpart(back) != nil { return [] }
    if back == nil, !links.isGivenByMission(self) { return [] }
    if back != nil, giversEnd == nil { return [] }
    let gap = HoldingGap(hasFailed ? .handoverFailed : .handoverReturned, after: giversEnd)
    guard links.departures.differ, links.isGivenByMission(self) || PlanFacts.isMission(back), let giversEnd,
      let left = links.departures.left(in: links.areas(of: self), before: giversEnd)
    else { return [gap] }
    return [gap, HoldingGap(.leftEarlier, after: left.on, in: left.areas)]
  }
}

/// The receivers of a handover in some areas, or in all of its areas where these are empty.
struct ReceiversInAreas {
  let areas: [Reference<Area>]
  var receivers: [Receiver]

  /// Who arrives after the giver has gone, or ceases to be.
  fileprivate func gap(after end: PlanDate?, _ links: HandoverLinks) -> HoldingGap? {
    let arrivals = receivers.map { $0.from.value ?? links.counterpart($0.who.value)?.since.value }
    if let arrival = arrivals.compactMap(\.self).firstInOrder, !arrivals.contains(nil), let end,
      let days = end.days(to: arrival).atLeast, days > 1
    {
      return HoldingGap(.receiverNotThere, after: end, until: arrival, in: areas)
    }
    let ends = receivers.map { links.counterpart($0.who.value)?.until.value }
    if !ends.contains(nil), let last = ends.compactMap(\.self).lastInOrder {
      return HoldingGap(.receiverEnds, after: last, in: areas)
    }
    return nil
  }
}

extension HandoverLinks {
  /// The receivers that the plan knows, by the areas in which they take over, in the order in which they are written.
  func receiversByArea(of handover: Handover) -> [ReceiversInAreas] {
    var groups: [ReceiversInAreas] = []
    var places: [[Reference<Area>]: Int] = [:]
    for receiver in handover.to where counterpart(receiver.who.value) != nil && isReceiver(receiver, in: handover) {
      if let place = places[receiver.areas.items] {
        groups[place].receivers.append(receiver)
      } else {
        places[receiver.areas.items] = groups.count
        groups.append(ReceiversInAreas(areas: receiver.areas.items, receivers: [receiver]))
      }
    }
    return groups
  }
}
