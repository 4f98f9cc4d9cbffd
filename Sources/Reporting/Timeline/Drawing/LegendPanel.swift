import Analysis
import Documents
import Languages
import Scheduling

/// What the bars and signs of a timeline mean: only those that it shows.
struct Legend {
  private struct Entry {
    let width: Double
    let draw: (Double, Double) -> [Shape]
    let text: String
  }

  private var entries: [Entry] = []
  private static let lineHeight = 10.4

  /// Nothing yet, for a view that adds what it shows.
  init() {}

  init(_ lanes: [Lane], _ words: TimelineWords, _ baseline: BaselineSchedule?) {
    let rows = lanes.flatMap(\.rows)
    let tracks = rows.flatMap(\.tracks)
    let stretches = tracks.flatMap(\.stretches)
    addBars(tracks.flatMap(\.all).filter { $0.kind != .receiver([]) }.map(\.kind), words)
    addEdges(stretches, words)
    addMilestones(Set(tracks.flatMap(\.milestones).map(\.kind)), words)
    if rows.contains(where: { $0.isCritical || $0.tracks.contains(where: \.isCritical) }) {
      add(16, words.critical) { x, y in [Self.outline(x: x, y: y - 3.5, width: 16)] }
    }
    if rows.contains(where: { ($0.slot?.totalFloat ?? 0) > 0 && !$0.isCritical }) {
      add(16, words.float) { x, y in Self.tail(from: x, to: x + 16, y: y) }
    }
    if let baseline, tracks.contains(where: { $0.baseline != nil }) {
      add(18, words.asInBaseline(baseline)) { x, y in
        [
          .rectangle(
            Box(x: x, y: y - 1, width: 18, height: 1.8), Style(fill: .solid(.white), stroke: Stroke(.ink, width: 0.5)))
        ]
      }
    }
    addStandings(rows, words)
  }

  mutating func addStandings(_ rows: [Row], _ words: TimelineWords) {
    for level in WorkStanding.allCases where rows.contains(where: { $0.level == level }) {
      add(7, words.wording.standing(level)) { x, y in Sign.status(level.status, center: Point(x: x + 3.5, y: y)) }
    }
  }

  private mutating func addBars(_ kinds: [Stretch.Kind], _ words: TimelineWords) {
    let leads = Set(kinds.compactMap { if case .leads(let side) = $0 { side } else { nil } })
    for side in leads.sorted() {
      addBar(words.leads(side), BarStyle.leads(side))
    }
    if kinds.contains(where: { if case .handover = $0 { true } else { false } }) {
      addBar(
        words.handoverWindow,
        BarStyle.handover(from: .mission, to: [.state]))
    }
    let receivers = Set(kinds.flatMap { kind -> [Side] in if case .receiver(let sides) = kind { sides } else { [] } })
    for side in receivers.sorted() { addReceiver(side, words) }
    for certainty in GapCertainty.allCases where kinds.contains(.nobody(certainty)) {
      addBar(words.nobody(certainty), BarStyle.nobody(certainty))
    }
    if kinds.contains(where: { if case .undated = $0 { true } else { false } }) {
      addBar(words.undated, BarStyle.undated(.mission))
    }
  }

  mutating func addReceiver(_ side: Side, _ words: TimelineWords) {
    add(18, words.side(side)) { x, y in
      [.rectangle(Box(x: x, y: y - 4, width: 18, height: 8), BarStyle.tint(of: side))]
        + BarStyle.edges(of: [side], from: x, to: x + 18, top: y - 4, bottom: y + 4)
    }
  }

  mutating func addEdges(_ stretches: [Stretch], _ words: TimelineWords) {
    let edges = stretches.flatMap { [$0.start, $0.end] }
    if edges.contains(where: { $0.isStated && $0.latest > $0.earliest }) {
      add(18, words.dateRough) { x, y in
        [
          .polygon(
            [
              Point(x: x, y: y - 4), Point(x: x + 18, y: y - 4), Point(x: x + 10, y: y + 4), Point(x: x, y: y + 4),
            ], .fill(.mission))
        ]
      }
    }
    if edges.contains(where: { !$0.isStated }) {
      add(18, words.dateNotStated) { x, y in
        let teeth = (0...4).map { Point(x: x + ($0 % 2 == 0 ? 16 : 13.5), y: y - 4 + Double($0) * 2) }
        return [.polygon([Point(x: x, y: y + 4), Point(x: x, y: y - 4)] + teeth, .fill(.mission))]
      }
    }
  }

  private mutating func addMilestones(_ kinds: Set<Milestone.Kind>, _ words: TimelineWords) {
    for kind in [Milestone.Kind.plannedTransfer, .writtenTransfer, .transferred, .returned, .moment]
    where kinds.contains(kind) {
      add(8, words.milestone(kind)) { x, y in [Sign.milestone(kind, center: Point(x: x + 4, y: y))] }
    }
  }

  mutating func addBar(_ text: String, _ style: Style) {
    add(18, text) { x, y in [.rectangle(Box(x: x, y: y - 4, width: 18, height: 8), style)] }
  }

  mutating func add(_ width: Double, _ text: String, _ draw: @escaping (Double, Double) -> [Shape]) {
    entries.append(Entry(width: width, draw: draw, text: text))
  }

  static func outline(x: Double, y: Double, width: Double, height: Double = 7) -> Shape {
    .rectangle(Box(x: x, y: y, width: width, height: height), Style(stroke: Stroke(.ink, width: 1.1)), cornerRadius: 1)
  }

  static func tail(from left: Double, to right: Double, y: Double) -> [Shape] {
    [
      .line(from: Point(x: left, y: y), to: Point(x: right, y: y), Stroke(.muted, width: 0.8)),
      .line(from: Point(x: right, y: y - 2), to: Point(x: right, y: y + 2), Stroke(.muted, width: 0.8)),
    ]
  }

  func panel(width: Double) -> Panel {
    var shapes: [Shape] = []
    var x = 0.0
    var line = 0
    for entry in entries {
      let text = TextMetrics.truncated(entry.text, toWidth: width - entry.width - 3, size: TypeSize.small)
      let needed = entry.width + 3 + TextMetrics.width(of: text, size: TypeSize.small) + 9
      if x > 0, x + needed - 9 > width {
        x = 0
        line += 1
      }
      let y = Double(line) * Self.lineHeight + 5.5
      shapes += entry.draw(x, y)
      shapes.append(.label(text, x: x + entry.width + 3, baseline: y + 2.5, size: TypeSize.small))
      x += needed
    }
    return Panel(height: entries.isEmpty ? 0 : Double(line + 1) * Self.lineHeight, shapes)
  }
}
