import Analysis
import PlanFormat
import PlanModel
import Templates

/// Gains to protect, and what still needs doing after departure.
enum GainsSection {
  static let most = 8

  static let names = TemplateNames<Dossier>([
    "indicators": .count { dossier, _ in dossier.count(dossier.indicators.map(\.indicator)) },
    "met": .count { dossier, _ in dossier.count(dossier.indicators.filter { $0.verdict == .met }.map(\.indicator)) },
    "improving": .count { dossier, _ in
      dossier.count(dossier.indicators.filter { $0.trend == .better && $0.verdict != .met }.map(\.indicator))
    },
    "declining": .count { dossier, _ in
      dossier.count(dossier.indicators.filter { $0.trend == .worse }.map(\.indicator))
    },
    "residual": .list(of: .residualPriority) { dossier, _ in Array(dossier.residualPriorities.prefix(most)) },
    "residual-count": .count { dossier, _ in dossier.count(Array(dossier.plan.residualPriorities)) },
    "political-count": .count { dossier, _ in
      dossier.count(dossier.plan.residualPriorities.filter { $0.political.value == true })
    },
    "unowned-count": .count { dossier, _ in
      dossier.count(dossier.plan.residualPriorities.filter { $0.owner.value == nil })
    },
    "more": .count { dossier, _ in Count(max(0, dossier.plan.residualPriorities.count - most)) },
  ])
}

extension TemplateNames<ResidualPriority> {
  static let residualPriority = TemplateNames([
    "title": .text { priority, dossier in dossier.named(priority.title, priority) },
    "political": .flag { priority, _ in priority.political.value == true },
    "owner": .text { priority, dossier in dossier.name(priority.owner) },
  ])
}

extension Dossier {
  /// Political ones first, then those without an owner.
  fileprivate var residualPriorities: [ResidualPriority] {
    let political = plan.residualPriorities.filter { $0.political.value == true }
    let others = plan.residualPriorities.filter { $0.political.value != true }
    return political + others.filter { $0.owner.value == nil } + others.filter { $0.owner.value != nil }
  }
}

/// Protection of civilians, human rights and the rule of law.
enum RightsSection {
  static let names = TemplateNames<Dossier>([
    "high-risk": .text { dossier, _ in
      let high = dossier.plan.protection.filter { $0.level.value == .high }
      let names = high.compactMap { dossier.plan.areas[$0.area.value]?.name.value?.text(in: dossier.wording.language) }
      guard !names.isEmpty else { return .absent }
      return .evidenced(.text(dossier.wording.list(names.uniqued())), by: dossier.evidence(of: high))
    },
    "assessed": .count { dossier, _ in dossier.count(Array(dossier.plan.protection)) },
    "human-rights-presence": .text { dossier, _ in
      let presence = (dossier.plan.afterwards.entry?.presence.items ?? []).filter { $0.function.value == .humanRights }
      let names = dossier.names(presence.map(\.who.value))
      return names == .absent ? .absent : .evidenced(names, by: dossier.evidence(of: presence))
    },
    "laws": .record(LawCount.names) { dossier, _ in dossier.plan.laws.isEmpty ? nil : LawCount(dossier) },
  ])
}

/// The regional dimension: what regional and subregional organisations do.
enum RegionalSection {
  static let names = TemplateNames<Dossier>([
    "organisations": .list(of: .regional) { dossier, _ in
      dossier.plan.counterparts.filter { $0.kind.value == .regional }
    },
    "consulted": .count { dossier, _ in
      dossier.count(dossier.heardGroups.first { $0.kind == .regional }?.held ?? [])
    },
    "cross-border": .text { dossier, _ in
      let entry = dossier.plan.strategy.entry?.context[.crossBorder]
      return dossier.text(entry?.text ?? Fact(), in: entry?.header)
    },
  ])
}

extension TemplateNames<Counterpart> {
  static let regional = TemplateNames([
    "name": .text { counterpart, dossier in dossier.named(counterpart.name, counterpart) },
    "role": .text { counterpart, dossier in dossier.plain(counterpart.role) },
  ])
}
