import Analysis
import PlanFormat
import PlanModel
import Templates

/// National priorities, and the objectives that rest on them.
struct PrioritiesSection {
  static let most = 5

  let frameworks: [Framework]
  let objectives: [Objective]

  init(_ dossier: Dossier) {
    let facts = dossier.facts
    frameworks = Array(
      dossier.plan.frameworks.filter { facts.isNational($0) && !facts.hasExpired($0) }.prefix(Self.most))
    objectives = Array((dossier.plan.strategy.entry?.objectives.entries ?? []).prefix(Self.most))
  }

  var isEmpty: Bool { frameworks.isEmpty && objectives.isEmpty }

  static let names = TemplateNames<PrioritiesSection>([
    "frameworks": .list(of: .framework) { section, _ in section.frameworks },
    "objectives": .list(of: .objective) { section, _ in section.objectives },
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
