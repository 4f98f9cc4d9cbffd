import Analysis
import Languages
import PlanFormat
import PlanModel
import Templates

/// One allocation in a sentence.
struct MoneyLine {
  let entry: Ledger.Entry
  let title: TemplateValue
  let hasEnded: Bool

  init(_ entry: Ledger.Entry, _ dossier: Dossier) {
    let allocation = dossier.facts.ledger.allocation(of: entry)
    self.entry = entry
    title = .evidenced(
      .text(dossier.facts.name(of: entry, in: dossier.press.wording)), by: [dossier.press.evidence(of: allocation)])
    hasEnded = entry.hasEnded(by: dossier.asOf)
  }

  static let names = TemplateNames<MoneyLine>([
    "title": .text { line, _ in line.title },
    "source": .text { line, press in
      press.facts.ledger.source(of: line.entry).map { press.plain($0.name) } ?? .absent
    },
    "status": .text { line, press in line.entry.status.map { .text(press.wording.word($0)) } ?? .absent },
    "status-on": .text { line, press in
      let on = press.facts.ledger.allocation(of: line.entry).on
      return on.value.map { .text(press.wording.shortDate($0)) } ?? .absent
    },
    "spent": .text { line, press in
      let spent = press.facts.ledger.allocation(of: line.entry).spent
      return spent.value.map { .text(press.wording.statedMoney($0, line.entry.amount?.currency)) } ?? .absent
    },
    "amount": .text { line, press in
      guard let money = line.entry.amount else { return .absent }
      return press.figure(press.facts.ledger.allocation(of: line.entry).amount) {
        press.wording.statedMoney($0, money.currency)
      }
    },
    "period": .text { line, press in
      press.wording.period(line.entry.from, line.entry.until).map { .text($0) } ?? .absent
    },
    "has-ended": .flag { line, _ in line.hasEnded },
  ])
}

/// What of granted money had not been paid, or is owed.
struct OwedLine {
  let entry: Ledger.Entry

  static let names = TemplateNames<OwedLine>([
    "title": .text { line, press in .text(press.facts.name(of: line.entry, in: press.wording)) },
    "amount": .text { line, press in
      let allocation = press.facts.ledger.allocation(of: line.entry)
      return press.figure(line.entry.isOwed ? allocation.amount : allocation.unpaid) {
        press.wording.statedMoney($0, line.entry.amount?.currency ?? press.facts.ledger.currency)
      }
    },
  ])
}
