import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

/// Who holds each function over time, everywhere or in each area, as the command `coverage` counts it: of each spell the parties by
/// their side, each as high as the number of things that it holds, and on top what nobody holds.
func coverageView(_ frame: SheetFrame, _ view: TimelineView, of lines: [CoverageLine]) -> ViewContent {
  let words = frame.words
  var sheet = frame.sheet(view, finding: frame.finding.sentence, figures: frame.finding.keyFigures)
  let rows = CoverageRows(frame)
  let blocks = Dictionary(grouping: lines.indices) { lines[$0].area?.symbol }
  let order = lines.indices.filter { blocks[lines[$0].area?.symbol]?.first == $0 }
  sheet.blocks = order.map { first in
    let area = lines[first].area
    let title = area.map { words.wording.text(of: frame.facts.plan.areas[$0]?.name.value) ?? $0.id } ?? words.wherever
    let positions = blocks[area?.symbol] ?? []
    return PageBlock(title: title, lines: positions.map { rows.line(lines[$0]) }, told: title)
  }
  sheet.legend = rows.legend(lines)
  sheet.emptyText = words.nothingToHold
  let description = [frame.finding.sentence, lines.isEmpty ? words.nothingToHold : ""].filter { !$0.isEmpty }
  return ViewContent(
    sheet: sheet, description: description.joined(separator: words.wording("gaps.between-sentences")),
    tables: lines.isEmpty ? [] : [rows.table(lines, view)])
}

/// The rows of a view of who holds what.
private struct CoverageRows {
  let frame: SheetFrame
  private var words: TimelineWords { frame.words }
  private var facts: PlanFacts { frame.facts }
  private var scale: TimeScale { frame.grid.scale }
  /// More rows of a table than these nobody reads.
  private static let mostRows = 400

  init(_ frame: SheetFrame) { self.frame = frame }

  func line(_ line: CoverageLine) -> PageLine {
    let title = words.subject(line.subject, line.count)
    let isOpen = line.spells.contains { !$0.withoutHolder.isEmpty }
    let name = RowName(
      title, at: frame.grid.labelLeft + 4, width: frame.grid.scale.left - frame.grid.labelLeft - 8, isBold: isOpen)
    // As high as two lines of text, so that the parts of a stack can be told apart.
    return PageLine(
      begins: true, rank: isOpen ? 0 : 1, weight: isOpen ? .grave : .ordinary, standing: nil,
      lines: max(name.lines.count, 2)
    ) { place in
      let spells = line.spells.flatMap { shapes(of: $0, at: place) }
      let plate = line.spells.first(where: \.isUndated).flatMap { self.plate(of: $0, at: place) }
      let lines = frame.axis.lines([.asOf, .departure], from: 1, to: place.height - 1)
      let texts = line.spells.flatMap { self.texts(of: $0, at: place, before: plate?.left) }
      return [
        .group(Shape.Group(title, name.shapes(place, color: .ink) + spells + lines + texts + (plate?.shapes ?? [])))
      ]
    }
  }

  private func extent(of spell: CoverageLine.Spell) -> (left: Double, right: Double)? {
    guard !spell.isUndated, spell.until > scale.span.first, spell.from <= scale.span.last else { return nil }
    let (left, right) = (scale.x(spell.from), scale.x(spell.until))
    return right - left >= TimeScale.leastWidth ? (left, right) : nil
  }

  private func shapes(of spell: CoverageLine.Spell, at place: PageLine.Place) -> [Shape] {
    guard let (left, right) = extent(of: spell) else { return [] }
    var parts: [(count: Int, style: Style)] = GapCertainty.allCases.compactMap { certainty in
      let count = facts.number(of: spell[certainty])
      return count > 0 ? (count, BarStyle.nobody(certainty)) : nil
    }
    for side in Side.allCases {
      let count = spell.holders.filter { Side(facts.kind(of: $0.party)) == side }.reduce(0) { $0 + $1.count }
      if count > 0 { parts.append((count, side == .mission ? BarStyle.leads(.mission) : BarStyle.tint(of: side))) }
    }
    if spell.perhaps > 0 { parts.append((spell.perhaps, BarStyle.undated(.mission))) }
    let total = parts.reduce(0) { $0 + $1.count }
    guard total > 0 else { return [] }
    let (top, height) = (1.2, place.height - 2.4)
    var y = top
    return parts.map { part in
      let part = (height: height * Double(part.count) / Double(total), style: part.style)
      defer { y += part.height }
      return .rectangle(Box(x: left, y: y, width: right - left, height: part.height), part.style)
    } + [
      .line(from: Point(x: left, y: top), to: Point(x: left, y: top + height), Stroke(.white, width: 0.8))
    ]
  }

