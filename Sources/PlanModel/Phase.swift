import PlanFormat

/// A stretch of the path from the present presence to the one intended.
public struct Phase: NamedEntry {
  public var header = Header()
  public var title = Fact<Title>()
  public var start = Fact<PlanDate>()
  public var finish = Fact<PlanDate>()
  public var status = Fact<PhaseStatus>()
  public var areas = PlanList<Reference<Area>>()
  public var objective = Fact<Text>()
  public var frameworks = PlanList<Reference<Framework>>()
  public var decidedBy = Fact<Reference<Counterpart>>()
  public var after = PlanList<Reference<Phase>>()
  public var gate = Part<Gate>()
  public var needs = ByWord<Group, GroupNeed>()
  public var genderAnalysis = Fact<Reference<Assessment>>()
  public var support = Fact<Text>()

  public init() {}

  public static var section: Section { .phases }

  public static let shape = Shape<Phase>(
    "phase",
    "A stretch of the path from the present presence to the one intended.",
    example: """
      joint-work:
        title: Joint work
        start: 2027-01
        finish: 2027-12
        status: current
        decided-by: joint-board
        gate: { benchmarks: [bm-police], review: 2027-11-15 }
        needs:
          women: { need: Escorts to the market, answer: [public-order] }
          youth: { none-differs: true }
      """
  ) {
    Field("title", \.title, "Its name.", required: true)
    Field("start", \.start, "When it begins.")
    Field("finish", \.finish, "When it ends.")
    Field.standing("status", \.status, "How it stands on the day of the plan.")
    Field("areas", \.areas, "Where it applies, if not everywhere.")
    Field("objective", \.objective, "What it is to achieve.")
    Field("frameworks", \.frameworks, "The national plans and other frameworks that it serves.")
    Field("decided-by", \.decidedBy, "Who decides the passage to the next one.")
    Field("after", \.after, "The phases that come before it.")
    Field("gate", \.gate, "What must be met before the next phase starts.")
    Field("needs", \.needs, "What groups of people need in this phase, and what answers it.")
    Field("gender-analysis", \.genderAnalysis, "The gender analysis that it rests on.")
    Field("support", \.support, "What its steps mean for air, medical, security, movement and camps.")
  }
}

/// What must be met before the next step.
public struct Gate: PlanEntry {
  public var header = Header()
  public var benchmarks = PlanList<Reference<Benchmark>>()
  public var assessment = Fact<Reference<Assessment>>()
  public var review = Fact<PlanDate>()
  public var met = Fact<PlanDate>()
  public var decidedBy = Fact<Reference<Counterpart>>()

  public init() {}

  public static let shape = Shape<Gate>(
    "gate",
    "What must be met before the next step."
  ) {
    Field("benchmarks", \.benchmarks, "The benchmarks that must be met.")
    Field("assessment", \.assessment, "The joint assessment that must be made.")
    Field("review", \.review, "When it is looked at.")
    Field.outcome("met", \.met, "When it was found to be met.")
    Field("decided-by", \.decidedBy, "Who finds that it is met.")
  }
}

/// What a group of people needs in a phase.
public struct GroupNeed: PlanEntry {
  public var header = Header()
  public var need = Fact<Text>()
  public var answer = PlanList<Reference<PlanTask>>()
  public var noneDiffers = Fact<Bool>()

  public init() {}

  public static let shape = Shape<GroupNeed>(
    "need of a group",
    "What a group of people needs in a phase."
  ) {
    Field("need", \.need, "What it needs.")
    Field("answer", \.answer, "The tasks that answer it.")
    Field("none-differs", \.noneDiffers, "Whether nothing differs for this group.")
  }
}

public enum PhaseStatus: String, PlanChoice {
  case planned, current, completed, extended, suspended, dropped

  public var meaning: String {
    switch self {
    case .extended: "current, and longer than planned"
    default: ""
    }
  }
}

public enum Group: String, PlanChoice {
  case women, youth, disabilities, children, displaced
}
