import PlanFormat
import PlanModel

/// Works out who holds something from when to when.
///
/// Nothing is dated that the plan doesn't date: where it gives no day, a hold ends in an edge that says so.
struct StrandBuilder {
  let plan: Plan
  let links: HandoverLinks
  let standings: Standings
  private(set) var holds: [Hold] = []
  private var cursor = Edge.open

  /// Where the picture has to end that nothing in the plan closes.
  private static let never = Edge.notStated(.distantFuture)

  init(_ plan: Plan, _ links: HandoverLinks, _ standings: Standings) {
    (self.plan, self.links, self.standings) = (plan, links, standings)
  }

  private var asOf: Day? { plan.viewpoint.day }

  /// Without a date the beginning is left open, where the mission begins.
  mutating func begin(_ start: PlanDate?, before end: Edge) {
    let established = plan.mission.entry?.established.value?.firstDay ?? .distantPast
    cursor = start.map(Edge.first) ?? .notStated(min(established, end.hasBeginning ? end.earliest : end.latest))
  }

  /// Adds a hold from where the last one ended, unless it would end before it begins.
  mutating func add(_ kind: Hold.Kind, until end: Edge) {
    guard end.latest > cursor.latest || (end.latest == cursor.latest && end.earliest > cursor.earliest) else { return }
    holds.append(Hold(kind: kind, start: cursor, end: end))
    cursor = end
  }

  func leaves(_ areas: [Reference<Area>]) -> Edge? { links.endOfMission(in: areas).map(Edge.last) }
}

// MARK: - A task that no handover passes on

extension StrandBuilder {
  mutating func follow(_ task: PlanTask, _ standing: TaskStanding) {
    let lead = plan.party(task.lead.value)
    if lead == .mission { followMission(task, standing) } else { followOther(standing, lead) }
    if standing.holder == .ends { add(.over, until: .open) }
  }

  private mutating func followMission(_ task: PlanTask, _ standing: TaskStanding) {
    let dates = standing.dates
    let leaves = leaves(task.areas.items)
    let finish = dates.finish.map(Edge.last)
    let end = finish.map { $0.limited(by: leaves) } ?? leaves ?? Self.never
    begin(dates.start, before: end)
    if dates.isEmpty {
      add(.undated(.mission), until: endIfOver(task, standing) ?? leaves ?? Self.never)
    } else {
      add(.leads(.mission), until: endIfOver(task, standing) ?? end)
    }
    switch standing.holder {
    case .none(let gap):
      // Without a day on which the mission leaves nobody knows since when.
      if gap.cause == .unfinished {
        if let finish { add(.nobody(gap.cause), until: finish) }
      } else if leaves != nil || gap.isCertain {
        add(.nobody(gap.cause), until: .open)
      }
    case .named where task.disposition.value == .continue: add(.receives(presence(after: task)), until: .open)
    case .named:
      // A part without a handover of its own goes where the whole goes; when, nobody says.
      let receivers = parties(receivingWith: task)
      guard !receivers.isEmpty else { return }
      cursor = .notStated(cursor.latest)
      add(.receivesWithWhole(receivers), until: .open)
    case .ends: break
    }
  }

  private mutating func followOther(_ standing: TaskStanding, _ lead: HoldingParty) {
    let dates = standing.dates
    let end = dates.finish.map(Edge.last) ?? (dates.isEmpty ? Self.never : .open)
    begin(dates.start, before: end)
    switch standing.holder.gap?.cause {
    case .leadNotStated: add(.nobody(.leadNotStated), until: end)
    case .receiverEnds:
      let last = standing.holder.gap?.after.map(Edge.last) ?? end
      add(dates.isEmpty ? .undated(lead) : .receives([lead]), until: last)
      add(.nobody(.receiverEnds), until: dates.finish == nil ? .open : end)
    default: add(dates.isEmpty ? .undated(lead) : .receives([lead]), until: end)
    }
  }

  private func parties(receivingWith task: PlanTask) -> [HoldingParty] {
    guard let whole = links.whole(of: task) else { return [] }
    return links.positions(of: whole).flatMap { receivers(of: plan.handovers[$0]) }.uniqued
  }

  /// A completed task without a finish is over on the day of the plan at the latest.
  private func endIfOver(_ task: PlanTask, _ standing: TaskStanding) -> Edge? {
    guard task.actual.entry?.finish.value == nil, let asOf else { return nil }
    switch standing.status {
    case .completed, .discontinued, .handedOver:
      let isPlannedEarlier = task.finish.value.map { !$0.mayBeAhead(of: asOf) } ?? false
      return isPlannedEarlier ? nil : .notStated(asOf + 1)
    case .planned, .ongoing, .blocked, nil: return nil
    }
  }

  private func presence(after task: PlanTask) -> [HoldingParty] {
    let presences = plan.afterwards.entry?.presence.items ?? []
    let parties = presences.filter { task.function.value != nil && $0.function.value == task.function.value }
      .map { plan.party($0.who.value) }.filter { $0 != .notStated }
    return parties.isEmpty ? [.presenceThatFollows] : parties.uniqued
  }
}

