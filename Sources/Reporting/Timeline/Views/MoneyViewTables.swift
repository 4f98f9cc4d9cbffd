import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

/// The same as rows: the times without firm money, the quarters, and the half-years of each line.
struct MoneyTables {
  private let frame: SheetFrame
  private let table: FundingTable?
  private let holes: [MoneyHole]
  private var marks: EvidenceMarks
  /// More rows of a table than these nobody reads.
  private static let mostRows = 300

  init(_ frame: SheetFrame, _ table: FundingTable?, _ holes: [MoneyHole], _ tracing: Tracing) {
    (self.frame, self.table, self.holes) = (frame, table, holes)
    marks = EvidenceMarks(tracing)
  }

  var evidence: [Evidence] { marks.evidence }
  private var words: TimelineWords { frame.words }
  private var wording: Wording { frame.wording }

  private func made(_ caption: String, _ columns: [String], _ rows: [[[Inline]]]) -> Table? {
    guard !rows.isEmpty else { return nil }
    let more: [[[Inline]]] = rows.count > Self.mostRows ? [[.text(words.more(rows.count - Self.mostRows))]] : []
    return Table(
      caption: .text(caption), columns: columns.map { Table.Column(.text($0)) },
      rows: rows.prefix(Self.mostRows) + more)
  }

  /// Each with the lines of the plan that have the money before it and after it.
  mutating func ofHoles() -> Table? {
    let allocations = frame.facts.ledger.allocations
    var rows: [[[Inline]]] = []
    for hole in holes {
      var own: [Inline] = []
      switch hole.kind {
      case .between(let before, let next): own = [marks.mark(allocations[before]), marks.mark(allocations[next])]
      case .after(let before): own = [marks.mark(allocations[before])]
      case .beforeSuccessor(let successor, let next):
        own = [marks.mark(successor)]
        if let next { own.append(marks.mark(allocations[next])) }
      }
      let need = hole.need.map { wording.statedMoney($0.amount, $0.currency) }
      rows.append([
        .text(words.subject(of: hole, frame.facts)) + own, .text(wording.shortDay(hole.first)),
        .text(hole.last.map { wording.shortDay($0) } ?? "–"), .text(need ?? wording("key-figures.not-stated")),
      ])
    }
    return made(words.captionOfHoles, words.columnsOfHoles, rows)
  }

  var ofQuarters: Table? {
    let money = frame.timeline.money
    let rows: [[[Inline]]] = money.quarters.map { quarter in
      [
        .text(words.name(of: quarter)),
        .text(quarter.amounts.isEmpty ? words.moneyNotKnown : words.amounts(of: quarter, money.currency)),
      ]
    }
    return money.isEmpty ? nil : made(words.captionOfQuarters, words.columnsOfQuarters, rows)
  }

  var ofHalfYears: Table? {
    guard let table else { return nil }
    let rows = table.lines.flatMap { line -> [[[Inline]]] in
      guard case .function(let function) = line.group.part else { return [] }
      return zip(table.span.halves, line.cells).compactMap { half, cell in
        guard !cell.isEmpty else { return nil }
        let amounts = [cell.need, cell.firmInAll, cell.promised, cell.open].map { sum in
          sum.map {
            $0.isZero ? "–" : $0.amount.map { wording.statedMoney($0, table.currency) } ?? wording.tooMuchToAdd
          }
            ?? wording("key-figures.not-stated")
        }
        let name = words.name(of: line.group.use, function)
        return [.text(name), .text(words.name(of: half))] + amounts.map { .text($0) }
      }
    }
    return made(words.captionOfHalfYears, words.columnsOfHalfYears, rows)
  }
}
