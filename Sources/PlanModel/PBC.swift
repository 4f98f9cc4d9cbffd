import PlanFormat

/// The work with the Peacebuilding Commission.
public struct PBCSection: PlanEntry {
  public var header = Header()
  public var consent = Fact<Bool>()
  public var engagements = Keyed<Engagement>()
  public var reporting = Part<PBCReporting>()
  public var shortfalls = Part<ShortfallHandling>()
  public var recommendations = Keyed<Recommendation>()
  public var comments = PlanList<PartyComment>()

  public init() {}

  public static var isSplittable: Bool { true }

  public static let shape = Shape<PBCSection>(
    "Peacebuilding Commission section",
    "The work with the Peacebuilding Commission.",
    example: """
      consent: true
      engagements:
        meeting-1: { title: Meeting on joint objectives, on: 2026-06-10, kind: meeting, joint-objectives: true, with: [government] }
      reporting: { rhythm: twice a year, contact: Resident Coordinator's office, first: 2027-03 }
      shortfalls: { how: monthly review by the joint board, owner: joint-board, limit: 30 days }
      """
  ) {
    Field("consent", \.consent, "Whether the Government wishes the Commission's engagement.")
    Field("engagements", \.engagements, "Meetings, visits, advice.")
    Field("reporting", \.reporting, "How the Commission is told how the plan is carried out.")
    Field("shortfalls", \.shortfalls, "How shortfalls are noticed and answered.")
    Field("recommendations", \.recommendations, "What the Commission has recommended, and the response.")
    Field("comments", \.comments, "What each party says of the draft of the report to the Commission.")
  }
}

/// Something that the Commission did.
public struct Engagement: NamedEntry {
  public var header = Header()
  public var title = Fact<Title>()
  public var on = Fact<PlanDate>()
  public var kind = Fact<EngagementKind>()
  public var purpose = Fact<Text>()
  public var jointObjectives = Fact<Bool>()
  public var with = PlanList<ParticipantKind>()
  public var outcome = Fact<Text>()

  public init() {}

  public static var section: Section { .engagements }

  public static let shape = Shape<Engagement>(
    "engagement of the Commission",
    "Something that the Commission did."
  ) {
    Field("title", \.title, "What it was.", required: true)
    Field("on", \.on, "When.")
    Field("kind", \.kind, "What it was.")
    Field("purpose", \.purpose, "What for.")
    Field("joint-objectives", \.jointObjectives, "Whether joint objectives and priorities were formed.")
    Field("with", \.with, "Who took part.")
    Field.standing("outcome", \.outcome, "What came of it.", since: { $0.on.value })
  }
}

/// How the Commission is told.
public struct PBCReporting: PlanEntry {
  public var header = Header()
  public var rhythm = Fact<Text>()
  public var contact = Fact<Text>()
  public var first = Fact<PlanDate>()

  public init() {}

  public static let shape = Shape<PBCReporting>(
    "reporting to the Commission",
    "How the Commission is told."
  ) {
    Field("rhythm", \.rhythm, "How often.")
    Field("contact", \.contact, "Who is the point of contact.")
    Field("first", \.first, "When the first report is due.")
  }
}

/// How shortfalls in carrying out the plan are answered.
public struct ShortfallHandling: PlanEntry {
  public var header = Header()
  public var how = Fact<Text>()
  public var owner = Fact<Reference<Counterpart>>()
  public var limit = Fact<Duration>()

  public init() {}

  public static let shape = Shape<ShortfallHandling>(
    "handling of shortfalls",
    "How shortfalls in carrying out the plan are answered."
  ) {
    Field("how", \.how, "How they are noticed.")
    Field("owner", \.owner, "Who sees to the answer.")
    Field("limit", \.limit, "Within what time they are answered.")
  }
}

/// What the Commission recommended.
public struct Recommendation: NamedEntry {
  public var header = Header()
  public var text = Fact<Text>()
  public var on = Fact<PlanDate>()
  public var to = Fact<Text>()
  public var response = Fact<Text>()
  public var status = Fact<RecommendationStatus>()

  public init() {}

  public var knownSince: Fact<PlanDate> { on }

  public static var section: Section { .recommendations }

  public static let shape = Shape<Recommendation>(
    "recommendation",
    "What the Commission recommended."
  ) {
    Field("text", \.text, "What it recommended.", required: true)
    Field("on", \.on, "When.")
    Field("to", \.to, "To whom.")
    Field.standing("response", \.response, "What was done.")
    Field.standing("status", \.status, "How it stands.")
  }
}

/// What a party says of the draft of a report.
public struct PartyComment: PlanEntry, PlanScalarOrEntry {
  public var header = Header()
  public var by = Fact<Reference<Counterpart>>()
  public var group = Fact<ParticipantKind>()
  public var asked = Fact<PlanDate>()
  public var on = Fact<PlanDate>()
  public var text = Fact<Text>()

  public init() {}

  public static let shape = Shape<PartyComment>(
    "comment of a party",
    "What a party says of the draft of a report."
  ) {
    Field("by", \.by, "Who was asked.")
    Field("group", \.group, "Which group was asked, where it is no body of the plan.")
    Field.outcome("asked", \.asked, "When it was asked.")
    Field.outcome("on", \.on, "When it answered.")
    Field.standing("text", \.text, "What it says, in its own words, in 200 words at most.", since: { $0.on.value })
  }
}

public enum EngagementKind: String, PlanChoice {
  case meeting, visit, advice, letter, briefing, statement, report, other
}

public enum RecommendationStatus: String, PlanChoice {
  case open, accepted, done, declined, overtaken
}
