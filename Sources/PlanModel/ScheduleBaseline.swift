import PlanFormat

/// The dates that an earlier version of the plan had, to measure slippage by.
public struct ScheduleBaseline: NamedEntry {
  public var header = Header()
  public var title = Fact<Title>()
  public var on = Fact<PlanDate>()
  public var by = Fact<Reference<Counterpart>>()
  public var tasks = ByFormerID<PlanTask, BaselineDates>()
  public var handovers = ByFormerID<Handover, BaselineDates>()
  public var phases = ByFormerID<Phase, BaselineDates>()

  public init() {}

  public var knownSince: Fact<PlanDate> { on }

  public static var section: Section { .baselines }

  public static let shape = Shape<ScheduleBaseline>(
    "schedule baseline",
    "The dates that an earlier version of the plan had, to measure slippage by.",
    example: """
      adopted-2027:
        title: The plan as the Government adopted it
        on: 2027-03-01
        by: government
        tasks:
          recruitment: { start: 2026-09-01, finish: 2026-12-31 }
          training: { start: 2027-01-15, finish: 2027-04-09 }
        handovers:
          public-order-to-cnp: { start: 2027-06-01, finish: 2027-11-30 }
        phases:
          joint-work: { start: 2027-01-01, finish: 2027-12-31 }
      """
  ) {
    Field("title", \.title, "Which version it was.", required: true)
    Field("on", \.on, "Of which day it was.")
    Field("by", \.by, "Who adopted it.")
    Field("tasks", \.tasks, "The dates of tasks, those among them that were dropped since.")
    Field("handovers", \.handovers, "The dates of handovers, dropped ones too.")
    Field("phases", \.phases, "The dates of phases, dropped ones too.")
  }
}

/// From when to when something was meant to be.
public struct BaselineDates: PlanEntry {
  public var header = Header()
  public var start = Fact<PlanDate>()
  public var finish = Fact<PlanDate>()

  public init() {}

  public static let shape = Shape<BaselineDates>(
    "baseline dates",
    "From when to when something was meant to be."
  ) {
    Field("start", \.start, "When it was to start.")
    Field("finish", \.finish, "When it was to finish.")
  }
}
