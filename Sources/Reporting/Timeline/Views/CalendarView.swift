import Analysis
import Documents
import Languages

/// The transition calendar on a page: who holds what until when, with what nobody holds, and below it the drawdown and the money.
func calendarView(_ frame: SheetFrame, tracing: Tracing?) -> ViewContent {
  let (timeline, words, finding) = (frame.timeline, frame.words, frame.finding)
  var sheet = frame.sheet(.calendar, finding: finding.sentence, figures: finding.keyFigures)
  sheet.legend = Legend(timeline.lanes, words, timeline.facts.latestBaseline).panel(width: frame.grid.width)
  sheet.blocks = LaneBlocks(grid: frame.grid, axis: frame.axis, words: words).blocks(timeline.lanes)
  sheet.emptyText = words.noTasks
  sheet.overlay = DrivingLinks(timeline, frame.grid).shapes
  let strength = StrengthChart(history: timeline.drawdown, axis: frame.axis, words: words, grid: frame.grid)
  let money = MoneyChart(
    money: timeline.money, axis: frame.axis, words: words, grid: frame.grid,
    note: timeline.money.isEmpty ? "" : finding.noteOnMoney)
  sheet.charts = [strength.panel, money.panel]
  let description = ([finding.sentence] + (0..<3).map(finding.description(ofFigure:)))
    .joined(separator: words.wording("gaps.between-sentences"))
  guard let tracing else { return ViewContent(sheet: sheet, description: description, tables: []) }
  var table = TimelineTable(timeline: timeline, tracing: tracing, words: words)
  let tables = [table.figureOne()] + [table.calendar()].compactMap(\.self)
  return ViewContent(sheet: sheet, description: description, tables: tables, evidence: table.evidence)
}
