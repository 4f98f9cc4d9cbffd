import PlanFormat

/// A condition to be met, with the indicators that measure it.
public struct Benchmark: NamedEntry {
  public var header = Header()
  public var title = Fact<Title>()
  public var text = Fact<Text>()
  public var succeeds = Fact<Reference<Benchmark>>()
  public var responsible = PlanList<Reference<Counterpart>>()
  public var target = Fact<PlanDate>()
  public var continuous = Fact<Bool>()
  public var tasks = PlanList<Reference<PlanTask>>()
  public var agreed = PlanList<Agreement>()
  public var reviewed = Fact<PlanDate>()
  public var rating = Fact<Rating>()
  public var indicators = Keyed<Indicator>()

  public init() {}

  public static var section: Section { .benchmarks }

  public static let shape = Shape<Benchmark>(
    "benchmark",
    "A condition to be met, with the indicators that measure it.",
    example: """
      bm-police:
        title: The national police keep public order without the mission
        target: 2027-10
        indicators:
          "1.1":
            title: Districts with a police unit of their own
            scale: ratio
            out-of: 13
            better: higher
            kind: condition
            baseline: { on: 2026-01-15, is: 6 of 13 }
            target: { by: 2027-10, is: 13 of 13 }
            readings:
              2026-07-15: 7 of 13
              2027-01-15: { is: 8 of 13, data-to: 2026-12, note: one unit without vehicles, source: report-9 annex I }
      """
  ) {
    Field("title", \.title, "The condition, in a sentence.", required: true)
    Field("text", \.text, "The condition, at length.")
    Field("succeeds", \.succeeds, "The benchmark of which it is the successor.")
    Field("responsible", \.responsible, "Who answers for it.")
    Field("target", \.target, "When it is meant to be met.")
    Field("continuous", \.continuous, "Whether it holds all the time and has no date.")
    Field("tasks", \.tasks, "The tasks that it measures.")
    Field("agreed", \.agreed, "Who has agreed to it.")
    Field.outcome("reviewed", \.reviewed, "When its targets were last looked at.")
    Field.standing("rating", \.rating, "How it stands.", since: { $0.reviewed.value })
    Field("indicators", \.indicators, "What is measured.")
  }
}

/// Who has agreed to a benchmark.
public struct Agreement: PlanEntry, PlanScalarOrEntry {
  public var header = Header()
  public var by = Fact<Reference<Counterpart>>()
  public var on = Fact<PlanDate>()

  public init() {}

  public static let shape = Shape<Agreement>(
    "agreement to a benchmark",
    "Who has agreed to a benchmark.",
    shorthand: "by"
  ) {
    Field("by", \.by, "Who.", required: true)
    Field.outcome("on", \.on, "When.")
  }
}

public enum Rating: String, PlanChoice {
  case rising, level, falling, met, missed
  case onTrack = "on-track"
  case offTrack = "off-track"

  public var meaning: String {
    switch self {
    case .rising: "challenged but rising"
    case .level: "challenged and level"
    case .falling: "challenged and falling"
    case .offTrack: "no progress, or not on track"
    default: ""
    }
  }
}
