import PlanFormat

/// The UN presence that remains, and what it owes.
public struct Afterwards: PlanEntry {
  public var header = Header()
  public var noneRemains = Fact<Text>()
  public var options = Keyed<PresenceOption>()
  public var presence = PlanList<Presence>()
  public var leadership = PlanList<Leadership>()
  public var politicalEngagement = PlanList<PoliticalEngagement>()
  public var updates = PlanList<LaterUpdate>()

  public init() {}

  public static var isSplittable: Bool { true }

  public static let shape = Shape<Afterwards>(
    "presence afterwards",
    "The UN presence that remains, and what it owes.",
    example: """
      options:
        country-team: { title: A country team with a human rights office, proposed-by: [rc], on: 2026-11-01, chosen: 2027-02-15, chosen-by: government }
        special-envoy: { title: A special political mission, proposed-by: [mission], on: 2026-11-01, reason: The Government sees no need for one. }
      presence:
        - { function: human-rights, who: ohchr, areas: [north], from: 2028-01-01, what: Country office }
      leadership:
        - { post: Resident Coordinator, who: rc, functions: [RC, HC], from: 2028-01-01 }
      political-engagement:
        - { who: regional-office, form: Good offices by a special envoy, from: 2027-10, until: 2030 }
      updates:
        - { by: rc, on: 2028-12 }
      """
  ) {
    Field("none-remains", \.noneRemains, "Why no presence remains, if none does.")
    Field("options", \.options, "What was proposed for the time afterwards, and what was chosen.")
    Field("presence", \.presence, "What remains: what for, where, with whom.")
    Field("leadership", \.leadership, "Who leads the UN presence, from the day of departure on.")
    Field("political-engagement", \.politicalEngagement, "Who keeps the political channel.")
    Field("updates", \.updates, "Who gives news of the country to the Council after departure.")
  }
}

/// A form that the presence afterwards could take.
public struct PresenceOption: NamedEntry {
  public var header = Header()
  public var title = Fact<Title>()
  public var text = Fact<Text>()
  public var proposedBy = PlanList<Reference<Counterpart>>()
  public var on = Fact<PlanDate>()
  public var chosen = Fact<PlanDate>()
  public var chosenBy = Fact<Reference<Counterpart>>()
  public var reason = Fact<Text>()

  public init() {}

  public static var section: Section { .presenceOptions }
  public var knownSince: Fact<PlanDate> { on }

  public static let shape = Shape<PresenceOption>(
    "option for the time afterwards",
    "A form that the presence afterwards could take."
  ) {
    Field("title", \.title, "What it is.", required: true)
    Field("text", \.text, "What it is, at length.")
    Field("proposed-by", \.proposedBy, "Who proposes it.")
    Field("on", \.on, "When it was proposed.")
    Field.outcome("chosen", \.chosen, "When it was chosen, if it was.")
    Field("chosen-by", \.chosenBy, "Who chose it.")
    Field("reason", \.reason, "Why it was chosen, or why not.")
  }
}

/// A part of the UN presence that remains.
public struct Presence: PlanEntry, PlanScalarOrEntry {
  public var header = Header()
  public var function = Fact<Function>()
  public var who = Fact<Reference<Counterpart>>()
  public var areas = PlanList<Reference<Area>>()
  public var posts = PlanList<Reference<Post>>()
  public var from = Fact<PlanDate>()
  public var until = Fact<PlanDate>()
  public var what = Fact<Text>()

  public init() {}

  public static let shape = Shape<Presence>(
    "presence",
    "A part of the UN presence that remains."
  ) {
    Field("function", \.function, "What for.")
    Field("who", \.who, "Who.")
    Field("areas", \.areas, "Where.")
    Field("posts", \.posts, "With which posts.")
    Field("from", \.from, "From when.")
    Field("until", \.until, "To when.")
    Field("what", \.what, "In what form.")
  }
}

/// Who leads the UN presence.
public struct Leadership: PlanEntry, PlanScalarOrEntry {
  public var header = Header()
  public var post = Fact<Text>()
  public var who = Fact<Reference<Counterpart>>()
  public var functions = PlanList<Text>()
  public var from = Fact<PlanDate>()
  public var until = Fact<PlanDate>()
  public var acting = Fact<Bool>()

  public init() {}

  public static let shape = Shape<Leadership>(
    "leading post",
    "Who leads the UN presence."
  ) {
    Field("post", \.post, "The post.", required: true)
    Field("who", \.who, "Of which body.")
    Field("functions", \.functions, "The functions that it holds.")
    Field("from", \.from, "From when.")
    Field("until", \.until, "To when.")
    Field("acting", \.acting, "Whether for the time being only.")
  }
}

/// Who stays engaged politically.
public struct PoliticalEngagement: PlanEntry, PlanScalarOrEntry {
  public var header = Header()
  public var who = Fact<Reference<Counterpart>>()
  public var form = Fact<Text>()
  public var from = Fact<PlanDate>()
  public var until = Fact<PlanDate>()

  public init() {}

  public static let shape = Shape<PoliticalEngagement>(
    "political engagement",
    "Who stays engaged politically."
  ) {
    Field("who", \.who, "Who.")
    Field("form", \.form, "In what form.")
    Field("from", \.from, "From when.")
    Field("until", \.until, "To when.")
  }
}

/// News of the country after departure.
public struct LaterUpdate: PlanEntry, PlanScalarOrEntry {
  public var header = Header()
  public var by = Fact<Reference<Counterpart>>()
  public var on = Fact<PlanDate>()
  public var to = Fact<Text>()

  public init() {}

  public static let shape = Shape<LaterUpdate>(
    "update after departure",
    "News of the country after departure."
  ) {
    Field("by", \.by, "Who gives it.")
    Field("on", \.on, "When.")
    Field("to", \.to, "To whom, if not the Council.")
  }
}
