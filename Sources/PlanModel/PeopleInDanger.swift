import PlanFormat

/// People in a place whom a departure puts in danger first.
public struct PeopleInDanger: PlanEntry {
  public var header = Header()
  public var displaced = Fact<Decimal>()
  public var atRisk = Fact<Decimal>()
  public var on = Fact<PlanDate>()

  public init() {}

  public var knownSince: Fact<PlanDate> { on }

  public static let shape = Shape<PeopleInDanger>(
    "people in danger",
    "People in a place whom a departure puts in danger first."
  ) {
    Field("displaced", \.displaced, "How many people live there who were driven from their homes.")
    Field("at-risk", \.atRisk, "How many others are at risk there.")
    Field("on", \.on, "When they were counted.")
  }
}
