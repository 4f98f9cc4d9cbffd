import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel
import Requirements

/// A view of a plan as pages to be printed or shown: the finding, the key figures, the picture; at the end what it is made from,
/// and how far the check behind it has looked.
public func timelineDrawings(
  of facts: PlanFacts, gaps: [Gap]? = nil, _ request: TimelineRequest = TimelineRequest(), wording: Wording = .english,
  lookedAt: LookedAt? = nil
) -> [Drawing] {
  let words = TimelineWords(wording: wording)
  let size = request.paper.printableSize
  guard let frame = sheetFrame(of: facts, gaps, request, words, lookedAt) else {
    return [emptyDrawing(of: facts, words, width: size.width)]
  }
  return drawings(of: request.view.content(frame, tracing: nil), frame, size)
}

/// A view as a document: its pages, and the same facts as tables, each row with its line of the plan. On a sheet the pages have
/// their own head.
public func timelineDocument(
  of facts: PlanFacts, gaps: [Gap]? = nil, _ request: TimelineRequest = TimelineRequest(), tracing: Tracing,
  wording: Wording = .english, lookedAt: LookedAt? = nil
) -> Document {
  let words = TimelineWords(wording: wording)
  var document = Document(
    language: Language(code: wording.language), layout: .sheet, paper: request.paper, words: words.ofBackEnds,
    organisation: words.organisation,
    symbol: wording.text(of: facts.plan.mission.entry?.shortName.value)?.oneLine ?? "", title: words.title(of: facts),
    notice: .text(words.notice(of: facts)), mark: words.mark(of: facts), date: facts.asOf?.description ?? "")
  guard let frame = sheetFrame(of: facts, gaps, request, words, lookedAt) else {
    document.subtitle = .text(words.noTimeline)
    return document
  }
  let content = request.view.content(frame, tracing: tracing)
  document.subtitle = .text(content.finding?.sentence ?? frame.finding.sentence)
  document.blocks = [.keyFigures(content.finding?.figures ?? frame.finding.keyFigures)]
  document.blocks += drawings(of: content, frame, request.paper.printableSize).map { .figure(Figure($0)) }
  document.blocks += content.tables.map(Block.table)
  document.blocks.append(.paragraph(.text(words.origin(of: facts))))
  if let lookedAt { document.blocks.append(.paragraph(.text(words.scope(of: lookedAt)))) }
  document.evidence = content.evidence
  return document
}

/// Nothing where the plan has no date.
func sheetFrame(
  of facts: PlanFacts, _ gaps: [Gap]?, _ request: TimelineRequest, _ words: TimelineWords, _ lookedAt: LookedAt?
) -> SheetFrame? {
  guard let timeline = Timeline(facts, words, by: request.lanes) else { return nil }
  let finding = TimelineFinding(timeline: timeline, words: words, gaps: gaps)
  return SheetFrame(timeline, finding, width: request.paper.printableSize.width, lookedAt: lookedAt)
}

private func drawings(of content: ViewContent, _ frame: SheetFrame, _ size: Size) -> [Drawing] {
  let pages = SheetLayout(sheet: content.sheet, size: Size(width: size.width, height: size.height - spare)).pages()
    .pages
  let title = frame.words.title(of: frame.facts)
  return pages.enumerated().map { index, page in
    let drawing = Drawing(
      title: frame.words.part(index + 1, of: pages.count, title), description: content.description,
      size: Size(width: size.width, height: min(page.height, size.height)), shapes: page.shapes)
    return Language(code: frame.wording.language).direction == .rightToLeft ? drawing.mirrored : drawing
  }
}

/// What a page leaves free of its height, in points, for what back-ends put around a drawing.
private let spare = 8.0

extension Drawing {
  /// The page with its margins, on white paper: what stands alone as a picture.
  public func onPaper(_ paper: Paper) -> Drawing {
    var page = self
    page.size = Size(width: Paper.points(paper.width), height: Paper.points(paper.height))
    let margin = Paper.points(paper.margin)
    let ground = Shape.rectangle(Box(x: 0, y: 0, width: page.size.width, height: page.size.height), .fill(.white))
    page.shapes = [ground] + shapes.map { $0.moved(x: margin, y: margin) }
    return page
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
