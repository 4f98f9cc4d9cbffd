import Analysis
import Diagnostics
import Documents
import Languages
import PlanFormat
import PlanModel

/// The facts of a timeline as tables, for those who read with a screen reader or want to look something up.
struct TimelineTable {
  let timeline: Timeline
  let words: TimelineWords
  private var marks: EvidenceMarks
  var evidence: [Evidence] { marks.evidence }

  init(timeline: Timeline, tracing: Tracing, words: TimelineWords) {
    (self.timeline, self.words) = (timeline, words)
    marks = EvidenceMarks(tracing)
  }

  /// A row for each task, with its handover; where it has several, a row for each below, which stands as the handover does.
  mutating func figureOne() -> Table {
    var rows: [[[Inline]]] = []
    for lane in timeline.lanes {
      for row in lane.rows {
        if row.tracks.count > 1 { rows.append(whole(row, lane)) }
        for (index, track) in row.tracks.enumerated() {
          let handover = row.handovers[index]
          rows.append([
            title(of: row, track, handover), .text(lane.title),
            row.tracks.count > 1 ? standing(of: handover, within: row) : standing(row.level, row.reasons),
            .text(ledUntil(track)), .text(handover.map { words.handover($0, in: timeline.facts) } ?? "–"),
            afterwards(track),
          ])
        }
        if row.moreTracks > 0 {
          rows.append(note(words.moreHandovers(row.moreTracks), "\(row.title.oneLine)"))
        }
      }
      if lane.more > 0 { rows.append(note(words.leftOut(of: lane), lane.title)) }
    }
    return Table(caption: .text(words.tableCaption), columns: words.columns.map { Table.Column(.text($0)) }, rows: rows)
  }

  /// What is left out, and of what.
  private func note(_ text: String, _ subject: String) -> [[Inline]] { [.text(text), .text(subject)] }

  /// How many dates the table of the calendar has at most.
  private static let mostDates = 300

  /// The dates nearest to the day of the plan, and how many more there are; nothing where the plan minds no date.
  func calendar() -> Table? {
    let dates = timeline.calendar.strips.flatMap { strip in strip.items.map { (item: $0, kind: strip.title) } }
    guard !dates.isEmpty else { return nil }
    let sorted = dates.enumerated().sorted { ($0.element.item.day, $0.offset) < ($1.element.item.day, $1.offset) }
      .map(\.element)
    let middle = timeline.calendar.middle
    let shown = sorted.keeping(Self.mostDates) { date in middle.map { abs(date.item.day - $0) } ?? 0 }
    var rows: [[[Inline]]] = shown.map { date in
      [.text(words.dates(of: date.item)), .text(date.item.title.oneLine), .text(date.kind)]
    }
    if shown.count < sorted.count { rows.append([.text(words.more(sorted.count - shown.count))]) }
    return Table(
      caption: .text(words.calendarCaption), columns: words.calendarColumns.map { Table.Column(.text($0)) }, rows: rows)
  }

  /// With a mark that leads to the task, and to the handover where there is one.
  private mutating func title(of row: Row, _ track: Track, _ handover: Handover?) -> [Inline] {
    var text = row.title.oneLine
    if !track.title.isEmpty { text = words.track(track.title.oneLine, of: text) }
    var own: [Inline] = []
    if let task = row.task { own.append(marks.mark(task)) }
    if let handover { own.append(marks.mark(handover)) }
    return .text(text) + own
  }

  /// A task above its handovers.
  private mutating func whole(_ row: Row, _ lane: Lane) -> [[Inline]] {
    [
      .text(row.title.oneLine) + (row.task.map { [marks.mark($0)] } ?? []), .text(lane.title),
      standing(row.level, row.reasons), .text("–"), .text("–"), .text("–"),
    ]
  }

  /// One of several handovers can be done while the task is not; a part that no handover passes on stands as its task does.
  private func standing(of handover: Handover?, within row: Row) -> [Inline] {
    let own = handover.flatMap(timeline.facts.standing(of:))
    return standing(own?.level ?? row.level, own?.reasons ?? row.reasons)
  }

  private func standing(_ level: WorkStanding, _ reasons: [StandingReason]) -> [Inline] {
    let status = Inline.status(level.status, words.wording.standing(level))
    let reason = words.wording.reason(reasons)
    return reason.isEmpty ? [status] : [status, .text(words.reason(reason))]
  }

  private func ledUntil(_ track: Track) -> String {
    if let moment = track.milestones.first(where: { $0.kind == .moment }) {
      return [moment.lead, words.wording.shortDate(moment.date)].filter { !$0.isEmpty }
        .joined(separator: words.wording("lists.comma"))
    }
    return track.endOfLead.map(words.edge) ?? "–"
  }

  private func afterwards(_ track: Track) -> [Inline] {
    let gap =
      track.gap.map { found -> [Inline] in
        let nobody = words.nobody(found.certainty, why: found.stretch.label)
        return [.strong(.text(found.stretch == track.later ? words.fromUnknownDay(nobody) : nobody))]
      } ?? []
    guard let last = track.lastHolder, case .receiver = last.kind else { return gap.isEmpty ? .text("–") : gap }
    return (gap.isEmpty ? [] : gap + .text(words.wording("lists.semicolon"))) + .text(last.label.oneLine)
  }
}

/// The marks in tables that lead to the plan, each line of it once.
struct EvidenceMarks {
  private let tracing: Tracing
  private(set) var evidence: [Evidence] = []
  private var positions: [Evidence: Int] = [:]

  init(_ tracing: Tracing) { self.tracing = tracing }

  mutating func mark(_ entry: some PlanEntry) -> Inline {
    let found = tracing.evidence(of: entry)
    if let position = positions[found] { return .evidence(position) }
    positions[found] = evidence.count
    evidence.append(found)
    return .evidence(evidence.count - 1)
  }
}
