import Analysis
import Languages
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
    "name": .text { framework, press in press.named(framework.name, framework) },
    "status": .text { framework, press in
      framework.status.value.map { .text(press.wording.word($0)) } ?? .absent
    },
  ])
}

extension TemplateNames<Objective> {
  static let objective = TemplateNames([
    "text": .text { objective, press in press.named(objective.text, objective) }
  ])
}
