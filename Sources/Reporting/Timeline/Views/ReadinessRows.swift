import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

/// The rows of the readiness board.
struct ReadinessRows {
  let frame: SheetFrame
  let columns: ReadinessColumns
  private let finding: ReadinessFinding
  private var words: TimelineWords { frame.words }
  private var facts: PlanFacts { frame.facts }

  init(_ frame: SheetFrame, _ finding: ReadinessFinding) {
    (self.frame, self.finding) = (frame, finding)
    let needed = Set(
      frame.facts.standings.handovers.flatMap { standing in
        (standing.readiness?.preconditions ?? []).filter { $0.prospect != .notNeeded }.map(\.precondition)
      })
    columns = ReadinessColumns(frame.grid, Precondition.allCases.filter(needed.contains))
  }

  /// One for each function, or for whatever else is asked for, in the order of its worst handover.
  var blocks: [PageBlock] {
    var order: [String] = []
    var groups: [String: [FunctionOutlook]] = [:]
    for outlook in finding.ahead {
      let title = group(of: outlook)
      if groups[title] == nil { order.append(title) }
      groups[title, default: []].append(outlook)
    }
    return order.map { title in
      PageBlock(title: title, linesOfTitle: 3, lines: (groups[title] ?? []).compactMap(line), told: title)
    }
  }

  private func group(of outlook: FunctionOutlook) -> String {
    let grouping = frame.timeline.grouping
    if grouping == .receiver { return words.receivers(of: outlook, in: facts) }
    guard let handover = outlook.position.map({ facts.plan.handovers[$0] }), let task = facts.task(of: handover),
      let position = facts.plan.tasks.position(of: task.header.symbol)
    else { return words.sitesAndAssets }
    let keys = LaneKeys(lanes: grouping, facts: facts, words: words)
    return keys.title(of: keys.key(of: task, facts.standings.tasks[position]))
  }

  private func line(_ outlook: FunctionOutlook) -> PageLine? {
    guard let position = outlook.position, let readiness = facts.standings.handovers[position].readiness else {
      return nil
    }
    let isLoud = outlook.verdict.status == .atRisk
    let title = words.title(ofHandoverAt: position, in: facts)
    let name = TextCell(
      title, in: columns.name, maximum: 3, size: TypeSize.text, weight: isLoud ? .bold : .regular)
    let receivers = TextCell(words.receivers(of: outlook, in: facts), in: columns.receivers, color: .muted)
    var day = TextCell(words.day(of: readiness, in: facts, at: position), in: columns.day, maximum: 3)
    if let left = words.daysLeft(at: position, in: facts) { day.append(left, maximum: 2, color: .muted) }
    let indented = WordColumn(left: columns.forecast.left + 10, width: columns.forecast.width - 10)
    let forecast = words.wording.sentence(words.wording.word(outlook.verdict))
    var why = TextCell(forecast, in: indented, maximum: 1, weight: .bold, color: isLoud ? .alarm : .ink)
    if let reason = words.why(readiness, in: facts) { why.append(reason, maximum: 3) }
    let cells = [name, receivers, day, why]
    return PageLine(
      begins: true, rank: outlook.verdict.rank,
      weight: isLoud ? .grave : outlook.verdict == .met || outlook.verdict == .likely ? .light : .ordinary,
      standing: facts.standings.handovers[position].level, lines: cells.map(\.lines.count).max() ?? 1
    ) { [frame, columns] place in
      let sign = Sign.status(
        outlook.verdict.status, center: Point(x: columns.forecast.left + 3.5, y: place.middle))
      let board = columns.preconditions.enumerated().flatMap { index, precondition in
        readiness[precondition].map {
          ProspectSign.shapes($0.prospect, in: columns.box(index, height: place.height))
        } ?? []
      }
      let shapes = board + sign + cells.flatMap { $0.shapes(place) }
      return [.group(Shape.Group("\(title): \(forecast)", shapes)), frame.hairline(place)]
    }
  }

  /// Below the board: of each precondition, in how many handovers it is not there.
  var sums: Panel {
    let height = 12.0
    let readiness = finding.ahead.compactMap { outlook in
      outlook.position.flatMap { facts.standings.handovers[$0].readiness }
    }
    let title = TextCell(words.notThere(of: readiness.count), in: columns.name, maximum: 1, weight: .bold)
    let numbers = columns.preconditions.enumerated().map { index, precondition -> Shape in
      let open = readiness.count { $0[precondition]?.state.isOpen ?? false }
      return .label(
        words.wording.number(open), x: columns.middle(index), baseline: 8.6, size: TypeSize.small, weight: .bold,
        color: open > 0 ? .alarm : .muted, anchor: .middle)
    }
    return Panel(height: height, title.shapes(around: height / 2) + numbers)
  }

  /// Of what the board shows.
  var legend: Panel {
    let shown = Set(
      finding.ahead.flatMap { outlook in
        outlook.position.flatMap { facts.standings.handovers[$0].readiness }?.preconditions
          .filter { columns.preconditions.contains($0.precondition) }.map(\.prospect) ?? []
      })
    var legend = Legend()
    for prospect in [Prospect.tooLate, .missing, .notKnown, .inTime, .there, .notNeeded] where shown.contains(prospect)
    {
      legend.add(14, words.name(of: prospect)) { x, y in
        ProspectSign.shapes(prospect, in: Box(x: x, y: y - 4.2, width: 14, height: 8.4))
      }
    }
    legend.add(0, words.decisiveInBold) { _, _ in [] }
    return legend.panel(width: frame.grid.width)
  }
}
