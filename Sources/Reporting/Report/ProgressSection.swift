import PlanFormat
import PlanModel
import Templates

/// Progress by phase and by priority area.
enum ProgressSection {
  static let names = TemplateNames<Dossier>([
    "phases": .list(of: Phase.names) { dossier, _ in Array(dossier.plan.phases) },
    "serving": .list(of: Phase.names) { dossier, _ in
      dossier.plan.phases.filter { !dossier.frameworks($0.frameworks).isEmpty }
    },
    "current": .list(of: Phase.names) { dossier, _ in dossier.plan.phases.filter { dossier.isCurrent($0) } },
    "areas": .list(of: PriorityArea.names) { dossier, _ in dossier.priorityAreas },
  ])
}

extension Phase {
  static let names = TemplateNames<Phase>([
    "title": .text { phase, dossier in dossier.named(phase.title, phase) },
    "start": .text { phase, dossier in dossier.shortDate(phase.start, in: phase.header) },
    "finish": .text { phase, dossier in dossier.shortDate(phase.finish, in: phase.header) },
    "last-day": .text { phase, dossier in dossier.date(phase.finish, in: phase.header) },
    "objective": .text { phase, dossier in dossier.plain(phase.objective) },
    "frameworks": .list(of: .framework) { phase, dossier in dossier.frameworks(phase.frameworks) },
    "is-current": .flag { phase, dossier in dossier.isCurrent(phase) },
    "is-over": .flag { phase, dossier in dossier.hasHappened(phase.finish.value) },
    "has-gate": .flag { phase, _ in phase.gate.entry != nil },
    "gate-met": .text { phase, dossier in
      let met = phase.gate.entry?.met
      return dossier.hasHappened(met?.value) ? dossier.shortDate(met ?? Fact()) : .absent
    },
    "gate-review": .text { phase, dossier in dossier.shortDate(phase.gate.entry?.review ?? Fact()) },
  ])
}

/// The tasks of one function, by how their work goes.
struct PriorityArea {
  let function: Function
  let tasks: DashboardRow

  static let names = TemplateNames<PriorityArea>([
    "function": .text { area, dossier in .text(dossier.wording.word(area.function)) },
    "tasks": .record(DashboardRow.names) { area, _ in area.tasks },
  ])
}

extension Dossier {
  func isCurrent(_ phase: Phase) -> Bool {
    guard let start = phase.start.value, let finish = phase.finish.value else { return false }
    return start.earliest <= asOf && asOf <= finish.latest
  }

  /// The functions of the plan's substantive tasks, in the order in which they first stand.
  fileprivate var priorityAreas: [PriorityArea] {
    let tasks = plan.tasks.filter { $0.technical.value != true }
    return tasks.compactMap(\.function.value).uniqued().map { function in
      let own = tasks.filter { $0.function.value == function }
      return PriorityArea(
        function: function,
        tasks: DashboardRow(kind: .tasks, own.map { (standing(of: $0), evidence(of: $0)) }))
    }
  }
}
