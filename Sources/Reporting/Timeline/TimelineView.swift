import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel
import Requirements

/// Which question a picture of the plan answers.
public enum TimelineView: String, CaseIterable, Sendable {
  /// The transition calendar: who holds what until when, with drawdown and money.
  case calendar
  /// Who holds each function over time, and what nobody holds.
  case coverage
  /// The same in each area.
  case areas
  /// What money there is for what, and where it ends.
  case money
  /// Where the benchmarks stand, and which way they go.
  case benchmarks
  /// What each handover ahead still lacks.
  case readiness
  /// How the mission shrinks, site by site.
  case sites
}

/// What is asked of a timeline: the question, by what its rows are put together, and the paper.
public struct TimelineRequest: Sendable {
  public var view: TimelineView
  public var lanes: TimelineLanes
  public var paper: Paper

  public init(_ view: TimelineView = .calendar, by lanes: TimelineLanes = .function, on paper: Paper = .a3Landscape) {
    (self.view, self.lanes, self.paper) = (view, lanes, paper)
  }
}

/// A view before it is laid on pages: what it finds, its figures, its picture, and the same facts as tables.
struct ViewContent {
  var sheet: Sheet
  /// What the picture shows, in sentences, for those who can't see it.
  let description: String
  let tables: [Table]
  var evidence: [Evidence] = []
  /// What a view finds itself, and its own figures, where it has them.
  var finding: (sentence: String, figures: [KeyFigure])?
}

extension TimelineView {
  func content(_ frame: SheetFrame, tracing: Tracing?) -> ViewContent {
    switch self {
    case .calendar: calendarView(frame, tracing: tracing)
    case .coverage: coverageView(frame, self, of: frame.facts.coverageByFunction)
    case .areas: coverageView(frame, self, of: frame.facts.coverageByArea)
    case .money: moneyView(frame, tracing: tracing)
    case .benchmarks: benchmarksView(frame, tracing: tracing)
    case .readiness: readinessView(frame, tracing: tracing)
    case .sites: sitesView(frame, tracing: tracing)
    }
  }
}

extension TimelineView {
  /// Whether a plan has something of what the view shows.
  public func hasContent(of facts: PlanFacts) -> Bool {
    switch self {
    case .calendar: true
    case .coverage: !facts.coverageByFunction.isEmpty
    case .areas: !facts.coverageByArea.isEmpty
    case .money: !facts.ledger.entries.isEmpty || !facts.ledger.needs.isEmpty
    case .benchmarks: !facts.benchmarks.isEmpty
    case .readiness: facts.standings.handovers.contains { $0.readiness != nil }
    case .sites: !facts.plan.sites.isEmpty || !facts.strength.lines.isEmpty
    }
  }
}
