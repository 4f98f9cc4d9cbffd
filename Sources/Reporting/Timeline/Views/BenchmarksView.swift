import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

/// Where the benchmarks stand, and which way they go: each a block with its indicators as rows, from the baseline along the
/// readings to the target and its day, with what was said and what follows beside.
func benchmarksView(_ frame: SheetFrame, tracing: Tracing?) -> ViewContent {
  let frame = frame.leaving((frame.grid.width * BenchmarkColumns.share).rounded())
  let (facts, words) = (frame.facts, frame.words)
  let finding = BenchmarkFinding(finding: frame.finding)
  var sheet = frame.sheet(.benchmarks, finding: finding.sentence, figures: finding.figures)
  // The rows need the height; the dates of the calendar have a page of their own.
  sheet.calendar = sheet.laterCalendar
  let rows = BenchmarkRows(frame)
  sheet.blocks = facts.benchmarks.map(rows.block)
  sheet.emptyText = words.noBenchmarks
  if !facts.benchmarks.isEmpty {
    sheet.heads = rows.columns.heads(words)
    sheet.legend = rows.legend
  }
  var table = BenchmarkTable(facts: facts, words: words, tracing: tracing)
  let tables = facts.benchmarks.isEmpty ? [] : [table.table()]
  return ViewContent(
    sheet: sheet, description: finding.description, tables: tables, evidence: table.evidence,
    finding: (finding.sentence, finding.figures))
}

/// Where the words of a row stand: before time what is measured and where it began, behind it where it has come to.
struct BenchmarkColumns {
  let name: WordColumn
  let baseline: WordColumn
  let latest: WordColumn
  let target: WordColumn
  let trend: Double
  let standing: WordColumn

  /// What the columns behind time take of the page.
  static let share = 0.31

  init(_ grid: PageGrid) {
    let labels = grid.scale.left - grid.labelLeft
    baseline = WordColumn(left: grid.scale.left - labels * 0.3, width: labels * 0.3 - 5)
    name = WordColumn(left: grid.nameLeft, width: baseline.left - grid.nameLeft - 5)
    let left = grid.scale.right + 7
    let room = grid.width - left
    latest = WordColumn(left: left, width: room * 0.27 - 5)
    target = WordColumn(left: left + room * 0.27, width: room * 0.26 - 5)
    trend = left + room * 0.53 + 3
    standing = WordColumn(left: trend + 16, width: grid.width - trend - 16)
  }

  func heads(_ words: TimelineWords) -> Panel {
    let height = 18.0
    let wide = WordColumn(left: trend - 3, width: standing.left + standing.width - trend + 3)
    return Panel(
      height: height,
      [
        (words.baselineOfIndicator, baseline), (words.latestReading, latest), (words.targetOfIndicator, target),
        (words.whereItStands, wide),
      ].flatMap { TextCell.head($0.0, over: $0.1, in: height) })
  }
}
