import PlanFormat
import PlanModel

/// The strength of some categories together over time, as far as every number counts the same people.
public struct StrengthLine: Sendable {
  /// What is authorised from one day to the beginning of another; without an end where nobody knows it.
  public struct Step: Sendable {
    public let from: Day
    public let until: Day?
    /// Nothing where the ceiling gives no number of people.
    public let count: Decimal?
    /// The formed units, where the ceiling counts them instead.
    public let units: Decimal?
  }

  public struct Point: Sendable {
    public let day: Day
    public let count: Decimal
  }

  public let categories: [PersonnelCategory]
  public let ceilings: [Step]
  public let actual: [Point]
  public let planned: [Point]

  public var largest: Decimal {
    (ceilings.compactMap(\.count) + (actual + planned).map(\.count)).max() ?? .zero
  }
}

extension StrengthLine {
  static func lines(
    ceilings: [Ceiling], actual: [(date: PlanDate, entry: Headcount)], planned: [(date: PlanDate, entry: Headcount)],
    departure: PlanDate?
  ) -> [StrengthLine] {
    let entries = ceilings.map { $0 as any PersonnelCount } + (actual + planned).map { $0.entry as any PersonnelCount }
    let leaves = leaves(of: entries)
    return groups(leaves, in: entries).map { group in
      StrengthLine(
        categories: group, ceilings: steps(group, ceilings, departure: departure),
        actual: points(group, actual), planned: points(group, planned))
    }
  }

  /// The categories that are told apart: a whole where it is stated anywhere, or where civilians are always counted in the
  /// same parts; else the parts.
  private static func leaves(of entries: [any PersonnelCount]) -> [PersonnelCategory] {
    PersonnelCategory.all.filter { category in
      guard category.countsPeople else { return false }
      let parts = category.parts
      let isStated = entries.contains { category.isStated(in: $0) }
      if !parts.isEmpty { return isStated || category.isTold(as: parts, in: entries) }
      guard isStated else { return false }
      guard let whole = category.whole.flatMap(PersonnelCategory.init(rawValue:)) else { return true }
      return !entries.contains { whole.isStated(in: $0) } && !whole.isTold(as: whole.parts, in: entries)
    }
  }

  /// Uniformed people as one group where everything that counts them counts the same categories, else category by category: a
  /// sum over fewer of them would look like a cut.
  private static func groups(
    _ leaves: [PersonnelCategory], in entries: [any PersonnelCount]
  ) -> [[PersonnelCategory]] {
    let uniformed = leaves.filter(\.isUniformed)
    let stated = Set(entries.map { entry in uniformed.filter { $0.people(in: entry) != nil } }.filter { !$0.isEmpty })
    let isOne = stated.count <= 1 && stated.first?.count == uniformed.count
    let groups = isOne ? [uniformed] : uniformed.map { [$0] }
    return groups.filter { !$0.isEmpty } + leaves.filter { !$0.isUniformed }.map { [$0] }
  }

  private static func steps(_ group: [PersonnelCategory], _ ceilings: [Ceiling], departure: PlanDate?) -> [Step] {
    let own = ceilings.filter { ceiling in
      PersonnelCategory.all.contains { category in
        category.count(in: ceiling).isWritten && group.contains(where: category.replaces)
      }
    }
    let dated = own.compactMap { ceiling in ceiling.from.value.map { (from: $0.lastDay, ceiling: ceiling) } }
    return dated.enumerated().compactMap { index, item in
      let next = index + 1 < dated.count ? dated[index + 1].from : nil
      let end = item.ceiling.until.value.map { $0.lastDay + 1 } ?? departure.map { $0.lastDay + 1 }
      let until = [end, next].compactMap(\.self).min()
      if let until, until <= item.from { return nil }
      let count = sum(group, in: item.ceiling)
      let countsUnits = group.contains { category in PersonnelCategory.all.contains { $0.people == category.rawValue } }
      return Step(
        from: item.from, until: until, count: count,
        units: count == nil && countsUnits ? item.ceiling.personnel.formedPoliceUnits.value : nil)
    }
  }

  private static func points(_ group: [PersonnelCategory], _ counts: [(date: PlanDate, entry: Headcount)]) -> [Point] {
    counts.compactMap { date, entry in sum(group, in: entry).map { Point(day: date.lastDay, count: $0) } }
  }

  /// The sum over some categories, if all of them are stated.
  private static func sum(_ group: [PersonnelCategory], in entry: some PersonnelCount) -> Decimal? {
    group.reduce(Decimal?.some(.zero)) { sum, category in
      category.people(in: entry).flatMap { sum?.adding($0) }
    }
  }
}

extension PersonnelCategory {
  /// The people of which this category is the whole.
  fileprivate var parts: [PersonnelCategory] { Self.all.filter { $0.whole == rawValue && $0.countsPeople } }

  /// Whether an entry counts them, or their units.
  fileprivate func isStated(in entry: any PersonnelCount) -> Bool {
    Self.all.contains { ($0 == self || $0.people == rawValue) && $0.count(in: entry).value != nil }
  }

  /// Whether the parts are as good as the whole: civilians who are counted in the same parts everywhere.
  fileprivate func isTold(as parts: [PersonnelCategory], in entries: [any PersonnelCount]) -> Bool {
    guard !isUniformed else { return false }
    let stated = entries.map { entry in parts.filter { $0.count(in: entry).value != nil } }.filter { !$0.isEmpty }
    return Set(stated).count == 1
  }

  /// How many people an entry states: of a whole, else the sum of those parts of it that are stated.
  fileprivate func people(in entry: some PersonnelCount) -> Decimal? {
    if let stated = count(in: entry).value { return stated }
    let parts = parts.compactMap { $0.count(in: entry).value }
    return parts.isEmpty ? nil : parts.reduce(.zero) { $0.adding($1) ?? $0 }
  }
}
