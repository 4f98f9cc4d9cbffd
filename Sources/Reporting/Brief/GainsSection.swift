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
