import Analysis
import Languages
import PlanFormat
import PlanModel
import Templates

/// The state of play in a table of at most eight rows: a name a row.
struct StateOfPlay {
  let mandate: Mandate?
  let departure: Mission?
  let phases: [PhaseRow]
  let drawdown: DrawdownSection
  let handovers: HandoversSection?
  let laws: LawCount?
  let benchmarks: BenchmarksSection?

  init(_ dossier: Dossier, _ benchmarks: BenchmarksSection) {
    mandate = dossier.facts.mandates.inForce
    departure = dossier.plan.mission.entry.flatMap { $0.departure.value == nil ? nil : $0 }
    phases = PhaseRow.all(in: dossier).filter { $0.standing == .current }
    drawdown = DrawdownSection(dossier)
    handovers = dossier.plan.handovers.isEmpty ? nil : HandoversSection(dossier)
    laws = dossier.plan.laws.isEmpty ? nil : LawCount(dossier)
    self.benchmarks = dossier.facts.benchmarks.isEmpty ? nil : benchmarks
  }

  /// Whether the table has no row.
  var isEmpty: Bool {
    mandate == nil && departure == nil && phases.isEmpty && drawdown.strength == nil && drawdown.sites.isEmpty
      && drawdown.units.isEmpty && laws == nil && handovers == nil && benchmarks == nil
  }

  static let names = TemplateNames<StateOfPlay>([
    "mandate": .record(Mandate.names) { state, _ in state.mandate },
    "departure": .record(.departure) { state, _ in state.departure },
    "phases": .list(of: PhaseRow.names) { state, _ in state.phases },
    "several-phases": .flag { state, _ in state.phases.count > 1 },
    "strength": .record(StrengthRecord.names) { state, _ in state.drawdown.strength },
    "footprint": .record(DrawdownSection.names) { state, _ in
      state.drawdown.sites.isEmpty && state.drawdown.units.isEmpty ? nil : state.drawdown
    },
    "handovers": .record(HandoversSection.names) { state, _ in state.handovers },
    "benchmarks": .record(BenchmarksSection.names) { state, _ in state.benchmarks },
    "laws": .record(LawCount.names) { state, _ in state.laws },
  ])
}

/// How many of the laws that the transition waits for were in force on the day.
struct LawCount {
  let all: [Law]
  let inForce: [Law]
  let passed: [Law]
  let overdue: [Law]

  init(_ dossier: Dossier) {
    let pairs = Array(zip(dossier.plan.laws.entries, dossier.facts.standings.laws))
    all = pairs.map(\.0)
    inForce = pairs.filter { $0.1 == .inForce }.map(\.0)
    overdue = pairs.filter { if case .overdue = $0.1 { true } else { false } }.map(\.0)
    passed = pairs.filter { if case .notKnown = $0.1 { true } else { false } }.map(\.0)
  }

  static let names = TemplateNames<LawCount>([
    "all": .count { count, press in press.count(count.all) },
    "in-force": .count { count, press in press.count(count.inForce) },
    "not-known": .count { count, press in press.count(count.passed) },
    "overdue": .count { count, press in press.count(count.overdue) },
  ])
}
