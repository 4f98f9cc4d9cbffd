import Languages
import Templates

/// The Peacebuilding Commission's monitoring report on the implementation of a transition plan, which A/79/552-S/2024/767,
/// para. 70, proposes: a section a name.
public struct MonitoringReport {
  let cover: Cover
  let summary: SummarySection
  let timeline: [TimelinePage]
  let scope: ScopeSection
  let context: ContextSection
  let progress: ProgressSection
  let drawdown: DrawdownSection
  let handovers: HandoversSection
  let sites: SitesSection
  let benchmarks: BenchmarksSection
  let inclusion: InclusionSection
  let financing: FinancingSection
  let conformity: ConformitySection
  let shortfalls: ShortfallsSection
  let lessons: LessonsSection
  let followUp: FollowUpSection
  let nextSteps: NextStepsSection
  let details: DetailsSection

  init(_ dossier: Dossier) {
    cover = Cover(dossier)
    summary = SummarySection(dossier)
    timeline = (0..<dossier.timelinePages).map { TimelinePage(index: $0) }
    scope = ScopeSection(dossier)
    context = ContextSection(dossier)
    progress = ProgressSection(dossier)
    drawdown = DrawdownSection(dossier)
    handovers = HandoversSection(dossier)
    sites = SitesSection(dossier)
    benchmarks = BenchmarksSection(dossier)
    inclusion = InclusionSection(dossier)
    financing = FinancingSection(dossier)
    conformity = ConformitySection(dossier)
    shortfalls = ShortfallsSection(dossier)
    lessons = LessonsSection(dossier)
    followUp = FollowUpSection(dossier)
    nextSteps = NextStepsSection(dossier)
    details = DetailsSection(dossier)
  }

  static let names =
    Cover.names.of { (report: MonitoringReport) in report.cover }
    + TemplateNames([
      "summary": .record(SummarySection.names) { report, _ in report.summary },
      "timeline": .list(of: TimelinePage.names) { report, _ in report.timeline },
      "scope": .record(ScopeSection.names) { report, _ in report.scope },
      "context": .record(ContextSection.names) { report, _ in report.context },
      "progress": .record(ProgressSection.names) { report, _ in report.progress },
      "drawdown": .record(DrawdownSection.names) { report, _ in report.drawdown },
      "handovers": .record(HandoversSection.names) { report, _ in report.handovers },
      "sites": .record(SitesSection.names) { report, _ in report.sites },
      "benchmarks": .record(BenchmarksSection.names) { report, _ in report.benchmarks },
      "inclusion": .record(InclusionSection.names) { report, _ in report.inclusion },
      "financing": .record(FinancingSection.names) { report, _ in report.financing },
      "conformity": .record(ConformitySection.names) { report, _ in report.conformity },
      "shortfalls": .record(ShortfallsSection.names) { report, _ in report.shortfalls },
      "lessons": .record(LessonsSection.names) { report, _ in report.lessons },
      "follow-up": .record(FollowUpSection.names) { report, _ in report.followUp },
      "next-steps": .record(NextStepsSection.names) { report, _ in report.nextSteps },
      "details": .record(DetailsSection.names) { report, _ in report.details },
    ])

  /// The names that its template may use.
  public static var schema: TemplateSchema { names.schema }

  public static func values(_ dossier: Dossier) -> TemplateValue {
    names.value(of: MonitoringReport(dossier), in: dossier.press)
  }
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
