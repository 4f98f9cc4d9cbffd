import PlanFormat

/// One measure of a benchmark.
public struct Indicator: NamedEntry {
  public var header = Header()
  public var title = Fact<Title>()
  public var scale = Fact<Scale>()
  public var unit = Fact<Text>()
  public var outOf = Fact<Decimal>()
  public var steps = PlanList<Text>()
  public var better = Fact<Direction>()
  public var kind = Fact<IndicatorKind>()
  public var people = Fact<Bool>()
  public var breakdown = PlanList<Breakdown>()
  public var baseline = Part<Baseline>()
  public var target = Part<IndicatorTarget>()
  public var earlierTargets = PlanList<IndicatorTarget>()
  public var readings = ByDate<Reading>()
  public var data = Fact<Text>()
  public var collectedBy = Fact<Reference<Counterpart>>()
  public var parts = Keyed<Indicator>()

  public init() {}

  public static var section: Section { .indicators }

  public static let shape = Shape<Indicator>(
    "indicator",
    "One measure of a benchmark."
  ) {
    Field("title", \.title, "What is measured.", required: true)
    Field("scale", \.scale, "What its values are.")
    Field("unit", \.unit, "The unit of a number.")
    Field("out-of", \.outOf, "The whole of a ratio.")
    Field("steps", \.steps, "The steps in their order; a value is the number of the step.")
    Field("better", \.better, "Whether higher or lower is better.")
    Field("kind", \.kind, "Whether it watches the situation, what is delivered, or what is done.")
    Field("people", \.people, "Whether it counts people.")
    Field("breakdown", \.breakdown, "By what it is broken down.")
    Field("baseline", \.baseline, "Where it began.")
    Field("target", \.target, "Where it is to go.")
    Field(
      "earlier-targets", \.earlierTargets, "The targets that it had before, each with the day on which it was replaced."
    )
    Field("readings", \.readings, "What was measured, by the date on which it was taken or reported.")
    Field("data", \.data, "Where the figures come from, and how.")
    Field("collected-by", \.collectedBy, "Who collects them.")
    Field("parts", \.parts, "Its figures, where it has several.")
  }
}

/// Where an indicator began.
public struct Baseline: PlanEntry {
  public var header = Header()
  public var on = Fact<PlanDate>()
  public var since = Fact<PlanDate>()
  public var dataTo = Fact<PlanDate>()
  public var value = Fact<Measure>()
  public var count = Fact<Decimal>()
  public var outOf = Fact<Decimal>()
  public var women = Fact<Decimal>()
  public var text = Fact<Text>()

  public init() {}

  public static let shape = Shape<Baseline>(
    "baseline",
    "Where an indicator began.",
    shorthand: "is"
  ) {
    Field("on", \.on, "When it was measured.")
    Field("since", \.since, "From when it counts, where it adds up over time.")
    Field("data-to", \.dataTo, "Up to when its data go, if not up to its date.")
    Field("is", \.value, "The value.")
    Field("count", \.count, "How many it stands for, such as the cases behind a percentage.")
    Field("of", \.outOf, "Out of how many.")
    Field("women", \.women, "How many of them women.")
    Field("text", \.text, "The value in words.")
  }
}

/// Where an indicator is to go.
public struct IndicatorTarget: PlanEntry, PlanScalarOrEntry {
  public var header = Header()
  public var by = Fact<PlanDate>()
  public var value = Fact<Measure>()
  public var count = Fact<Decimal>()
  public var outOf = Fact<Decimal>()
  public var women = Fact<Decimal>()
  public var text = Fact<Text>()
  public var replaced = Fact<PlanDate>()
  public var decision = Fact<Reference<Decision>>()
  public var reason = Fact<Text>()

  public init() {}

  public static let shape = Shape<IndicatorTarget>(
    "target",
    "Where an indicator is to go.",
    shorthand: "is"
  ) {
    Field("by", \.by, "By when.")
    Field("is", \.value, "The value.")
    Field("count", \.count, "How many it stands for.")
    Field("of", \.outOf, "Out of how many.")
    Field("women", \.women, "How many of them women.")
    Field("text", \.text, "The value in words.")
    Field("replaced", \.replaced, "Of an earlier target: when another one was set in its place.")
    Field("decision", \.decision, "Of an earlier target: the decision that replaced it.")
    Field("reason", \.reason, "Of an earlier target: why it was replaced.")
  }
}

/// What was measured on a day.
public struct Reading: PlanEntry {
  public var header = Header()
  public var since = Fact<PlanDate>()
  public var dataTo = Fact<PlanDate>()
  public var value = Fact<Measure>()
  public var count = Fact<Decimal>()
  public var outOf = Fact<Decimal>()
  public var women = Fact<Decimal>()
  public var text = Fact<Text>()
  public var rating = Fact<ReadingRating>()
  public var sourceClass = Fact<SourceClass>()

  public init() {}

  public static let shape = Shape<Reading>(
    "reading",
    "What was measured on a day.",
    shorthand: "is"
  ) {
    Field("is", \.value, "The value.")
    Field("since", \.since, "From when it counts, where it adds up over time.")
    Field("data-to", \.dataTo, "Up to when its data go, if not up to its date.")
    Field("count", \.count, "How many it stands for, such as the cases behind a percentage.")
    Field("of", \.outOf, "Out of how many.")
    Field("women", \.women, "How many of them women.")
    Field("text", \.text, "What there is to say about it.")
    Field("rating", \.rating, "How its source says that it stands against the target; it counts before the value does.")
    Field("class", \.sourceClass, "The class in which its source puts it, where the source has classes of its own.")
  }
}

public enum Scale: String, PlanChoice {
  case number, percentage, ratio, steps, words
  case yesNo = "yes-no"

  public var meaning: String {
    switch self {
    case .ratio: "a count out of a whole: `7 of 18`"
    case .steps: "ordered steps, by their number"
    default: ""
    }
  }
}

public enum Direction: String, PlanChoice {
  case higher, lower
}

public enum IndicatorKind: String, PlanChoice {
  case condition, output, process
}

public enum Breakdown: String, PlanChoice {
  case sex, age, disability, area
}

public enum ReadingRating: String, PlanChoice {
  case met, near, missed
  case onTrack = "on-track"
  case offTrack = "off-track"
  case notMeasured = "not-measured"
}

/// The classes of progress in which reports to the Security Council put their indicators.
public enum SourceClass: String, PlanChoice, CaseIterable {
  case onTrack = "on-track"
  case rising, level, falling
  case offTrack = "off-track"
  case noUpdate = "no-update"

  public var meaning: String {
    switch self {
    case .onTrack: ""
    case .rising: "challenged but rising"
    case .level: "challenged and level"
    case .falling: "challenged and falling"
    case .offTrack: "no progress, or not on track"
    case .noUpdate: "no update was expected in the period"
    }
  }
}
