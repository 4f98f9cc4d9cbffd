import Analysis
import Languages
import PlanFormat
import PlanModel
import Templates

/// The Peacebuilding Commission's monitoring report on the implementation of a transition plan, which A/79/552-S/2024/767,
/// para. 70, proposes: a first page that stands alone, a body for those who act on it, and annexes.
public struct MonitoringReport {
  let cover: Cover
  let authors: Authors
  let firstPage: FirstPage
  let followUp: FollowUpSection
  let changes: ReportChanges?
  let functions: FunctionsSection
  let handovers: HandoversSection
  let benchmarks: BenchmarksSection
  let inclusion: InclusionSection
  let drawdown: DrawdownSection
  let sites: SitesSection
  let workLeft: [CaseloadRow]
  let commitments: CommitmentsSection
  let halfYears: HalfYearsSection
  let financing: FinancingSection
  let shortfalls: ShortfallsSection
  let doubts: DoubtsSection
  let lessons: LessonsSection
  let data: DataSection
  let nextSteps: NextStepsSection
  let afterwards: AfterwardsSection
  let annexes: ReportAnnexes

  init(_ dossier: Dossier, annexes asked: Set<ReportAnnex>) {
    cover = Cover(dossier)
    authors = Authors(ofReport: dossier)
    changes = dossier.changes.map {
      ReportChanges($0, isOfAnotherText: dossier.planThen.map { $0 != dossier.digest } ?? false)
    }
    functions = FunctionsSection(dossier)
    firstPage = FirstPage(dossier, functions.rows, changes)
    followUp = FollowUpSection(dossier)
    handovers = HandoversSection(dossier)
    benchmarks = BenchmarksSection(dossier)
    inclusion = InclusionSection(dossier)
    drawdown = DrawdownSection(dossier)
    sites = SitesSection(dossier)
    workLeft = zip(dossier.plan.tasks.entries, dossier.facts.standings.tasks).compactMap { task, standing in
      standing.isFinished ? nil : task.caseload.entry.map { CaseloadRow(task: task, caseload: $0) }
    }
    commitments = CommitmentsSection(dossier)
    halfYears = HalfYearsSection(dossier)
    financing = FinancingSection(dossier)
    shortfalls = ShortfallsSection(dossier)
    doubts = DoubtsSection(dossier)
    lessons = LessonsSection(dossier)
    data = DataSection(dossier, doubts, firstPage)
    nextSteps = NextStepsSection(dossier)
    afterwards = AfterwardsSection(dossier)
    annexes = ReportAnnexes(dossier, asked, benchmarks, financing, handovers, inclusion)
  }

  static let names =
    Cover.names.of { (report: MonitoringReport) in report.cover }
    + Authors.faceNames.of { (report: MonitoringReport) in report.authors }
    + ReportAnnexes.names.of { (report: MonitoringReport) in report.annexes }
    + TemplateNames([
      "authors": .record(Authors.names(of: ReportPlace.self)) { report, _ in report.authors },
      "first-page": .record(FirstPage.names) { report, _ in report.firstPage },
      "follow-up": .record(FollowUpSection.names) { report, _ in report.followUp },
      "changes": .record(ReportChanges.names) { report, _ in report.changes },
      "functions": .record(FunctionsSection.names) { report, _ in report.functions },
      "handovers": .record(HandoversSection.names) { report, _ in report.handovers },
      "benchmarks": .record(BenchmarksSection.names) { report, _ in report.benchmarks },
      "inclusion": .record(InclusionSection.names) { report, _ in report.inclusion },
      "drawdown": .record(DrawdownSection.names) { report, _ in report.drawdown },
      "sites": .record(SitesSection.names) { report, _ in report.sites },
      "work-left": .list(of: CaseloadRow.names, most: 2) { report, _ in report.workLeft },
      "commitments": .record(CommitmentsSection.names) { report, _ in report.commitments },
      "half-years": .record(HalfYearsSection.names) { report, _ in report.halfYears },
      "financing": .record(FinancingSection.names) { report, _ in report.financing },
      "shortfalls": .record(ShortfallsSection.names) { report, _ in report.shortfalls },
      "doubts": .record(DoubtsSection.names) { report, _ in report.doubts },
      "lessons": .record(LessonsSection.names) { report, _ in report.lessons },
      "data": .record(DataSection.names) { report, _ in report.data },
      // What the parties say of the draft, each in its own words.
      "comments": .list(of: PartyComment.names) { _, press in
        (press.plan.pbc.entry?.comments.items ?? []).filter(\.hasBegun)
      },
      "next-steps": .record(NextStepsSection.names) { report, _ in report.nextSteps },
      "afterwards": .record(AfterwardsSection.names) { report, _ in report.afterwards },
    ])

