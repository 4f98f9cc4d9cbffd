import PlanFormat

/// An analysis or a survey that the plan rests on.
public struct Assessment: NamedEntry {
  public var header = Header()
  public var title = Fact<Title>()
  public var kind = Fact<AssessmentKind>()
  public var on = Fact<PlanDate>()
  public var planned = Fact<PlanDate>()
  public var until = Fact<PlanDate>()
  public var by = PlanList<Reference<Counterpart>>()
  public var covers = PlanList<Reference<Counterpart>>()
  public var areas = PlanList<Reference<Area>>()
  public var phases = PlanList<Reference<Phase>>()
  public var findings = Fact<Text>()
  public var usedBy = PlanList<AnyReference>()
  public var validUntil = Fact<PlanDate>()

  public init() {}

  public static var section: Section { .assessments }

  public static let shape = Shape<Assessment>(
    "assessment",
    "An analysis or a survey that the plan rests on.",
    example: """
      capacity-2027: { title: Capacity mapping of the country team, kind: capacity-mapping, on: 2027-02, covers: [undp] }
      """
  ) {
    Field("title", \.title, "What it is.", required: true)
    Field("kind", \.kind, "What it looks at.")
    Field.outcome("on", \.on, "When it was made; its first day, if it took several.")
    Field("planned", \.planned, "When it will be finished.")
    Field("until", \.until, "Its last day.")
    Field("by", \.by, "Who made it.")
    Field("covers", \.covers, "The receivers that it covers.")
    Field("areas", \.areas, "Where.")
    Field("phases", \.phases, "The phases that it serves.")
    Field.standing("findings", \.findings, "What it found.", since: { $0.on.value })
    Field("used-by", \.usedBy, "What in the plan rests on it.")
    Field("valid-until", \.validUntil, "To when it holds.")
  }
}

public enum AssessmentKind: String, PlanChoice {
  case threat, strategic, gender, needs, security, environmental, financing, evaluation, legal, other
  case conflictAnalysis = "conflict-analysis"
  case capacityMapping = "capacity-mapping"
  case perceptionSurvey = "perception-survey"
  case scheduleRisk = "schedule-risk"
}
