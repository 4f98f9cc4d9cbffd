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

  /// A category on the day: the last count of it, and what was authorised then.
  public struct Row: Sendable {
    public let category: PersonnelCategory
    public let actual: Count?
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
    rows = PersonnelCategory.all.compactMap { category in
      let last = actual.last { category.count(in: $0.entry).value != nil }
      // A count is held against what was authorised when it was made.
      let authorised = Self.ceiling(for: category, in: ceilings, on: last?.date.lastDay ?? asOf)
      guard last != nil || authorised != nil else { return nil }
      return Row(
        category: category,
        actual: last.map { Count(fact: category.count(in: $0.entry), header: $0.entry.header, date: $0.date) },
        authorised: authorised.map {
          Count(fact: category.count(in: $0), header: $0.header, date: $0.from.value)
        })
    }
    lines = StrengthLine.lines(
      ceilings: ceilings, actual: actual, planned: strength?.planned.entries ?? [], departure: departure)
  }

  /// The ceiling in force: of those that had begun and speak of these people, the last one, unless it has run out.
  private static func ceiling(for category: PersonnelCategory, in ceilings: [Ceiling], on day: Day?) -> Ceiling? {
    let begun = ceilings.filter { ceiling in
      guard let from = ceiling.from.value, let day else { return true }
      return from.isKnown(on: day)
    }
    let last = begun.last { ceiling in
      PersonnelCategory.all.contains { $0.count(in: ceiling).isWritten && $0.replaces(category) }
    }
    guard let last, category.count(in: last).value != nil else { return nil }
    if let until = last.until.value, let day, until.hasPassed(on: day) { return nil }
    return last
  }
}
