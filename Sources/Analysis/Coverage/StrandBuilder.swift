import PlanFormat
import PlanModel

/// Works out who holds something from when to when.
///
/// Nothing is dated that the plan doesn't date: where it gives no day, a hold ends in an edge that says so.
struct StrandBuilder {
  /// What all of them are made from.
  private final class Sources {
    let plan: Plan
    let links: HandoverLinks
    let standings: Standings

    init(_ plan: Plan, _ links: HandoverLinks, _ standings: Standings) {
      (self.plan, self.links, self.standings) = (plan, links, standings)
    }
  }

  private let sources: Sources
  private(set) var holds: [Hold] = []
  private var cursor = Edge.open

  /// Where the picture has to end that nothing in the plan closes.
  static let never = Edge.notStated(.distantFuture)

  init(_ plan: Plan, _ links: HandoverLinks, _ standings: Standings) {
    sources = Sources(plan, links, standings)
  }

  var plan: Plan { sources.plan }
  var links: HandoverLinks { sources.links }
  var standings: Standings { sources.standings }
  var asOf: Day? { plan.viewpoint.day }

  /// Without a date the beginning is left open, where the mission begins.
  mutating func begin(_ start: PlanDate?, before end: Edge) {
    let established = plan.mission.entry?.established.value?.firstDay ?? .distantPast
    cursor = start.map(Edge.first) ?? .notStated(min(established, end.hasBeginning ? end.earliest : end.latest))
  }

  /// Begins where somebody took it over by an earlier handover.
  mutating func begin(at edge: Edge) { cursor = edge }

  /// What follows begins at the latest where the last hold ended; nobody knows the day.
  mutating func cursorIsNotStated() { cursor = .notStated(cursor.latest) }

  /// Adds a hold from where the last one ended, unless it would end before it begins.
  mutating func add(_ kind: Hold.Kind, until end: Edge) {
    guard end.latest > cursor.latest || (end.latest == cursor.latest && end.earliest > cursor.earliest) else { return }
    holds.append(Hold(kind: kind, start: cursor, end: end))
    cursor = end
  }

  /// Nobody holds it from where the last hold ended. Where the plan doesn't say when that ends, this begins on no day that anybody
  /// knows, and is told all the same.
  mutating func addNobody(_ cause: HoldingGap.Cause, _ certainty: GapCertainty, until end: Edge = .open) {
    if cursor == Self.never {
      holds.append(Hold(kind: .nobody(cause, certainty), start: cursor, end: end))
    } else {
      add(.nobody(cause, certainty), until: end)
    }
  }

  mutating func addNobody(_ gap: HoldingGap, until end: Edge = .open) {
    addNobody(gap.cause, gap.certainty, until: end)
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
    var leaves = links.endOfMission(for: task).map(Edge.last)
    let finish = dates.foreseenFinish.map(Edge.last)
    if let gap = standing.holder.gap, gap.cause == .unfinished, gap.certainty == .possible, let finish {
      leaves = leaves?.asEarly(as: finish, notBefore: asOf)
    }
    let end = finish.map { $0.limited(by: leaves) } ?? leaves ?? Self.never
    begin(dates.foreseenStart, before: end)
    if dates.isEmpty {
      add(.undated(.mission), until: endIfOver(task, standing) ?? leaves ?? Self.never)
    } else {
      add(.leads(.mission), until: endIfOver(task, standing) ?? end)
    }
    switch standing.holder {
    case .none(let gap) where gap.cause == .unfinished: if let finish { addNobody(gap, until: finish) }
    case .none(let gap): addNobody(gap)
    case .named where task.disposition.value == .continue: add(.receives(presence(after: task)), until: .open)
    case .named:
      // A part without a handover of its own goes where the whole goes; when, nobody says.
      let receivers = parties(receivingWith: task)
      guard !receivers.isEmpty else { return }
      cursorIsNotStated()
      add(.receivesWithWhole(receivers), until: .open)
    case .ends, .unnamed: break
    }
  }

  private mutating func followOther(_ standing: TaskStanding, _ lead: HoldingParty) {
    let dates = standing.dates
    let end = dates.foreseenFinish.map(Edge.last) ?? (dates.isEmpty ? Self.never : .open)
    begin(dates.foreseenStart, before: end)
    guard let gap = standing.holder.gap else {
      return add(dates.isEmpty ? .undated(lead) : .receives([lead]), until: end)
    }
    if gap.cause == .receiverEnds {
      let last = gap.after.map(Edge.last) ?? end
      let isRough = gap.certainty == .possible
      add(
        dates.isEmpty ? .undated(lead) : .receives([lead]),
        until: isRough ? last.asEarly(as: end, notBefore: asOf) : last)
    }
    addNobody(gap, until: dates.finish == nil && gap.cause == .receiverEnds ? .open : end)
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
    begin(standing.dates.foreseenStart, before: leaves)
    add(
      standing.dates.isEmpty ? .undated(plan.party(task.lead.value)) : .leads(plan.party(task.lead.value)),
      until: leaves)
    addNobody(.noReceiver, .notStated)
  }
}

extension [HoldingParty] {
  /// Each once: somebody can take over several parts.
  var uniqued: [HoldingParty] {
    var seen: Set<HoldingParty> = []
    return filter { seen.insert($0).inserted }
  }
}
