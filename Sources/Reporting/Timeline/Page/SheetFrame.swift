import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel
import Requirements

/// What all views of a plan share: the columns of the page, the time axis with the transition calendar, the finding and the key
/// figures, and the foot that says where it all comes from.
struct SheetFrame {
  let timeline: Timeline
  let finding: TimelineFinding
  let words: TimelineWords
  let grid: PageGrid
  let axis: Axis
  private let lookedAt: LookedAt?

  init(_ timeline: Timeline, _ finding: TimelineFinding, width: Double, columns: Double = 0, lookedAt: LookedAt?) {
    (self.timeline, self.finding, words, self.lookedAt) = (timeline, finding, finding.words, lookedAt)
    grid = PageGrid(width: width, span: timeline.span, columns: columns)
    axis = Axis(scale: grid.scale, calendar: timeline.calendar, words: words)
  }

  /// The same with so much room for columns of words at the right of time.
  func leaving(_ columns: Double) -> SheetFrame {
    SheetFrame(timeline, finding, width: grid.width, columns: columns, lookedAt: lookedAt)
  }

  var facts: PlanFacts { timeline.facts }
  var wording: Wording { words.wording }

  /// A sheet with head, calendar and foot, still without rows; on the time axis or not.
  func sheet(_ view: TimelineView, finding sentence: String, figures: [KeyFigure], hasAxis: Bool = true) -> Sheet {
    let title = words.title(of: facts)
    let (words, facts, width) = (words, facts, grid.width)
    var sheet = Sheet(
      grid: grid, axis: hasAxis ? axis : nil,
      head: PageHead(
        notice: words.notice(of: facts), view: words.title(of: view), title: title, finding: sentence, figures: figures,
        width: width
      ).panel,
      laterHead: { page, pages in
        laterHead(words.part(page + 1, of: pages, title), notice: words.notice(of: facts), width: width)
      },
      words: words)
    sheet.foot = foot()
    if hasAxis {
      let drawn = strips.drawn(timeline.calendar.strips)
      sheet.calendar = drawn.panel
      sheet.laterCalendar = strips.lines(of: timeline.calendar.strips.filter(\.isPath))
      if Self.withAllDates.contains(view), drawn.unnamed > 0 { sheet.foot = foot(words.unnamed(drawn.unnamed)) }
    }
    return sheet
  }

  /// The views that show all of the calendar, and so say how many of its dates they have no name for.
  private static let withAllDates: Set<TimelineView> = [.calendar, .coverage, .areas]

  private var strips: StripDrawing { StripDrawing(timeline.calendar, grid: grid, words: words) }

  /// Only some lines of the transition calendar, by their names.
  func calendar(_ titles: [String]) -> Panel {
    strips.drawn(timeline.calendar.strips.filter { titles.contains($0.title) }).panel
  }

  /// Where it all comes from, how far the check has looked, and what else is to be known of the page.
  func foot(_ note: String = "") -> Panel {
    let text = [words.origin(of: facts)] + (lookedAt.map { [words.scope(of: $0)] } ?? []) + (note.isEmpty ? [] : [note])
    var foot = Panel(
      height: 1, [.line(from: Point(x: 0, y: 0), to: Point(x: grid.width, y: 0), Stroke(.rule, width: 0.5))])
    foot.append(
      paragraph(
        text.joined(separator: wording("gaps.between-sentences")), width: grid.width, maximum: 2, color: .muted),
      after: 1)
    return foot
  }
}
