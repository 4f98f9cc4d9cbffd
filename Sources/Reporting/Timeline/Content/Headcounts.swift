import Analysis
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

  init(_ people: some PersonnelCount) {
    formedUnits = people.formedPoliceUnits.value
    counts[.military] = people.military.value
    counts[.observers] = people.observersAndStaffOfficers.value
    counts[.individualPolice] = people.individualPolice.value
    counts[.formedPolice] = people.formedPolice.value
    counts[.corrections] = people.correctionsOfficers.value
    counts[.civilian] = people.civilians
  }

  /// The sum over some categories, if all of them are stated.
  func sum(of categories: some Collection<PersonnelCategory>) -> Decimal? {
    categories.reduce(Decimal?.some(.zero)) { sum, category in counts[category].flatMap { sum?.adding($0) } }
  }
}