  /// The names that its template may use.
  public static var schema: TemplateSchema { names.schema }

  public static func content(_ dossier: Dossier, annexes: Set<ReportAnnex> = ReportAnnex.usual) -> ProductContent {
    let report = MonitoringReport(dossier, annexes: annexes)
    let comments = longComments(dossier)
    return ProductContent(
      values: names.value(of: report, in: dossier.press), asked: report.asked(dossier),
      warnings: { [authors = report.authors] template in authors.warnings(of: "report", from: template) + comments })
  }

  /// What is longer than a party may have it.
  private static func longComments(_ dossier: Dossier) -> [String] {
    (dossier.plan.pbc.entry?.comments.items ?? []).compactMap { comment in
      let words = comment.text.value?.text(in: dossier.press.wording.language).split(whereSeparator: \.isWhitespace)
      guard let words, words.count > PartyComment.wordLimit else { return nil }
      let party = dossier.press.name(comment.by.value) ?? comment.group.value?.rawValue ?? "a party"
      return
        "the comment of \(party) has \(words.count) words, and each party has \(PartyComment.wordLimit) at most: "
        + "ask for a shorter one, since nobody else may shorten it"
    }
  }
}

/// The annexes that were asked for, a name each.
struct ReportAnnexes {
  let asked: Set<ReportAnnex>
  let handovers: HandoversSection?
  let indicators: BenchmarksSection?
  let money: FinancingSection?
  let conformity: ConformitySection?
  let details: DetailsAnnex?
  let timeline: [TimelinePage]
  let views: [TimelinePage]

  init(
    _ dossier: Dossier, _ asked: Set<ReportAnnex>, _ benchmarks: BenchmarksSection, _ financing: FinancingSection,
    _ handovers: HandoversSection, _ inclusion: InclusionSection
  ) {
    self.asked = asked
    self.handovers = asked.contains(.handovers) ? handovers : nil
    indicators = asked.contains(.indicators) ? benchmarks : nil
    money = asked.contains(.money) ? financing : nil
    conformity = asked.contains(.conformity) ? ConformitySection(dossier) : nil
    details = asked.contains(.details) ? DetailsAnnex(dossier, inclusion) : nil
    timeline = dossier.pictures.filter { $0.view == .calendar }
    views = dossier.pictures.filter { $0.view != .calendar }
  }

  static let names = TemplateNames<ReportAnnexes>([
    "has-annexes": .flag { annexes, _ in
      !annexes.asked.subtracting([.timeline, .views]).isEmpty || !annexes.timeline.isEmpty || !annexes.views.isEmpty
    },
    "annex-handovers": .record(HandoversSection.names) { annexes, _ in annexes.handovers },
    "annex-indicators": .record(BenchmarksSection.names) { annexes, _ in annexes.indicators },
    "annex-money": .record(FinancingSection.names) { annexes, _ in annexes.money },
    "annex-conformity": .record(ConformitySection.names) { annexes, _ in annexes.conformity },
    "annex-details": .record(DetailsAnnex.names) { annexes, _ in annexes.details },
    "timeline": .list(of: TimelinePage.names) { annexes, _ in annexes.timeline },
    "views": .list(of: TimelinePage.names) { annexes, _ in annexes.views },
  ])
}

/// A page of the plan's timeline or of another view, as the template places it.
public struct TimelinePage: Sendable {
  let view: TimelineView
  /// Which page of its view it is.
  let index: Int
  /// Which of all pages.
  private let number: Int

  public init(view: TimelineView, index: Int, number: Int) {
    (self.view, self.index, self.number) = (view, index, number)
  }

  static let names = TemplateNames<TimelinePage>([
    "page": .text { page, press in .text(press.wording.number(page.index + 1)) },
    "title": .text { page, press in .text(TimelineWords(wording: press.wording).title(of: page.view)) },
    "drawing": .text { page, _ in .text(page.name) },
  ])

  /// The name under which the template finds the drawing of a page: `timeline1` for the first.
  public var name: String { "timeline\(number + 1)" }

  /// Whether a drawing of that name can be there.
  public static func isName(_ name: String) -> Bool {
    name.wholeMatch(of: #/timeline([1-9][0-9]{0,3})/#) != nil
  }
}
