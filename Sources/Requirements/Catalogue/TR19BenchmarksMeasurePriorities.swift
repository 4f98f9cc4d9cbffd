import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let benchmarksMeasurePriorities = Requirement(
    id: "TR-19", severity: .gap, profile: .resolution2594,
    summary: """
      The plan measures, by benchmarks, progress on priority tasks and the conditions that bear on the reconfiguration.
      """,
    sources: [.resolution2594("2"), .resolution2594("4")],
    addressee: "Secretary-General", verb: "requests",
    qualifier: "on benchmarks in the strategy: where relevant; on priority tasks: none",
    bears: [.supports(.d1), .supports(.d5)],
    rationale: "Without a benchmark the only thing that is known of a task on the last day is that it is the last day.",
    evidence: """
      There is a benchmark in force, and each task of the mission of high priority that is not over, or else each gate that \
      is still ahead, has one. A benchmark may name its tasks, or a task its benchmarks. Partly: list the tasks and gates \
      without. Of a mission that leaves at short notice, with a date and no conditions, only the tasks that go on are \
      asked.
      """,
    mend: "Add a benchmark for the listed tasks or gates.",
    example: (
      gap: """
      tasks:
        police: { title: Support to the police, lead: mission, priority: high }
        courts: { title: Support to courts, lead: mission, priority: high }
      benchmarks:
        bm-police: { title: The police keep order, tasks: [police] }
      """,
      met: """
      tasks:
        police: { title: Support to the police, lead: mission, priority: high }
        courts: { title: Support to courts, lead: mission, priority: high, benchmarks: [bm-courts] }
      benchmarks:
        bm-police: { title: The police keep order, tasks: [police] }
        bm-courts: { title: Courts sit in every province }
      """
    ),
    check: Check.either(
      .together(
        Subjects.priorityTasks.beside { context in
          Set(Subjects.benchmarksInForce.all(context).flatMap { $0.tasks.map(\.symbol) })
        },
        .judge { task, _ in
          guard task.of.benchmarks.isEmpty, !task.known.contains(task.of.header.symbol) else { return .shown([]) }
          return .missing(
            .no("benchmark", help: "name it in the task's 'benchmarks', or the task in the benchmark's 'tasks'"))
        }),
      .each(
        .openGates,
        .judge { phase, _ in
          phase.gate.entry?.benchmarks.isEmpty == false
            ? .shown([])
            : .missing(.no("benchmark", at: phase.gate.span, help: "name it in the gate's 'benchmarks'"))
        })
    ).unless(.nothingComesFirst, .none(of: .benchmarksInForce)))
}

extension Subjects<Benchmark> {
  fileprivate static let benchmarksInForce = section(\.benchmarks, none: none).which(
    { benchmark, _ in benchmark.dropped.entry == nil }, none: none)

  private static let none = Otherwise.gap(
    "the plan has no benchmark", help: "write the conditions to be met in 'benchmarks', each with an indicator")
}

extension Subjects<PlanTask> {
  /// Those of high priority that are not over; of a mission that leaves at short notice those that go on.
  fileprivate static let priorityTasks = entries(
    { context in
      let facts = context.facts
      return (context.isShortNotice ? facts.continuingTasks : facts.missionTasks).filter { task in
        task.priority.value == .high && facts.isMission(task.lead.value)
          && facts.standing(of: task)?.isFinished != true
      }
    }, none: .notApplicable("no task has a high priority"))
}

extension Subjects<Phase> {
  fileprivate static let openGates = phasesAhead.which(
    { phase, _ in phase.gate.entry.map { $0.met.value == nil } == true }, none: .notApplicable("no gate is ahead")
  ).named { "the gate of the phase '\($0.id)'" }
}

extension Exemption {
  fileprivate static let nothingComesFirst = Exemption { context in
    guard Subjects.priorityTasks.all(context).isEmpty else { return nil }
    if let verdict = shortNotice.verdict(context) ?? none(of: .benchmarksInForce).verdict(context) { return verdict }
    return Subjects.openGates.all(context).isEmpty
      ? .cannotTell("which tasks come first ('priority'), or which gates lie between the phases") : nil
  }
}
