import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

/// What each handover ahead still lacks: a board with a row for each, by function and the worst forecast first, and a column for
/// each precondition that any of them needs.
func readinessView(_ frame: SheetFrame, tracing: Tracing?) -> ViewContent {
  let words = frame.words
  let finding = ReadinessFinding(finding: frame.finding)
  var sheet = frame.sheet(.readiness, finding: finding.sentence, figures: finding.figures, hasAxis: false)
  let rows = ReadinessRows(frame, finding)
  sheet.blocks = rows.blocks
  sheet.emptyText = words.noHandoverAhead
  if !finding.ahead.isEmpty {
    sheet.legend = rows.legend
    sheet.heads = rows.columns.heads(words)
    sheet.charts = [{ _ in rows.sums }]
  }
  var table = ReadinessTable(facts: frame.facts, words: words, tracing: tracing)
  let tables = finding.ahead.isEmpty ? [] : [table.table(finding.ahead)]
  return ViewContent(
    sheet: sheet, description: finding.description, tables: tables, evidence: table.evidence,
    finding: (finding.sentence, finding.figures))
}
