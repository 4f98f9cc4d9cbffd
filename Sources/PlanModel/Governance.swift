import PlanFormat

/// A body that plans, steers or follows the transition.
public struct Body: NamedEntry {
  public var header = Header()
  public var name = Fact<Title>()
  public var kind = Fact<BodyKind>()
  public var level = Fact<BodyLevel>()
  public var area = Fact<Reference<Area>>()
  public var since = Fact<PlanDate>()
  public var until = Fact<PlanDate>()
  public var chairs = PlanList<Member>()
  public var members = PlanList<Member>()
  public var rhythm = Fact<Text>()
  public var met = PlanList<PlanDate>()
  public var purpose = Fact<Text>()
  public var covers = PlanList<Function>()

  public init() {}

  public static var section: Section { .bodies }

  public static let shape = Shape<Body>(
    "body",
    "A body that plans, steers or follows the transition.",
    example: """
      joint-board:
        name: Joint transition board
        kind: joint
        since: 2026-01-15
        chairs: [{ who: presidency, post: Chief of Staff }, mission]
        members: [{ who: cnp, seats: 2, women: 1 }, rc]
        rhythm: every month
      """
  ) {
    Field("name", \.name, "Its name.", required: true)
    Field("kind", \.kind, "What it is for.")
    Field("level", \.level, "At which level it works.")
    Field("area", \.area, "Where, for one of an area.")
    Field("since", \.since, "From when it exists.")
    Field("until", \.until, "To when it existed.")
    Field("chairs", \.chairs, "Who chairs it.")
    Field("members", \.members, "Who sits in it.")
    Field("rhythm", \.rhythm, "How often it meets.")
    Field.outcomes("met", \.met, "When it met.")
    Field("purpose", \.purpose, "What it does.")
    Field("covers", \.covers, "The functions that it covers.")
  }
}

/// Who sits in a body.
public struct Member: PlanEntry, PlanScalarOrEntry {
  public var header = Header()
  public var who = Fact<Reference<Counterpart>>()
  public var post = Fact<Text>()
  public var seats = Fact<Decimal>()
  public var women = Fact<Decimal>()
  public var since = Fact<PlanDate>()
  public var until = Fact<PlanDate>()

  public init() {}

  public static let shape = Shape<Member>(
    "member",
    "Who sits in a body.",
    shorthand: "who"
  ) {
    Field("who", \.who, "Who.")
    Field("post", \.post, "In what post.")
    Field("seats", \.seats, "How many seats.")
    Field("women", \.women, "How many of them women hold.")
    Field("since", \.since, "From when.")
    Field("until", \.until, "To when.")
  }
}

/// Who was heard, on what, and what came of it.
public struct Consultation: NamedEntry {
  public var header = Header()
  public var title = Fact<Title>()
  public var on = Fact<PlanDate>()
  public var until = Fact<PlanDate>()
  public var status = Fact<ConsultationStatus>()
  public var stage = Fact<PlanningStage>()
  public var with = PlanList<Participant>()
  public var areas = PlanList<Reference<Area>>()
  public var phase = Fact<Reference<Phase>>()
  public var subjects = PlanList<ConsultationSubject>()
  public var outcome = Fact<Text>()
  public var usedBy = PlanList<AnyReference>()
  public var place = Fact<Text>()

  public init() {}

  public static var section: Section { .consultations }

  public static let shape = Shape<Consultation>(
    "consultation",
    "Who was heard, on what, and what came of it.",
    example: """
      north-forum:
        title: Forum of the northern communities
        on: 2026-09-12
        status: held
        stage: planning
        with:
          - { kind: women, count: 40, women: 40 }
          - { kind: community, who: elders, count: 25, position: Patrols on market days must not end first. }
        subjects: [timing, manner]
        outcome: Patrols on market days go on until the police posts open.
        used-by: [public-order]
      """
  ) {
    Field("title", \.title, "What it was.", required: true)
    Field("on", \.on, "When it was, or is meant to be.")
    Field("until", \.until, "Its last day.")
    Field.standing(
      "status", \.status, "Whether it took place.", since: { $0.status.value == .held ? $0.on.value : nil })
    Field("stage", \.stage, "At which stage of the transition.")
    Field("with", \.with, "Who was heard.")
    Field("areas", \.areas, "Where.")
    Field("phase", \.phase, "In which phase.")
    Field("subjects", \.subjects, "On what.")
    Field.standing("outcome", \.outcome, "What came of it.", since: { $0.on.value })
    Field("used-by", \.usedBy, "What in the plan rests on it.")
    Field("place", \.place, "The place.")
  }
}

