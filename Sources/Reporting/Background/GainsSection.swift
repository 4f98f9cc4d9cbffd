import Analysis
import PlanFormat
import PlanModel
import Templates

/// Gains to protect, and what still needs doing after departure.
struct GainsSection {
  static let most = 3
  /// How many of those that stand worse than at the start are named.
  static let mostWorse = 3

  let tally: IndicatorTally
  /// What stands worse than at the start.
  let worse: [IndicatorStanding]
  let residual: [ResidualPriority]

  init(_ dossier: Dossier) {
    tally = IndicatorTally(dossier.facts.indicators, dossier)
    worse = dossier.facts.indicators.filter { $0.sinceBaseline == .worse }
    // Political ones first, then those without an owner.
    let priorities = Array(dossier.plan.residualPriorities)
    let others = priorities.filter { $0.political.value != true }
    residual =
      priorities.filter { $0.political.value == true } + others.filter { $0.owner.value == nil }
      + others.filter { $0.owner.value != nil }
  }

  static let names =
    TemplateNames<GainsSection>([
      "worse-than-baseline": .list(of: IndicatorStanding.names) { section, _ in Array(section.worse.prefix(mostWorse))
      },
      "more-worse": .count { section, _ in Count(max(0, section.worse.count - mostWorse)) },
      "residual": .list(of: .residualPriority) { section, _ in Array(section.residual.prefix(most)) },
      "residual-count": .count { section, press in press.count(section.residual) },
      "political-count": .count { section, press in
        press.count(section.residual.filter { $0.political.value == true })
      },
      "unowned-count": .count { section, press in
        press.count(section.residual.filter { $0.owner.value == nil })
      },
      "more": .count { section, _ in Count(max(0, section.residual.count - most)) },
    ]) + .tally { $0.tally }
}

extension TemplateNames<ResidualPriority> {
  static let residualPriority = TemplateNames([
    "title": .text { priority, press in press.named(priority.title, priority) },
    "political": .flag { priority, _ in priority.political.value == true },
    "owner": .text { priority, press in press.name(priority.owner) },
  ])
}
