import PlanFormat
import PlanModel

/// Who holds what, and when nobody does: the life of every task, site, unit, service and presence that stays. The one place
/// that puts holders on the time axis; what nobody holds is decided by the standings.
public struct Strands: Sendable {
  /// Tasks with their handovers first, in the order of the tasks; then handovers of no task, sites, units, services, and the
  /// presence that stays.
  public let all: [Strand]
  private let ofTasks: [Range<Int>]
  private let ofHandovers: [Int: Range<Int>]

  init(_ plan: Plan, _ links: HandoverLinks, _ standings: Standings) {
    var all: [Strand] = []
    var ofHandovers: [Int: Range<Int>] = [:]
    let builder = StrandBuilder(plan, links, standings)
    ofTasks = plan.tasks.entries.enumerated().map { position, task in
      let first = all.count
      let handovers = links.positions(of: task)
      for handover in handovers {
        let begin = all.count
        all += builder.strands(ofHandoverAt: handover, task: position)
        ofHandovers[handover] = begin..<all.count
      }
      fillVacuums(of: handovers, in: &all, ofHandovers, links, plan)
      if handovers.isEmpty { all.append(builder.strand(ofTaskAt: position)) }
      let open = standings.tasks[position].areasNotHandedOver
      if !open.isEmpty {
        var part = builder
        part.followWithoutHandover(task, standings.tasks[position], in: open)
        all.append(Strand(.task(position), function: task.function.value, in: open, isPart: true, part.holds))
      }
      return first..<all.count
    }
    for position in plan.handovers.indices where ofHandovers[position] == nil {
      let begin = all.count
      all += builder.strands(ofHandoverAt: position, task: nil)
      ofHandovers[position] = begin..<all.count
    }
    all += plan.sites.indices.map(builder.strand(ofSiteAt:))
    all += plan.units.indices.map(builder.strand(ofUnitAt:))
    all += plan.services.indices.map(builder.strand(ofServiceAt:))
    all += (plan.afterwards.entry?.presence.items ?? []).indices.map(builder.strand(ofPresenceAt:))
    self.all = all
    self.ofHandovers = ofHandovers
  }

  /// Of a task along each of its handovers, or without one.
  public func of(taskAt position: Int) -> ArraySlice<Strand> { all[ofTasks[position]] }

  public func of(handoverAt position: Int) -> ArraySlice<Strand> { ofHandovers[position].map { all[$0] } ?? [] }
}

extension StrandBuilder {
  fileprivate func strand(ofTaskAt position: Int) -> Strand {
    let task = plan.tasks[position]
    var builder = self
    builder.follow(task, standings.tasks[position])
    return Strand(.task(position), function: task.function.value, in: task.areas.items, builder.holds)
  }

  /// One for all of a handover; or one for each group of areas with receivers of its own, or with none; and one for the areas
  /// that the mission leaves before the others.
  fileprivate func strands(ofHandoverAt position: Int, task taskPosition: Int?) -> [Strand] {
    let handover = plan.handovers[position]
    let standing = standings.handovers[position]
    let areas = links.areas(of: handover)
    let dates = taskPosition.map { standings.tasks[$0].dates } ?? TaskDates()
    func strand(in places: [Reference<Area>], _ receivers: [HoldingParty], _ gaps: [HoldingGap], isPart: Bool) -> Strand
    {
      var builder = self
      builder.follow(handover, standing, in: places, from: receivers, gaps, dates: dates)
      return Strand(
        .handover(position, task: taskPosition), function: taskPosition.flatMap { plan.tasks[$0].function.value },
        in: places, isPart: isPart, builder.holds)
    }
    let isLeft = standing.ownGaps.contains { $0.cause == .leftEarlier }
    /// One for all of some areas, and one for those of them that the mission leaves before the others and before the handover is
    /// complete.
    func follow(in places: [Reference<Area>], _ receivers: [HoldingParty], _ gaps: [HoldingGap], isPart: Bool) {
      strands.append(strand(in: places, receivers, gaps, isPart: isPart))
      guard isLeft,
        let end = [standing.isUndone ? nil : links.completion(of: handover), links.endOfMission(in: places)].compactMap(
          \.self
        )
        .firstInOrder
      else { return }
      strands += links.departures.left(in: places, before: end)
        .map { strand(in: $0.areas, receivers, gaps, isPart: true) }
    }
    let gaps = standing.ownGaps.filter { $0.cause != .leftEarlier }
    var strands: [Strand] = []
    let groups = standing.isUndone ? [] : links.receiversByArea(of: handover)
    guard groups.count > 0, groups.allSatisfy({ !$0.areas.isEmpty }) else {
      follow(in: areas, receivers(of: handover), gaps.filter(\.areas.isEmpty), isPart: false)
      return strands
    }
    for group in groups {
      let receivers = group.receivers.map { plan.party($0.who.value) }.uniqued
      follow(in: group.areas, receivers, gaps.filter { $0.areas.isEmpty || $0.areas == group.areas }, isPart: true)
    }
    if let open = gaps.first(where: { $0.cause == .areaNotCovered }) {
      follow(in: open.areas, [], [open] + gaps.filter { $0.cause == .handoverUnfinished }, isPart: true)
    }
    return strands
  }

  fileprivate func strand(ofServiceAt position: Int) -> Strand {
    let service = plan.services[position]
    var builder = self
    let end = service.until.value.map(Edge.last) ?? leaves([]) ?? .notStated(.distantFuture)
    builder.begin(nil, before: end)
    builder.add(.leads(.mission), until: end)
    switch standings.services[position] {
    case .settled:
      let next = plan.party(service.replacedBy.value)
      builder.add(next == .notStated ? .over : .receives([next]), until: .open)
    case .served: builder.add(.over, until: .open)
    case .stops: builder.addNobody(.serviceEnds, service.replacedBy.whenNobody)
    case .notKnown: builder.addNobody(.receiverNotKnown, .notStated)
    }
    return Strand(.service(position), builder.holds)
  }

  fileprivate func strand(ofPresenceAt position: Int) -> Strand {
    let presence = (plan.afterwards.entry?.presence.items ?? [])[position]
    var builder = self
    let end = presence.until.value.map(Edge.last) ?? .open
    builder.begin(presence.from.value ?? links.departures.country, before: end)
    builder.add(.receives([plan.party(presence.who.value)]), until: end)
    return Strand(
      .presence(position), function: presence.function.value, in: presence.areas.items, builder.holds)
  }
}

extension Fact {
  /// How surely nobody is there where a field names nobody: it says so, or it is silent.
  var whenNobody: GapCertainty {
    if case .notApplicable = absence { .certain } else { .notStated }
  }
}
