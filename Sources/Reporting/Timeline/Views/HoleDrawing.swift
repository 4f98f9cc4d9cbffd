import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

/// A time without firm money as a row: the money that ends before it, the days in which nothing pays with what is needed
/// meanwhile, and the money that comes then.
struct HoleDrawing {
  let hole: MoneyHole
  let frame: SheetFrame

  /// Bold stripes: the loudest in colour and in grey.
  static let style = Style(fill: .stripes(.alarm, .alarmTint, width: 1.7), stroke: Stroke(.alarm, width: 0.9))

  private var facts: PlanFacts { frame.facts }
  private var scale: TimeScale { frame.grid.scale }
  private var currency: Currency? { hole.need?.currency }

  private var before: Int? {
    switch hole.kind {
    case .between(let before, _), .after(let before): before
    case .beforeSuccessor: nil
    }
  }

  private var next: Int? {
    switch hole.kind {
    case .between(_, let next): next
    case .beforeSuccessor(_, let next): next
    case .after: nil
    }
  }

  private func kind(_ position: Int) -> MoneyOverTime.Kind {
    MoneyOverTime.Kind(facts.ledger.entries[position]) ?? .notFirm
  }

  /// What is not firm says so in its bar.
  var kinds: [MoneyOverTime.Kind] { [before, next].compactMap { $0.map(kind) }.filter(\.isFirm) }

  var line: PageLine {
    let left = frame.grid.labelLeft + 4
    let title = frame.words.subject(of: hole, facts)
    let name = RowName(title, at: left, width: scale.left - left - 6, isBold: true)
    return PageLine(begins: true, rank: 0, weight: .grave, standing: nil, lines: name.height) { place in
      [.group(Shape.Group(title, name.shapes(place, color: .ink) + shapes(place)))]
    }
  }

  private func shapes(_ place: PageLine.Place) -> [Shape] {
    let (first, end) = (hole.first, hole.last.map { $0 + 1 } ?? .distantFuture)
    var bars: [(left: Double, right: Double, style: Style, texts: [String], letters: (Color, FontWeight, Color))] = []
    func add(_ from: Day, _ until: Day, _ style: Style, _ texts: [String], _ letters: (Color, FontWeight, Color)) {
      let (left, right) = (scale.x(from), scale.x(until))
      if right - left >= TimeScale.leastWidth { bars.append((left, right, style, texts, letters)) }
    }
    func add(entry position: Int, from: Day, until: Day) {
      let text = frame.words.name(of: facts.ledger.entries[position], facts)
      let room = scale.x(until) - scale.x(from) - 8
      let fitted = TextMetrics.fitted(text, toWidth: room, size: TypeSize.small)
      add(from, until, MoneyChart.style(kind(position)), [fitted ?? ""], (.ink, .regular, .white))
    }
    if let before {
      // Of money without a first day all that is known is that it ends here.
      let from = facts.ledger.entries[before].from?.firstDay
      add(entry: before, from: min(from ?? first + -Self.stub, first), until: first)
    }
    add(first, end, Self.style, frame.words.texts(of: hole), (.alarm, .bold, .alarmTint))
    if let next, end < .distantFuture {
      let until = facts.ledger.entries[next].until?.lastDay
      add(entry: next, from: end, until: max(until.map { $0 + 1 } ?? end + Self.stub, end))
    }
    let height = min(place.height - 2, PageHeight.tallestBar)
    let rectangles = bars.map {
      Shape.rectangle(
        Box(x: $0.left, y: place.middle - height / 2, width: $0.right - $0.left, height: height), $0.style)
    }
    let lines = frame.axis.lines([.asOf, .departure], from: 1, to: place.height - 1)
    let texts = bars.flatMap { bar in
      TextPlate(frame.axis, from: bar.left, to: bar.right).shapes(
        bar.texts, at: place.middle, color: bar.letters.0, weight: bar.letters.1, ground: bar.letters.2)
    }
    return rectangles + lines + texts + outside(place)
  }

  /// How many days stand for a time of which an end is not known.
  private static let stub = 20

  private func outside(_ place: PageLine.Place) -> [Shape] {
    guard hole.first > scale.span.last else { return [] }
    return [
      .label(
        frame.words.from(PlanDate(hole.first)), x: scale.right - 3, baseline: place.middle + 2.5, size: TypeSize.small,
        color: .alarm, anchor: .right)
    ]
  }
}
