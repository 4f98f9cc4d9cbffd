import PlanFormat
import PlanModel

// When nobody holds what a handover passes on, for all that the plan says.

extension Handover {
  /// The times in which nobody holds what it passes on, whatever other handovers of the same do.
  func ownGaps(_ links: HandoverLinks) -> [HoldingGap] {
    switch HandoverStanding.state(of: self, asOf: nil) {
    case .failed: gapAfterReturn(hasFailed: true, links, links.endOfGiversPresence(in: self))
    case .returned: gapAfterReturn(hasFailed: false, links, links.endOfGiversPresence(in: self))
    case .complete: gaps(isComplete: true, links)
    case .overdue, .notKnown, .dated, .undated: gaps(isComplete: false, links)
    }
  }

  /// The times in which nobody holds it, the gravest first: what is certain before what is only possible, what touches all of it
  /// before what touches some areas.
  private func gaps(isComplete: Bool, _ links: HandoverLinks) -> [HoldingGap] {
    let giversEnd = links.endOfGiversPresence(in: self)
    let finish = links.completion(of: self)
    var gaps = receiverGaps(after: [finish ?? self.finish, giversEnd].compactMap(\.self).firstInOrder, links)
    if !isComplete, let meant = finish ?? self.finish, let giversEnd,
      let certainty = links.isGone(giversEnd, before: meant, of: self)
    {
      gaps.insert(HoldingGap(.handoverUnfinished, certainty, after: giversEnd, until: finish), at: 0)
    }
    if !isComplete, links.departures.differ, links.isGivenByMission(self),
      let end = [finish, giversEnd].compactMap(\.self).firstInOrder
    {
      gaps += links.departures.left(in: links.areas(of: self), before: end)
        .compactMap { left in
          let certainty = (finish ?? self.finish).flatMap { links.isGone(left.on, before: $0, of: self) }
          // Where nobody knows when it is complete, only what is left already is left before.
          let isKnown = finish != nil || self.finish == nil
          guard let certainty = certainty ?? (isKnown ? left.certainty : nil) else { return nil }
          return HoldingGap(.leftEarlier, certainty, after: left.on, until: finish, in: left.areas)
        }
    }
    return gaps.inOrderOfGravity
  }

  /// Nobody takes it over, in all of it or in some areas, or not in time, or not for good.
  private func receiverGaps(after end: PlanDate?, _ links: HandoverLinks) -> [HoldingGap] {
    guard !links.receivers(of: self).isEmpty else { return [gapWithoutReceivers(after: end, links)] }
    let groups = links.receiversByArea(of: self)
    if let everywhere = groups.first(where: \.areas.isEmpty) { return everywhere.gaps(after: end, of: self, links) }
    let taken = groups.flatMap(\.areas) + links.areasTakenOver(beside: self)
    let open = links.departures.areas(of: links.areas(of: self), notCoveredBy: taken)
    return groups.flatMap { $0.gaps(after: end, of: self, links) }
      + (open.isEmpty ? [] : [HoldingGap(.areaNotCovered, after: end, in: open)])
  }

  /// That nobody takes it over whom the plan knows. An empty list says that nobody does, and one of the mission alone that nobody
  /// else does; no list says nothing.
  func gapWithoutReceivers(after end: PlanDate?, _ links: HandoverLinks) -> HoldingGap {
    switch to.absence {
    case .notApplicable: return HoldingGap(.noReceiver, after: end)
    case .unknown, .pending: return HoldingGap(.receiverNotKnown, after: end)
    case nil: break
    }
    guard to.allSatisfy({ !links.isReceiver($0, in: self) }) else { return HoldingGap(.receiverNotKnown, after: end) }
    return HoldingGap(.noReceiver, to.isWritten ? .certain : .notStated, after: end)
  }

  /// What came back is held by whoever it came back to, until the mission goes.
  private func gapAfterReturn(hasFailed: Bool, _ links: HandoverLinks, _ giversEnd: PlanDate?) -> [HoldingGap] {
    // What another handover passes on is told with that one.
    if links.isReplaced(self) { return [] }
    let back = returned.entry?.to.value
    if let back, !PlanFacts.isMission(back), links.counterpart(back) != nil { return [] }
    if back == nil, !links.isGivenByMission(self) { return [] }
    if back != nil, giversEnd == nil { return [] }
    let gap = HoldingGap(hasFailed ? .handoverFailed : .handoverReturned, after: giversEnd)
    guard links.departures.differ, links.isGivenByMission(self) || PlanFacts.isMission(back), let giversEnd else {
      return [gap]
    }
    return [gap]
      + links.departures.left(in: links.areas(of: self), before: giversEnd)
      .map { HoldingGap(.leftEarlier, $0.certainty, after: $0.on, in: $0.areas) }
  }
}

extension [HoldingGap] {
  fileprivate var inOrderOfGravity: [HoldingGap] {
    let ordered = filter(\.areas.isEmpty) + filter { !$0.areas.isEmpty }
    return ordered.filter { $0.certainty != .possible } + ordered.filter { $0.certainty == .possible }
  }
}

extension GapCertainty {
  /// That of something that is so or may be so by its dates; nothing where it is not.
  init?(_ certainty: Certainty) {
    switch certainty {
    case .yes: self = .certain
    case .perhaps: self = .possible
    case .no: return nil
    }
  }
}

/// The receivers of a handover in some areas, or in all of its areas where these are empty.
struct ReceiversInAreas {
  let areas: [Reference<Area>]
  var receivers: [Receiver]

  /// When the first of them is there, where the plan has it of each.
  func arrival(_ links: HandoverLinks) -> PlanDate? {
    let arrivals = receivers.map { $0.from.value ?? links.counterpart($0.who.value)?.since.value }
    return arrivals.contains(nil) ? nil : arrivals.compactMap(\.self).firstInOrder
  }

  /// Who arrives after the giver has gone, or ceases to be without passing it on.
  fileprivate func gaps(after end: PlanDate?, of handover: Handover, _ links: HandoverLinks) -> [HoldingGap] {
    var gaps: [HoldingGap] = []
    // Of a giver that leaves on no day that the plan gives, nobody knows whether it waits.
    if let arrival = arrival(links), let certainty = GapCertainty(end?.isOver(daysBefore: arrival) ?? .perhaps),
      end != nil || links.isAhead(arrival)
    {
      gaps.append(HoldingGap(.receiverNotThere, certainty, after: end, until: arrival, in: areas))
    }
    let ends = receivers.map { links.counterpart($0.who.value)?.until.value }
    let isPassedOn = receivers.contains { links.passingOn(of: $0.who.value?.symbol, after: handover) != nil }
    if !isPassedOn, !ends.contains(nil), let last = ends.compactMap(\.self).lastInOrder {
      gaps.append(HoldingGap(.receiverEnds, after: last, in: areas))
    }
    return gaps
  }
}

extension PlanDate {
  /// Whether days lie between what lasts to this date and what begins on another one.
  fileprivate func isOver(daysBefore arrival: PlanDate) -> Certainty {
    self == arrival ? .no : (precision == .by ? PlanDate(lastDay) : self).days(to: arrival).exceeds(1)
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
