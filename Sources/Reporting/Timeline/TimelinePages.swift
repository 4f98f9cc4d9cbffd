import Analysis
import Documents
import Languages
import PlanFormat
import Requirements

/// The timeline of a plan as pages to be printed or shown one below the other: the finding, five key figures, and the three
/// figures on one time axis; at the end what it is made from, and how far the check behind it has looked.
public func timelineDrawings(
  of facts: PlanFacts, wording: Wording = .english, paper: Paper = .a3, lookedAt: LookedAt? = nil
) -> [Drawing] {
  let words = TimelineWords(wording: wording)
  let size = paper.printableSize
  guard let timeline = Timeline(facts, words) else {
    return [emptyDrawing(of: facts, words, width: size.width)]
  }
  var pages = SheetPages(size: size)
  let sheet = TimelineSheet(timeline, words, width: size.width)
  pages.append(sheet.head, after: 0)
  let heading = sheet.heading(0).height
  let parts = sheet.figureOne(firstHeight: pages.room - heading - 8, height: size.height - heading)
  for (index, part) in parts.enumerated() {
    if index > 0 { pages.turn() }
    var figure = sheet.heading(0, part: index, of: parts.count)
    figure.append(part)
    pages.append(figure, after: index == 0 ? 8 : 0)
  }
  for (number, panel) in [(1, sheet.figureTwo), (2, sheet.figureThree)] {
    var figure = sheet.heading(number)
    figure.append(panel)
    pages.append(figure, after: 12)
  }
  pages.append(sheet.foot(lookedAt), after: 8)
  let title = words.title(of: facts)
  let finding = TimelineFinding(timeline: timeline, words: words)
  let description = [finding.sentence] + (0..<3).map(finding.description(ofFigure:))
  return pages.pages.enumerated().map { index, page in
    Drawing(
      title: words.part(index + 1, of: pages.pages.count, title),
      description: description.joined(separator: wording("gaps.between-sentences")),
      size: Size(width: size.width, height: page.height), shapes: page.shapes)
  }
}

/// The pages of a timeline as one drawing, one below the other on white; its title and description are those of the first.
public func stackedPages(_ pages: [Drawing], margin: Double = 14, gap: Double = 30) -> Drawing {
  var panel = Panel()
  for (index, page) in pages.enumerated() {
    panel.append(Panel(height: page.size.height, page.shapes), after: index == 0 ? 0 : gap)
  }
  let width = pages.map(\.size.width).max() ?? 0
  let size = Size(width: width + 2 * margin, height: panel.height + 2 * margin)
  let ground = Shape.rectangle(Box(x: 0, y: 0, width: size.width, height: size.height), .fill(.white))
  return Drawing(
    title: pages.first?.title ?? "", description: pages.first?.description ?? "", size: size,
    shapes: [ground] + panel.moved(x: margin, y: margin))
}

/// A plan without any date has no timeline; the picture says so.
func emptyDrawing(of facts: PlanFacts, _ words: TimelineWords, width: Double) -> Drawing {
  Drawing(
    title: words.title(of: facts), description: words.noTimeline, size: Size(width: width, height: 30),
    shapes: [.label(words.noTimeline, x: 0, baseline: 18, size: TypeSize.heading)])
}

/// Fills pages from the top; what doesn't fit goes on the next one.
private struct SheetPages {
  let size: Size
  private(set) var pages: [Panel] = [Panel()]

  init(size: Size) { self.size = size }

  var room: Double { size.height - (pages.last?.height ?? 0) }

  mutating func turn() { pages.append(Panel()) }

  mutating func append(_ panel: Panel, after gap: Double) {
    guard panel.height > 0 else { return }
    let isEmpty = pages.last?.height == 0
    if !isEmpty, panel.height + gap > room { turn() }
    pages[pages.count - 1].append(panel, after: pages.last?.height == 0 ? 0 : gap)
  }
}
