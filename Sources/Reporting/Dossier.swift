import Analysis
import Diagnostics
import Languages
import PlanFormat
import PlanModel
import Requirements

/// What the sections of a product are made from, once: a plan on one day, and what was found about it.
public struct Dossier: Sendable {
  let facts: PlanFacts
  let asOf: Day
  let results: [RequirementResult]
  let elements: [ElementResult]
  /// What nobody does, has, pays for or knows, those that weigh most first.
  let gaps: [Gap]
  /// What stands otherwise than on an earlier day, where a product is asked for it.
  let changes: PlanChanges?
  /// The mark of the plan from which an earlier report was made, where that is given.
  let planThen: String?
  /// What an earlier report or advice asked for, where it is given.
  let earlierAsks: EarlierAsks?
  /// The mark of what the plan says.
  public let digest: String
  /// How much of the plan could not be read as its authors meant it.
  let errors: Int
  /// The pages of the plan's timeline and of its other views, for the products that show them.
  let pictures: [TimelinePage]
  let press: Press

  /// Nothing where neither the plan nor the call names the day. The definition and the errors are those that checking the
  /// plan found, and so are the gaps. Since an earlier day is told what changed, where the plan is given as it was then, and
  /// the mark of the plan's text of which the report of that day was made.
  public init?(
    _ facts: PlanFacts, _ results: [RequirementResult], definition: [ElementResult]? = nil, files: SourceFiles,
    errors: Int = 0, gaps: [Gap]? = nil, since earlier: PlanFacts? = nil, planThen: String? = nil,
    earlierAsks: EarlierAsks? = nil, pictures: [TimelinePage] = [], wording: Wording = .english
  ) {
    guard let asOf = facts.asOf else { return nil }
    self.facts = facts
    self.asOf = asOf
    self.results = results
    elements = definition ?? assessDefinition(results: results)
    self.gaps = gaps ?? Gaps(facts).all
    changes = earlier.flatMap { PlanChanges(from: $0, to: facts) }
    self.planThen = planThen
    self.earlierAsks = earlierAsks
    digest = files.digestOfPlan
    self.errors = errors
    self.pictures = pictures
    press = Press(
      facts, asOf: asOf, tracing: Tracing(facts.plan, files, asOf: asOf, wording: wording), wording: wording)
  }

  var plan: Plan { facts.plan }
}

/// Between which days a product looks back, and how far ahead.
enum ReportingPeriod {
  /// How far back the reporting period reaches, in months.
  static let months = 6
  /// How far ahead a product looks for what is due, in months.
  static let monthsAhead = 6

  static func start(before day: Day) -> Day { day.adding(months: -months) }
  static func horizon(after day: Day) -> Day { day.adding(months: monthsAhead) }
}
