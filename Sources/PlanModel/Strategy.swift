import PlanFormat

/// What the transition is for: the situation it wants to leave behind, and on what it rests.
public struct Strategy: PlanEntry {
  public var header = Header()
  public var summary = Fact<Text>()
  public var endState = Part<EndState>()
  public var context = ByWord<Subject, ContextEntry>()
  public var objectives = Keyed<Objective>()
  public var political = Part<PoliticalProcess>()
  public var assumptions = Keyed<Assumption>()
  public var triggers = Keyed<Trigger>()

  public init() {}

  public static var isSplittable: Bool { true }

  public static let shape = Shape<Strategy>(
    "strategy",
    "What the transition is for: the situation it wants to leave behind, and on what it rests.",
    example: """
      end-state:
        statement: The national police keep public order in all departments without outside help.
        frameworks: [vision-2030]
        benchmarks: [bm-police]
      context:
        stability: { text: Fighting in the north has ceased since 2025., source: report-9 para 12 }
        economic: { not-material: Growth and prices are steady. }
      objectives:
        trust: { text: Communities trust the police, tasks: [public-order], frameworks: [vision-2030] }
      triggers:
        violence: { condition: More than ten attacks a month in the north, action: stop, decided-by: joint-board }
      """
  ) {
    Field("summary", \.summary, "How the UN's strategy changes from the mission to what follows.")
    Field("end-state", \.endState, "The situation that the mission wants to leave behind.")
    Field("context", \.context, "What planning has to weigh, subject by subject.")
    Field("objectives", \.objectives, "The peacebuilding objectives that the reconfiguration supports.")
    Field("political", \.political, "The political process that the transition serves.")
    Field("assumptions", \.assumptions, "What the plan takes for granted, and who checks it when.")
    Field("triggers", \.triggers, "What would slow, stop or reverse the transition, and who would decide.")
  }
}

/// The situation sought at the end, and how one will recognise it.
public struct EndState: PlanEntry {
  public var header = Header()
  public var statement = Fact<Text>()
  public var frameworks = PlanList<Reference<Framework>>()
  public var benchmarks = PlanList<Reference<Benchmark>>()
  public var test = Fact<Text>()

  public init() {}

  public static let shape = Shape<EndState>(
    "end state",
    "The situation sought at the end, and how one will recognise it."
  ) {
    Field("statement", \.statement, "The situation, in a paragraph.")
    Field("frameworks", \.frameworks, "The national plans and other frameworks that it serves.")
    Field("benchmarks", \.benchmarks, "The benchmarks that show it.")
    Field("test", \.test, "Another test that shows it.")
  }
}

/// What planning has to weigh of one subject.
public struct ContextEntry: PlanEntry {
  public var header = Header()
  public var text = Fact<Text>()
  public var on = Fact<PlanDate>()
  public var notMaterial = Fact<Text>()

  public init() {}

  public static let shape = Shape<ContextEntry>(
    "context",
    "What planning has to weigh of one subject."
  ) {
    Field.standing("text", \.text, "The situation and its risks.", since: { $0.on.value })
    Field("on", \.on, "Since when it is so, if that is known; else it is so on the plan's own day.")
    Field("not-material", \.notMaterial, "Why the subject does not matter here.")
  }
}

/// A peacebuilding objective.
public struct Objective: NamedEntry {
  public var header = Header()
  public var text = Fact<Text>()
  public var tasks = PlanList<Reference<PlanTask>>()
  public var residualPriorities = PlanList<Reference<ResidualPriority>>()
  public var frameworks = PlanList<Reference<Framework>>()

  public init() {}

  public static var section: Section { .objectives }

  public static let shape = Shape<Objective>(
    "objective",
    "A peacebuilding objective."
  ) {
    Field("text", \.text, "What is to be achieved.", required: true)
    Field("tasks", \.tasks, "The tasks that serve it.")
    Field("residual-priorities", \.residualPriorities, "The residual priorities that serve it after departure.")
    Field("frameworks", \.frameworks, "The national frameworks that it comes from.")
  }
}

/// The process that the transition serves, and who works on it.
public struct PoliticalProcess: PlanEntry {
  public var header = Header()
  public var objective = Fact<Text>()
  public var process = Fact<Text>()
  public var framework = Fact<Reference<Framework>>()
  public var actors = PlanList<PoliticalActor>()

  public init() {}

  public static let shape = Shape<PoliticalProcess>(
    "political process",
    "The process that the transition serves, and who works on it."
  ) {
    Field("objective", \.objective, "The political objective.")
    Field("process", \.process, "The process.")
    Field("framework", \.framework, "The framework that it rests on.")
    Field("actors", \.actors, "Who works on it, and when.")
  }
}

/// Who works on the political process.
public struct PoliticalActor: PlanEntry, PlanScalarOrEntry {
  public var header = Header()
  public var who = Fact<Reference<Counterpart>>()
  public var role = Fact<Text>()
  public var from = Fact<PlanDate>()
  public var until = Fact<PlanDate>()

  public init() {}

  public static let shape = Shape<PoliticalActor>(
    "political actor",
    "Who works on the political process.",
    shorthand: "who"
  ) {
    Field("who", \.who, "Who.", required: true)
    Field("role", \.role, "In what role.")
    Field("from", \.from, "From when.")
    Field("until", \.until, "To when.")
  }
}

/// What the plan takes for granted.
public struct Assumption: NamedEntry {
  public var header = Header()
  public var text = Fact<Text>()
  public var owner = Fact<Reference<Counterpart>>()
  public var check = Fact<PlanDate>()
  public var renewal = Fact<Bool>()

  public init() {}

  public static var section: Section { .assumptions }

  public static let shape = Shape<Assumption>(
    "assumption",
    "What the plan takes for granted."
  ) {
    Field("text", \.text, "What is assumed.", required: true)
    Field("owner", \.owner, "Who watches it.")
    Field("check", \.check, "When it is checked next.")
    Field("renewal", \.renewal, "Whether it is that a mandate is renewed.")
  }
}

/// A condition on which the transition is slowed, stopped or reversed.
public struct Trigger: NamedEntry {
  public var header = Header()
  public var condition = Fact<Text>()
  public var action = Fact<TriggerAction>()
  public var decidedBy = Fact<Reference<Counterpart>>()

  public init() {}

  public static var section: Section { .triggers }

  public static let shape = Shape<Trigger>(
    "trigger",
    "A condition on which the transition is slowed, stopped or reversed."
  ) {
    Field("condition", \.condition, "What would be observed.", required: true)
    Field("action", \.action, "What then happens.")
    Field("decided-by", \.decidedBy, "Who decides it.")
  }
}

public enum Subject: String, PlanChoice {
  case stability, governance, humanitarian, political, economic, development, climate, resources, protection,
    security, financing, capacity, access
  case ruleOfLaw = "rule-of-law"
  case humanRights = "human-rights"
  case organisedCrime = "organised-crime"
  case crossBorder = "cross-border"
}

public enum TriggerAction: String, PlanChoice {
  case slow, stop, reverse
}
