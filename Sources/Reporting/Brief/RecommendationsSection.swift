import Analysis
import Diagnostics
import PlanFormat
import PlanModel
import Requirements
import Templates

/// Recommendations by addressee, so many that the brief stays brief.
enum RecommendationsSection {
  static let mostToOne = 3

  static let names =
    TemplateNames<Dossier>(
      Dictionary(
        RecommendationRule.Addressee.allCases.map { addressee in
          (
            addressee.rawValue,
            .list(of: AdvisedAction.names) { dossier, _ in
              Array(dossier.advice.filter { $0.rule.addressee == addressee }.prefix(mostToOne))
            }
          )
        }, uniquingKeysWith: { $1 }))
    + TemplateNames([
      "any": .flag { dossier, _ in !dossier.advice.isEmpty },
      "left-out": .count { dossier, _ in
        let groups = Dictionary(grouping: dossier.advice, by: \.rule.addressee)
        return Count(groups.values.reduce(0) { $0 + max(0, $1.count - mostToOne) })
      },
    ])
}

extension AdvisedAction {
  static let names =
    TemplateNames<AdvisedAction>([
      "by": .text { action, dossier in
        dossier.day(of: action.rule.due).map { .text(dossier.wording.day($0.latest)) } ?? .absent
      },
      "cases": .count { action, dossier in
        let findings = action.results.first?.findings ?? []
        return Count(findings.count, dossier.evidence(at: findings.map(\.span)))
      },
      "basis": .text { action, dossier in
        action.results.first?.requirement.basis.map { .text(dossier.wording.paragraph($0)) } ?? .absent
      },
      "finding": .text { action, dossier in
        guard let result = action.results.first else { return .absent }
        return .evidenced(.code(result.requirement.id), by: dossier.evidence(at: result.findings.map(\.span)))
      },
    ])
    + TemplateNames(
      Dictionary(
        RecommendationRule.all.map { rule in ("is-\(rule.key)", .flag { action, _ in action.rule.key == rule.key }) },
        uniquingKeysWith: { $1 }))
}

extension Requirement {
  /// The paragraph on which a recommendation rests: of a text on transitions in general where there is one, since a resolution on
  /// another country binds nobody here. A plan that contradicts itself needs no paragraph.
  fileprivate var basis: Paragraph? {
    guard severity != .error else { return nil }
    let general = [Paragraph.resolution2594("").symbol, Paragraph.report(0).symbol]
    return general.compactMap { symbol in sources.first { $0.symbol == symbol } }.first ?? sources.first
  }
}

/// The findings and the risks that weigh most.
enum TopGapsSection {
  static let most = 5

  static let names = TemplateNames<Dossier>([
    "top": .list(of: .requirement) { dossier, _ in Array(dossier.rankedGaps.prefix(most)) },
    "all": .count { dossier, _ in Count(dossier.openGaps.count) },
    "more": .count { dossier, _ in Count(max(0, dossier.openGaps.count - most)) },
    "risks": .list(of: .risk) { dossier, _ in Array(dossier.openRisks.prefix(most)) },
  ])
}

extension TemplateNames<Risk> {
  static let risk = TemplateNames([
    "title": .text { risk, dossier in dossier.named(risk.title, risk) },
    "response": .text { risk, dossier in dossier.plain(risk.response) },
    "occurred": .flag { risk, dossier in dossier.facts.standing(of: risk) == .occurred },
  ])
}

extension Dossier {
  /// The gaps in the order of the rules that answer them; those that no rule answers come last.
  fileprivate var rankedGaps: [RequirementResult] {
    let ranks = Dictionary(
      RecommendationRule.all.enumerated().flatMap { rank, rule in rule.requirements.map { ($0, rank) } },
      uniquingKeysWith: min)
    let rank = { (result: RequirementResult) in ranks[result.requirement.id] ?? .max }
    return openGaps.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
  }

  /// Risks that are not closed: those that have come true first, then by likelihood and impact.
  fileprivate var openRisks: [Risk] {
    let open = zip(plan.risks.entries, facts.standings.risks).filter { $1.isOpen }
      .map { risk, standing in (risk: risk, rank: risk.rank(standing)) }
    return open.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element.risk)
  }
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
