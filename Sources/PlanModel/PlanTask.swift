import PlanFormat

/// Something that the mission does, or that somebody must do for the transition.
///
/// A class, written by nothing but reading: a plan has thousands of them with thirty fields each, and handing on a value
/// of that size costs as much as the checks themselves.
public final class PlanTask: NamedEntry, @unchecked Sendable {
  public var header = Header()
  public internal(set) var title = Fact<Title>()
  public internal(set) var description = Fact<Text>()
  public internal(set) var function = Fact<Function>()
  public internal(set) var mandate = PlanList<Reference<MandatedTask>>()
  public internal(set) var component = Fact<Text>()
  public internal(set) var areas = PlanList<Reference<Area>>()
  public internal(set) var sites = PlanList<Reference<Site>>()
  public internal(set) var lead = Fact<Reference<Counterpart>>()
  public internal(set) var support = PlanList<Reference<Counterpart>>()
  public internal(set) var status = Fact<TaskStatus>()
  public internal(set) var disposition = Fact<Disposition>()
  public internal(set) var reason = Fact<Text>()
  public internal(set) var decideBy = Fact<PlanDate>()
  public internal(set) var priority = Fact<Level>()
  public internal(set) var phase = Fact<Reference<Phase>>()
  public internal(set) var start = Fact<PlanDate>()
  public internal(set) var finish = Fact<PlanDate>()
  public internal(set) var duration = Fact<Duration>()
  public internal(set) var after = Predecessors<PlanTask>()
  public internal(set) var spans = PlanList<Reference<PlanTask>>()
  public internal(set) var constraints = Part<Constraints>()
  public internal(set) var workingCalendar = Fact<Reference<WorkCalendar>>()
  public internal(set) var actual = Part<Progress>()
  public internal(set) var within = Fact<Reference<PlanTask>>()
  public internal(set) var technical = Fact<Bool>()
  public internal(set) var cost = Part<Cost>()
  public internal(set) var benchmarks = PlanList<Reference<Benchmark>>()
  public internal(set) var frameworks = PlanList<Reference<Framework>>()
  public internal(set) var outcomes = PlanList<Reference<Outcome>>()
  public internal(set) var protective = Fact<ProtectiveMethod>()
  public internal(set) var accessToJustice = Fact<Bool>()
  public internal(set) var markers = Part<Markers>()
  public internal(set) var caseload = Part<Caseload>()

  public init() {}

  public static var section: Section { .tasks }

  public static let shape = Shape<PlanTask>(
    "task",
    "Something that the mission does, or that somebody must do for the transition.",
    example: """
      public-order:
        title: Public order in the four northern districts
        function: police
        mandate: [police-support]
        areas: [north]
        lead: mission
        status: ongoing
        disposition: hand-over
        priority: high
        start: 2026-03-01
        finish: 2027-12-31
      recruitment:
        title: Recruit the reserve of the national police
        function: police
        lead: cnp
        support: [mission]
        start: 2026-09-01
        duration: 4 months
      training:
        title: Train the reserve of the national police
        function: police
        lead: mission
        status: ongoing
        disposition: complete
        priority: medium
        duration: 60 working days
        after: { recruitment: finish + 10 working days }
        constraints: { deadline: 2027-11-30 }
      """
  ) {
    Field("title", \.title, "What is done, in a few words.", required: true)
    Field("description", \.description, "What is done, at length.")
    Field("function", \.function, "The function that it belongs to.")
    Field("mandate", \.mandate, "The mandated tasks that it carries out.")
    Field("component", \.component, "The mission's component.")
    Field("areas", \.areas, "Where; the whole country if not written.")
    Field("sites", \.sites, "At which sites.")
    Field("lead", \.lead, "Who leads it: one body, `mission` or another.", several: "support")
    Field("support", \.support, "Who helps.")
    Field.standing("status", \.status, "How it stands on the day of the plan.", since: { $0.standsSince })
    Field("disposition", \.disposition, "What becomes of it when the mission leaves.")
    Field("reason", \.reason, "Why, for one that is discontinued.")
    Field("decide-by", \.decideBy, "By when the disposition will be decided.")
    Field("priority", \.priority, "How urgent it is among the tasks.")
    Field("phase", \.phase, "The phase that it belongs to.")
    Field("start", \.start, "When it starts, or is meant to.")
    Field("finish", \.finish, "When it finishes, or is meant to.")
    Field("duration", \.duration, "How long it takes, where the finish is to be computed; `0 days` for a milestone.")
    Field("after", \.after, "The tasks that it follows, and how it is tied to each.")
    Field("spans", \.spans, "The tasks from whose first start to whose last finish it reaches, if that is its length.")
    Field("constraints", \.constraints, "What its dates must keep, whatever it follows.")
    Field(
      "working-calendar", \.workingCalendar, "The calendar by which its working days are counted, if not the plan's.")
    Field("actual", \.actual, "What has happened.")
    Field("within", \.within, "The task that it is a part of; one without a length of its own sums up its parts.")
    Field("technical", \.technical, "Whether it is logistics or closure rather than substance.")
    Field("cost", \.cost, "What it costs after the mission, if it goes on.")
    Field("benchmarks", \.benchmarks, "The benchmarks that measure it.")
    Field("frameworks", \.frameworks, "The national frameworks that it serves.")
    Field("outcomes", \.outcomes, "The outcomes of the cooperation framework that carry it on.")
    Field("protective", \.protective, "How it protects civilians, if it does.")
    Field("access-to-justice", \.accessToJustice, "Whether it gives people access to justice.")
    Field("markers", \.markers, "Its markers for gender, human rights and peace.")
    Field("caseload", \.caseload, "What is left to do.")
  }
}

