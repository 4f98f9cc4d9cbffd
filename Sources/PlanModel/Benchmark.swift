import PlanFormat

/// A condition to be met, with the indicators that measure it.
public struct Benchmark: NamedEntry {
  public var header = Header()
  public var title = Fact<Title>()
  public var text = Fact<Text>()
  public var succeeds = Fact<Reference<Benchmark>>()
  public var responsible = PlanList<Reference<Counterpart>>()
  public var target = Fact<PlanDate>()
  public var earlierTargets = PlanList<EarlierDate>()
  public var continuous = Fact<Bool>()
  public var tasks = PlanList<Reference<PlanTask>>()
  public var agreed = PlanList<Agreement>()
  public var reviewed = Fact<PlanDate>()
  public var rating = Fact<Rating>()
  public var dropped = Part<DroppedBenchmark>()
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
            earlier-targets:
              - { by: 2027-04, is: 13 of 13, replaced: 2026-11-20, reason: two barracks were not finished }
            readings:
              2026-07-15: { is: 7 of 13, class: rising }
              2027-01-15: { is: 8 of 13, data-to: 2026-12, note: one unit without vehicles, source: report-9 annex I }
      """
  ) {
    Field("title", \.title, "The condition, in a sentence.", required: true)
    Field("text", \.text, "The condition, at length.")
    Field("succeeds", \.succeeds, "The benchmark of which it is the successor.")
    Field("responsible", \.responsible, "Who answers for it.")
    Field("target", \.target, "When it is meant to be met.")
    Field(
      "earlier-targets", \.earlierTargets, "The dates that it had before, each with the day on which it was replaced.")
    Field("continuous", \.continuous, "Whether it holds all the time and has no date.")
    Field("tasks", \.tasks, "The tasks that it measures.")
    Field("agreed", \.agreed, "Who has agreed to it.")
    Field.outcome("reviewed", \.reviewed, "When its targets were last looked at.")
    Field.standing("rating", \.rating, "How its source says that it stands.", since: { $0.reviewed.value })
    Field("dropped", \.dropped, "That it was given up, when and by which decision.")
    Field("indicators", \.indicators, "What is measured.")
  }
}

/// A date by which a benchmark was once to be met.
public struct EarlierDate: PlanEntry, PlanScalarOrEntry {
  public var header = Header()
  public var by = Fact<PlanDate>()
  public var replaced = Fact<PlanDate>()
  public var decision = Fact<Reference<Decision>>()
  public var reason = Fact<Text>()

  public init() {}

  public static let shape = Shape<EarlierDate>(
    "earlier date of a benchmark",
    "A date by which a benchmark was once to be met.",
    shorthand: "by"
  ) {
    Field("by", \.by, "By when it was to be met.", required: true)
    Field("replaced", \.replaced, "When another date was set in its place.")
    Field("decision", \.decision, "The decision that replaced it.")
    Field("reason", \.reason, "Why it was replaced.")
  }
}

/// That a benchmark was given up.
public struct DroppedBenchmark: PlanEntry {
  public var header = Header()
  public var on = Fact<PlanDate>()
  public var decision = Fact<Reference<Decision>>()
  public var reason = Fact<Text>()

  public init() {}

  public static let shape = Shape<DroppedBenchmark>(
    "dropped benchmark",
    "That a benchmark was given up.",
    shorthand: "on"
  ) {
    Field("on", \.on, "When.")
    Field("decision", \.decision, "The decision that gave it up.")
    Field("reason", \.reason, "Why.")
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
