import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

/// The money: quarter by quarter with its fall at the departure; below it the times without firm money, and by half-year what each
/// function needs and has, as the command `funding` and the report count it.
func moneyView(_ frame: SheetFrame, tracing: Tracing?) -> ViewContent {
  let (words, timeline, facts) = (frame.words, frame.timeline, frame.facts)
  let figures = MoneyFigures(frame)
  let finding = figures.finding
  var sheet = frame.sheet(.money, finding: finding, figures: figures.all)
  let rows = MoneyRows(frame, figures.table, figures.holes)
  sheet.calendar = frame.calendar([words.phases, words.mandates, words.budgetYears])
  sheet.legend = rows.legend
  sheet.legendOfShown = rows.legend(ofLinesAt:)
  let chart = MoneyChart(
    money: timeline.money, axis: frame.axis, words: words, grid: frame.grid,
    note: timeline.money.isEmpty ? "" : frame.finding.noteOnMoney)
  sheet.lead = chart.plot(height: PageHeight.lead(width: frame.grid.width))
  sheet.blocks = rows.blocks
  let notes = [chart.note, rows.isEmpty ? "" : words.noteOnHalfYears].filter { !$0.isEmpty }
    .joined(separator: words.wording("gaps.between-sentences"))
  if !notes.isEmpty {
    sheet.charts = [{ _ in paragraph(notes, width: frame.grid.width, maximum: 3, color: .muted) }]
  }
  sheet.emptyText = words.nothingPaid
  let sentences = MoneySentences(facts, words.wording)
  let most = 5
  let holes = figures.holes.prefix(most).map { sentences.sentence(of: $0) }.filter { $0 != finding }
  let description = ([finding, frame.finding.description(ofFigure: 2)] + holes).filter { !$0.isEmpty }
    .joined(separator: words.wording("gaps.between-sentences"))
  guard let tracing else {
    return ViewContent(sheet: sheet, description: description, tables: [], finding: (finding, figures.all))
  }
  var tables = MoneyTables(frame, figures.table, figures.holes, tracing)
  let all = [tables.ofHoles(), tables.ofQuarters, tables.ofHalfYears].compactMap(\.self)
  return ViewContent(
    sheet: sheet, description: description, tables: all, evidence: tables.evidence, finding: (finding, figures.all))
}

/// What the view of the money says in numbers and in one sentence.
struct MoneyFigures {
  let frame: SheetFrame
  let table: FundingTable?
  let holes: [MoneyHole]
  private var facts: PlanFacts { frame.facts }
  private var words: TimelineWords { frame.words }
  private var wording: Wording { frame.wording }

  init(_ frame: SheetFrame) {
    (self.frame, table, holes) = (frame, frame.facts.fundingTable, frame.facts.openHoles)
  }

  /// How firm money falls at the departure; else the gap in money that weighs most; else why nobody can tell how it falls.
  var finding: String {
    let money = MoneySentences(facts, wording)
    if let fall = money.sentenceOfFall { return fall }
    let gap = frame.finding.gaps.first { gap in
      switch gap.reason {
      case .unpaid, .underfunded: true
      default: false
      }
    }
    if let gap { return GapSentences(facts, wording).sentence(of: gap) }
    return facts.ledger.entries.isEmpty && facts.ledger.needs.isEmpty ? words.nothingPaid : money.cliffSentence
  }

  var all: [KeyFigure] { [frame.finding.departure, frame.finding.firmMoney, uncovered, withoutCost, withoutMoney] }

  private var uncovered: KeyFigure {
    if let known = frame.finding.uncovered { return known }
    let isKnown = frame.timeline.money.yearAfter != nil
    return KeyFigure(
      label: .text(wording("key-figures.uncovered")),
      value: .text(isKnown ? wording.number(0) : wording("key-figures.not-stated")),
      note: .text(isKnown ? wording("key-figures.year-after") : words.noDatedNeed), isAlarming: !isKnown)
  }

  private var withoutCost: KeyFigure {
    let count = table?.whole(of: .continuing)?.uncosted.count ?? 0
    let all = facts.continuingTasks.count
    return KeyFigure(
      label: .text(words.costNotStated),
      value: .text(
        all == 0 ? wording.number(0) : wording("key-figures.part", ["n": .number(count), "all": .number(all)])),
      note: .text(words.ofTasksThatGoOn), isAlarming: count > 0)
  }

  private var withoutMoney: KeyFigure {
    KeyFigure(
      label: .text(words.timesWithoutMoney), value: .text(wording.number(holes.count)),
      note: .text(words.noteOnTimes(first: holes.first?.first)), isAlarming: !holes.isEmpty)
  }
}
