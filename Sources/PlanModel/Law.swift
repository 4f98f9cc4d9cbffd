import PlanFormat

/// A law on its way that the transition waits for.
public struct Law: NamedEntry {
  public var header = Header()
  public var title = Fact<Title>()
  public var stage = Fact<LawStage>()
  public var due = Fact<PlanDate>()
  public var empowers = PlanList<Reference<Counterpart>>()
  public var indicator = Fact<Reference<Indicator>>()
  public var history = ByDate<LawEvent>()

  public init() {}

  public static var section: Section { .laws }

  public static let shape = Shape<Law>(
    "law",
    "A law on its way that the transition waits for.",
    example: """
      prison-law:
        title: Prison law
        stage: parliament
        due: 2027-09
        empowers: [prison-service]
        history: { 2026-02-01: drafting, 2026-11-20: parliament }
      """
  ) {
    Field("title", \.title, "Its name.", required: true)
    Field.standing("stage", \.stage, "How far it has come.")
    Field("due", \.due, "When it is meant to be in force.")
    Field("empowers", \.empowers, "Who gets a power from it.")
    Field("indicator", \.indicator, "The indicator that follows it.")
    Field("history", \.history, "Its way, by date.")
  }
}

/// A step on a law's way.
public struct LawEvent: PlanEntry {
  public var header = Header()
  public var stage = Fact<LawStage>()
  public var text = Fact<Text>()

  public init() {}

  public static let shape = Shape<LawEvent>(
    "step of a law",
    "A step on a law's way.",
    shorthand: "stage"
  ) {
    Field("stage", \.stage, "How far it came.")
    Field("text", \.text, "What there is to say about it.")
  }
}

public enum LawStage: String, PlanChoice {
  case drafting, government, parliament, adopted, promulgated, rejected, withdrawn
  case oneChamber = "one-chamber"
  case inForce = "in-force"

  public var meaning: String {
    switch self {
    case .government: "before the Government"
    case .oneChamber: "passed by one chamber"
    case .adopted: "passed by parliament"
    default: ""
    }
  }
}
