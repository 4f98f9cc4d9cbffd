import Analysis
import PlanFormat
import PlanModel
import Templates

/// The basis of the advice: when the Commission met, and who was heard.
enum BasisSection {
  static let names = TemplateNames<Dossier>([
    "engagements": .list(of: Engagement.names) { dossier, _ in dossier.engagements.suffix(3) },
    "heard": .text { dossier, _ in
      let heard = dossier.heardGroups.filter { !$0.held.isEmpty }
      guard !heard.isEmpty else { return .absent }
      return .evidenced(
        .text(dossier.wording.list(heard.map { dossier.wording.word($0.kind) })),
        by: dossier.evidence(of: heard.flatMap(\.held)))
    },
    "consent": .flag { dossier, _ in dossier.plan.pbc.entry?.consent.value == true },
    "no-consent": .flag { dossier, _ in dossier.plan.pbc.entry?.consent.value == false },
  ])
}

/// What happened lately: a few facts, each with its date and source, and no judgement.
enum DevelopmentsSection {
  static let most = 5

  static let names = TemplateNames<Dossier>([
    "updates": .list(of: Update.names) { dossier, _ in dossier.updates(since: dossier.periodStart).suffix(most) },
    "period-start": .text { dossier, _ in .text(dossier.wording.day(dossier.periodStart)) },
  ])
}

/// National priorities, and the objectives that rest on them.
enum PrioritiesSection {
  static let most = 5

  static let names = TemplateNames<Dossier>([
    "frameworks": .list(of: .framework) { dossier, _ in
      Array(dossier.plan.frameworks.filter { $0.isNational(in: dossier) }.prefix(most))
    },
    "objectives": .list(of: .objective) { dossier, _ in
      Array((dossier.plan.strategy.entry?.objectives.entries ?? []).prefix(most))
    },
  ])
}

extension TemplateNames<Framework> {
  static let framework = TemplateNames([
    "name": .text { framework, dossier in dossier.named(framework.name, framework) },
    "status": .text { framework, dossier in
      framework.status.value.map { .text(dossier.wording.word($0)) } ?? .absent
    },
  ])
}

extension TemplateNames<Objective> {
  static let objective = TemplateNames([
    "text": .text { objective, dossier in dossier.named(objective.text, objective) }
  ])
}

extension Framework {
  /// Whether it is the country's own: by its kind, or because an institution of the State owns it.
  fileprivate func isNational(in dossier: Dossier) -> Bool {
    switch kind.value {
    case .nationalPlan, .peaceAgreement, .politicalProcess, .protectionPlan: true
    case .cooperationFramework: false
    case .strategy, .sectorPlan, .other, nil: dossier.plan.counterparts[owner.value]?.isState == true
    }
  }
}
