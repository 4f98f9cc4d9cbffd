import PlanFormat

/// The peace operation that leaves, and the mandates under which it works.
public struct Mission: PlanEntry {
  public var header = Header()
  public var name = Fact<Title>()
  public var shortName = Fact<Title>()
  public var type = Fact<MissionType>()
  public var hostState = Fact<Country>()
  public var established = Fact<PlanDate>()
  public var headquarters = Fact<Text>()
  public var mandates = PlanList<Mandate>()
  public var mandatedTasks = Keyed<MandatedTask>()
  public var performs = PlanList<Function>()
  public var leaving = Part<LeavingDecision>()
  public var drawdownBegins = Fact<PlanDate>()
  public var departure = Fact<PlanDate>()
  public var departures = PlanList<AreaDeparture>()

  public init() {}

  public static var isSplittable: Bool { true }

  public static let shape = Shape<Mission>(
    "mission",
    "The peace operation that leaves, and the mandates under which it works.",
    example: """
      name: United Nations Mission in Carana
      type: peacekeeping
      host-state: XCA
      departure: 2027-12-31
      mandates:
        - { resolution: S/RES/9001 (2026), from: 2027-01-01, until: 2027-12-31, source: res-9001 }
      mandated-tasks:
        police-support: { text: Support the national police, paragraph: "4 (a)" }
      """
  ) {
    Field("name", \.name, "The mission's full name.", required: true)
    Field("short-name", \.shortName, "Its acronym.")
    Field("type", \.type, "The kind of peace operation.", required: true)
    Field("host-state", \.hostState, "The country where it works (ISO 3166-1 alpha-3).", required: true)
    Field("established", \.established, "When it began.")
    Field("headquarters", \.headquarters, "Where it sits.")
    Field("mandates", \.mandates, "The resolutions that gave and renewed its mandate.")
    Field(
      "mandated-tasks", \.mandatedTasks,
      "What the mandate in force asks of it, task by task, so that tasks can refer to it.")
    Field("performs", \.performs, "The functions that its mandate covers.")
    Field("leaving", \.leaving, "The decision that it leaves.")
    Field(
      "drawdown-begins", \.drawdownBegins,
      "The first cut of strength or closing of a site; if missing, the first one in the plan.")
    Field(
      "departure", \.departure,
      "The planned end of its authorised presence: not the date to which the mandate happens to run, nor the end of liquidation.",
      several: "departures")
    Field("departures", \.departures, "The planned end of its authorised presence in single areas.")
  }
}

/// A resolution that gives or renews the mandate.
public struct Mandate: PlanEntry, PlanScalarOrEntry {
  public var header = Header()
  public var resolution = Fact<Text>()
  public var adopted = Fact<PlanDate>()
  public var from = Fact<PlanDate>()
  public var until = Fact<PlanDate>()
  public var openEnded = Fact<Bool>()
  public var decides = Fact<Text>()

  public init() {}

  public var knownSince: Fact<PlanDate> { adopted }

  public static let shape = Shape<Mandate>(
    "mandate",
    "A resolution that gives or renews the mandate."
  ) {
    Field("resolution", \.resolution, "Its symbol.", required: true)
    Field("adopted", \.adopted, "When it was adopted.")
    Field("from", \.from, "From when the mandate runs.")
    Field("until", \.until, "To when the mandate runs.")
    Field("open-ended", \.openEnded, "Whether it names no end.")
    Field("decides", \.decides, "What it decides for the transition, paraphrased.")
  }
}

/// One thing that the mandate asks of the mission.
public struct MandatedTask: NamedEntry {
  public var header = Header()
  public var text = Fact<Text>()
  public var paragraph = Fact<Text>()

  public init() {}

  public static var section: Section { .mandatedTasks }

  public static let shape = Shape<MandatedTask>(
    "mandated task",
    "One thing that the mandate asks of the mission."
  ) {
    Field("text", \.text, "What is asked, paraphrased.", required: true)
    Field("paragraph", \.paragraph, "The paragraph of the resolution.")
  }
}

/// Who decided that the mission leaves, and when.
public struct LeavingDecision: PlanEntry {
  public var header = Header()
  public var decided = Fact<PlanDate>()
  public var by = Fact<Text>()
  public var endDateFixedBy = Fact<DecidingSide>()
  public var reason = Fact<Text>()

  public init() {}

  public var knownSince: Fact<PlanDate> { decided }

  public static let shape = Shape<LeavingDecision>(
    "decision to leave",
    "Who decided that the mission leaves, and when."
  ) {
    Field("decided", \.decided, "When it was decided.")
    Field("by", \.by, "Who decided it.")
    Field("end-date-fixed-by", \.endDateFixedBy, "Who fixed the date, if it depends on no condition.")
    Field("reason", \.reason, "Why.")
  }
}

/// The planned end of the mission's authorised presence in one area.
public struct AreaDeparture: PlanEntry, PlanScalarOrEntry {
  public var header = Header()
  public var area = Fact<Reference<Area>>()
  public var on = Fact<PlanDate>()

  public init() {}

  public static let shape = Shape<AreaDeparture>(
    "departure from an area",
    "The planned end of the mission's authorised presence in one area."
  ) {
    Field("area", \.area, "The area.", required: true)
    Field("on", \.on, "The last day.", required: true)
  }
}

public enum MissionType: String, PlanChoice {
  case peacekeeping, hybrid, other
  case specialPolitical = "special-political"
}

public enum DecidingSide: String, PlanChoice {
  case council, joint
  case hostState = "host-state"
}
