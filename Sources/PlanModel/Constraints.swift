import PlanFormat

/// What the dates of a task or a handover must keep, whatever it follows. A written `start` is the day before which it
/// does not start.
public struct Constraints: PlanEntry {
  public var header = Header()
  public var startNoEarlierThan = Fact<PlanDate>()
  public var startNoLaterThan = Fact<PlanDate>()
  public var finishNoEarlierThan = Fact<PlanDate>()
  public var finishNoLaterThan = Fact<PlanDate>()
  public var mustStart = Fact<PlanDate>()
  public var mustFinish = Fact<PlanDate>()
  public var deadline = Fact<PlanDate>()
  public var asLateAsPossible = Fact<Bool>()

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
    Field("start-no-later-than", \.startNoLaterThan, "It cannot start after this day.")
    Field("finish-no-earlier-than", \.finishNoEarlierThan, "It cannot finish before this day.")
    Field(
      "finish-no-later-than", \.finishNoLaterThan, "It cannot finish after this day: law, season or contract forbid it."
    )
    Field("must-start", \.mustStart, "It starts on this day, as an election does.")
    Field("must-finish", \.mustFinish, "It finishes on this day.")
    Field("deadline", \.deadline, "The day by which it should be finished.")
    Field(
      "as-late-as-possible", \.asLateAsPossible,
      "Whether it is to be done as late as it can be without delaying what waits for it.")
  }
}
