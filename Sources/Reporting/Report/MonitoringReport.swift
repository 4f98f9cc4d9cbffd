import Templates

/// The Peacebuilding Commission's monitoring report on the implementation of a transition plan, which A/79/552-S/2024/767,
/// para. 70, proposes: a section a name.
public enum MonitoringReport {
  static let names =
    TemplateNames<Dossier>.cover
    + TemplateNames([
      "summary": .record(SummarySection.names) { dossier, _ in SummarySection(dossier) },
      "timeline": .list(of: TimelinePage.names) { dossier, _ in
        (0..<dossier.timelinePages).map { TimelinePage(index: $0) }
      },
      "scope": .record(ScopeSection.names) { dossier, _ in ScopeSection(dossier) },
      "context": .record(ContextSection.names) { dossier, _ in ContextSection(dossier) },
      "progress": .record(ProgressSection.names) { dossier, _ in ProgressSection(dossier) },
      "drawdown": .record(DrawdownSection.names) { dossier, _ in DrawdownSection(dossier) },
      "handovers": .record(HandoversSection.names) { dossier, _ in HandoversSection(dossier) },
      "sites": .record(SitesSection.names) { dossier, _ in SitesSection(dossier) },
      "benchmarks": .record(BenchmarksSection.names) { dossier, _ in BenchmarksSection(dossier) },
      "inclusion": .record(InclusionSection.names) { dossier, _ in InclusionSection(dossier) },
      "financing": .record(FinancingSection.names) { dossier, _ in FinancingSection(dossier) },
      "conformity": .record(ConformitySection.names) { dossier, _ in ConformitySection(dossier) },
      "shortfalls": .record(ShortfallsSection.names) { dossier, _ in ShortfallsSection(dossier) },
      "lessons": .record(LessonsSection.names) { dossier, _ in LessonsSection(dossier) },
      "follow-up": .record(FollowUpSection.names) { dossier, _ in FollowUpSection(dossier) },
      "next-steps": .record(NextStepsSection.names) { dossier, _ in NextStepsSection(dossier) },
      "details": .record(DetailsSection.names) { dossier, _ in DetailsSection(dossier) },
    ])

  /// The names that its template may use.
  public static var schema: TemplateSchema { names.schema }

  public static func values(_ press: Press) -> TemplateValue { names.value(of: press, in: press) }
}

/// A page of the plan's timeline, as the template places it.
public struct TimelinePage: Sendable {
  let index: Int

  static let names = TemplateNames<TimelinePage>([
    "page": .text { page, press in .text(press.wording.number(page.index + 1)) },
    "drawing": .text { page, _ in .text(name(page.index)) },
  ])

  /// The name under which the template finds the drawing of a page: `timeline1` for the first.
  public static func name(_ index: Int) -> String { "timeline\(index + 1)" }
}
