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
    check: .judge(checkPriorities))
}

private func checkPriorities(_ context: Context) -> Verdict {
  let (plan, facts) = (context.plan, context.facts)
  var tally = Tally(context)
  let benchmarks = Subjects.openBenchmarks.all(context)
  let goingOn = context.isShortNotice ? Set(facts.continuingTasks.positions) : nil
  let tasks = zip(facts.missionTasks, facts.missionTasks.positions).filter { task, position in
    task.priority.value == .high && !facts.standings.tasks[position].isFinished && goingOn?.contains(position) != false
  }.map(\.0)
  if context.isShortNotice, tasks.isEmpty { return .notApplicable("the mission leaves at short notice") }
  guard !benchmarks.isEmpty else {
    tally.absent(
      plan.benchmarks.absence, "the plan has no benchmark", at: plan.benchmarks.span,
      help: "write the conditions to be met in 'benchmarks', each with an indicator")
    return tally.verdict()
  }
  let gates = plan.phases.filter { phase in
    phase.gate.entry.map { $0.met.value == nil } == true && ![.ended, .dropped].contains(facts.standing(of: phase))
  }
  guard !tasks.isEmpty || !gates.isEmpty else {
    return .cannotTell("which tasks come first ('priority'), or which gates lie between the phases")
  }
  let measured = Set(benchmarks.flatMap { $0.tasks.map(\.symbol) })
  let isMeasured = { (task: PlanTask) in !task.benchmarks.isEmpty || measured.contains(task.header.symbol) }
  let open = tasks.filter { !isMeasured($0) }
  let ungated = gates.filter { $0.gate.entry?.benchmarks.isEmpty != false }
  let tasksSuffice = !tasks.isEmpty && open.isEmpty
  let gatesSuffice = !gates.isEmpty && ungated.isEmpty
  for task in tasks where isMeasured(task) { tally.found("the task '\(task.id)'", at: task.span) }
  for phase in gates where phase.gate.entry?.benchmarks.isEmpty == false {
    tally.found("the gate of '\(phase.id)'", at: phase.gate.span ?? phase.span)
  }
  if tasksSuffice || gatesSuffice { return tally.verdict() }
  var alike = Alike()
  let lack = Lack.no("benchmark", help: "name it in the task's 'benchmarks', or the task in the benchmark's 'tasks'")
  for task in open { _ = alike.take(.missing(lack), of: "the task '\(task.id)'", at: task.span) }
  tally.count(alike)
  for phase in ungated {
    tally.missing(
      "the gate of the phase '\(phase.id)' has no benchmark", at: phase.gate.span ?? phase.span,
      help: "name it in the gate's 'benchmarks'")
  }
  return tally.verdict()
}
