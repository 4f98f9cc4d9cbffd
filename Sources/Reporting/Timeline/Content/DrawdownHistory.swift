import Analysis
import PlanFormat
import PlanModel

/// Authorised and actual strength of one kind of people over time.
struct StrengthSeries {
  /// What the Council authorises from one day to the beginning of another.
  struct Step {
    let from: Day
    let until: Day
    /// Nothing where the ceiling gives no number of people.
    let count: Decimal?
    /// What the ceiling says instead: '5 units'.
    let note: String
  }

  let title: String
  var ceilings: [Step] = []
  var actual: [(day: Day, count: Decimal)] = []
  var planned: [(day: Day, count: Decimal)] = []

  var largest: Decimal {
    (ceilings.compactMap(\.count) + actual.map(\.count) + planned.map(\.count)).max() ?? .zero
  }
}

/// How many of the plan's sites are open.
struct OpenSites {
  struct Step {
    let from: Day
    let until: Day
    let count: Int
  }

  let steps: [Step]
  /// Sites whose closing has no date.
  let withoutClosing: Int
}

/// How the mission shrinks: strength and sites.
struct DrawdownHistory {
  private(set) var series: [StrengthSeries] = []
  private(set) var sites: OpenSites?
  /// More lines than these can't be told apart.
  private static let maximumSeries = 4

  init(_ facts: PlanFacts, _ words: TimelineWords) {
    let strength = facts.plan.strength.entry
    let ceilings = Self.periods(strength?.ceilings.items ?? [], facts)
    // On the day of the plan nobody knows what was counted later.
    let actual = (strength?.actual.entries ?? []).filter { $0.date.latest <= facts.asOf ?? .distantFuture }
      .map { ($0.date.latest, Strength($0.entry)) }
    let planned = (strength?.planned.entries ?? []).map { ($0.date.latest, Strength($0.entry)) }
    let all = ceilings.map(\.strength) + actual.map(\.1) + planned.map(\.1)

    let groups = Self.groups(all)
    let found = groups.map { group in
      StrengthSeries(
        title: words.personnel(group),
        ceilings: ceilings.map { period in
          let units = group.contains(.formedPolice) ? period.strength.formedUnits : nil
          let count = period.strength.sum(of: group)
          return StrengthSeries.Step(
            from: period.from, until: period.until, count: count,
            note: count == nil ? units.map(words.units) ?? "" : "")
        },
        actual: actual.compactMap { day, strength in strength.sum(of: group).map { (day, $0) } },
        planned: planned.compactMap { day, strength in strength.sum(of: group).map { (day, $0) } })
    }
    series = Array(found.sorted { $0.largest > $1.largest }.prefix(Self.maximumSeries))
    sites = Self.countSites(facts)
  }

  /// Uniformed people as one group where everything that counts them counts the same categories, else category by category: a
  /// sum over fewer of them would look like a cut.
  private static func groups(_ all: [Strength]) -> [[PersonnelCategory]] {
    let stated = all.map { strength in PersonnelCategory.uniformed.filter { strength.counts[$0] != nil } }
      .filter { !$0.isEmpty }
    let categories = PersonnelCategory.uniformed.filter { category in stated.contains { $0.contains(category) } }
    let uniformed = Set(stated).count <= 1 ? [categories].filter { !$0.isEmpty } : categories.map { [$0] }
    let hasCivilians = all.contains { $0.counts[.civilian] != nil }
    return uniformed + (hasCivilians ? [[.civilian]] : [])
  }

  private static func periods(
    _ ceilings: [Ceiling], _ facts: PlanFacts
  ) -> [(from: Day, until: Day, strength: Strength)] {
    let dated = ceilings.compactMap { ceiling in ceiling.from.value.map { (from: $0.latest, ceiling: ceiling) } }
      .enumerated().sorted { ($0.element.from, $0.offset) < ($1.element.from, $1.offset) }.map(\.element)
    return dated.enumerated().compactMap { index, item in
      let next = index + 1 < dated.count ? dated[index + 1].from : nil
      let end = item.ceiling.until.value.map { $0.latest + 1 } ?? next ?? facts.departure.map { $0.latest + 1 }
      guard let end = [end, next].compactMap(\.self).min(), end > item.from else { return nil }
      return (item.from, end, Strength(item.ceiling))
    }
  }

  /// Sites without an opening date count as open from the beginning. The count ends on the day of the plan where some of the
  /// sites have no closing date, since nobody knows how it goes on.
  private static func countSites(_ facts: PlanFacts) -> OpenSites? {
    var changes: [Day: Int] = [:]
    var count = 0
    var withoutClosing = 0
    for site in facts.plan.sites where site.housekeeping.value != true {
      let number = min(max(site.count.value?.whole ?? 1, 0), 100_000)
      let closing = (site.closed.value ?? site.closes.value)?.latest
      switch site.status.value {
      case .closed, .handedOver, .repurposed, .looted, .destroyed: if closing == nil { continue }
      case .open, .closing, nil: if closing == nil { withoutClosing += number }
      }
      if let opened = site.opened.value?.latest {
        changes[opened, default: 0] += number
      } else {
        count += number
      }
      if let closing { changes[closing + 1, default: 0] -= number }
    }
    guard count > 0 || !changes.isEmpty else { return nil }
    let ends = [withoutClosing > 0 ? facts.asOf : nil, facts.departure?.latest].compactMap(\.self)
    let end = max(ends.min() ?? .distantFuture, changes.keys.max() ?? .distantPast) + 1
    var steps: [OpenSites.Step] = []
    var from = Day.distantPast
    for day in changes.keys.sorted() + [end] where day > from {
      steps.append(OpenSites.Step(from: from, until: day, count: count))
      count += changes[day] ?? 0
      from = day
    }
    return OpenSites(steps: steps, withoutClosing: withoutClosing)
  }
}
