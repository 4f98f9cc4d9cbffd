import Documents

/// Figure I: who leads, and when responsibility moves. Split between rows where it is taller than a page.
struct FigureOne {
  let timeline: Timeline
  let axis: Axis
  let words: TimelineWords
  let width: Double

  private static let laneHeight = 13.5
  /// Between the last row and the line that ends the figure.
  private static let footHeight = 2.0

  /// The figure in parts, the first of which may be shorter than the others. Each has the legend and the axis.
  func parts(firstHeight: Double, height: Double) -> [Panel] {
    var strips = StripDrawing(axis.scale, words)
    let calendar = strips.panel(of: timeline.calendar.strips)
    let key = CalendarKey(strips: strips, words: words).panel(width: width)
    let legend = Legend(timeline.lanes, words).panel(width: width)
    let head = head(legend, calendar: calendar)
    let laterHead = self.head(legend, calendar: Panel())
    var pages = Paginator(
      first: firstHeight - head.height - Self.footHeight, later: height - laterHead.height - Self.footHeight,
      laneHeight: Self.laneHeight)
    for lane in timeline.lanes {
      var lines = lane.rows.flatMap { RowLine.lines(of: $0, labelWidth: axis.scale.left, words) }
      if lane.more > 0 { lines.append(RowLine(note: words.leftOut(of: lane))) }
      pages.add(lane, lines)
    }
    var parts = pages.pages.enumerated().map { index, blocks in
      figure(index == 0 ? head : laterHead, blocks)
    }
    let room = (parts.count == 1 ? firstHeight : height) - (parts.last?.height ?? 0)
    if key.height > 0 {
      if key.height + 6 <= room || parts.isEmpty {
        parts[parts.count - 1].append(key, after: 6)
      } else {
        parts.append(key)
      }
    }
    return parts
  }

  private func head(_ legend: Panel, calendar: Panel) -> Panel {
    var head = legend
    if calendar.height > 0 { head.append(calendar, after: 4) }
    head.append(axis.flags(), after: 4)
    head.append(axis.ruler(), after: 1)
    return head
  }

  private func figure(_ head: Panel, _ blocks: [Paginator.Block]) -> Panel {
    var body = Panel()
    for block in blocks {
      switch block {
      case .lane(let lane, let isContinued): body.append(laneHead(lane, isContinued: isContinued))
      case .line(let line): body.append(line.panel(axis, words))
      }
    }
    if blocks.isEmpty {
      body.append(
        Panel(height: 22, [.label(words.noTasks, x: axis.scale.left + 4, baseline: 14, color: .muted)]))
    }
    let bottom = body.height + Self.footHeight
    var ground = axis.ground(from: 0, to: bottom)
    ground += axis.lines([.mandateEnd, .election, .asOf, .departure], from: 0, to: bottom)
    body.insertBehind(ground)
    body.append(
      shapes: [
        .line(
          from: Point(x: axis.scale.left, y: 0), to: Point(x: axis.scale.left, y: bottom), Stroke(.rule, width: 0.7)),
        .line(from: Point(x: 0, y: bottom), to: Point(x: width, y: bottom), Stroke(.rule, width: 0.7)),
      ])
    var figure = head
    figure.append(Panel(height: bottom, body.shapes))
    return figure
  }

  private func laneHead(_ lane: Lane, isContinued: Bool) -> Panel {
    let title = isContinued ? words.continued(lane.title) : lane.title
    let counts = words.counts(of: lane)
    let baseline = 9.6
    var shapes: [Shape] = [
      .rectangle(Box(x: 0, y: 0.7, width: width, height: Self.laneHeight - 1.4), .fill(.ground)),
      .label(
        TextMetrics.truncated(title.oneLine, toWidth: axis.scale.left - 10, size: TypeSize.lane, weight: .bold),
        x: 4, baseline: baseline, size: TypeSize.lane, weight: .bold),
    ]
    if !counts.isEmpty {
      shapes.append(.label(counts, x: axis.scale.left + 4, baseline: baseline, size: TypeSize.small, color: .muted))
    }
    return Panel(height: Self.laneHeight, [.group(Shape.Group(words.told(lane), shapes))])
  }
}

/// Puts lanes and their lines on pages. A lane that goes on overleaf is named there again, and no lane's name stands alone at
/// the foot of a page.
struct Paginator {
  enum Block {
    case lane(Lane, isContinued: Bool)
    case line(RowLine)
  }

  private(set) var pages: [[Block]] = [[]]
  private var used = 0.0
  private let first: Double
  private let later: Double
  private let laneHeight: Double

  init(first: Double, later: Double, laneHeight: Double) {
    (self.first, self.later, self.laneHeight) = (first, later, laneHeight)
  }

  private var room: Double { (pages.count == 1 ? first : later) - used }

  mutating func add(_ lane: Lane, _ lines: [RowLine]) {
    guard let head = lines.first else { return }
    if room < laneHeight + head.height { turnPage() }
    append(.lane(lane, isContinued: false), laneHeight)
    for line in lines {
      if room < line.height {
        turnPage()
        append(.lane(lane, isContinued: true), laneHeight)
      }
      append(.line(line), line.height)
    }
  }

  private mutating func append(_ block: Block, _ height: Double) {
    pages[pages.count - 1].append(block)
    used += height
  }

  private mutating func turnPage() {
    guard !(pages.last?.isEmpty ?? true) else { return }
    pages.append([])
    used = 0
  }
}
