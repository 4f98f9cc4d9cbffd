import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

/// The rows of the view of the sites: sites by their kind, then units. Who holds them when is that of the strands; what the plan
/// does not say of them stands in their bars.
struct SiteRows {
  private let frame: SheetFrame
  let strands: [Strand.Subject: Strand]

  /// The rows of one kind, each with what stands behind its last bar.
  struct SiteLane {
    let lane: Lane
    let ends: [String]
  }

  init(_ frame: SheetFrame) {
    self.frame = frame
    let own = frame.facts.strands.all.filter { strand in
      switch strand.subject {
      case .site, .unit: true
      case .task, .handover, .service, .presence: false
      }
    }
    strands = Dictionary(own.map { ($0.subject, $0) }) { first, _ in first }
  }

  var facts: PlanFacts { frame.facts }
  var words: TimelineWords { frame.words }
  var wording: Wording { frame.wording }

  var lanes: [SiteLane] { lanesOfSites + [laneOfUnits].compactMap(\.self) }

  private var lanesOfSites: [SiteLane] {
    let positions = facts.footprint.sites.compactMap { facts.plan.sites.position(of: $0.header.symbol) }
    let shown = Set(positions.keeping(LaneBuilder.mostLines) { facts.standings.sites[$0].rank })
    var order: [SiteKind?] = []
    var members: [SiteKind?: [Int]] = [:]
    for position in positions {
      let kind = facts.plan.sites[position].kind.value
      if members[kind] == nil { order.append(kind) }
      members[kind, default: []].append(position)
    }
    let sorted = order.filter { $0 != nil } + order.filter { $0 == nil }
    return sorted.map { kind in
      let members = members[kind] ?? []
      let title = words.sites(of: kind, members.reduce(0) { $0 + facts.standings.sites[$1].count })
      return lane(title, members, isShown: shown.contains, level: { facts.standings.sites[$0].level }, row: site)
    }
  }

  private var laneOfUnits: SiteLane? {
    let positions = Array(facts.plan.units.indices)
    guard !positions.isEmpty else { return nil }
    let shown = Set(positions.keeping(LaneBuilder.mostLines) { facts.standings.units[$0].level.rank })
    return lane(
      words.units(inAll: positions.count), positions, isShown: shown.contains,
      level: { facts.standings.units[$0].level }, row: unit)
  }

  private func lane(
    _ title: String, _ positions: [Int], isShown: (Int) -> Bool, level: (Int) -> WorkStanding,
    row: (Int) -> (row: Row, end: String)
  ) -> SiteLane {
    let shown = positions.filter(isShown)
    func counted(_ positions: [Int]) -> [WorkStanding: Int] {
      positions.reduce(into: [:]) { $0[level($1), default: 0] += 1 }
    }
    let rows = shown.map(row)
    return SiteLane(
      lane: Lane(
        title: title, rows: rows.map(\.row), counts: counted(positions),
        leftOut: counted(positions.filter { !isShown($0) })),
      ends: rows.map(\.end))
  }

  func blocks(_ lanes: [SiteLane]) -> [PageBlock] {
    let blocks = LaneBlocks(grid: frame.grid, axis: frame.axis, words: words).blocks(lanes.map(\.lane))
    return zip(lanes, blocks).map { lane, block in
      // Each row has one track, and so one line.
      let lines = block.lines.enumerated().map { index, line in
        PageLine(
          begins: line.begins, rank: line.rank, weight: line.weight, standing: line.standing, lines: line.lines
        ) { place in line.draw(place) + end(lane.ends[index], of: lane.lane.rows[index], place) }
      }
      return PageBlock(title: block.title, lines: lines, leftOut: block.leftOut, told: block.told)
    }
  }

  func legend(_ lanes: [SiteLane]) -> Panel {
    let rows = lanes.flatMap(\.lane.rows)
    let stretches = rows.flatMap(\.tracks).flatMap(\.stretches)
    let kinds = rows.flatMap(\.tracks).flatMap(\.all).map(\.kind)
    var legend = Legend()
    if kinds.contains(.leads(.mission)) { legend.addBar(words.heldByMission, BarStyle.leads(.mission)) }
    if kinds.contains(.undated(.mission)) { legend.addBar(words.howLongNotKnown, BarStyle.undated(.mission)) }
    let receivers = Set(kinds.flatMap { kind -> [Side] in if case .receiver(let sides) = kind { sides } else { [] } })
    for side in receivers.sorted() {
      if side == .notStated {
        legend.addBar(wording.sentence(words.toWhomNotStated), BarStyle.tint(of: side))
      } else {
        legend.addReceiver(side, words)
      }
    }
    for certainty in GapCertainty.allCases where kinds.contains(.nobody(certainty)) {
      legend.addBar(words.nobody(certainty), BarStyle.nobody(certainty))
    }
    legend.addEdges(stretches, words)
    legend.addStandings(rows, words)
    return legend.panel(width: frame.grid.width)
  }

  /// Behind the last bar, where it ends in the picture: what became of it, or when it ends.
  private func end(_ text: String, of row: Row, _ place: PageLine.Place) -> [Shape] {
    let scale = frame.grid.scale
    var start = scale.left + 4
    if let last = row.tracks.first?.stretches.last {
      guard last.end.latest <= scale.span.last else { return [] }
      start = scale.x(last.end.latest) + 4
    }
    // Where a strong line comes soon, behind it.
    let width = TextMetrics.width(of: text, size: TypeSize.small)
    for line in frame.axis.strongLines.sorted() where line > start - 3 && start + width + 2 > line { start = line + 4 }
    guard let fitted = TextMetrics.fitted(text, toWidth: scale.right - start, size: TypeSize.small) else { return [] }
    return [.label(fitted, x: start, baseline: place.middle + 2.5, size: TypeSize.small, color: .muted)]
  }

  func row(_ title: String, _ level: WorkStanding, rank: Int, _ track: Track) -> Row {
    // What was over before the picture begins is told in words.
    let isOver = track.stretches.last.map { $0.end.latest <= frame.grid.scale.span.first } ?? true
    let track = isOver ? Track() : track
    return Row(
      title: title, indent: 0, level: level, reasons: [], holder: .ends, tracks: [track], task: nil, handovers: [nil],
      moreTracks: 0, slot: nil, isCritical: false, rank: rank, weight: RowWeight(level), isMilestone: false)
  }
}
