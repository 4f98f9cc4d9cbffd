import PlanFormat
import PlanModel

/// The mission's strength as the plan states it: what is authorised, counted and planned, category by category. Report,
/// brief and timeline read their figures here.
public struct StrengthRecord: Sendable {
  /// A number that the plan states, with its entry and its date.
  public struct Count: Sendable {
    public let fact: Fact<Decimal>
    public let header: Header
    public let date: PlanDate?
  }

  /// A category on the day: the last count of it, with what was authorised when it was made, and what is authorised on the day
  /// itself, which may be years later.
  public struct Row: Sendable {
    public let category: PersonnelCategory
    public let actual: Count?
    public let authorisedThen: Count?
    public let authorised: Count?
  }

  /// Every category that the plan counts, or for which a ceiling was in force on the day.
  public let rows: [Row]
  /// The day of the last count of anybody.
  public let counted: PlanDate?
  /// The lines of a drawing.
  public let lines: [StrengthLine]

  init(_ plan: Plan, asOf: Day?, departure: PlanDate?) {
    let strength = plan.strength.entry
    let ceilings = (strength?.ceilings.items ?? []).inOrder(of: \.from.value)
    let actual = strength?.actual.entries ?? []
    counted = actual.last?.date
    func ceiling(for category: PersonnelCategory, on day: Day?) -> Count? {
      Self.ceiling(for: category, in: ceilings, on: day, departure: departure).map {
        Count(fact: category.count(in: $0), header: $0.header, date: $0.from.value)
      }
    }
    rows = PersonnelCategory.all.compactMap { category in
      let last = actual.last { category.count(in: $0.entry).value != nil }
      let authorised = ceiling(for: category, on: asOf)
      guard last != nil || authorised != nil else { return nil }
      return Row(
        category: category,
        actual: last.map { Count(fact: category.count(in: $0.entry), header: $0.entry.header, date: $0.date) },
        authorisedThen: last.map { ceiling(for: category, on: $0.date.lastDay) } ?? authorised,
        authorised: authorised)
    }
    lines = StrengthLine.lines(
      ceilings: ceilings, actual: actual, planned: strength?.planned.entries ?? [], departure: departure)
  }

  /// The ceiling in force: of those that had begun and speak of these people, the last one, unless it has run out; without a last
  /// day of its own it runs to the departure.
  private static func ceiling(
    for category: PersonnelCategory, in ceilings: [Ceiling], on day: Day?, departure: PlanDate?
  ) -> Ceiling? {
    let begun = ceilings.filter { ceiling in
      guard let from = ceiling.from.value, let day else { return true }
      return from.isKnown(on: day)
    }
    let last = begun.last { ceiling in
      PersonnelCategory.all.contains { $0.count(in: ceiling).isWritten && $0.replaces(category) }
    }
    guard let last, category.count(in: last).value != nil else { return nil }
    if let until = last.until.value ?? departure, let day, until.hasPassed(on: day) { return nil }
    return last
  }
}
