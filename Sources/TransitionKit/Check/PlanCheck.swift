import Analysis
import Diagnostics
import PlanFormat
import PlanModel
import PlanReading
import Requirements

/// Everything that `transition check` finds out about a plan.
public struct PlanCheck: Sendable {
  public let reading: PlanReading
  public let facts: PlanFacts
  public let results: [RequirementResult]
  /// The only profiles whose requirements were checked; none stands for all.
  public let profiles: Set<Profile>

  /// The definition of transition, element by element; empty where some of what it rests on was not checked.
  public let definition: [ElementResult]
  /// What nobody does, has or knows, those that weigh most first; empty where some of the plan could not be read.
  public let gaps: [Gap]
  /// What is wrong with the plan's form, and what is missing from its content, in reading order.
  public let findings: [Diagnostic]
  /// What keeps the plan from being read, and its contradictions with itself, in reading order.
  public let errors: [Diagnostic]
  /// The weight of the heaviest finding.
  public let severity: Severity?

  /// The names of the files that could not be read: as long as there are some, nobody can say what the plan lacks.
  public var unreadFiles: [String] { reading.unreadFiles.map(\.name) }
  public var isUnread: Bool { !unreadFiles.isEmpty }

  public var plan: Plan { reading.plan }
  /// The day from which the plan is looked at.
  public var asOf: Day? { facts.asOf }
  /// How much of the catalogue was looked at, and how it ended.
  public var lookedAt: LookedAt { LookedAt(results, profiles: profiles) }
  var title: String? { plan.heading.entry?.title.value?.plain }
  /// By which whoever called for the check knows the plan: its title, else its first file.
  public var name: String { "'\(visible(title ?? files.files.first?.name ?? ""))'" }
  public var files: SourceFiles { reading.files }
  /// The code of the host State, by which the plans of two missions are known from each other.
  public var country: String? { plan.mission.entry?.hostState.value?.code }
  /// When the mission began, as the plan has it.
  public var missionBeginning: PlanDate? { plan.mission.entry?.established.value }
  /// The first date of what the plan tells: before it there is nothing to compare with.
  public var firstDate: PlanDate? {
    let mandates = plan.mission.entry?.mandates.compactMap(\.from.value) ?? []
    let phases = plan.phases.entries.compactMap(\.start.value)
    let tasks = plan.tasks.entries.flatMap { [$0.start.value, $0.actual.entry?.start.value].compactMap(\.self) }
    return (mandates + phases + tasks).firstInOrder
  }

  /// What is wrong with the plan's form alone, and with its waivers.
  public let problems: [Diagnostic]

  init(
    reading: PlanReading, facts: PlanFacts, results: [RequirementResult], profiles: Set<Profile>,
    rules: (requirements: [Requirement], diagnostics: [Diagnostic]) = ([], [])
  ) {
    let waivers =
      reading.unreadFiles.isEmpty
      ? reviewWaivers(facts, against: Requirement.catalogue + rules.requirements, results: results) : []
    let more = waivers + rules.diagnostics
    let all = more.isEmpty ? reading.diagnostics : (reading.diagnostics + more).inReadingOrder()
    // Whoever asks for one ground asks for no advice on form; what keeps the plan from being read as it was meant concerns all.
    problems = profiles.isEmpty ? all : all.filter { $0.severity > .advice }
    (self.reading, self.facts, self.results, self.profiles) = (reading, facts, results, profiles)
    gaps = reading.unreadFiles.isEmpty ? Gaps(facts).all : []
    definition = profiles.isEmpty && reading.unreadFiles.isEmpty ? assessDefinition(results: results) : []
    findings = (problems + results.flatMap(\.findings)).inReadingOrder()
    errors = findings.filter { $0.severity == .error }
    let heaviest = findings.lazy.map(\.severity).max()
    severity = gaps.isEmpty || !profiles.isEmpty ? heaviest : max(heaviest ?? .gap, .gap)
  }
}

/// Reads a plan and checks it, as of a day other than its own if one is given, and against some profiles if any are.
public func checkPlan(_ files: SourceFiles, asOf: Day? = nil, profiles: Set<Profile> = []) -> PlanCheck {
  let reading = readPlan(files, asOf: asOf)
  let facts = PlanFacts(reading.plan)
  guard reading.unreadFiles.isEmpty else {
    return PlanCheck(reading: reading, facts: facts, results: [], profiles: profiles)
  }
  var rules = readRules(of: reading.plan)
  // A rule that does not do what its examples say is not asked: nobody would know what it found.
  rules.requirements.removeAll { rule in
    let faults = rule.faultsOfExamples
    guard !faults.isEmpty else { return false }
    rules.diagnostics.append(
      Diagnostic(
        .ruleMistake, "the rule '\(rule.id)' is not asked: \(faults.joined(separator: "; "))",
        at: reading.plan.rules.first { $0.id == rule.id }?.span ?? .planStart,
        help: "mend the rule or its examples; transition check --rules FILE tries them"))
    return true
  }
  let requirements = (Requirement.catalogue + rules.requirements).filter {
    profiles.isEmpty || profiles.contains($0.profile)
  }
  let results = check(
    facts, against: requirements, reading: reading.diagnostics, places: reading.sectionPlaces)
  return PlanCheck(reading: reading, facts: facts, results: results, profiles: profiles, rules: rules)
}
