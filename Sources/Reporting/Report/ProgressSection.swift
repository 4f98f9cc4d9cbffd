import Analysis
import Languages
import PlanFormat
import PlanModel
import Templates

/// Progress by phase and by priority area, and what stands otherwise than on track.
struct ProgressSection {
  let phases: [PhaseRow]
  let areas: [PriorityArea]
  /// The substantive tasks that are at risk, to watch or not known, the gravest first.
  let concerns: [TaskRow]
  /// The tasks that go on and for which no holder is known.
  let withoutHolder: Count
  let withoutHolderNotKnown: Count

  init(_ dossier: Dossier) {
    let (plan, standings) = (dossier.plan, dossier.facts.standings)
    phases = PhaseRow.all(in: dossier)
    areas = standings.functions.map { function, counts in
      PriorityArea(
        function: function, tasks: DashboardRow(kind: .tasks, counts, of: plan.tasks.entries, dossier.press))
    }
    concerns = WorkStanding.gravestFirst.prefix(3).flatMap { level in
      standings.taskCounts[level].map { TaskRow(task: plan.tasks.entries[$0], standing: standings.tasks[$0]) }
    }
    let holders = standings.holders
    func tasks(_ positions: [Int]) -> Count { dossier.press.count(positions.map { plan.tasks.entries[$0] }) }
    withoutHolder = tasks(holders.withoutHolder)
    withoutHolderNotKnown = tasks(holders[.notStated])
  }

  static let names = TemplateNames<ProgressSection>([
    "phases": .list(of: PhaseRow.names) { section, _ in section.phases },
    "serving": .list(of: PhaseRow.names) { section, press in
      section.phases.filter { !press.frameworks($0.phase.frameworks).isEmpty }
    },
    "current": .list(of: PhaseRow.names) { section, _ in section.phases.filter { $0.standing == .current } },
    "areas": .list(of: PriorityArea.names) { section, _ in section.areas },
    "concerns": .list(of: TaskRow.names) { section, _ in section.concerns },
    "without-holder": .count { section, _ in section.withoutHolder },
    "without-holder-not-known": .count { section, _ in section.withoutHolderNotKnown },
  ])
}

/// A phase and where it stands.
struct PhaseRow {
  let phase: Phase
  let standing: PhaseStanding

  static func all(in dossier: Dossier) -> [PhaseRow] {
    zip(dossier.plan.phases.entries, dossier.facts.standings.phases).map { PhaseRow(phase: $0, standing: $1) }
  }

  static let names = TemplateNames<PhaseRow>([
    "title": .text { row, press in press.named(row.phase.title, row.phase) },
    "start": .text { row, press in press.shortDate(row.phase.start, in: row.phase.header) },
    "finish": .text { row, press in press.shortDate(row.phase.finish, in: row.phase.header) },
    "last-day": .text { row, press in press.date(row.phase.finish, in: row.phase.header) },
    "objective": .text { row, press in press.plain(row.phase.objective) },
    "frameworks": .list(of: .framework) { row, press in press.frameworks(row.phase.frameworks) },
    "standing": .text { row, press in .text(press.wording.standing(row.standing)) },
    "has-gate": .flag { row, _ in row.phase.gate.entry != nil },
    "gate-met": .text { row, press in press.shortDate(row.phase.gate.entry?.met ?? Fact()) },
    "gate-review": .text { row, press in press.shortDate(row.phase.gate.entry?.review ?? Fact()) },
  ])
}

/// The tasks of one function, by where they stand.
struct PriorityArea {
  let function: Function
  let tasks: DashboardRow

  static let names = TemplateNames<PriorityArea>([
    "function": .text { area, press in .text(press.wording.word(area.function)) },
    "tasks": .record(DashboardRow.names) { area, _ in area.tasks },
  ])
}

/// A task with how it stands, and why.
struct TaskRow {
  let task: PlanTask
  let standing: TaskStanding

  static let names = TemplateNames<TaskRow>([
    "title": .text { row, press in
      row.task.title.value == nil
        ? .evidenced(.text(row.task.id), by: [press.evidence(of: row.task)]) : press.named(row.task.title, row.task)
    },
    "description": .text { row, press in press.unmarked.text(row.task.description) },
    "standing": .text { row, press in
      .status(row.standing.level.status, press.wording.standing(row.standing.level))
    },
    "reasons": .text { row, press in
      row.standing.reasons.isEmpty
        ? .absent
        : .text(
          row.standing.reasons.map { press.wording.reason($0) }.joined(separator: press.wording("lists.semicolon")))
    },
  ])
}
