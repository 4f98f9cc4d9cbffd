import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

/// The rows of the view of the benchmarks.
struct BenchmarkRows {
  let frame: SheetFrame
  let columns: BenchmarkColumns
  private var words: TimelineWords { frame.words }
  private var facts: PlanFacts { frame.facts }
  private static let linesOfName = 3

  init(_ frame: SheetFrame) { (self.frame, columns) = (frame, BenchmarkColumns(frame.grid)) }

  func block(_ standing: BenchmarkStanding) -> PageBlock {
    let title = (words.wording.text(of: standing.benchmark.title.value) ?? standing.benchmark.id).oneLine
    let lines = standing.indicators.flatMap { indicator in
      [line(indicator, begins: true)] + indicator.parts.map { line($0, begins: false) }
    }
    return PageBlock(
      title: title, linesOfTitle: 5, note: words.note(on: standing),
      lines: lines.isEmpty ? [withoutIndicator(standing)] : lines, told: title)
  }

  private func line(_ standing: IndicatorStanding, begins: Bool) -> PageLine {
    let isLoud = standing.level == .atRisk
    let title = words.title(of: standing)
    let indent = standing.isPart ? 7.0 : 0
    let name = TextCell(
      title, in: WordColumn(left: columns.name.left + indent, width: columns.name.width - indent),
      maximum: Self.linesOfName, size: TypeSize.text, weight: isLoud ? .bold : .regular)
    let baseline = cell(words.baseline(of: standing), in: columns.baseline, color: .muted)
    let latest = cell(words.latest(of: standing), in: columns.latest, weight: standing.isStale ? .bold : .regular)
    let target = cell(words.target(of: standing), in: columns.target)
    let verdict = words.verdict(on: standing)
    var result = TextCell(
      verdict, in: columns.standing, weight: isLoud ? .bold : .regular, color: isLoud ? .alarm : .ink)
    if let past = words.past(of: standing) {
      result.append(past, maximum: 1, weight: .bold, color: .alarm)
    }
    for note in words.notes(on: standing) { result.append(note, maximum: 1, color: .muted) }
    let cells = [name, baseline, latest, target, result]
    let plot = IndicatorPlot(
      standing: standing, course: facts.course(of: standing), axis: frame.axis, asOf: facts.asOf,
      departure: facts.departure)
    return PageLine(
      begins: begins, rank: standing.level.rank, weight: standing.weight, standing: standing.level,
      lines: cells.map(\.lines.count).max() ?? 1
    ) { [frame, columns] place in
      let sign = Sign.status(
        standing.level.status, center: Point(x: frame.grid.labelLeft + 6 + indent, y: place.middle))
      let trend = standing.trend.enumerated().flatMap { index, comparison in
        Sign.trend(comparison, center: Point(x: columns.trend + Double(index) * 8, y: place.middle))
      }
      let shapes = sign + cells.flatMap { $0.shapes(place) } + plot.shapes(place) + trend
      return [.group(Shape.Group("\(title.oneLine): \(verdict)", shapes))] + [frame.hairline(place)]
    }
  }

  /// A value and its date; where there is not room for both, the date is kept.
  private func cell(
    _ told: ToldValue, in column: WordColumn, weight: FontWeight = .regular, color: Color = .ink
  ) -> TextCell {
    let maximum = column.width < Self.narrow ? 3 : 2
    let whole = TextCell(told.text, in: column, maximum: maximum + 1, weight: weight, color: color)
    guard whole.lines.count > maximum, let date = told.date else {
      return TextCell(told.text, in: column, maximum: maximum, weight: weight, color: color)
    }
    var cell = TextCell(told.value, in: column, maximum: maximum - 1, weight: weight, color: color)
    cell.append(date, maximum: 2, weight: weight, color: color)
    return cell
  }

  private static let narrow = 70.0

  /// A benchmark that nothing measures.
  private func withoutIndicator(_ standing: BenchmarkStanding) -> PageLine {
    let name = TextCell(
      words.noIndicator, in: columns.name, size: TypeSize.text, weight: .bold, color: .alarm)
    var result = TextCell(words.verdict(on: standing), in: columns.standing, weight: .bold, color: .alarm)
    if let past = words.past(standing.daysPast) { result.append(past, maximum: 1, color: .alarm) }
    return PageLine(
      begins: true, rank: WorkStanding.unknown.rank, standing: .unknown,
      lines: max(name.lines.count, result.lines.count)
    ) { [frame, name, result] place in
      let sign = Sign.status(.unknown, center: Point(x: frame.grid.labelLeft + 6, y: place.middle))
      return [.group(Shape.Group(words.noIndicator, sign + name.shapes(place) + result.shapes(place)))]
    }
  }
}

extension SheetFrame {
  /// Between two rows of words.
  func hairline(_ place: PageLine.Place) -> Shape {
    .line(
      from: Point(x: grid.labelLeft, y: place.height), to: Point(x: grid.width, y: place.height),
      Stroke(Color(0xE6EBEF), width: 0.4))
  }
}

extension IndicatorStanding {
  /// Against the baseline, then against the reading before, where there are both; a total that runs on has a pace instead.
  var trend: [Comparison] {
    guard pace == nil, latest != nil else { return [] }
    return (indicator.baseline.entry == nil ? [] : [sinceBaseline]) + (previous == nil ? [] : [sincePrevious])
  }

  /// A target that is missed, or will hardly be met, is never left out, be it that of a part.
  fileprivate var weight: RowWeight {
    let own: RowWeight =
      switch verdict {
      case .missed, .lapsed: .grave
      case .met: .light
      case .open where outlook != nil: .grave
      case .fallenBack, .open, .unmeasured, .unclear: level == .atRisk ? .grave : .ordinary
      }
    return ([own] + parts.map(\.weight)).min() ?? own
  }

  var isStale: Bool { freshness == .stale }
}
