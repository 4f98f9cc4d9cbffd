import Analysis
import PlanFormat
import PlanModel
import Templates

/// The summary: how many tasks, handovers and indicators are on track, late, blocked or without data.
struct SummarySection {
  let rows: [DashboardRow]

  init(_ dossier: Dossier) {
    let tasks = dossier.plan.tasks.filter { $0.technical.value != true }
    rows = [
      DashboardRow(kind: .tasks, tasks.map { (dossier.standing(of: $0), dossier.evidence(of: $0)) }),
      DashboardRow(
        kind: .handovers, dossier.handovers.map { (dossier.standing(of: $0), dossier.evidence(of: $0.handover)) }),
      DashboardRow(kind: .indicators, dossier.facts.indicators.map { ($0.work, dossier.evidence(of: $0.indicator)) }),
    ].filter { $0.total.number > 0 }
  }

  static let names = TemplateNames<SummarySection>([
    "rows": .list(of: DashboardRow.names) { section, _ in section.rows },
    "task-row": .record(DashboardRow.names) { section, _ in section.rows.first { $0.kind == .tasks } },
    "handover-row": .record(DashboardRow.names) { section, _ in section.rows.first { $0.kind == .handovers } },
    "indicator-row": .record(DashboardRow.names) { section, _ in section.rows.first { $0.kind == .indicators } },
  ])
}

/// How many things of one kind stand where.
struct DashboardRow {
  enum Kind: String, CaseIterable { case tasks, handovers, indicators }

  let kind: Kind
  let total: Count
  private let counts: [WorkStanding: Count]

  init(kind: Kind, _ items: [(WorkStanding, Evidence)]) {
    self.kind = kind
    total = Count(items.count, merged(items.map(\.1)))
    counts = Dictionary(grouping: items, by: \.0).mapValues { Count($0.count, merged($0.map(\.1))) }
  }

  static let names =
    TemplateNames<DashboardRow>([
      "total": .count { row, _ in row.total },
      "done": .count { row, _ in row[.done] },
      "on-track": .count { row, _ in row[.onTrack] },
      "late": .count { row, _ in row[.late] },
      "blocked": .count { row, _ in row[.blocked] },
      "no-data": .count { row, _ in row[.noData] },
    ]) + .flags("is-") { $0.kind }

  subscript(standing: WorkStanding) -> Count { counts[standing] ?? Count(0) }
}