// MARK: - Where no handover passes on a task

extension StrandBuilder {
  /// The mission holds a task in areas that no handover covers until it leaves them, and then nobody does.
  mutating func followWithoutHandover(_ task: PlanTask, _ standing: TaskStanding, in areas: [Reference<Area>]) {
    let leaves = leaves(areas) ?? Self.never
    begin(standing.dates.start, before: leaves)
    add(
      standing.dates.isEmpty ? .undated(plan.party(task.lead.value)) : .leads(plan.party(task.lead.value)),
      until: leaves)
    add(.nobody(.noReceiver), until: .open)
  }
}

// MARK: - Along a handover

extension StrandBuilder {
  /// Follows a handover in some of its areas, with what nobody holds there.
  mutating func follow(
    _ handover: Handover, _ standing: HandoverStanding, in areas: [Reference<Area>], from receivers: [HoldingParty],
    _ gap: HoldingGap?, dates: TaskDates
  ) {
    let giver: HoldingParty = links.isGivenByMission(handover) ? .mission : plan.party(handover.from.value)
    let leaves = giver == .mission ? leaves(areas) : nil
    let opens = handover.window.entry?.start.value.map(Edge.first)
    let complete = completion(of: handover, standing)
    let isUndated = dates.isEmpty && opens == nil && complete == nil
    let endOfLead = opens ?? complete ?? dates.finish.map(Edge.last) ?? leaves ?? Self.never
    begin(dates.start, before: endOfLead)
    add(isUndated ? .undated(giver) : .leads(giver), until: endOfLead.limited(by: leaves))
    if opens != nil {
      add(
        .passes(from: giver, to: receivers.isEmpty ? [.notStated] : receivers),
        until: (complete ?? leaves ?? Self.never).limited(by: leaves))
    }
    if let complete, let leaves, !standing.isFinished, leaves.latest < complete.earliest {
      add(.nobody(standing.isCompleteTooLate ? .handoverUnfinished : .leftEarlier), until: complete)
    }
    if standing.isUndone {
      comeBack(handover, standing, giver, receivers, leaves)
    } else {
      if complete == nil { cursor = .notStated(cursor.latest) }
      receive(handover, gap, receivers)
    }
  }

  func receivers(of handover: Handover) -> [HoldingParty] {
    handover.to.compactMap { receiver in
      guard links.isReceiver(receiver, in: handover) else { return nil }
      let party = plan.party(receiver.who.value)
      return party == .notStated ? nil : party
    }.uniqued
  }

  /// When the handover is complete. One whose planned end has passed, and that the plan doesn't call complete, goes on, to a day
  /// that nobody knows: giver and receivers share it until the giver leaves.
  private func completion(of handover: Handover, _ standing: HandoverStanding) -> Edge? {
    let planned = handover.window.entry?.finish.value
    guard let asOf else { return handover.finish.map(Edge.last) }
    switch standing.state {
    case .complete:
      if let finish = handover.finish, finish.isSurely(before: asOf + 1) { return .last(finish) }
      return .notStated(asOf + 1)
    case .overdue, .notKnown: return nil
    case .dated, .undated: return planned.map(Edge.last)
    case .failed, .returned: return (handover.transferred.value ?? planned).map(Edge.last)
    }
  }

  private mutating func receive(_ handover: Handover, _ gap: HoldingGap?, _ receivers: [HoldingParty]) {
    if receivers.isEmpty { return add(.nobody(gap?.cause ?? .noReceiver), until: .open) }
    if let gap, gap.cause == .receiverNotThere, let arrival = gap.until {
      add(.nobody(gap.cause), until: .first(arrival))
    }
    let ends = receivers.map { party -> PlanDate? in
      if case .counterpart(let position) = party { plan.counterparts[position].until.value } else { nil }
    }
    let end = ends.contains(nil) ? nil : ends.compactMap(\.self).lastInOrder
    add(.receives(receivers), until: end.map(Edge.last) ?? .open)
    if end != nil { add(.nobody(.receiverEnds), until: .open) }
  }

  private mutating func comeBack(
    _ handover: Handover, _ standing: HandoverStanding, _ giver: HoldingParty, _ receivers: [HoldingParty],
    _ leaves: Edge?
  ) {
    let returned = handover.returned.entry
    if let day = returned?.on.value, standing.state == .returned {
      add(receivers.isEmpty ? .nobody(.noReceiver) : .receives(receivers), until: .first(day))
    }
    if links.isReplaced(handover) { return add(.over, until: .open) }
    let back = plan.party(returned?.to.value)
    guard let gap = standing.holder.gap else {
      return add(.receives([back == .notStated ? giver : back]), until: .open)
    }
    if giver == .mission || back == .mission, let leaves { add(.leads(.mission), until: leaves) }
    add(.nobody(gap.cause), until: .open)
  }
}

extension [HoldingParty] {
  /// Each once: somebody can take over several parts.
  var uniqued: [HoldingParty] {
    var seen: Set<HoldingParty> = []
    return filter { seen.insert($0).inserted }
  }
}
