import Analysis
import PlanFormat
import PlanModel
import Templates

/// Money that ends while its work goes on, with nothing after it or only after a hole: one line for all that it pays for.
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
    dossier.facts.endsOfMoney.flatMap { money -> [EndLine] in
      guard let end = money.end else { return [] }
      let open = money.activities.filter { $0.sequel.isOpen(after: end, on: dossier.asOf) }
      return grouped(open, by: \.sequel.next).compactMap { EndLine(money, end, $0, dossier) }
    }
  }

  private init?(
    _ money: EndOfMoney, _ end: PlanDate, _ activities: [(purpose: Purpose, sequel: EndOfMoney.Sequel)],
    _ dossier: Dossier
  ) {
    guard let first = activities.first else { return nil }
    let ledger = dossier.facts.ledger
    self.end = end
    purposes = activities.map(\.purpose)
    source = ledger.source(of: money.entry)
    allocation = ledger.allocation(of: money.entry)
    let open = Set(purposes)
    let parts = money.entry.shares.filter { open.contains($0.purpose) }.map(\.amount)
    let known = parts.compactMap(\.self)
    amount =
      known.count == parts.count
      ? Decimal.sum(of: known).map { Money($0, money.entry.amount?.currency) } : nil
    hasEnded = end.hasPassed(on: dossier.asOf)
    next =
      if case .hole(let days, let position) = first.sequel { (ledger.entries[position], days) } else { nil }
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
  fileprivate var next: Int? {
    if case .hole(_, let next) = self { next } else { nil }
  }
}
