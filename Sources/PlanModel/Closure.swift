import PlanFormat

/// What is done for the mission's staff.
public struct Staffing: PlanEntry {
  public var header = Header()
  public var measures = PlanList<StaffMeasure>()
  public var nationalPostsEnd = Fact<PlanDate>()

  public init() {}

  public static var isSplittable: Bool { true }

  public static let shape = Shape<Staffing>(
    "staffing section",
    "What is done for the mission's staff.",
    example: """
      national-posts-end: 2027-12-31
      measures:
        - { what: Job fair with the country team, on: 2027-08-20, for: national }
      """
  ) {
    Field("measures", \.measures, "What is done.")
    Field("national-posts-end", \.nationalPostsEnd, "When the posts of national staff end.")
  }
}

/// What is done for staff.
public struct StaffMeasure: PlanEntry, PlanScalarOrEntry {
  public var header = Header()
  public var what = Fact<Text>()
  public var kind = Fact<StaffMeasureKind>()
  public var on = Fact<PlanDate>()
  public var purposes = Fact<StaffGroup>()
  public var text = Fact<Text>()

  public init() {}

  public static let shape = Shape<StaffMeasure>(
    "measure for staff",
    "What is done for staff.",
    shorthand: "what"
  ) {
    Field("what", \.what, "What.", required: true)
    Field("kind", \.kind, "What kind of measure; `posts-end` is the end of posts itself, and prepares nobody for it.")
    Field("on", \.on, "When.")
    Field("for", \.purposes, "For whom.")
    Field("text", \.text, "What there is to say about it.")
  }
}

/// The end of the mission as an organisation: assets, accounts, contracts, records.
public struct Liquidation: PlanEntry {
  public var header = Header()
  public var start = Fact<PlanDate>()
  public var finish = Fact<PlanDate>()
  public var owner = Fact<Text>()
  public var guards = Fact<Text>()
  public var assets = PlanList<AssetDecision>()
  public var records = Fact<Text>()
  public var statusAgreementUntil = Fact<PlanDate>()
  public var cooperation = Fact<Text>()

  public init() {}

  public static var isSplittable: Bool { true }

  public static let shape = Shape<Liquidation>(
    "liquidation",
    "The end of the mission as an organisation: assets, accounts, contracts, records.",
    example: """
      start: 2028-01-01
      finish: 2028-06-30
      owner: Director of Mission Support
      assets:
        - { what: Vehicles, decision: transfer, to: rc, count: 40 }
      """
  ) {
    Field("start", \.start, "When it starts.")
    Field("finish", \.finish, "When it ends.")
    Field("owner", \.owner, "Who answers for it.")
    Field("guards", \.guards, "Who guards people and sites until the end.")
    Field("assets", \.assets, "What becomes of the assets.")
    Field("records", \.records, "What becomes of the records.")
    Field("status-agreement-until", \.statusAgreementUntil, "To when the status agreement holds.")
    Field("cooperation", \.cooperation, "What is needed of the host State: access, customs, flights.")
  }
}

/// What becomes of assets.
public struct AssetDecision: PlanEntry, PlanScalarOrEntry {
  public var header = Header()
  public var what = Fact<Text>()
  public var decision = Fact<AssetFate>()
  public var to = Fact<Reference<Counterpart>>()
  public var on = Fact<PlanDate>()
  public var count = Fact<Decimal>()
  public var share = Fact<Decimal>()
  public var value = Fact<Decimal>()
  public var currency = Fact<Currency>()

  public init() {}

  public var knownSince: Fact<PlanDate> { on }

  public static let shape = Shape<AssetDecision>(
    "decision on assets",
    "What becomes of assets."
  ) {
    Field("what", \.what, "Which assets.", required: true)
    Field("decision", \.decision, "What becomes of them.")
    Field("to", \.to, "Who gets them.")
    Field("on", \.on, "When that was decided.")
    Field("count", \.count, "How many.")
    Field("share", \.share, "What share of all, in per cent.")
    Field("value", \.value, "What they are worth.")
    Field("currency", \.currency, "The currency of the value, if not the plan's.")
  }
}

/// A service of the mission that others use, such as flights or escorts.
public struct Service: NamedEntry {
  public var header = Header()
  public var what = Fact<Text>()
  public var users = Fact<Text>()
  public var until = Fact<PlanDate>()
  public var replacedBy = Fact<Reference<Counterpart>>()
  public var endsAgreed = Fact<Bool>()

  public init() {}

  public static var section: Section { .services }

  public static let shape = Shape<Service>(
    "service",
    "A service of the mission that others use, such as flights or escorts.",
    example: """
      flights: { what: Flights to the north, users: humanitarian partners, until: 2027-11-30, replaced-by: wfp }
      """
  ) {
    Field("what", \.what, "What it is.", required: true)
    Field("users", \.users, "Who uses it.")
    Field("until", \.until, "To when.")
    Field("replaced-by", \.replacedBy, "Who provides it then.")
    Field("ends-agreed", \.endsAgreed, "Whether its end is agreed with the users.")
  }
}

/// Cases of misconduct and of crimes against peacekeepers, in numbers only.
public struct Conduct: PlanEntry {
  public var header = Header()
  public var casesOpen = Fact<Decimal>()
  public var casesOwner = Fact<Text>()
  public var victimsOwner = Fact<Text>()
  public var peacekeeperCrimesOpen = Fact<Decimal>()
  public var peacekeeperCrimesOwner = Fact<Text>()

  public init() {}

  public static var isSplittable: Bool { true }

  public static let shape = Shape<Conduct>(
    "conduct section",
    "Cases of misconduct and of crimes against peacekeepers, in numbers only.",
    example: """
      cases-open: 3
      cases-owner: Conduct and Discipline Service
      victims-owner: Office of the Victims' Rights Advocate
      """
  ) {
    Field.standing("cases-open", \.casesOpen, "How many cases of misconduct are open.")
    Field("cases-owner", \.casesOwner, "Who follows them after departure.")
    Field("victims-owner", \.victimsOwner, "Who supports the victims after departure.")
    Field.standing(
      "peacekeeper-crimes-open", \.peacekeeperCrimesOpen,
      "How many cases of crimes against peacekeepers are open.")
    Field("peacekeeper-crimes-owner", \.peacekeeperCrimesOwner, "Who follows them after departure.")
  }
}

public enum StaffMeasureKind: String, PlanChoice {
  case notice, training, placement, other
  case postsEnd = "posts-end"
}

public enum StaffGroup: String, PlanChoice {
  case all, national, international
}

public enum AssetFate: String, PlanChoice {
  case transfer, gift, sale, `return`
  case writeOff = "write-off"
}
