import PlanFormat

/// What a receiver needs and has.
public struct CapacityAssessment: PlanEntry {
  public var header = Header()
  public var required = Fact<Text>()
  public var assessed = Fact<Text>()
  public var scale = Fact<Text>()
  public var level = Fact<CapacityLevel>()
  public var on = Fact<PlanDate>()
  public var by = Fact<Assessor>()
  public var planned = Fact<PlanDate>()
  public var performsAlready = Fact<Bool>()
  public var shortfall = Fact<Bool>()
  public var risk = Fact<Reference<Risk>>()
  public var indicator = Fact<Reference<Indicator>>()

  public init() {}

  public static let shape = Shape<CapacityAssessment>(
    "capacity assessment",
    "What a receiver needs and has."
  ) {
    Field("required", \.required, "What is needed, with its unit.")
    Field.standing("assessed", \.assessed, "What was found, with its unit.", since: { $0.on.value })
    Field("scale", \.scale, "What the levels mean, if they are the plan's own.")
    Field.standing("level", \.level, "How far it suffices.", since: { $0.on.value })
    Field.outcome("on", \.on, "When it was assessed.")
    Field("by", \.by, "Who assessed it.")
    Field("planned", \.planned, "When it will be assessed.")
    Field("performs-already", \.performsAlready, "Whether the receiver does it already.")
    Field(
      "shortfall", \.shortfall,
      "Whether what was found is less than what is needed, where the level does not say it.")
    Field("risk", \.risk, "The risk by which a shortfall is accepted.")
    Field(
      "indicator", \.indicator,
      "The indicator that measures it: a reading later than the assessment takes its place, and so does its verdict.")
  }
}

/// What is done so that the receiver can carry the task.
public struct CapacityAction: NamedEntry {
  public var header = Header()
  public var title = Fact<Title>()
  public var owner = Fact<Reference<Counterpart>>()
  public var start = Fact<PlanDate>()
  public var finish = Fact<PlanDate>()
  public var status = Fact<TaskStatus>()
  public var kind = Fact<ActionKind>()

  public init() {}

  public static var section: Section { .capacityActions }

  public static let shape = Shape<CapacityAction>(
    "capacity action",
    "What is done so that the receiver can carry the task."
  ) {
    Field("title", \.title, "What is done.", required: true)
    Field("owner", \.owner, "Who does it.")
    Field("start", \.start, "When it starts.")
    Field("finish", \.finish, "When it is done.")
    Field.standing("status", \.status, "How it stands.")
    Field("kind", \.kind, "What kind of help it is.")
  }
}

/// What giver and receiver do together.
public struct JointWork: PlanEntry, PlanScalarOrEntry {
  public var header = Header()
  public var what = Fact<Text>()
  public var start = Fact<PlanDate>()
  public var finish = Fact<PlanDate>()

  public init() {}

  public static let shape = Shape<JointWork>(
    "joint work",
    "What giver and receiver do together.",
    shorthand: "what"
  ) {
    Field("what", \.what, "What they do.", required: true)
    Field("start", \.start, "From when.")
    Field("finish", \.finish, "To when.")
  }
}

public enum CapacityLevel: String, PlanChoice {
  case low, partial, sufficient
  case nothing = "none"
}

public enum Assessor: String, PlanChoice {
  case joint, mission, receiver
  case thirdParty = "third-party"
}

public enum ActionKind: String, PlanChoice {
  case training, equipment, mentoring, law, money, oversight, people, other
}
