import Analysis
import Diagnostics
import PlanFormat
import PlanModel

/// What a requirement goes through one by one, and what is so where there is none of it.
struct Subjects<Subject>: Sendable {
  let all: @Sendable (Context) -> [Subject]
  let name: @Sendable (Subject) -> String
  let place: @Sendable (Subject) -> Span
  /// The verdict on a plan that has none.
  let none: @Sendable (Context) -> Verdict
  /// Where the plan writes them, if that is one place.
  var home: @Sendable (Context) -> Span? = { _ in nil }

  /// What it means that a plan has none of something.
  enum Otherwise: Sendable {
    case gap(String, help: String? = nil)
    case notApplicable(Reason)
    case cannotTell(Reason)

    func verdict(_ context: Context, _ told: Told?, at home: Span? = nil) -> Verdict {
      if case .notApplicable(let reason)? = told?.absence {
        return .notApplicable(.plan(reason), evidence: told?.span.map { [Evidence(reason.plain, at: $0)] } ?? [])
      }
      switch self {
      case .notApplicable(let reason): return .notApplicable(reason)
      case .cannotTell(let fact): return .cannotTell(fact)
      case .gap(let message, let help):
        var tally = Tally(context)
        tally.absent(told?.absence, message, at: told?.span ?? home ?? .planStart, help: help)
        return tally.verdict()
      }
    }
  }

  /// Those of which something is so.
  func which(
    _ isMeant: @escaping @Sendable (Subject, Context) -> Bool, none: Otherwise
  ) -> Subjects {
    let (all, before, home) = (all, self.none, home)
    return Subjects(
      all: { context in all(context).filter { isMeant($0, context) } }, name: name, place: place,
      none: { context in all(context).isEmpty ? before(context) : none.verdict(context, nil, at: home(context)) },
      home: home)
  }
}

extension Subjects where Subject: PlanEntry {
  /// Any entries that follow from the plan.
  static func entries(
    _ all: @escaping @Sendable (Context) -> [Subject], none: Otherwise
  ) -> Subjects {
    Subjects(all: all, name: name, place: { $0.span }, none: { none.verdict($0, nil) })
  }

  /// The entries of a list of the plan.
  static func list(
    _ path: @escaping Path<Plan, PlanList<Subject>>, none: Otherwise
  ) -> Subjects where Subject: PlanScalarOrEntry {
    Subjects(
      all: { path($0.plan).items }, name: name, place: { $0.span },
      none: { none.verdict($0, path($0.plan).told) },
      home: { path($0.plan).told.span })
  }

  static var name: @Sendable (Subject) -> String {
    { $0.id.isEmpty ? "the \(Subject.noun)" : "the \(Subject.noun) '\($0.id)'" }
  }
}

extension Subjects where Subject: NamedEntry {
  /// The entries of a section of the plan.
  static func section(_ path: @escaping Path<Plan, Keyed<Subject>>, none: Otherwise) -> Subjects {
    Subjects(
      all: { path($0.plan).entries }, name: { "the \(Subject.noun) '\($0.id)'" }, place: { $0.span },
      none: { none.verdict($0, path($0.plan).told) },
      home: { path($0.plan).told.span })
  }
}

extension Subjects<Handover> {
  /// The handovers that are still to be prepared.
  static let handoversAhead = Subjects(
    all: \.handoversAhead, name: { "the handover '\($0.id)'" }, place: { $0.span },
    none: { $0.verdictWithoutHandoversAhead() ?? .notApplicable("every handover is complete") })

  /// All handovers, also those that are complete.
  static let handovers = Subjects(
    all: { $0.plan.handovers.entries }, name: { "the handover '\($0.id)'" }, place: { $0.span },
    none: { $0.verdictWithoutHandovers() ?? .notApplicable("nothing is handed over") })
}

extension Subjects<PlanTask> {
  /// The tasks that go on after the mission and are still its own.
  static let continuingTasks = Subjects(
    all: \.continuingTasksAhead, name: { "the task '\($0.id)'" }, place: { $0.span },
    none: { $0.verdictWithoutContinuingTasks() ?? .notApplicable("no task goes on after the mission") })
}

extension Subjects<Benchmark> {
  /// The benchmarks that the plan has not given up.
  static let openBenchmarks = Subjects.section(\.benchmarks, none: .notApplicable("the plan has no benchmark"))
    .which({ benchmark, _ in benchmark.dropped.entry == nil }, none: .notApplicable("every benchmark was given up"))
}

extension Subjects<Phase> {
  /// The phases that are not over.
  static let phasesAhead = Subjects.section(\.phases, none: .cannotTell("the phases; TR-97 asks for them"))
    .which(
      { phase, context in ![.ended, .dropped].contains(context.facts.standing(of: phase)) },
      none: .notApplicable("every phase is over"))
}

extension Subjects<PlanTask> {
  /// The tasks of certain functions that go on after the mission and are still its own; what is so where there is none.
  static func continuingTasks(of functions: Set<Function>, orElse reason: Reason) -> Subjects {
    Subjects(
      all: { context in
        context.continuingTasksAhead.filter { task in task.function.value.map(functions.contains) ?? false }
      },
      name: continuingTasks.name, place: continuingTasks.place,
      none: { context in
        context.plan.tasks.isEmpty
          ? .cannotTell("the tasks of the mission") : .notApplicable(reason)
      })
  }
}