  /// What nobody holds from a day on that the plan does not give, in the style of what is surest.
  private func plate(of spell: CoverageLine.Spell, at place: PageLine.Place) -> EndPlate? {
    let open = open(in: spell)
    guard let surest = open.first else { return nil }
    let all = open.map(\.text).joined(separator: words.wording("lists.semicolon"))
    return EndPlate(
      [words.fromUnknownDay(all), words.fromUnknownDay(surest.text)], EndPlate.Look(nobody: surest.certainty),
      on: scale, place)
  }

  /// Who holds how much, and of how much nobody knows how long still.
  private func holders(in spell: CoverageLine.Spell) -> [String] {
    let holders = words.holders(spell.holders.map { (facts.name(of: $0.party, in: words.wording), $0.count) })
    return (holders.isEmpty ? [] : [holders]) + (spell.perhaps > 0 ? [words.perhaps(spell.perhaps)] : [])
  }

  /// How much nobody holds, what is surest first.
  private func open(in spell: CoverageLine.Spell) -> [(certainty: GapCertainty, text: String)] {
    GapCertainty.allCases.compactMap { certainty in
      let count = facts.number(of: spell[certainty])
      return count > 0 ? (certainty, words.open(certainty, count)) : nil
    }
  }

  /// Who it is, on a plate in the middle of the spell; what nobody holds first.
  private func texts(of spell: CoverageLine.Spell, at place: PageLine.Place, before end: Double?) -> [Shape] {
    guard let (left, right) = extent(of: spell).map({ ($0, min($1, end ?? $1)) }), right > left else { return [] }
    let open = open(in: spell).map(\.text)
    let text = (open + holders(in: spell)).joined(separator: words.wording("lists.semicolon"))
    let strong = frame.axis.strongLines.filter { $0 > left && $0 < right }
    let edges = [left] + strong + [right]
    let widest = zip(edges, edges.dropFirst()).max { $0.1 - $0.0 < $1.1 - $1.0 } ?? (left, right)
    let weight: FontWeight = open.isEmpty ? .regular : .bold
    guard
      let fitted = TextMetrics.fitted(
        text, toWidth: widest.1 - widest.0 - 8, size: TypeSize.small, weight: weight)
    else { return [] }
    let width = TextMetrics.width(of: fitted, size: TypeSize.small, weight: weight)
    return [
      .rectangle(Box(x: widest.0 + 3, y: place.middle - 4.6, width: width + 3, height: 9.2), .fill(.white)),
      .label(
        fitted, x: widest.0 + 4.5, baseline: place.middle + 2.5, size: TypeSize.small, weight: weight,
        color: open.isEmpty ? .ink : .alarm),
    ]
  }

  func legend(_ lines: [CoverageLine]) -> Panel {
    let spells = lines.flatMap(\.spells)
    var legend = Legend()
    for certainty in GapCertainty.allCases where spells.contains(where: { !$0[certainty].isEmpty }) {
      legend.addBar(words.nobody(certainty), BarStyle.nobody(certainty))
    }
    let sides = Set(spells.flatMap { $0.holders.map { Side(facts.kind(of: $0.party)) } })
    for side in sides.sorted() {
      legend.addBar(words.side(side), side == .mission ? BarStyle.leads(.mission) : BarStyle.tint(of: side))
    }
    if spells.contains(where: { $0.perhaps > 0 }) {
      legend.addBar(words.howLongNotKnown, BarStyle.undated(.mission))
    }
    return legend.panel(width: frame.grid.width)
  }

  /// The same as rows: where, what, when, who.
  func table(_ lines: [CoverageLine], _ view: TimelineView) -> Table {
    let rows = lines.flatMap { line -> [[[Inline]]] in
      let area = line.area.map { words.wording.text(of: facts.plan.areas[$0]?.name.value) ?? $0.id } ?? words.wherever
      return line.spells.map { spell in
        let open = open(in: spell).map(\.text)
        let time =
          spell.isUndated
          ? words.wording("tables.not-stated")
          : words.spell(
            from: spell.from > .distantPast ? spell.from : nil,
            until: spell.until < .distantFuture ? spell.until + -1 : nil)
        return [
          .text(area.oneLine), .text(words.subject(line.subject, line.count)), .text(time),
          .text((open + holders(in: spell)).joined(separator: words.wording("lists.semicolon"))),
        ]
      }
    }
    let shown = rows.prefix(Self.mostRows)
    let more: [[[Inline]]] = rows.count > shown.count ? [[.text(words.more(rows.count - shown.count))]] : []
    return Table(
      caption: .text(words.title(of: view)),
      columns: words.coverageColumns.map { Table.Column(.text($0)) }, rows: shown + more)
  }
}
