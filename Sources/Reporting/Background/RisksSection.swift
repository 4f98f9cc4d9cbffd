import Analysis
import PlanFormat
import PlanModel
import Templates

/// The risks that weigh most.
struct RisksSection {
  static let most = 5

  /// Risks that are not closed: those that have come true first, then by likelihood and impact.
  let risks: [Risk]

  init(_ dossier: Dossier) {
    risks = zip(dossier.plan.risks.entries, dossier.facts.standings.risks).filter { $1.isOpen }
      .map { risk, standing in (risk: risk, rank: risk.rank(standing)) }.enumerated()
      .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element.risk)
  }

  static let names = TemplateNames<RisksSection>([
    "list": .list(of: .risk, most: most) { section, _ in section.risks }
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
