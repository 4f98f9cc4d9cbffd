import Analysis
import PlanFormat
import PlanModel
import Templates

/// The regional dimension: what regional and subregional organisations do.
struct RegionalSection {
  let organisations: [BodyRole]
  let consulted: [Consultation]
  let crossBorder: ContextEntry?

  init(_ dossier: Dossier) {
    organisations = dossier.facts.regionalRoles
    consulted = Hearings(dossier).groups.first { $0.kind == .regional }?.held ?? []
    crossBorder = dossier.plan.strategy.entry?.context[.crossBorder].flatMap { $0.text.value == nil ? nil : $0 }
  }

  var isEmpty: Bool { organisations.isEmpty && crossBorder == nil }

  static let names = TemplateNames<RegionalSection>([
    "organisations": .list(of: .regional) { section, _ in section.organisations },
    "consulted": .count { section, press in press.count(section.consulted) },
    "cross-border": .text { section, press in
      press.text(section.crossBorder?.text ?? Fact(), in: section.crossBorder?.header)
    },
  ])
}

extension TemplateNames<BodyRole> {
  static let regional = TemplateNames([
    "name": .text { role, press in press.named(role.organisation.name, role.organisation) },
    "role": .text { role, press in press.plain(role.words) },
    // Without words of its own, the plan gives it something to do.
    "works": .flag { role, _ in role.words.value == nil && role.assignment != nil },
  ])
}
