import PlanFormat

// The sections whose entries have ids. A new one is a line here and its name in `all`.

extension Section {
  public static let mandatedTasks = Section(1, "mandated-tasks", noun: "mandated task")
  public static let objectives = Section(2, "strategy.objectives", noun: "objective")
  public static let assumptions = Section(3, "strategy.assumptions", noun: "assumption")
  public static let triggers = Section(4, "strategy.triggers", noun: "trigger")
  public static let counterparts = Section(5, "counterparts", noun: "counterpart")
  public static let areas = Section(6, "areas", noun: "area")
  public static let phases = Section(7, "phases", noun: "phase")
  public static let tasks = Section(8, "tasks", noun: "task")
  public static let handovers = Section(9, "handovers", noun: "handover")
  public static let capacityActions = Section(10, "handovers.actions", noun: "capacity action")
  public static let bodies = Section(11, "bodies", noun: "body")
  public static let consultations = Section(12, "consultations", noun: "consultation")
  public static let decisions = Section(13, "decisions", noun: "decision")
  public static let frameworks = Section(14, "frameworks", noun: "framework")
  public static let outcomes = Section(15, "frameworks.outcomes", noun: "outcome")
  public static let benchmarks = Section(16, "benchmarks", noun: "benchmark")
  public static let indicators = Section(17, "indicators", noun: "indicator")
  public static let sites = Section(18, "sites", noun: "site")
  public static let units = Section(19, "units", noun: "unit")
  public static let residualPriorities = Section(20, "residual-priorities", noun: "residual priority")
  public static let risks = Section(21, "risks", noun: "risk")
  public static let protection = Section(22, "protection", noun: "protection risk")
  public static let assessments = Section(23, "assessments", noun: "assessment")
  public static let calendar = Section(24, "calendar", noun: "calendar entry")
  public static let fundingSources = Section(25, "funding.sources", noun: "source of money")
  public static let allocations = Section(26, "funding.allocations", noun: "allocation")
  public static let posts = Section(27, "posts", noun: "post")
  public static let laws = Section(28, "laws", noun: "law")
  public static let engagements = Section(29, "pbc.engagements", noun: "engagement of the Commission")
  public static let recommendations = Section(30, "pbc.recommendations", noun: "recommendation")
  public static let messages = Section(31, "communications.messages", noun: "message")
  public static let services = Section(32, "services", noun: "service")
  public static let lessons = Section(33, "lessons", noun: "lesson")
  public static let shortfalls = Section(34, "shortfalls", noun: "shortfall")
  public static let workingCalendars = Section(35, "working-calendars", noun: "working calendar")
  public static let baselines = Section(36, "baselines", noun: "schedule baseline")
  public static let presenceOptions = Section(37, "afterwards.options", noun: "option for the time afterwards")

  public static let rules = Section(38, "rules", noun: "rule")

  /// In the order of their numbers.
  public static let all: [Section] = [
    .sources,
    .mandatedTasks, .objectives, .assumptions, .triggers, .counterparts, .areas, .phases, .tasks, .handovers,
    .capacityActions, .bodies, .consultations, .decisions, .frameworks, .outcomes, .benchmarks, .indicators,
    .sites, .units, .residualPriorities, .risks, .protection, .assessments, .calendar, .fundingSources,
    .allocations, .posts, .laws, .engagements, .recommendations, .messages, .services, .lessons, .shortfalls,
    .workingCalendars, .baselines, .presenceOptions, .rules,
  ]
}
