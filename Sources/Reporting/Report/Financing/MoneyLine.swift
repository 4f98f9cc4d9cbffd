import Analysis
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
      .text(dossier.facts.name(of: entry, in: dossier.wording)), by: [dossier.evidence(of: allocation)])
    hasEnded = entry.hasEnded(by: dossier.asOf)
  }

  static let names = TemplateNames<MoneyLine>([
    "title": .text { line, _ in line.title },
    "source": .text { line, dossier in
      dossier.facts.ledger.source(of: line.entry).map { dossier.plain($0.name) } ?? .absent
    },
    "status": .text { line, dossier in line.entry.status.map { .text(dossier.wording.word($0)) } ?? .absent },
    "status-on": .text { line, dossier in
      let on = dossier.facts.ledger.allocation(of: line.entry).on
      return on.value.map { .text(dossier.wording.shortDate($0)) } ?? .absent
    },
    "spent": .text { line, dossier in
      let spent = dossier.facts.ledger.allocation(of: line.entry).spent
      return spent.value.map { .text(dossier.wording.statedMoney($0, line.entry.amount?.currency)) } ?? .absent
    },
    "amount": .text { line, dossier in
      guard let money = line.entry.amount else { return .absent }
      return dossier.figure(dossier.facts.ledger.allocation(of: line.entry).amount) {
        dossier.wording.statedMoney($0, money.currency)
      }
    },
    "period": .text { line, dossier in
      dossier.wording.period(line.entry.from, line.entry.until).map { .text($0) } ?? .absent
    },
    "has-ended": .flag { line, _ in line.hasEnded },
  ])
}

/// What of granted money had not been paid, or is owed.
struct OwedLine {
  let entry: Ledger.Entry

  static let names = TemplateNames<OwedLine>([
    "title": .text { line, dossier in .text(dossier.facts.name(of: line.entry, in: dossier.wording)) },
    "amount": .text { line, dossier in
      let allocation = dossier.facts.ledger.allocation(of: line.entry)
      return dossier.figure(line.entry.isOwed ? allocation.amount : allocation.unpaid) {
        dossier.wording.statedMoney($0, line.entry.amount?.currency ?? dossier.facts.ledger.currency)
      }
    },
  ])
}
