import PlanFormat
import PlanModel

/// The kinds of people whom ceilings and headcounts count.
enum PersonnelCategory: Int, CaseIterable {
  case military, observers, individualPolice, formedPolice, corrections, civilian

  static let uniformed: [PersonnelCategory] = [.military, .observers, .individualPolice, .formedPolice, .corrections]
}

/// How many people of each kind the plan states for a period or a day.
struct Strength {
  private(set) var counts: [PersonnelCategory: Decimal] = [:]
  /// Formed units, where the plan counts units.
  private(set) var formedUnits: Decimal?

  init(_ ceiling: Ceiling) {
    formedUnits = ceiling.formedPoliceUnits.value
    counts[.military] = ceiling.military.value
    counts[.observers] = ceiling.observersAndStaffOfficers.value
    counts[.individualPolice] = ceiling.individualPolice.value
    counts[.formedPolice] = ceiling.formedPolice.value
    counts[.corrections] = ceiling.correctionsOfficers.value
    counts[.civilian] = Self.civilian(
      ceiling.civilian.value,
      [ceiling.civilianInternational.value, ceiling.civilianNational.value, ceiling.volunteers.value])
  }

  init(_ headcount: Headcount) {
    formedUnits = headcount.formedPoliceUnits.value
    counts[.military] = headcount.military.value
    counts[.observers] = headcount.observersAndStaffOfficers.value
    counts[.individualPolice] = headcount.individualPolice.value
    counts[.formedPolice] = headcount.formedPolice.value
    counts[.corrections] = headcount.correctionsOfficers.value
    counts[.civilian] = Self.civilian(
      headcount.civilian.value,
      [headcount.civilianInternational.value, headcount.civilianNational.value, headcount.volunteers.value])
  }

  /// The whole where the plan states it, else the sum of the parts that it states.
  private static func civilian(_ whole: Decimal?, _ parts: [Decimal?]) -> Decimal? {
    if let whole { return whole }
    let stated = parts.compactMap(\.self)
    return stated.isEmpty ? nil : stated.reduce(.zero) { $0.adding($1) ?? $0 }
  }

  /// The sum over some categories, if all of them are stated.
  func sum(of categories: some Collection<PersonnelCategory>) -> Decimal? {
    categories.reduce(Decimal?.some(.zero)) { sum, category in counts[category].flatMap { sum?.adding($0) } }
  }
}
