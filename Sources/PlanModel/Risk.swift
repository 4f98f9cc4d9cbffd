import PlanFormat

/// What may go wrong, and what is done about it.
public struct Risk: NamedEntry {
  public var header = Header()
  public var title = Fact<Title>()
  public var subject = Fact<Subject>()
  public var likelihood = Fact<Level>()
  public var impact = Fact<Level>()
  public var response = Fact<Text>()
  public var owner = Fact<Reference<Counterpart>>()
  public var areas = PlanList<Reference<Area>>()
  public var about = PlanList<AnyReference>()
  public var status = Fact<RiskStatus>()
  public var occurred = Fact<PlanDate>()
  public var acceptedBy = Fact<Text>()

  public init() {}

  public static var section: Section { .risks }

  public static let shape = Shape<Risk>(
    "risk",
    "What may go wrong, and what is done about it.",
    example: """
      pay-arrears:
        title: Police officers go unpaid for months
        subject: security
        likelihood: high
        impact: high
        response: A budget line for pay, agreed before the last unit leaves.
        owner: cnp
      """
  ) {
    Field("title", \.title, "What may happen.", required: true)
    Field("subject", \.subject, "The subject that it belongs to.")
    Field("likelihood", \.likelihood, "How likely it is.")
    Field("impact", \.impact, "How much harm it does.")
    Field("response", \.response, "What is done about it.")
    Field("owner", \.owner, "Who does it.")
    Field("areas", \.areas, "Where.")
    Field("about", \.about, "What in the plan it concerns.")
    Field.standing("status", \.status, "Whether it has come true.", since: { $0.occurred.value })
    Field.outcome("occurred", \.occurred, "When it came true.")
    Field("accepted-by", \.acceptedBy, "Who accepts it, if nothing is done.")
  }
}

/// The danger to civilians in an area that is to be left.
public struct ProtectionRisk: NamedEntry {
  public var header = Header()
  public var area = Fact<Reference<Area>>()
  public var level = Fact<RiskLevel>()
  public var groups = PlanList<Text>()
  public var on = Fact<PlanDate>()
  public var threats = Fact<Text>()
  public var measures = PlanList<Reference<PlanTask>>()
  public var outreach = Fact<PlanDate>()
  public var heldElsewhere = Fact<Text>()

  public init() {}

  /// An assessment of the danger is known once it is made.
  public var knownSince: Fact<PlanDate> { on }

  public static var section: Section { .protection }

  public static let shape = Shape<ProtectionRisk>(
    "protection risk",
    "The danger to civilians in an area that is to be left.",
    example: """
      north-market: { area: north, level: high, groups: [women traders], on: 2027-02-01, measures: [public-order] }
      """
  ) {
    Field("area", \.area, "The area.", required: true)
    Field.standing("level", \.level, "How great it is.", since: { $0.on.value })
    Field("groups", \.groups, "Who is in danger.")
    Field("on", \.on, "When it was assessed.")
    Field("threats", \.threats, "From what.")
    Field("measures", \.measures, "The tasks that protect.")
    Field("outreach", \.outreach, "When the people concerned are told.")
    Field("held-elsewhere", \.heldElsewhere, "Where the analysis is kept, if it is not for all eyes.")
  }
}

public enum RiskStatus: String, PlanChoice {
  case open, occurred, closed
}

public enum RiskLevel: String, PlanChoice {
  case low, medium, high
  case nothing = "none"
}
