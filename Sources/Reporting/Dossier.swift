import Analysis
import Diagnostics
import PlanFormat
import PlanModel
import Requirements

/// What a product is written from: a plan on one day, what was found about it, and the way back from its figures to the plan.
public struct Dossier: Sendable {
  let facts: PlanFacts
  let asOf: Day
  let results: [RequirementResult]
  let elements: [ElementResult]
  let tracing: Tracing
  let wording: Wording
  let digest: String
  /// How much of the plan could not be read as its authors meant it.
  let errors: Int
  /// How many pages the plan's timeline has, for the products that show it.
  let timelinePages: Int

  /// Nothing where neither the plan nor the call names the day. The errors are those that checking the plan found.
  public init?(
    _ facts: PlanFacts, _ results: [RequirementResult], files: SourceFiles, errors: Int = 0, timelinePages: Int = 0,
    wording: Wording = .english
  ) {
    guard let asOf = facts.asOf else { return nil }
    self.facts = facts
    self.asOf = asOf
    self.results = results
    elements = assessDefinition(results: results)
    tracing = Tracing(facts.plan, files, asOf: asOf, wording: wording)
    digest = files.digest
    self.errors = errors
    self.timelinePages = timelinePages
    self.wording = wording
  }

  var plan: Plan { facts.plan }
}

// MARK: - The day

extension Dossier {
  /// Whether something of that date had happened on the day of the product. A date that may lie after it had not.
  func hasHappened(_ date: PlanDate) -> Bool { date.latest <= asOf }

  func hasHappened(_ date: PlanDate?) -> Bool { date.map(hasHappened) ?? false }

  /// The entries that are dated no later than a day, the last one last.
  func entries<Entry>(of list: ByDate<Entry>, until day: Day) -> [(date: PlanDate, entry: Entry)] {
    list.filter { $0.date.latest <= day }
  }

  /// Whether what the plan says without a date holds on the day of the product: not if the product looks back.
  var isOnThePlansDay: Bool { plan.heading.entry?.asOf.value.map { $0.latest <= asOf } ?? true }
}

extension Dossier {
  /// How far back the reporting period of a product reaches, in months.
  static let periodMonths = 6
  /// How far ahead a product looks for what is due, in months.
  static let horizonMonths = 6

  var periodStart: Day { asOf.adding(months: -Self.periodMonths) }
  var horizon: Day { asOf.adding(months: Self.horizonMonths) }
}
