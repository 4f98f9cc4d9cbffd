import Analysis
import PlanFormat
import PlanModel
import Templates

/// The summary: how many tasks, handovers and indicators stand where.
struct SummarySection {
  let rows: [DashboardRow]

  init(_ dossier: Dossier) {
    let (plan, standings, indicators) = (dossier.plan, dossier.facts.standings, dossier.facts.indicators)
    rows = [
      DashboardRow(kind: .tasks, standings.taskCounts, of: plan.tasks.entries, dossier.press),
      DashboardRow(kind: .handovers, standings.handoverCounts, of: plan.handovers.entries, dossier.press),
      DashboardRow(
        kind: .indicators, StandingCounts(Array(indicators.indices)) { indicators[$0].level },
        of: indicators.map(\.indicator), dossier.press),
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

  init(kind: Kind, _ counts: StandingCounts, of entries: [some PlanEntry], _ press: Press) {
    func count(_ positions: [Int]) -> Count {
      Count(positions.count, press.evidence(of: positions) { press.evidence(of: entries[$0]) })
    }
    self.kind = kind
    total = count(counts.positions)
    self.counts = Dictionary(uniqueKeysWithValues: WorkStanding.allCases.map { ($0, count(counts[$0])) })
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
