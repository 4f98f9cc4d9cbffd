import Analysis
import PlanFormat
import PlanModel
import Templates

/// The state of play in a table of at most eight rows: a name a row.
struct StateOfPlay {
  let mandate: Mandate?
  let departure: Mission?
  let phases: [Phase]
  let drawdown: DrawdownSection
  let laws: LawCount?
  private let hasHandovers: Bool
  private let hasIndicators: Bool

  init(_ dossier: Dossier) {
    mandate = dossier.facts.mandates.inForce
    departure = dossier.plan.mission.entry.flatMap { $0.departure.value == nil ? nil : $0 }
    phases = dossier.plan.phases.filter { dossier.isCurrent($0) }
    drawdown = DrawdownSection(dossier)
    laws = dossier.plan.laws.isEmpty ? nil : LawCount(dossier)
    hasHandovers = !dossier.plan.handovers.isEmpty
    hasIndicators = !dossier.indicators.isEmpty
  }

  /// Whether the table has no row.
  var isEmpty: Bool {
    mandate == nil && departure == nil && phases.isEmpty && drawdown.strength == nil && drawdown.sites.isEmpty
      && drawdown.units.isEmpty && laws == nil && !hasHandovers && !hasIndicators
  }

  static let names = TemplateNames<StateOfPlay>([
    "mandate": .record(Mandate.names) { state, _ in state.mandate },
    "departure": .record(.departure) { state, _ in state.departure },
    "phases": .list(of: Phase.names) { state, _ in state.phases },
    "strength": .record(StrengthRecord.names) { state, _ in state.drawdown.strength },
    "footprint": .record(DrawdownSection.names) { state, _ in
      state.drawdown.sites.isEmpty && state.drawdown.units.isEmpty ? nil : state.drawdown
    },
    "handovers": .record(HandoversSection.names) { state, dossier in state.hasHandovers ? dossier : nil },
    "benchmarks": .record(BenchmarksSection.names) { state, dossier in state.hasIndicators ? dossier : nil },
    "laws": .record(LawCount.names) { state, _ in state.laws },
  ])
}

/// How many of the laws that the transition waits for were in force on the day.
struct LawCount {
  let all: [Law]
  let inForce: [Law]

  init(_ dossier: Dossier) {
    all = Array(dossier.plan.laws)
    inForce = all.filter { dossier.stage(of: $0)?.isLaw == true }
  }

  static let names = TemplateNames<LawCount>([
    "all": .count { count, dossier in dossier.count(count.all) },
    "in-force": .count { count, dossier in dossier.count(count.inForce) },
    "pending": .list(of: .law) { count, dossier in count.all.filter { dossier.stage(of: $0)?.isLaw != true } },
  ])
}

extension TemplateNames<Law> {
  static let law = TemplateNames([
    "title": .text { law, dossier in dossier.named(law.title, law) },
    "stage": .text { law, dossier in dossier.stage(of: law).map { .text(dossier.wording.word($0)) } ?? .absent },
  ])
}

extension LawStage {
  fileprivate var isLaw: Bool { self == .promulgated || self == .inForce }
}

extension Dossier {
  /// How far a law had come on the day: by its history, or else as the plan says.
  fileprivate func stage(of law: Law) -> LawStage? {
    law.stage.value ?? law.history.entries.last { $0.entry.stage.value != nil }?.entry.stage.value
  }
}
