import Analysis
import Documents
import Languages
import PlanFormat

/// How many sites are open when, as a line of numbers on the axis. Where nobody knows of some whether they are, from how many to how
/// many; at the left, of how many that is so, and what lies outside of the axis.
struct SitesStrip {
  let sites: Footprint
  let axis: Axis
  let words: TimelineWords
  let grid: PageGrid

  private var scale: TimeScale { axis.scale }

  var panel: Panel {
    let told = told
    let height = max(11.0, 3 + PageHeight.furtherLine * Double(told.count))
    var shapes = ChartTitle(title: words.openSites, grid: grid).shapes(height: height)
    shapes += told.enumerated().map { index, line in
      .label(
        line, x: grid.labelLeft + 4, baseline: 8.2 + PageHeight.furtherLine * Double(index), size: TypeSize.small,
        color: .muted)
    }
    shapes += axis.ground(from: 0, to: height)
    for step in sites.steps where step.until > scale.span.first && step.from <= scale.span.last {
      let (left, right) = (scale.x(step.from), scale.x(step.until))
      guard right - left > 0.5 else { continue }
      let style =
        step.notKnown > 0
        ? BarStyle.undated(.mission) : Style(fill: .solid(.ground), stroke: Stroke(.white, width: 0.8))
      shapes.append(.rectangle(Box(x: left, y: 0, width: right - left, height: height), style))
      let text = words.sites(step)
      if TextMetrics.width(of: text, size: TypeSize.text, weight: .bold) + 3 <= right - left {
        shapes.append(
          .label(text, x: (left + right) / 2, baseline: height / 2 + 2.7, weight: .bold, anchor: .middle))
      }
    }
    return Panel(height: height, shapes)
  }

  private var told: [String] {
    let parts = [
      sites.withoutClosing > 0 ? words.sitesWithoutClosing(sites.withoutClosing) : nil,
      words.beyondAxis(sites, scale.span),
    ]
    return TextMetrics.wrapped(
      parts.compactMap(\.self).joined(separator: words.wording("lists.semicolon")),
      toWidth: scale.left - grid.labelLeft - 10, maximum: 2, size: TypeSize.small)
  }
}
