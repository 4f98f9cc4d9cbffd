import PlanFormat
import PlanModel

/// How many people there are in some places, as far as the plan counts them: who live there, and of whom it says that they were
/// displaced or are at risk. Each place is counted once.
public struct PeopleCount: Sendable, Equatable {
  public let living: Decimal?
  public let displaced: Decimal?
  public let atRisk: Decimal?
  /// When those in danger were counted: of several counts the oldest.
  public let counted: PlanDate?
}

extension PlanFacts {
  /// In some areas. Of those who are in danger an area says it, else the areas within it and its sites do; no area means everywhere,
  /// of which the plan gives no number.
  public func people(in areas: [Reference<Area>]) -> PeopleCount {
    let (displaced, atRisk) = (danger(\.displaced, in: areas), danger(\.atRisk, in: areas))
    return PeopleCount(
      living: population(of: areas), displaced: displaced.count, atRisk: atRisk.count,
      counted: (displaced.on + atRisk.on).firstInOrder)
  }

  /// At a site and beside it.
  public func people(at site: Site) -> PeopleCount {
    let people = site.people.entry
    return PeopleCount(
      living: site.area.value.flatMap { population(of: [$0]) }, displaced: people?.displaced.value,
      atRisk: people?.atRisk.value, counted: people?.on.value)
  }

  private func danger(
    _ count: KeyPath<PeopleInDanger, Fact<Decimal>>, in areas: [Reference<Area>]
  ) -> (count: Decimal?, on: [PlanDate]) {
    guard !areas.isEmpty, !placesOfDanger.isEmpty else { return (nil, []) }
    let stretches = areas.compactMap { areaTree.stretch(of: $0) }
    let within = placesOfDanger.filter { place in
      place.people[keyPath: count].value != nil && stretches.contains { $0.contains(place.stretch) }
    }
    // What an area says holds for all that lies in it.
    let outermost = within.filter { place in
      !within.contains {
        $0.isArea && $0.stretch.contains(place.stretch) && ($0.stretch != place.stretch || !place.isArea)
      }
    }
    guard !outermost.isEmpty else { return (nil, []) }
    return (
      Decimal.sum(of: outermost.compactMap { $0.people[keyPath: count].value }), outermost.compactMap(\.people.on.value)
    )
  }
}

/// An area or a site of which the plan says who is in danger there.
struct PlaceOfDanger: Sendable {
  let stretch: ClosedRange<Int>
  let isArea: Bool
  let people: PeopleInDanger

  static func all(in plan: Plan, _ tree: AreaTree) -> [PlaceOfDanger] {
    let areas = plan.areas.entries.compactMap { area -> PlaceOfDanger? in
      guard let people = area.people.entry, let stretch = tree.stretch(of: area.header.symbol) else { return nil }
      return PlaceOfDanger(stretch: stretch, isArea: true, people: people)
    }
    let sites = plan.sites.entries.compactMap { site -> PlaceOfDanger? in
      guard let people = site.people.entry, let stretch = site.area.value.flatMap({ tree.stretch(of: $0) }) else {
        return nil
      }
      return PlaceOfDanger(stretch: stretch, isArea: false, people: people)
    }
    return areas + sites
  }
}
