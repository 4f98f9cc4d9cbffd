import Analysis
import PlanFormat
import PlanModel

/// Works out who holds a task from when to when, along one of its handovers or without one.
///
/// Nothing is dated that the plan doesn't date: where it gives no day, the stretch ends in an edge that says so.
struct TrackBuilder {
  let facts: PlanFacts
  let span: TimelineSpan
  let words: TimelineWords
  private var track = Track()
  private var cursor = Edge.open

  init(_ facts: PlanFacts, _ span: TimelineSpan, _ words: TimelineWords) {
    (self.facts, self.span, self.words) = (facts, span, words)
  }

  /// The life of a task that no handover passes on.
  func track(of task: PlanTask, dates: TaskDates) -> Track {
    var builder = self
    let side = task.lead.value == nil ? .notStated : Side(facts.plan.counterparts[task.lead.value])
    if side == .mission {
      builder.followMission(task, dates)
    } else {
      builder.followOther(task, dates, side)
    }
    return builder.track
  }

  /// The life of a task, or of sites and assets, along a handover.
  func track(of handover: Handover, task: PlanTask?, dates: TaskDates) -> Track {
    var builder = self
    builder.follow(handover, task, dates)
    return builder.track
  }
}

// MARK: - Without a handover

extension TrackBuilder {
  private mutating func followMission(_ task: PlanTask, _ dates: TaskDates) {
    let leaves = missionLeaves(task.areas.items)
    let finish = dates.finish.map(Edge.last)
    let end = finish.map { $0.limited(by: leaves) } ?? leaves ?? .notStated(span.last + 1)
    begin(dates.start, before: end)
    if dates.isEmpty {
      add(.undated(.mission), words.noDates, until: endIfOver(task) ?? leaves ?? .notStated(span.last + 1))
    } else {
      add(.leads(.mission), "", until: endIfOver(task) ?? end)
    }
    switch standing(of: task)?.holder {
    case .none(let gap)?:
      // Without a day on which the mission leaves there is no place for it in the picture.
      if gap.cause == .unfinished {
        if let finish { add(.nobody, words.wording.cause(gap.cause), until: finish) }
      } else if leaves != nil || gap.isCertain {
        add(.nobody, words.wording.cause(gap.cause), until: .open)
      }
    case .named? where task.disposition.value == .continue:
      add(.receiver([.unitedNations]), presence(after: task), until: .open)
    case .named?: handOverWithWhole(task)
    case .ends?, nil: break
    }
  }

  private mutating func followOther(_ task: PlanTask, _ dates: TaskDates, _ side: Side) {
    let end = dates.finish.map(Edge.last) ?? (dates.isEmpty ? .notStated(span.last + 1) : .open)
    begin(dates.start, before: end)
    let name = facts.plan.counterparts[task.lead.value]?.briefName ?? words.side(.notStated)
    if dates.isEmpty {
      add(.undated(side), "\(name), \(words.noDates)", until: end)
    } else {
      add(.receiver([side]), name, until: end)
    }
  }

  /// A part of a task that has no handover of its own goes where the whole goes; when, nobody says.
  private mutating func handOverWithWhole(_ task: PlanTask) {
    let receivers = facts.handoversPassingOn(task).flatMap { facts.receivers(of: $0) }.uniqued
    guard !receivers.isEmpty else { return }
    cursor = .notStated(cursor.latest)
    add(.receiver(sides(of: receivers)), words.withWhole(names(of: receivers)), until: .open)
  }

  /// A completed task without a finish is over on the day of the plan at the latest.
  private func endIfOver(_ task: PlanTask) -> Edge? {
    guard task.actual.entry?.finish.value == nil, let asOf = facts.asOf else { return nil }
    switch standing(of: task)?.status {
    case .completed, .discontinued, .handedOver:
      let isPlannedEarlier = task.finish.value.map { !$0.mayBeAhead(of: asOf) } ?? false
      return isPlannedEarlier ? nil : .notStated(asOf + 1)
    case .planned, .ongoing, .blocked, nil: return nil
    }
  }

  private func presence(after task: PlanTask) -> String {
    let presences = facts.plan.afterwards.entry?.presence.items ?? []
    let names = presences.filter { task.function.value != nil && $0.function.value == task.function.value }
      .compactMap { facts.plan.counterparts[$0.who.value]?.briefName }
    return names.isEmpty ? words.presenceThatFollows : words.wording.list(names)
  }
}

// MARK: - Along a handover

extension TrackBuilder {
  private mutating func follow(_ handover: Handover, _ task: PlanTask?, _ dates: TaskDates) {
    let giver: Side = facts.isGivenByMission(handover) ? .mission : Side(facts.giver(of: handover))
    let leaves = giver == .mission ? missionLeaves(facts.areas(of: handover)) : nil
    let window = handover.window.entry
    let complete = completion(of: handover)
    let isUndated = dates.isEmpty && window?.start.value == nil && complete == nil
    noteMilestones(of: handover)

    let opens = window?.start.value.map(Edge.first)
    let endOfLead = opens ?? complete ?? dates.finish.map(Edge.last) ?? leaves ?? .notStated(span.last + 1)
    begin(dates.start, before: endOfLead)
    let lead = giver == .mission ? "" : words.side(giver)
    add(
      isUndated ? .undated(giver) : .leads(giver), isUndated ? words.noDates : lead,
      until: endOfLead.limited(by: leaves))
    let receivers = facts.receivers(of: handover).uniqued
    let sides = sides(of: receivers)
    if opens != nil {
      add(
        .handover(from: giver, to: sides.isEmpty ? [.notStated] : sides), "",
        until: (complete ?? leaves ?? .notStated(span.last + 1)).limited(by: leaves))
    }
    let standing = facts.standing(of: handover)
    let gap = standing?.holder.gap
    if let complete, let gap, gap.cause == .handoverUnfinished {
      add(.nobody, words.wording.cause(gap.cause), until: complete)
    }
    if let standing, standing.isUndone {
      comeBack(handover, standing, giver, sides, receivers, leaves)
    } else {
      if complete == nil { cursor = .notStated(cursor.latest) }
      receive(handover, gap, receivers, sides, isDated: complete?.isStated == true)
    }
  }

