import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

/// How the mission shrinks: its strength and the number of its sites over time, and below them each site with until when it is open
/// and who takes it then, and each unit with when it leaves. The sites are those that the report counts.
func sitesView(_ frame: SheetFrame, tracing: Tracing?) -> ViewContent {
  let (words, timeline) = (frame.words, frame.timeline)
  let figures = SitesFigures(frame)
  let finding = figures.finding
  var sheet = frame.sheet(.sites, finding: finding, figures: figures.all)
  let rows = SiteRows(frame)
  let lanes = rows.lanes
  sheet.calendar = frame.calendar([words.phases, words.mandates, words.country, words.sites])
  sheet.legend = rows.legend(lanes)
  let strength = StrengthChart(history: timeline.drawdown, axis: frame.axis, words: words, grid: frame.grid)
  sheet.lead = strength.panel(height: PageHeight.lead(width: frame.grid.width))
  sheet.blocks = rows.blocks(lanes)
  sheet.emptyText = words.noSites
  let description = [finding, frame.finding.description(ofFigure: 1)].filter { !$0.isEmpty }
    .joined(separator: words.wording("gaps.between-sentences"))
  guard let tracing else {
    return ViewContent(sheet: sheet, description: description, tables: [], finding: (finding, figures.all))
  }
  var tables = SiteTables(frame, tracing)
  let all = [tables.ofSites(), tables.ofUnits(), tables.ofStrength].compactMap(\.self)
  return ViewContent(
    sheet: sheet, description: description, tables: all, evidence: tables.evidence, finding: (finding, figures.all))
}

/// What the view of the sites says in numbers and in one sentence.
struct SitesFigures {
  let frame: SheetFrame
  private var facts: PlanFacts { frame.facts }
  private var words: TimelineWords { frame.words }
  private var wording: Wording { frame.wording }
  private var footprint: Footprint { facts.footprint }

  init(_ frame: SheetFrame) { self.frame = frame }

  private var count: Int { Footprint.number(of: footprint.sites) }
  private var left: Int { Footprint.number(of: footprint.left) }

  /// The gap in the drawdown that weighs most; else how many sites are still there.
  var finding: String {
    let gap = frame.finding.gaps.first { gap in
      switch gap.reason {
      case .vacuum(.siteLost, _, _), .unprotected, .sitesWithoutClosing, .contested, .unitsWithoutLeaving,
        .fastDrawdown,
        .steepDrawdown:
        true
      default: false
      }
    }
    if let gap { return GapSentences(facts, wording).sentence(of: gap) }
    guard count > 0 else { return words.noSites }
    return words.sitesStillThere(count - left, of: count, withoutClosing: footprint.withoutClosing)
  }

  var all: [KeyFigure] {
    [frame.finding.departure, sites, withoutClosing] + [strength, units].compactMap(\.self)
  }

  private var notStated: [Inline] { .text(wording("key-figures.not-stated")) }

  private var sites: KeyFigure {
    let (notKnown, lost) = (Footprint.number(of: footprint.notKnown), Footprint.number(of: footprint.lost))
    return KeyFigure(
      label: .text(words.sitesLeft),
      value: count == 0
        ? notStated : .text(wording("key-figures.part", ["n": .number(left), "all": .number(count)])),
      note: .text(count == 0 ? "" : words.noteOnSites(notKnown: notKnown, lost: lost)), isAlarming: lost > 0)
  }

  private var withoutClosing: KeyFigure {
    KeyFigure(
      label: .text(words.noClosingDate),
      value: count == 0 ? notStated : .text(wording.number(footprint.withoutClosing)),
      note: .text(words.ofSitesWithoutClosing), isAlarming: footprint.withoutClosing > 0)
  }

  /// Of the uniformed people whom the last count counts most of, as the report has them.
  private var strength: KeyFigure? {
    let rows = facts.strength.rows.filter { $0.category.countsPeople && $0.category.isUniformed }
    let largest = rows.max {
      ($0.actual?.fact.value ?? $0.authorised?.fact.value ?? .zero)
        < ($1.actual?.fact.value ?? $1.authorised?.fact.value ?? .zero)
    }
    return largest.map { row in
      KeyFigure(
        label: .text(words.personnel([row.category])),
        value: row.actual?.fact.value.map { .text(wording.number($0)) } ?? notStated,
        note: .text(words.noteOnStrength(counted: row.actual?.date, authorised: row.authorised?.fact.value)))
    }
  }

  private var units: KeyFigure? {
    let standings = facts.standings.units
    guard !standings.isEmpty else { return nil }
    let left = standings.count { if case .left = $0 { true } else { false } }
    let undated = standings.count { $0 == .undated }
    return KeyFigure(
      label: .text(words.unitsLeft),
      value: .text(wording("key-figures.part", ["n": .number(left), "all": .number(standings.count)])),
      note: .text(words.noteOnUnits(undated: undated)), isAlarming: undated > 0)
  }
}
