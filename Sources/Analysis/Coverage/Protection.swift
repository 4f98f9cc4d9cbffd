import PlanFormat
import PlanModel

// Who protects civilians, and where people are left in danger.

extension PlanTask {
  /// Whether it protects civilians, by its method or its function.
  public var protectsCivilians: Bool { protective.value != nil || function.value?.protectsCivilians == true }
}

extension Function {
  fileprivate var protectsCivilians: Bool { self == .protectionOfCivilians || self == .earlyWarning }
}

extension PlanFacts {
  /// Whether the mission protects civilians, or nothing where the plan doesn't say what its mandate covers.
  public var missionProtects: Bool? {
    if missionTasks.contains(where: \.protectsCivilians) { return true }
    let performs = plan.mission.entry?.performs.items ?? []
    if performs.contains(where: \.protectsCivilians) { return true }
    return performs.isEmpty && plan.mission.entry?.type.value != .specialPolitical ? nil : false
  }

  /// The areas where the mission still is and that it is to leave, in the order of the plan: those of its sites and units, of
  /// its protection tasks, and those with a departure of their own. Of areas within each other only the outermost.
  public var areasToBeLeft: [Area] {
    var found: [Reference<Area>] = []
    for (site, standing) in zip(plan.sites, standings.sites) where !standing.isLeft && site.housekeeping.value != true {
      found += [site.area.value].compactMap(\.self)
    }
    for (unit, standing) in zip(plan.units, standings.units) {
      if case .left = standing { continue }
      found += [unit.area.value].compactMap(\.self)
    }
    for (task, position) in zip(missionTasks, missionTasks.positions)
    where task.protectsCivilians && !standings.tasks[position].isFinished {
      found += task.areas.items
    }
    for departure in plan.mission.entry?.departures.items ?? [] where departure.on.value.map(isAhead) ?? true {
      found += [departure.area.value].compactMap(\.self)
    }
    let symbols = Set(found.map(\.symbol))
    let left = areasLeft
    return Set(found).filter { area in
      !enclosing(area).dropFirst().contains { symbols.contains($0.symbol) } && overlap([area], left)
    }
    .compactMap { plan.areas.position(of: $0.symbol) }.sorted().map { plan.areas[$0] }
  }

  /// The areas that are to be left, each with what the plan says of the danger to civilians there: in it, in one that it lies
  /// in, or in a part of it.
  public var dangerInAreasToBeLeft: [(area: Area, risk: ProtectionRisk?)] {
    var risks = Ground<ProtectionRisk>()
    for risk in plan.protection { if let area = risk.area.value { risks.add(risk, in: [area], of: self) } }
    return areasToBeLeft.map { area in
      (area, risks.value(in: Reference(symbol: area.header.symbol, id: area.id, span: area.span), of: self))
    }
  }
}

/// Where somebody protects civilians once the mission has left.
public struct ProtectionAfterwards: Sendable {
  private let facts: PlanFacts
  private let strands: Ground<Strand>

  init(_ facts: PlanFacts) {
    var strands = Ground<Strand>()
    for strand in facts.strands.all where facts.protects(strand) {
      guard let leaves = facts.endOfMission(in: strand.areas) ?? facts.lastDeparture else { continue }
      let day = leaves.lastDay + 1
      guard strand.holds.contains(where: { $0.contains(day) && $0.parties.contains { $0 != .mission } }) else {
        continue
      }
      strands.add(strand, in: strand.areas, of: facts)
    }
    (self.facts, self.strands) = (facts, strands)
  }

  /// What is done there afterwards.
  public func strand(in area: Reference<Area>) -> Strand? { strands.value(in: area, of: facts) }
}

/// A time in which nobody protects civilians in an area, or nobody is known to.
public struct UnprotectedTime: Sendable {
  /// Nothing for all that no other area covers.
  public let area: Reference<Area>?
  public let from: Day
  /// The day after the last that was looked at.
  public let until: Day
  public let isCertain: Bool
  /// What is held by nobody then.
  public let subject: Strand.Subject
}

extension PlanFacts {
  public var protectionAfterwards: ProtectionAfterwards { ProtectionAfterwards(self) }

  fileprivate func protects(_ strand: Strand) -> Bool {
    strand.taskPosition.map { plan.tasks[$0].protectsCivilians } ?? (strand.function?.protectsCivilians ?? false)
  }

  /// Area by area, whether somebody protects civilians from one day to another: the times in which nobody does, none for an
  /// area that is covered all the time.
  public func unprotectedTimes(from: Day, until: Day) -> [(area: Reference<Area>?, times: [UnprotectedTime])] {
    var everywhere = HeldTime()
    var own: [Symbol: HeldTime] = [:]
    var subjects: [Symbol?: Strand.Subject] = [:]
    var places: [Reference<Area>] = []
    for strand in strands.all where protects(strand) {
      let isOfMission = strand.holds.contains { $0.parties.contains(.mission) }
      if strand.areas.isEmpty {
        everywhere.add(strand.holds)
        if isOfMission { subjects[nil] = subjects[nil] ?? strand.subject }
      }
      for area in strand.areas {
        own[area.symbol, default: HeldTime()].add(strand.holds)
        if isOfMission, subjects[area.symbol] == nil {
          subjects[area.symbol] = strand.subject
          places.append(area)
        }
      }
    }
    func times(in area: Reference<Area>?, _ held: HeldTime, _ subject: Strand.Subject) -> [UnprotectedTime] {
      held.openings(from: from, until: until).map {
        UnprotectedTime(area: area, from: $0.from, until: $0.until, isCertain: $0.isCertain, subject: subject)
      }
    }
    (everywhere, own) = (everywhere.joined, own.mapValues(\.joined))
    let left = areasLeft
    var found: [(area: Reference<Area>?, times: [UnprotectedTime])] = []
    for area in places where overlap([area], left) {
      guard let subject = subjects[area.symbol] else { continue }
      var held = everywhere
      for outer in enclosing(area) { if let more = own[outer.symbol] { held.add(more) } }
      found.append((area, times(in: area, held, subject)))
    }
    // Elsewhere, where the areas are not the whole country.
    if let subject = subjects[nil], places.isEmpty || !departures.areas(of: left, notCoveredBy: places).isEmpty {
      found.append((nil, times(in: nil, everywhere, subject)))
    }
    return found
  }
}
