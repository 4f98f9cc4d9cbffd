import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel
import Requirements

/// The timeline of a plan as a sheet: the finding in one sentence, five key figures, the three figures on one time axis, and the
/// facts of the first one as a table, each row with its line of the plan.
public func timelineDocument(
  of facts: PlanFacts, tracing: Tracing, wording: Wording = .english, paper: Paper = .a3, lookedAt: LookedAt? = nil
) -> Document {
  let words = TimelineWords(wording: wording)
  var document = Document(
    language: Language(code: wording.language), layout: .sheet, paper: paper, words: words.ofBackEnds,
    organisation: words.organisation,
    symbol: facts.plan.mission.entry?.shortName.value?.text(in: wording.language).oneLine ?? "",
    title: words.title(of: facts),
    notice: .text(words.notice(of: facts)), mark: words.mark(of: facts), date: facts.asOf?.description ?? "")
  guard let timeline = Timeline(facts, words) else {
    document.subtitle = .text(words.noTimeline)
    return document
  }
  let finding = TimelineFinding(timeline: timeline, words: words)
  document.subtitle = .text(finding.sentence)
  document.blocks = [.keyFigures(finding.keyFigures)]
  document.blocks += figures(of: timeline, finding, words, paper)
  var table = TimelineTable(timeline: timeline, tracing: tracing, words: words)
  document.blocks.append(.table(table.figureOne()))
  if let calendar = table.calendar() { document.blocks.append(.table(calendar)) }
  document.blocks.append(.paragraph(.text(words.origin(of: facts))))
  if let lookedAt { document.blocks.append(.paragraph(.text(words.scope(of: lookedAt)))) }
  document.evidence = table.evidence
  return document
}

/// What the masthead, the title, the finding and the key figures of a sheet take of its first page, in points.
private let heightOfHead = 215.0
/// What a figure's caption and its distance from its neighbours take.
private let heightOfCaption = 26.0

/// One figure for each drawing; a part that continues another one carries no number of its own.
private func figures(
  of timeline: Timeline, _ finding: TimelineFinding, _ words: TimelineWords, _ paper: Paper
) -> [Block] {
  let size = paper.printableSize
  let sheet = TimelineSheet(timeline, words, width: size.width)
  let parts = sheet.figureOne(
    firstHeight: max(size.height - heightOfHead - heightOfCaption, size.height / 3),
    height: size.height - heightOfCaption)
  func caption(_ number: Int) -> String { words.caption(ofFigure: number, timeline.drawdown) }
  func drawing(_ number: Int, _ panel: Panel, _ title: String) -> Drawing {
    Drawing(
      title: title, description: finding.description(ofFigure: number),
      size: Size(width: size.width, height: panel.height), shapes: panel.shapes)
  }
  var blocks = parts.enumerated().map { index, panel in
    let title = words.part(index + 1, of: parts.count, caption(0))
    guard index > 0 else { return Block.figure(Figure(drawing(0, panel, title), caption: .text(title))) }
    var page = sheet.heading(0, part: index, of: parts.count)
    page.append(panel)
    return Block.figure(Figure(drawing(0, page, title)))
  }
  for (number, panel) in [(1, sheet.figureTwo), (2, sheet.figureThree)] {
    blocks.append(.figure(Figure(drawing(number, panel, caption(number)), caption: .text(caption(number)))))
  }
  return blocks
}
