import PlanFormat
import PlanModel

// Who holds something along a handover.

extension StrandBuilder {
  /// Follows a handover in some of its areas, with what nobody holds there.
  mutating func follow(
    _ handover: Handover, _ standing: HandoverStanding, in areas: [Reference<Area>], from receivers: [HoldingParty],
    _ gaps: [HoldingGap], dates: TaskDates
  ) {
    let giver: HoldingParty = links.isGivenByMission(handover) ? .mission : plan.party(handover.from.value)
    var leaves = giver == .mission ? leaves(areas) : links.giver(of: handover)?.until.value.map(Edge.last)
    var complete = completion(of: handover, standing)
    let apart = apart(handover, leaves: &leaves, &complete, standing, gaps)
    // What was transferred before its window opened was not the giver's until then.
    let opens = links.opening(of: handover).map { Edge.first($0).limited(by: complete) }
    let isUndated = dates.isEmpty && opens == nil && complete == nil
    let endOfLead = opens ?? complete ?? dates.foreseenFinish.map(Edge.last) ?? leaves ?? Self.never
    if let receiving = links.receiving(before: handover), let written = receiving.finish {
      begin(at: links.completion(of: receiving).map(Edge.last) ?? .notStated(written.lastDay + 1))
    } else {
      begin(dates.foreseenStart, before: endOfLead)
    }
    add(isUndated ? .undated(giver) : .leads(giver), until: endOfLead.limited(by: leaves))
    if opens != nil {
      add(
        .passes(from: giver, to: receivers.isEmpty ? [.notStated] : receivers),
        until: (complete ?? leaves ?? Self.never).limited(by: leaves))
    }
    if let apart { addNobody(apart, until: complete ?? .notStated(asOf.map { $0 + 1 } ?? .distantFuture)) }
    if standing.isUndone { return comeBack(handover, standing, giver, receivers, leaves) }
    if complete == nil { cursorIsNotStated() }
    receive(handover, gaps, receivers)
  }

  /// That the giver goes before the handover is complete. Where rough dates make it only possible that somebody goes, or arrives,
  /// too early or too late, what comes before ends as early as it can.
  private func apart(
    _ handover: Handover, leaves: inout Edge?, _ complete: inout Edge?, _ standing: HandoverStanding,
    _ gaps: [HoldingGap]
  ) -> HoldingGap? {
    if let gap = gaps.first(where: { $0.cause == .receiverNotThere && $0.certainty == .possible }),
      let arrival = gap.until.map(Edge.first)
    {
      if complete == nil {
        leaves = leaves?.asEarly(as: arrival, notBefore: asOf)
      } else {
        complete = complete?.asEarly(as: arrival, notBefore: asOf)
      }
    }
    let meant = complete == nil && links.postponement(of: handover) != nil ? handover.finish : complete?.date
    guard !standing.isFinished, let last = leaves, let meant, let leaving = last.date,
      let certainty = links.isGone(leaving, before: meant, of: handover)
    else { return nil }
    if certainty == .possible, let complete { leaves = last.asEarly(as: complete, notBefore: asOf) }
    let isEverywhere = gaps.contains { $0.cause == .handoverUnfinished }
    return HoldingGap(isEverywhere ? .handoverUnfinished : .leftEarlier, certainty)
  }

  func receivers(of handover: Handover) -> [HoldingParty] {
    handover.to.compactMap { receiver in
      guard links.isReceiver(receiver, in: handover) else { return nil }
      let party = plan.party(receiver.who.value)
      return party == .notStated ? nil : party
    }.uniqued
  }

  /// When the handover is complete. One whose planned end has passed, and that the plan doesn't call complete, goes on to where the
  /// schedule puts it, else to a day that nobody knows: giver and receivers share it until the giver leaves, and then perhaps nobody
  /// has it.
  private func completion(of handover: Handover, _ standing: HandoverStanding) -> Edge? {
    let planned = handover.window.entry?.finish.value
    guard let asOf else { return links.completion(of: handover).map(Edge.last) }
    switch standing.state {
    case .complete:
      if let finish = handover.finish, finish.isSurely(before: asOf + 1) { return .last(finish) }
      return .notStated(asOf + 1)
    case .overdue, .notKnown, .dated, .undated: return links.completion(of: handover).map(Edge.last)
    case .failed, .returned:
      // What came back on a day was not passed on any more after it.
      let back = handover.returned.entry?.on.value.map(Edge.first)
      return (handover.transferred.value ?? planned).map { Edge.last($0).limited(by: back) } ?? back
    }
  }

  /// The receivers hold it, each until it ends or passes it on.
  private mutating func receive(_ handover: Handover, _ gaps: [HoldingGap], _ receivers: [HoldingParty]) {
    if receivers.isEmpty {
      let gap = gaps.first { $0.cause != .handoverUnfinished } ?? handover.gapWithoutReceivers(after: nil, links)
      return addNobody(gap)
    }
    if let gap = gaps.first(where: { $0.cause == .receiverNotThere }), let arrival = gap.until {
      addNobody(gap, until: .first(arrival))
    }
    let ends = receivers.compactMap { party -> (party: HoldingParty, end: HoldingEnd)? in
      guard case .counterpart(let position) = party else { return nil }
      let holder = plan.counterparts[position].header.symbol
      return links.end(ofHolding: holder, after: handover).map { (party, $0) }
    }
    var left = receivers
    for (party, end) in ends.sorted(by: { PlanDate.isInOrder($0.end.date, $1.end.date) }) {
      add(.receives(left), until: .last(end.date))
      left.removeAll { $0 == party }
    }
    guard left.isEmpty else { return add(.receives(left), until: .open) }
    // Who has it then is told along the handover that passes it on.
    if ends.contains(where: { $0.end.isPassedOn }) { return add(.over, until: .open) }
    addNobody(.receiverEnds, .certain)
  }

  private mutating func comeBack(
    _ handover: Handover, _ standing: HandoverStanding, _ giver: HoldingParty, _ receivers: [HoldingParty],
    _ leaves: Edge?
  ) {
    let returned = handover.returned.entry
    if let day = returned?.on.value, standing.state == .returned {
      if receivers.isEmpty {
        addNobody(handover.gapWithoutReceivers(after: nil, links), until: .first(day))
      } else {
        add(.receives(receivers), until: .first(day))
      }
    }
    if links.isReplaced(handover) { return add(.over, until: .open) }
    let back = plan.party(returned?.to.value)
    guard let gap = standing.holder.gap else {
      return add(.receives([back == .notStated ? giver : back]), until: .open)
    }
    if giver == .mission || back == .mission { add(.leads(.mission), until: leaves ?? Self.never) }
    addNobody(gap)
  }
}
