import PlanFormat

/// What the dates of a task or a handover must keep, whatever it follows. A written `start` is the day before which it
/// does not start.
public struct Constraints: PlanEntry {
  public var header = Header()
  public var startNoEarlierThan = Fact<PlanDate>()
  public var finishNoLaterThan = Fact<PlanDate>()
  public var mustStart = Fact<PlanDate>()
  public var mustFinish = Fact<PlanDate>()
  public var deadline = Fact<PlanDate>()

  public init() {}

  public static let shape = Shape<Constraints>(
    "constraints",
    "What the dates must keep, whatever is waited for.",
    example: """
      constraints: { start-no-earlier-than: 2027-03-01, deadline: 2027-11-30 }
      """
  ) {
    Field(
      "start-no-earlier-than", \.startNoEarlierThan, "It cannot start before this day, though it is meant to earlier.")
    Field(
      "finish-no-later-than", \.finishNoLaterThan, "It cannot finish after this day: law, season or contract forbid it."
    )
    Field("must-start", \.mustStart, "It starts on this day, as an election does.")
    Field("must-finish", \.mustFinish, "It finishes on this day.")
    Field("deadline", \.deadline, "The day by which it should be finished.")
  }
}