extension PlanTask {
  /// Since when it stands as its status says, where its progress dates that.
  fileprivate var standsSince: PlanDate? {
    switch status.value {
    case .completed, .discontinued, .handedOver: actual.entry?.finish.value
    case .ongoing: actual.entry?.start.value
    case .planned, .blocked, nil: nil
    }
  }
}

/// What has happened of a task.
public struct Progress: PlanEntry {
  public var header = Header()
  public var start = Fact<PlanDate>()
  public var finish = Fact<PlanDate>()
  public var remaining = Fact<Duration>()
  public var done = Fact<Decimal>()
  public var on = Fact<PlanDate>()

  public init() {}

  public static let shape = Shape<Progress>(
    "progress",
    "What has happened of a task."
  ) {
    Field.outcome("start", \.start, "When it started.")
    Field.outcome("finish", \.finish, "When it finished.")
    Field("remaining", \.remaining, "How much is left: on the day `on`, or on the day of the plan.")
    Field("done", \.done, "What share is done, in per cent; with `on`, the finish is forecast from it.")
    Field("on", \.on, "On which day that was found.")
  }
}

/// What something costs.
public struct Cost: PlanEntry {
  public var header = Header()
  public var amount = Fact<Decimal>()
  public var currency = Fact<Currency>()
  public var from = Fact<PlanDate>()
  public var until = Fact<PlanDate>()
  public var running = Fact<Decimal>()
  public var method = Fact<Text>()

  public init() {}

  public static let shape = Shape<Cost>(
    "cost",
    "What something costs.",
    shorthand: "amount"
  ) {
    Field("amount", \.amount, "The sum.")
    Field("currency", \.currency, "Its currency, if not the plan's.")
    Field("from", \.from, "From when.")
    Field("until", \.until, "To when.")
    Field("running", \.running, "What it costs a year once it runs.")
    Field("method", \.method, "How it was costed.")
  }
}

/// Markers of the country team's work plan, from 0 to 3.
public struct Markers: PlanEntry {
  public var header = Header()
  public var gender = Fact<Decimal>()
  public var peace = Fact<Decimal>()

  public init() {}

  public static let shape = Shape<Markers>(
    "markers",
    "Markers of the country team's work plan, from 0 to 3."
  ) {
    Field("gender", \.gender, "The gender equality marker.")
    Field("peace", \.peace, "The sustaining-peace marker.")
  }
}

/// What is left to do, in numbers.
public struct Caseload: PlanEntry {
  public var header = Header()
  public var text = Fact<Text>()
  public var count = Fact<Decimal>()
  public var on = Fact<PlanDate>()

  public init() {}

  public var knownSince: Fact<PlanDate> { on }

  public static let shape = Shape<Caseload>(
    "caseload",
    "What is left to do, in numbers."
  ) {
    Field("text", \.text, "What is counted.")
    Field.standing("count", \.count, "How many are left.", since: { $0.on.value })
    Field("on", \.on, "When that was counted.")
  }
}

public enum TaskStatus: String, PlanChoice {
  case planned, ongoing, completed, discontinued, blocked
  case handedOver = "handed-over"
}

public enum Disposition: String, PlanChoice {
  case complete, discontinue, `continue`, undecided
  case handOver = "hand-over"

  public var meaning: String {
    switch self {
    case .complete: "finished by the mission"
    case .handOver: "goes to somebody else"
    case .discontinue: "ends"
    case .continue: "goes on under the UN presence that follows"
    default: ""
    }
  }
}

public enum Level: String, PlanChoice {
  case high, medium, low
}

public enum ProtectiveMethod: String, PlanChoice {
  case patrol, mediation, outreach, policing, unarmed, other
  case earlyWarning = "early-warning"
  case mobileTeam = "mobile-team"
  case violenceReduction = "violence-reduction"
}

public enum Function: String, PlanChoice {
  case political, elections, governance, security, police, justice, corrections, oversight, gender, youth,
    disability, disarmament, weapons, reconciliation, humanitarian, health, development, coordination, planning,
    monitoring, drugs, closure
  case stateAuthority = "state-authority"
  case antiCorruption = "anti-corruption"
  case organisedCrime = "organised-crime"
  case protectionOfCivilians = "protection-of-civilians"
  case earlyWarning = "early-warning"
  case humanRights = "human-rights"
  case childProtection = "child-protection"
  case sexualViolence = "sexual-violence"
  case securitySectorReform = "security-sector-reform"
  case mineAction = "mine-action"
  case violenceReduction = "violence-reduction"
  case civilSociety = "civil-society"
  case publicInformation = "public-information"
  case missionSupport = "mission-support"
  /// Of the United Nations own people, premises and goods.
  case personnelSecurity = "personnel-security"
}
