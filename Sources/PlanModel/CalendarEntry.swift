import PlanFormat

/// A date that the transition has to mind.
public struct CalendarEntry: NamedEntry {
  public var header = Header()
  public var title = Fact<Title>()
  public var kind = Fact<CalendarKind>()
  public var on = Fact<PlanDate>()
  public var from = Fact<PlanDate>()
  public var until = Fact<PlanDate>()
  public var coversTransition = Fact<Bool>()
  public var pbcView = Fact<Bool>()
  public var text = Fact<Text>()

  public init() {}

  public static var section: Section { .calendar }

  public static let shape = Shape<CalendarEntry>(
    "calendar entry",
    "A date that the transition has to mind.",
    example: """
      review-2027: { title: Council review of the mandate, kind: council-review, on: 2027-11-20 }
      election: { title: Presidential election, kind: election, on: 2027-09 }
      """
  ) {
    Field("title", \.title, "What it is.", required: true)
    Field("kind", \.kind, "What kind of date.")
    Field("on", \.on, "When.")
    Field("from", \.from, "From when, for a season or a year.")
    Field("until", \.until, "To when.")
    Field("covers-transition", \.coversTransition, "Whether a report covers the transition.")
    Field("pbc-view", \.pbcView, "Whether it carries the view of the Peacebuilding Commission.")
    Field("text", \.text, "What there is to say about it.")
  }
}

public enum CalendarKind: String, PlanChoice {
  case mandate, election, parliament, national, season, pbc, ecosoc, protest, other
  case councilMeeting = "council-meeting"
  case councilReview = "council-review"
  case councilReport = "council-report"
  case budgetYear = "budget-year"
  case generalAssembly = "general-assembly"

  public var meaning: String { self == .parliament ? "the end of a parliament, by its term or dissolved" : "" }
}
