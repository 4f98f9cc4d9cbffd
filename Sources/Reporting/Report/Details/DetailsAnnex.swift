import Templates

/// What the plan records beyond what the body of a report tells: the context and what happened, how work stands, who was heard,
/// and every entry that no other section lists.
struct DetailsAnnex {
  let summary: SummarySection
  let context: ContextSection
  let progress: ProgressSection
  let inclusion: InclusionSection
  let sites: SitesSection
  let details: DetailsSection

  init(_ dossier: Dossier, _ inclusion: InclusionSection) {
    summary = SummarySection(dossier)
    context = ContextSection(dossier)
    progress = ProgressSection(dossier)
    self.inclusion = inclusion
    sites = SitesSection(dossier)
    details = DetailsSection(dossier)
  }

  static let names =
    DetailsSection.names.of { (annex: DetailsAnnex) in annex.details }
    + TemplateNames([
      "summary": .record(SummarySection.names) { annex, _ in annex.summary },
      "context": .record(ContextSection.names) { annex, _ in annex.context },
      "progress": .record(ProgressSection.names) { annex, _ in annex.progress },
      "all-sites": .record(SitesSection.names) { annex, _ in annex.sites },
      "inclusion": .record(InclusionSection.names) { annex, _ in annex.inclusion },
    ])
}
