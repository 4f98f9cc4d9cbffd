import PlanFormat
import PlanModel

/// How many people there are in some places, as far as the plan counts them: who live there, and of whom it says that they were
/// displaced or are at risk.
public struct PeopleCount: Sendable, Equatable {
  public let living: Decimal?
  public let displaced: Decimal?
  public let atRisk: Decimal?
  /// When those in danger were counted: of several counts the oldest.
  public let counted: PlanDate?
}

extension PlanFacts {
  /// In some areas, each place counted once; no area means everywhere, of which the plan gives no number.
  public func people(in areas: [Reference<Area>]) -> PeopleCount {
    let outermost = areaTree.outermost(of: areas)
    let (displaced, atRisk) = (
      outermost.compactMap { danger.displaced[$0] }, outermost.compactMap { danger.atRisk[$0] }
    )
    return PeopleCount(
      living: population(of: areas), displaced: displaced.sum, atRisk: atRisk.sum,
      counted: (displaced + atRisk).compactMap(\.on).firstInOrder)
  }

  /// In the whole country, each place counted once.
  public var peopleInDanger: PeopleCount {
    let outermost = plan.areas.entries.indices.filter { plan.areas.entries[$0].within.value == nil }
    let elsewhere = plan.sites.filter { $0.area.value == nil }.map(people)
    func all(_ counts: [PeopleInAreas.Count?], _ others: [Decimal?]) -> Decimal? {
      let numbers = outermost.compactMap { counts[$0]?.people } + others.compactMap(\.self)
      return numbers.isEmpty ? nil : Decimal.sum(of: numbers)
    }
    return PeopleCount(
      living: nil, displaced: all(danger.displaced, elsewhere.map(\.displaced)),
      atRisk: all(danger.atRisk, elsewhere.map(\.atRisk)), counted: nil)
  }

  /// At a site and beside it.
  public func people(at site: Site) -> PeopleCount {
    let people = site.people.entry
    return PeopleCount(
      living: site.area.value.flatMap { population(of: [$0]) }, displaced: people?.displaced.value,
      atRisk: people?.atRisk.value, counted: people?.on.value)
  }

  /// How many people live in some areas, where the plan has it of each; each area counted once.
  func population(of areas: [Reference<Area>]) -> Decimal? {
    guard !areas.isEmpty else { return nil }
    let counts = areaTree.outermost(of: areas).map { plan.areas.entries[$0].population.value }
    return counts.contains(nil) ? nil : Decimal.sum(of: counts.compactMap(\.self))
  }
}

/// How many people are in danger in each area, by its position: as the area says it, else as the areas within it and its sites do.
struct PeopleInAreas: Sendable {
  struct Count: Sendable {
    let people: Decimal
    /// When they were counted: of several counts the oldest.
    let on: PlanDate?
  }

  let displaced: [Count?]
  let atRisk: [Count?]

  init(_ plan: Plan, _ tree: AreaTree) {
    func counts(_ path: KeyPath<PeopleInDanger, Fact<Decimal>>) -> [Count?] {
      func count(_ people: PeopleInDanger?) -> Count? {
        people.flatMap { entry in entry[keyPath: path].value.map { Count(people: $0, on: entry.on.value) } }
      }
      let own = plan.areas.entries.map { count($0.people.entry) }
      var within: [Int: [Count]] = [:]
      for site in plan.sites {
        guard let area = site.area.value.flatMap({ plan.areas.position(of: $0.symbol) }) else { continue }
        if let count = count(site.people.entry) { within[area, default: []].append(count) }
      }
      return tree.gathering(own, within: within) { $0.total }
    }
    (displaced, atRisk) = (counts(\.displaced), counts(\.atRisk))
  }
}

extension [PeopleInAreas.Count] {
  fileprivate var sum: Decimal? { isEmpty ? nil : Decimal.sum(of: map(\.people)) }

  /// All of them together; nothing where their sum is beyond counting.
  fileprivate var total: PeopleInAreas.Count? {
    sum.map { PeopleInAreas.Count(people: $0, on: compactMap(\.on).firstInOrder) }
  }
}
