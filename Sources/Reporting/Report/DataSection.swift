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
  /// What was found of receivers on the first page, and how much of it somebody beside the giver and the receiver alone made.
  let pageFindings: Count
  let verified: Count
  /// Those whose comments on the draft a report carries, and who were not asked.
  let notAsked: [ParticipantKind]
  /// Consultations that were declined.
  let refused: [Consultation]

  init(_ dossier: Dossier, _ doubts: DoubtsSection, _ page: FirstPage) {
    scope = ScopeSection(dossier)
    lookedAt = LookedAt(dossier.results, profiles: [])
    let findings = page.functions.flatMap { dossier.facts.findings(of: $0.outlook.subject) }
    pageFindings = dossier.press.count(findings)
    verified = dossier.press.count(findings.filter { $0.by.value == .joint || $0.by.value == .thirdParty })
    let asked = Set(
      (dossier.plan.pbc.entry?.comments.items ?? []).filter(\.hasBegun).compactMap { $0.kind(in: dossier.facts) })
    notAsked = PartyComment.parties.filter { !asked.contains($0) }
    refused = dossier.plan.consultations.filter {
      if case .declined = dossier.facts.occurrence(of: $0) { true } else { false }
    }
    disputed = doubts.disagreements.count + doubts.contested.count
  }

  static let names =
    ScopeSection.names.of { (section: DataSection) in section.scope }
    + TemplateNames([
      "disputed": .count { section, _ in Count(section.disputed) },
      "page-findings": .count { section, _ in section.pageFindings },
      "verified": .count { section, _ in section.verified },
      "not-asked": .text { section, press in
        section.notAsked.isEmpty ? .absent : .text(press.wording.list(section.notAsked.map { press.wording.word($0) }))
      },
      "refused": .text { section, press in
        let titles = section.refused.compactMap { press.wording.text(of: $0.title.value) }
        guard !titles.isEmpty else { return .absent }
        return .evidenced(.text(press.wording.list(titles)), by: press.evidence(of: section.refused))
      },
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

extension PlanFacts {
  /// What was found of those who are to take over a function.
  fileprivate func findings(of subject: FunctionOutlook.Subject) -> [CapacityAssessment] {
    guard case .handover(let position) = subject else { return [] }
    return assessedReceivers(of: plan.handovers[position]).compactMap(\.capacity.entry)
      .filter { $0.on.value != nil || $0.assessed.value != nil }
  }
}
