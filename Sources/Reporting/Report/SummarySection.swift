import Analysis
import PlanFormat
import PlanModel
import Templates

/// The summary: how many tasks, handovers and indicators stand where.
struct SummarySection {
  let rows: [DashboardRow]

  init(_ dossier: Dossier) {
    let (plan, standings) = (dossier.plan, dossier.facts.standings)
    rows = [
      DashboardRow(kind: .tasks, standings.taskCounts) { dossier.press.evidence(of: plan.tasks.entries[$0]) },
      DashboardRow(kind: .handovers, standings.handoverCounts) {
        dossier.press.evidence(of: plan.handovers.entries[$0])
      },
      DashboardRow(
        kind: .indicators, dossier.facts.indicators.map { ($0.level, dossier.press.evidence(of: $0.indicator)) }),
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

  /// With the evidence of each thing by its position.
  init(kind: Kind, _ counts: StandingCounts, _ evidence: (Int) -> Evidence) {
    self.kind = kind
    total = Count(counts.total, merged(counts.positions.map(evidence)))
    self.counts = Dictionary(
      uniqueKeysWithValues: WorkStanding.allCases.map { level in
        (level, Count(counts[level].count, merged(counts[level].map(evidence))))
      })
  }

  static let names =
    TemplateNames<DashboardRow>([
      "total": .count { row, _ in row.total },
      "done": .count { row, _ in row[.done] },
      "on-track": .count { row, _ in row[.onTrack] },
      "watch": .count { row, _ in row[.watch] },
      "at-risk": .count { row, _ in row[.atRisk] },
      "unknown": .count { row, _ in row[.unknown] },
    ]) + .flags("is-") { $0.kind }

  subscript(standing: WorkStanding) -> Count { counts[standing] ?? Count(0) }
}
