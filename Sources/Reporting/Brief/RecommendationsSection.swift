import Analysis
import Diagnostics
import PlanFormat
import PlanModel
import Requirements
import Templates

/// Recommendations by addressee, so many that the brief stays brief.
struct RecommendationsSection {
  static let mostToOne = 2

  /// All that follow from the findings, the most urgent first.
  let all: [AdvisedAction]
  private let byAddressee: [RecommendationRule.Addressee: [AdvisedAction]]
  private let days: DaysOfAction

  init(_ dossier: Dossier) {
    let open = Dictionary(
      dossier.results.filter(\.isOpen).map { ($0.requirement.id, $0) }, uniquingKeysWith: { first, _ in first })
    all = RecommendationRule.all.compactMap { AdvisedAction($0, open: open) }
    byAddressee = Dictionary(grouping: all, by: \.rule.addressee)
    days = DaysOfAction(dossier)
  }

  private func shown(to addressee: RecommendationRule.Addressee) -> [DatedAction] {
    (byAddressee[addressee] ?? []).prefix(Self.mostToOne).map { DatedAction(action: $0, before: days[$0.rule.due]) }
  }

  static let names =
    TemplateNames<RecommendationsSection>(
      Dictionary(
        RecommendationRule.Addressee.allCases.map { addressee in
          (addressee.rawValue, .list(of: DatedAction.names) { section, _ in section.shown(to: addressee) })
        }, uniquingKeysWith: { $1 }))
    + TemplateNames([
      "any": .flag { section, _ in !section.all.isEmpty },
      "left-out": .count { section, _ in
        Count(section.byAddressee.values.reduce(0) { $0 + max(0, $1.count - mostToOne) })
      },
    ])
}

/// A recommendation with the day before which it is to be followed.
private struct DatedAction {
  let action: AdvisedAction
  let before: PlanDate?

  static let names =
    TemplateNames<DatedAction>([
      "by": .text { item, press in item.before.map { .text(press.wording.dateBefore($0)) } ?? .absent },
      "cases": .count { item, press in
        // What is only asked is no case.
        let result = item.action.results.first
        let findings = result?.findings.filter { $0.severity >= result?.requirement.severity ?? .gap } ?? []
        return Count(findings.count, press.evidence(at: findings.flatMap(\.places)))
      },
      "basis": .text { item, press in
        item.action.results.first?.requirement.basis.map { .text(press.wording.paragraph($0)) } ?? .absent
      },
      "finding": .text { item, press in
        guard let result = item.action.results.first else { return .absent }
        return .evidenced(.code(result.requirement.id), by: press.evidence(at: result.findings.flatMap(\.places)))
      },
    ])
    + TemplateNames(
      Dictionary(
        RecommendationRule.all.map { rule in ("is-\(rule.key)", .flag { item, _ in item.action.rule.key == rule.key })
        },
        uniquingKeysWith: { $1 }))
}

extension Wording {
  /// A date after `before`: of one that is only known as a limit, the limit.
  fileprivate func dateBefore(_ date: PlanDate) -> String {
    date.firstDay == nil || date.precision == .between ? day(date.lastDay) : self.date(date)
  }
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
