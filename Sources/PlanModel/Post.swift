import PlanFormat

/// A post that the transition needs.
public struct Post: NamedEntry {
  public var header = Header()
  public var title = Fact<Title>()
  public var kind = Fact<PostKind>()
  public var employer = Fact<Reference<Counterpart>>()
  public var count = Fact<Decimal>()
  public var from = Fact<PlanDate>()
  public var until = Fact<PlanDate>()
  public var tasks = PlanList<Reference<PlanTask>>()
  public var phases = PlanList<Reference<Phase>>()
  public var fundedBy = Fact<Reference<FundingSource>>()
  public var shared = Fact<Bool>()
  public var national = Fact<Bool>()

  public init() {}

  public static var section: Section { .posts }

  public static let shape = Shape<Post>(
    "post",
    "A post that the transition needs.",
    example: """
      pda: { title: Peace and development adviser, kind: peace-and-development, employer: rc, from: 2028-01-01, count: 1 }
      """
  ) {
    Field("title", \.title, "What it is.", required: true)
    Field("kind", \.kind, "Its field.")
    Field("employer", \.employer, "Whose post it is.")
    Field("count", \.count, "How many.")
    Field("from", \.from, "From when.")
    Field("until", \.until, "To when.")
    Field("tasks", \.tasks, "The tasks that it serves.")
    Field("phases", \.phases, "The phases in which it is there.")
    Field("funded-by", \.fundedBy, "Who pays it.")
    Field("shared", \.shared, "Whether it is shared with other countries or offices.")
    Field("national", \.national, "Whether it is for a national.")
  }
}

public enum PostKind: String, PlanChoice {
  case leadership, gender, protection, planning, data, coordination, police, justice, corrections, political,
    security, support, liaison, other
  case peaceAndDevelopment = "peace-and-development"
  case humanRights = "human-rights"
  case childProtection = "child-protection"
}
