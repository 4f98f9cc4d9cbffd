import Analysis
import Languages
import PlanFormat
import PlanModel
import Templates

/// How firm some money was on a day, with what the plan says of it.
struct MoneyStepRow {
  let allocation: Allocation
  let date: PlanDate
  let step: MoneyEvent

  /// The steps of which the plan says more than how firm the money was.
  static func all(in dossier: Dossier) -> [MoneyStepRow] {
    (dossier.plan.funding.entry?.allocations.entries ?? []).flatMap { allocation in
      allocation.history.filter { $0.entry.text.value != nil }.map {
        MoneyStepRow(allocation: allocation, date: $0.date, step: $0.entry)
      }
    }
  }

  static let names = TemplateNames<MoneyStepRow>([
    "title": .text { row, press in press.named(row.allocation.title, row.allocation) },
    "on": .text { row, press in .text(press.wording.shortDate(row.date)) },
    "status": .text { row, press in press.unmarked.word(row.step.status) },
    "amount": .text { row, press in
      let currency = row.allocation.currency.value ?? press.plan.heading.entry?.currency.value
      return press.unmarked.figure(row.step.amount) { press.wording.money($0, currency) }
    },
    "text": .text { row, press in press.unmarked.text(row.step.text) },
  ])
}

/// What one currency is worth in another, as the plan states it.
extension TemplateNames<ExchangeRate> {
  static let rate = TemplateNames<ExchangeRate>([
    "currency": .text { rate, _ in rate.currency.value.map { .text($0.code) } ?? .absent },
    "per": .text { rate, _ in rate.per.value.map { .text($0.code) } ?? .absent },
    "rate": .text { rate, press in press.number(rate.rate, in: rate.header) },
    "on": .text { rate, press in press.unmarked.shortDate(rate.on) },
  ])
}
