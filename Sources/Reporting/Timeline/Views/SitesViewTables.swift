import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

/// The same as rows: the sites, the units and the strength.
struct SiteTables {
  private let frame: SheetFrame
  private var marks: EvidenceMarks
  /// More rows of a table than these nobody reads.
  private static let mostRows = 300

  init(_ frame: SheetFrame, _ tracing: Tracing) {
    self.frame = frame
    marks = EvidenceMarks(tracing)
  }

  var evidence: [Evidence] { marks.evidence }
  private var facts: PlanFacts { frame.facts }
  private var words: TimelineWords { frame.words }
  private var wording: Wording { frame.wording }

  private func made(_ caption: String, _ columns: [String], _ rows: [[[Inline]]], of all: Int) -> Table? {
    guard !rows.isEmpty else { return nil }
    let more: [[[Inline]]] = all > rows.count ? [[.text(words.more(all - rows.count))]] : []
    return Table(caption: .text(caption), columns: columns.map { Table.Column(.text($0)) }, rows: rows + more)
  }

  private func area(_ reference: Reference<Area>?) -> String? {
    facts.plan.areas[reference].flatMap { wording.text(of: $0.name.value)?.oneLine ?? $0.id }
  }

  private func name(_ reference: Reference<Counterpart>?) -> String? {
    facts.plan.counterparts[reference].map { wording.briefName(of: $0).oneLine }
  }

  private func told(_ text: String?) -> [Inline] { .text(text ?? "–") }

  mutating func ofSites() -> Table? {
    let sites = facts.footprint.sites
    let shown = sites.keeping(Self.mostRows) { facts.standing(of: $0)?.rank ?? 0 }
    var rows: [[[Inline]]] = []
    for site in shown {
      guard let standing = facts.standing(of: site) else { continue }
      let name = words.name(wording.text(of: site.name.value) ?? site.id, standing.count)
      let receivers = site.to.compactMap { self.name($0.who.value) }
      rows.append([
        .text(name) + [marks.mark(site)], told(site.kind.value.map { wording.sentence(wording.word($0)) }),
        told(area(site.area.value)),
        told(standing.isClosingKnown ? standing.closing.map(wording.shortDate) : words.noClosingDate),
        [.status(standing.level.status, wording.sentence(wording.standing(standing)))],
        told(receivers.isEmpty ? nil : wording.list(receivers)), told(self.name(site.securedBy.value)),
      ])
    }
    return made(words.captionOfSites, words.columnsOfSites, rows, of: sites.count)
  }

  mutating func ofUnits() -> Table? {
    let units = Array(facts.plan.units.indices)
    let shown = units.keeping(Self.mostRows) { facts.standings.units[$0].level.rank }
    var rows: [[[Inline]]] = []
    for position in shown {
      let (unit, standing) = (facts.plan.units[position], facts.standings.units[position])
      let leaving: String =
        switch standing {
        case .left(let date): words.became(words.unitLeft, date)
        case .leaves(let date): wording.shortDate(date)
        case .notKnown, .undated: words.notKnown(of: standing) ?? ""
        }
      rows.append([
        .text((wording.text(of: unit.name.value) ?? unit.id).oneLine) + [marks.mark(unit)],
        told(unit.strength.value.map { wording.number($0) }), told(area(unit.area.value)),
        [.status(standing.level.status, leaving)],
      ])
    }
    return made(words.captionOfUnits, words.columnsOfUnits, rows, of: units.count)
  }

  var ofStrength: Table? {
    let rows = frame.timeline.drawdown.series.flatMap { series -> [[[Inline]]] in
      func row(_ kind: TimelineWords.StrengthKind, _ day: Day, _ number: String) -> [[Inline]] {
        [.text(series.title), .text(words.kind(kind)), .text(wording.shortDay(day)), .text(number)]
      }
      return series.ceilings.map { step in
        let number = step.count.map { wording.number($0) }
        return row(
          .authorised, step.from, number ?? (step.note.isEmpty ? wording("key-figures.not-stated") : step.note))
      }
        + series.actual.map { row(.actual, $0.day, wording.number($0.count)) }
        + series.planned.map { row(.planned, $0.day, wording.number($0.count)) }
    }
    return made(words.captionOfStrength, words.columnsOfStrength, Array(rows.prefix(Self.mostRows)), of: rows.count)
  }
}
