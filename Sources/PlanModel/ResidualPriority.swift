import PlanFormat

/// What still needs doing for peace after departure.
public struct ResidualPriority: NamedEntry {
  public var header = Header()
  public var title = Fact<Title>()
  public var political = Fact<Bool>()
  public var function = Fact<Function>()
  public var owner = Fact<Reference<Counterpart>>()
  public var areas = PlanList<Reference<Area>>()
  public var until = Fact<PlanDate>()
  public var cost = Part<Cost>()
  public var frameworks = PlanList<Reference<Framework>>()
  public var outcomes = PlanList<Reference<Outcome>>()
  public var tasks = PlanList<Reference<PlanTask>>()
  public var accessToJustice = Fact<Bool>()

  public init() {}

  public static var section: Section { .residualPriorities }

  public static let shape = Shape<ResidualPriority>(
    "residual priority",
    "What still needs doing for peace after departure.",
    example: """
      land-disputes: { title: Disputes over land in the north, political: true, owner: rc, frameworks: [vision-2030] }
      """
  ) {
    Field("title", \.title, "What it is.", required: true)
    Field("political", \.political, "Whether it is a political matter.")
    Field("function", \.function, "The function that it belongs to.")
    Field("owner", \.owner, "Who carries it on.")
    Field("areas", \.areas, "Where.")
    Field("until", \.until, "To when.")
    Field("cost", \.cost, "What it costs.")
    Field("frameworks", \.frameworks, "The national frameworks that carry it.")
    Field("outcomes", \.outcomes, "The outcomes of the cooperation framework that carry it.")
    Field("tasks", \.tasks, "The tasks that it continues.")
    Field("access-to-justice", \.accessToJustice, "Whether it gives people access to justice.")
  }
}
