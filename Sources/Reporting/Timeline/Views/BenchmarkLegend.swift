import Analysis
import Documents
import Languages

extension BenchmarkRows {
  /// Of what the rows show.
  var legend: Panel {
    let words = frame.words
    let standings = frame.facts.indicators.flatMap(\.withParts)
    let points = standings.map { frame.facts.course(of: $0).points }
    let all = points.flatMap(\.self)
    var legend = Legend()
    for level in WorkStanding.allCases where standings.contains(where: { $0.level == level }) {
      legend.add(7, words.wording.standing(level)) { x, y in
        Sign.status(level.status, center: Point(x: x + 3.5, y: y))
      }
    }
    if all.contains(where: \.isBaseline) {
      legend.add(5, words.baselineOfIndicator) { x, y in [IndicatorPlot.baseline(center: Point(x: x + 2.5, y: y))] }
    }
    if all.contains(where: { !$0.isBaseline && !$0.heights.isEmpty }) {
      legend.add(18, words.readings) { x, y in
        [
          .line(from: Point(x: x + 2, y: y + 2), to: Point(x: x + 16, y: y - 2), IndicatorPlot.line),
          IndicatorPlot.reading(center: Point(x: x + 2, y: y + 2)),
          IndicatorPlot.reading(center: Point(x: x + 16, y: y - 2), isLast: true),
        ]
      }
    }
    if all.contains(where: { $0.link == .runsOn }) {
      legend.add(16, words.runningTotal) { x, y in
        [.line(from: Point(x: x, y: y), to: Point(x: x + 16, y: y), IndicatorPlot.total)]
      }
    }
    if all.contains(where: { $0.heights.isEmpty }) {
      legend.add(5, words.toldInWords) { x, y in [IndicatorPlot.words(center: Point(x: x + 2.5, y: y))] }
    }
    if all.contains(where: { $0.heights.count > 1 }) {
      legend.add(5, words.sourcesDisagree) { x, y in
        [
          .line(from: Point(x: x + 2.5, y: y - 3), to: Point(x: x + 2.5, y: y + 3), Stroke(.mission, width: 0.6)),
          IndicatorPlot.reading(center: Point(x: x + 2.5, y: y - 3)),
          IndicatorPlot.reading(center: Point(x: x + 2.5, y: y + 3)),
        ]
      }
    }
    if standings.contains(where: { $0.target != nil }) {
      legend.add(18, words.targetAndItsDay) { x, y in
        [
          .line(from: Point(x: x, y: y), to: Point(x: x + 14, y: y), IndicatorPlot.target),
          IndicatorPlot.flag(Point(x: x + 14, y: y), color: .ink),
        ]
      }
    }
    if standings.contains(where: { $0.level == .atRisk && $0.daysPast != nil }) {
      legend.add(16, words.missedSince) { x, y in
        [.line(from: Point(x: x, y: y), to: Point(x: x + 16, y: y), IndicatorPlot.overdue)]
      }
    }
    if standings.contains(where: { $0.latest == nil }) {
      legend.add(18, words.wording.sentence(words.noReading)) { x, y in
        [IndicatorPlot.unmeasured(Box(x: x, y: y - 2.5, width: 18, height: 5))]
      }
    }
    let trends = Set(standings.flatMap(\.trend))
    for comparison in Comparison.allCases where trends.contains(comparison) {
      legend.add(7, words.wording.sentence(words.wording.word(comparison))) { x, y in
        Sign.trend(comparison, center: Point(x: x + 3.5, y: y))
      }
    }
    if !trends.isEmpty { legend.add(0, words.howTrendsAreRead) { _, _ in [] } }
    if standings.contains(where: \.isStale) { legend.add(0, words.staleInBold) { _, _ in [] } }
    return legend.panel(width: frame.grid.width)
  }
}