/// Who was heard.
public struct Participant: PlanEntry, PlanScalarOrEntry {
  public var header = Header()
  public var kind = Fact<ParticipantKind>()
  public var who = Fact<Reference<Counterpart>>()
  public var count = Fact<Decimal>()
  public var women = Fact<Decimal>()
  public var position = Fact<Text>()

  public init() {}

  public static let shape = Shape<Participant>(
    "participant",
    "Who was heard.",
    shorthand: "kind"
  ) {
    Field("kind", \.kind, "What kind of people or bodies.", required: true)
    Field("who", \.who, "Who they were; may be left out for their safety.")
    Field("count", \.count, "How many.")
    Field("women", \.women, "How many of them women.")
    Field("position", \.position, "What they asked for, or held against it.")
  }
}

/// A decision on the transition, or what somebody recommends that others decide.
public struct Decision: NamedEntry {
  public var header = Header()
  public var title = Fact<Title>()
  public var kind = Fact<DecisionKind>()
  public var on = Fact<PlanDate>()
  public var by = PlanList<Reference<Counterpart>>()
  public var about = PlanList<DecisionSubject>()
  public var text = Fact<Text>()
  public var reason = Fact<Text>()
  public var basedOn = PlanList<AnyReference>()

  public init() {}

  public var knownSince: Fact<PlanDate> { on }

  /// Whether it decides. What is recommended is decided by somebody else, or never.
  public var isDecided: Bool { kind.value != .recommendation }

  public static var section: Section { .decisions }

  public static let shape = Shape<Decision>(
    "decision",
    "A decision on the transition, or what somebody recommends that others decide.",
    example: """
      police-last:
        { title: The police component leaves last, on: 2026-11-02, by: [mission, government], about: [manner] }
      """
  ) {
    Field("title", \.title, "What was decided.", required: true)
    Field("kind", \.kind, "Whether it decides, as it does if nothing is said, or recommends what others decide.")
    Field("on", \.on, "When.")
    Field("by", \.by, "By whom.")
    Field("about", \.about, "On what.")
    Field("text", \.text, "The decision, at length.")
    Field("reason", \.reason, "Why.")
    Field("based-on", \.basedOn, "What in the plan it rests on.")
  }
}

public enum BodyKind: String, PlanChoice {
  case planning, joint, steering, dialogue, other
  case workingGroup = "working-group"
  case taskForce = "task-force"

  public var meaning: String {
    switch self {
    case .joint: "with the host State"
    default: ""
    }
  }
}

public enum BodyLevel: String, PlanChoice {
  case headquarters, national, provincial, local
}

public enum ConsultationStatus: String, PlanChoice {
  case planned, held, declined
}

public enum PlanningStage: String, PlanChoice {
  case planning, execution, review
}

public enum ParticipantKind: String, PlanChoice {
  case government, women, youth, disability, community, defenders, media, regional, lender, un, donor,
    contributors, `private`
  case localAuthority = "local-authority"
  case civilSociety = "civil-society"
}

public enum ConsultationSubject: String, PlanChoice {
  case timing, manner, outcome, needs, benchmarks, protection, financing, other
}

public enum DecisionKind: String, PlanChoice {
  case decision, recommendation

  public var meaning: String {
    switch self {
    case .decision: ""
    case .recommendation: "by one who does not decide it, such as the Secretary-General on a mandate"
    }
  }
}

public enum DecisionSubject: String, PlanChoice {
  case timing, manner, outcome, mandate, site, financing, other
}