  /// When the handover is complete. One whose planned end has passed, and that the plan doesn't call complete, goes on, to a day
  /// that nobody knows.
  private func completion(of handover: Handover) -> Edge? {
    let planned = handover.window.entry?.finish.value
    guard let asOf = facts.asOf, let standing = facts.standing(of: handover) else {
      return handover.finish.map(Edge.last)
    }
    switch standing.state {
    case .complete:
      if let finish = handover.finish, finish.isSurely(before: asOf + 1) { return .last(finish) }
      return .notStated(asOf + 1)
    case .overdue, .notKnown: return .notStated(asOf + 1)
    case .dated, .undated: return planned.map(Edge.last)
    case .failed, .returned: return (handover.transferred.value ?? planned).map(Edge.last)
    }
  }

  private mutating func receive(
    _ handover: Handover, _ gap: HoldingGap?, _ receivers: [Counterpart], _ sides: [Side], isDated: Bool
  ) {
    if let gap, gap.cause == .noReceiver || gap.cause == .receiverNotKnown || receivers.isEmpty {
      return add(.nobody, words.wording.cause(gap.cause == .handoverUnfinished ? .noReceiver : gap.cause), until: .open)
    }
    if let gap, gap.cause == .receiverNotThere,
      let arrival = handover.to.items.compactMap({ $0.from.value }).firstInOrder
    {
      add(.nobody, words.wording.cause(gap.cause), until: .first(arrival))
    }
    let names = names(of: receivers)
    let ends = receivers.map { $0.until.value }
    let end = ends.contains(nil) ? nil : ends.compactMap(\.self).lastInOrder
    add(.receiver(sides), isDated ? names : words.fromUnknownDay(names), until: end.map(Edge.last) ?? .open)
    if end != nil { add(.nobody, words.receiverEnds(names), until: .open) }
  }

  private mutating func comeBack(
    _ handover: Handover, _ standing: HandoverStanding, _ giver: Side, _ sides: [Side], _ receivers: [Counterpart],
    _ leaves: Edge?
  ) {
    let returned = handover.returned.entry
    if let day = returned?.on.value, standing.state == .returned {
      add(.receiver(sides), names(of: receivers), until: .first(day))
    }
    let back = facts.plan.counterparts[returned?.to.value]
    guard let gap = standing.holder.gap else {
      let side = back.map { Side($0) } ?? giver
      return add(.receiver([side]), back?.briefName ?? words.side(side), until: .open)
    }
    if giver == .mission || back.map({ Side($0) }) == .mission, let leaves { add(.leads(.mission), "", until: leaves) }
    add(.nobody, words.wording.cause(gap.cause), until: .open)
  }

  private mutating func noteMilestones(of handover: Handover) {
    if let transferred = handover.transferred.value {
      track.milestones.append(Milestone(kind: .transferred, date: transferred))
    } else if let planned = handover.window.entry?.finish.value {
      track.milestones.append(Milestone(kind: .plannedTransfer, date: planned))
    }
    if let returned = handover.returned.entry?.on.value {
      track.milestones.append(Milestone(kind: .returned, date: returned))
    }
  }
}

// MARK: - Stretch after stretch

extension TrackBuilder {
  private func names(of receivers: [Counterpart]) -> String { words.wording.list(receivers.map(\.briefName)) }

  private func sides(of receivers: [Counterpart]) -> [Side] { Array(Set(receivers.map { Side($0) })).sorted() }

  private func standing(of task: PlanTask) -> TaskStanding? { facts.standing(of: task) }

  private func missionLeaves(_ areas: [Reference<Area>]) -> Edge? { facts.endOfMission(in: areas).map(Edge.last) }

  /// Without a date the beginning is left open, where the mission or the picture begins.
  private mutating func begin(_ start: PlanDate?, before end: Edge) {
    let established = facts.plan.mission.entry?.established.value?.firstDay ?? span.first
    cursor =
      start.map(Edge.first)
      ?? .notStated(min(max(established, span.first), end.hasBeginning ? end.earliest : end.latest))
  }

  /// Adds a stretch from where the last one ended, unless it would end before it begins.
  private mutating func add(_ kind: Stretch.Kind, _ label: String, until end: Edge) {
    guard end.latest > cursor.latest || (end.latest == cursor.latest && end.earliest > cursor.earliest) else { return }
    track.stretches.append(Stretch(kind: kind, label: label, start: cursor, end: end))
    cursor = end
  }
}

extension [Counterpart] {
  /// Each once: somebody can take over several parts.
  fileprivate var uniqued: [Counterpart] {
    var seen: Set<Symbol> = []
    return filter { seen.insert($0.header.symbol).inserted }
  }
}
