import Diagnostics
import PlanFormat

/// What the plan is, of which day it speaks, and who has adopted it.
public struct PlanHeader: PlanEntry {
  public var header = Header()
  public var title = Fact<Title>()
  public var version = Fact<Text>()
  public var status = Fact<PlanStatus>()
  public var asOf = Fact<PlanDate>()
  public var languages = PlanList<Language>()
  public var currency = Fact<Currency>()
  public var workingCalendar = Fact<Reference<WorkCalendar>>()
  public var classification = Fact<Classification>()
  public var planningStarted = Fact<PlanDate>()
  public var scope = Fact<Scope>()
  public var shortNotice = Fact<Bool>()
  public var adopted = PlanList<Adoption>()

  public init() {}

  public static var isSplittable: Bool { true }

  public static let shape = Shape<PlanHeader>(
    "plan heading",
    "What the plan is, of which day it speaks, and who has adopted it.",
    example: """
      title: From the mission in Carana to a country team
      as-of: 2027-07-09
      status: draft
      currency: USD
      working-calendar: carana
      planning-started: 2025-11
      adopted:
        - { by: government, on: 2027-03-01, version: "2" }
      """
  ) {
    Field("title", \.title, "The plan's title.", required: true)
    Field("version", \.version, "The version, as its authors count it.")
    Field.standing("status", \.status, "How far the plan itself has come.")
    Field(
      "as-of", \.asOf,
      "The day that the plan describes: later facts stand in it as dated updates only.", required: true)
    Field("languages", \.languages, "The languages of its texts; the first one is meant where a text names none.")
    Field("currency", \.currency, "The currency of every amount that names none.")
    Field(
      "working-calendar", \.workingCalendar, "The calendar by which working days are counted; else Monday to Friday.")
    Field("classification", \.classification, "Who may read it.")
    Field("planning-started", \.planningStarted, "When joint planning of the transition began.")
    Field("scope", \.scope, "Whether the mission leaves the whole country or a part of it.")
    Field(
      "short-notice", \.shortNotice,
      "Whether less than twelve months lay between the decision to leave and the departure.")
    Field("adopted", \.adopted, "Who has adopted the plan, when, and in which version.")
  }
}

extension PlanHeader {
  /// Without a day nothing can be said to be late, to have passed or to stand still.
  public mutating func review(by reader: inout Reader) {
    guard asOf.absence != nil, reader.viewpoint.day == nil else { return }
    reader.report(
      .noDay, "the plan gives no day of which it speaks, so nothing in it is judged by a day", at: asOf.span,
      help: "write the day as 'as-of: 2027-07-09', or look at the plan from a day with --as-of")
  }
}

extension DiagnosticKind {
  static let noDay = DiagnosticKind(
    "no-day", .advice, "The plan gives no day of which it speaks",
    explanation: """
      What is late, what has passed and what is still to come is told from the plan's own day, its `as-of`. Where that is \
      said to be unknown, nothing is judged by a day, and a plan may look better than it is.
      """,
    example: (wrong: "plan: { title: Plan, as-of: unknown }", right: "plan: { title: Plan, as-of: 2027-07-09 }"))
}

/// Somebody's adoption of the plan.
public struct Adoption: PlanEntry, PlanScalarOrEntry {
  public var header = Header()
  public var by = Fact<Reference<Counterpart>>()
  public var on = Fact<PlanDate>()
  public var planned = Fact<PlanDate>()
  public var version = Fact<Text>()

  public init() {}

  public static let shape = Shape<Adoption>(
    "adoption",
    "Somebody's adoption of the plan."
  ) {
    Field("by", \.by, "Who adopts it.", required: true)
    Field.outcome("on", \.on, "When it was adopted.")
    Field("planned", \.planned, "When it is meant to be adopted.")
    Field("version", \.version, "The version that was adopted.")
  }
}

public enum PlanStatus: String, PlanChoice {
  case draft, endorsed, superseded
}

public enum Classification: String, PlanChoice {
  case `public`, restricted, confidential
}

public enum Scope: String, PlanChoice {
  case wholeMission = "whole-mission"
  case partOfCountry = "part-of-country"
}
