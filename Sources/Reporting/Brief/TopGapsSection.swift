import Analysis
import PlanFormat
import PlanModel
import Requirements
import Templates

/// The findings and the risks that weigh most.
struct TopGapsSection {
  static let most = 5

  /// The gaps in the order of the rules that answer them; those that no rule answers come last.
  let gaps: [RequirementResult]
  /// Risks that are not closed: those that have come true first, then by likelihood and impact.
  let risks: [Risk]

  init(_ dossier: Dossier) {
    let ranks = Dictionary(
      RecommendationRule.all.enumerated().flatMap { rank, rule in rule.requirements.map { ($0, rank) } },
      uniquingKeysWith: min)
    let rank = { (result: RequirementResult) in ranks[result.requirement.id] ?? .max }
    gaps = ShortfallsSection.findings(dossier).enumerated()
      .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
    risks = zip(dossier.plan.risks.entries, dossier.facts.standings.risks).filter { $1.isOpen }
      .map { risk, standing in (risk: risk, rank: risk.rank(standing)) }.enumerated()
      .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element.risk)
  }

  static let names = TemplateNames<TopGapsSection>([
    "top": .list(of: .requirement) { section, _ in Array(section.gaps.prefix(most)) },
    "all": .count { section, _ in Count(section.gaps.count) },
    "more": .count { section, _ in Count(max(0, section.gaps.count - most)) },
    "risks": .list(of: .risk) { section, _ in Array(section.risks.prefix(most)) },
  ])
}

extension TemplateNames<Risk> {
  static let risk = TemplateNames([
    "title": .text { risk, press in press.named(risk.title, risk) },
    "response": .text { risk, press in press.plain(risk.response) },
    "occurred": .flag { risk, press in press.facts.standing(of: risk) == .occurred },
    "occurred-on": .text { risk, press in press.date(risk.occurred, in: risk.header) },
  ])
}

extension Risk {
  fileprivate func rank(_ standing: RiskStanding) -> Int {
    (standing == .occurred ? 0 : 100) - weight(likelihood.value) * weight(impact.value)
  }
}

private func weight(_ level: Level?) -> Int {
  switch level {
  case .high: 3
  case .medium: 2
  case .low: 1
  case nil: 0
  }
}
