import Analysis
import Languages
import PlanFormat
import PlanModel
import Requirements
import Templates

/// How far the report can be trusted: what it rests on, how fresh that is, and how much of the catalogue was looked at.
struct DataSection {
  let scope: ScopeSection
  let lookedAt: LookedAt
  /// Figures on which sources disagree, or that a party concerned contests.
  let disputed: Int

  init(_ dossier: Dossier, _ doubts: DoubtsSection) {
    scope = ScopeSection(dossier)
    lookedAt = LookedAt(dossier.results, profiles: [])
    disputed = doubts.disagreements.count + doubts.contested.count
  }

  static let names =
    ScopeSection.names.of { (section: DataSection) in section.scope }
    + TemplateNames([
      "disputed": .count { section, _ in Count(section.disputed) },
      "catalogue": .count { section, _ in Count(section.lookedAt.catalogue) },
      "looked-at": .count { section, _ in Count(section.lookedAt.requirements) },
      "met": .count { section, _ in Count(section.lookedAt.met) },
      "partly": .count { section, _ in Count(section.lookedAt.partly) },
      "gaps": .count { section, _ in Count(section.lookedAt.gaps) },
      "waived": .count { section, _ in Count(section.lookedAt.waived) },
      "not-applicable": .count { section, _ in Count(section.lookedAt.notApplicable) },
      "cannot-tell": .count { section, _ in Count(section.lookedAt.cannotTell) },
    ])
}
