import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

/// The readiness board as a table: of each handover what it lacks, in words, and the next thing to do.
struct ReadinessTable {
  let facts: PlanFacts
  let words: TimelineWords
  let tracing: Tracing?
  private(set) var evidence: [Evidence] = []

  /// More rows than these nobody reads.
  private static let mostRows = 400

  init(facts: PlanFacts, words: TimelineWords, tracing: Tracing?) {
    (self.facts, self.words, self.tracing) = (facts, words, tracing)
  }

  mutating func table(_ ahead: [FunctionOutlook]) -> Table {
    var rows = ahead.prefix(Self.mostRows).compactMap { row($0) }
    if ahead.count > rows.count { rows.append([.text(words.more(ahead.count - rows.count))]) }
    return Table(
      caption: .text(words.title(of: .readiness)), columns: words.readinessColumns.map { Table.Column(.text($0)) },
      rows: rows)
  }

  private mutating func row(_ outlook: FunctionOutlook) -> [[Inline]]? {
    guard let position = outlook.position, let readiness = facts.standings.handovers[position].readiness else {
      return nil
    }
    let why = words.why(readiness, in: facts).map { words.reason($0) } ?? ""
    let left = words.daysLeft(at: position, in: facts).map { words.wording("lists.comma") + $0 } ?? ""
    return [
      .text(words.title(ofHandoverAt: position, in: facts)) + mark(facts.plan.handovers[position]),
      .text(words.receivers(of: outlook, in: facts)),
      .text(words.day(of: readiness, in: facts, at: position) + left),
      [.status(outlook.verdict.status, words.wording.sentence(words.wording.word(outlook.verdict))), .text(why)],
      .text(words.lacks(of: readiness)),
      .text(words.next(forHandoverAt: position, in: facts)),
    ]
  }

  private mutating func mark(_ handover: Handover) -> [Inline] {
    guard let tracing else { return [] }
    evidence.append(tracing.evidence(of: handover))
    return [.evidence(evidence.count - 1)]
  }
}
