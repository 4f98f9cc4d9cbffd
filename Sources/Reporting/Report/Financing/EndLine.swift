import Analysis
import Languages
import PlanFormat
import PlanModel
import Templates

/// Money that ends while its work goes on, with no firm money after it or only after a hole: one line for all that it pays for.
struct EndLine {
  let end: PlanDate
  let purposes: [Purpose]
  let source: FundingSource?
  let allocation: Allocation
  /// What of the money is for that, where it is known.
  let amount: Money?
  let hasEnded: Bool
  /// What pays next, and after how many days.
  let next: (entry: Ledger.Entry, days: Int)?

  static func lines(_ dossier: Dossier) -> [EndLine] {
    let (facts, ledger) = (dossier.facts, dossier.facts.ledger)
    let holes = facts.openHoles.compactMap { hole -> EndLine? in
      switch hole.kind {
      case .after(let before): EndLine(ledger.entries[before], hole.purposes, next: nil, dossier)
      case .between(let before, let next):
        EndLine(ledger.entries[before], hole.purposes, next: hole.days.map { (ledger.entries[next], $0) }, dossier)
      case .beforeSuccessor: nil
      }
    }
    return holes
      + facts.assessedEnds.flatMap { money in
        grouped(money.activities, by: \.sequel.next?.position).compactMap { activities in
          let next = activities.first?.sequel.next.map { (ledger.entries[$0.position], $0.days) }
          return EndLine(money.entry, activities.map(\.purpose), next: next, dossier)
        }
      }
  }

  private init?(
    _ entry: Ledger.Entry, _ purposes: [Purpose], next: (entry: Ledger.Entry, days: Int)?, _ dossier: Dossier
  ) {
    guard let end = entry.until else { return nil }
    let ledger = dossier.facts.ledger
    (self.end, self.purposes, self.next) = (end, purposes, next)
    source = ledger.source(of: entry)
    allocation = ledger.allocation(of: entry)
    let open = Set(purposes)
    let parts = entry.shares.filter { open.contains($0.purpose) }.map(\.amount)
    let known = parts.compactMap(\.self)
    amount =
      known.count == parts.count ? Decimal.sum(of: known).map { Money($0, entry.amount?.currency) } : nil
    hasEnded = end.hasPassed(on: dossier.asOf)
  }

  static let names = TemplateNames<EndLine>([
    "for": .text { line, press in
      .text(press.wording.list(line.purposes.map { press.facts.name(of: $0, in: press.wording) }))
    },
    "amount": .text { line, press in
      guard let money = line.amount else { return .absent }
      return .evidenced(
        .text(press.wording.statedMoney(money.amount, money.currency)),
        by: [press.evidence(of: line.allocation.amount, in: line.allocation.header)])
    },
    "source": .text { line, press in
      line.source.map { .evidenced(press.plain($0.name), by: [press.evidence(of: line.allocation)]) } ?? .absent
    },
    "until": .text { line, press in .text(press.wording.lastDay(line.end)) },
    "ended": .text { line, press in line.hasEnded ? .text(press.wording.on(line.end)) : .absent },
    "hole": .text { line, press in
      line.next.map { .text(press.wording.number($0.days)) } ?? .absent
    },
    "next": .text { line, press in
      line.next.map { .text(press.facts.name(of: $0.entry, in: press.wording)) } ?? .absent
    },
  ])
}

extension EndOfMoney.Sequel {
  fileprivate var next: (days: Int, position: Int)? {
    if case .hole(let days, let position) = self { (days, position) } else { nil }
  }
}
