import Analysis
import PlanFormat
import PlanModel
import Reporting

// What can be told of a plan's money in a sentence, for the text and for programs.

extension FundingView {
  /// The cliff in a sentence.
  var cliffSentence: String {
    guard let cliff = facts.financialCliff else {
      return facts.departure == nil
        ? "Cannot be told: the plan does not say when the mission leaves."
        : "Cannot be told: the plan has no firm money for work that goes on with an amount and a time in the twelve months "
          + "before or after the departure."
    }
    var text = "Firm money for tasks that go on \(change(cliff.all))."
    let falling = cliff.functions.filter(\.money.falls).compactMap { function, money in
      function.map {
        "\(wording.word($0)) \(figure(money.before, money.currency)) to \(figure(money.after, money.currency))"
      }
    }
    if !falling.isEmpty { text += " By function: \(falling.joined(separator: "; "))." }
    if !cliff.all.leftOut.isEmpty {
      text += " Not in it, for want of an amount, a rate or a time: \(list(cliff.all.leftOut.map(quoted)))."
    }
    return text
  }

  private func change(_ money: MoneyAtDeparture) -> String {
    let (before, after) = (figure(money.before, money.currency), figure(money.after, money.currency))
    let span = "in the twelve months to the departure on \(wording.day(money.departure))"
    guard money.falls else { return "does not fall: \(before) \(span), \(after) in the twelve after it" }
    let fall = money.before.subtracting(money.after).map { ", by \($0.percentage(of: money.before)) per cent" } ?? ""
    return "falls from \(before) \(span) to \(after) in the twelve after it\(fall)"
  }

  private func figure(_ amount: Decimal, _ currency: Currency?) -> String {
    amount > .zero ? money(amount, currency) : "nothing"
  }

  /// What is open in the year after departure.
  var openSentence: String {
    let count = facts.continuingTasks.count
    guard let total = ledger.yearAfterDeparture else {
      return "What is open after the departure cannot be told: of \(count) task\(count == 1 ? "" : "s") that "
        + "go\(count == 1 ? "es" : "") on, none has a cost or a need with a time."
    }
    var text =
      "In the twelve months after departure what goes on needs \(money(total.need, total.currency)), of which "
      + "\(figure(total.uncovered, total.currency)) is not covered by firm money."
    if !total.leftOut.isEmpty {
      text +=
        " Not in it, for want of a time or a rate: "
        + "\(list(total.leftOut.map { facts.name(of: ledger.needs[$0], in: wording) }))."
    }
    let uncosted = table?.whole(of: .continuing)?.uncosted ?? []
    if !uncosted.isEmpty { text += " Of \(uncosted.count) of \(count) tasks that go on no cost is stated." }
    return text
  }

  func sentence(of share: FundedShare) -> String {
    switch share.subject {
    case .framework(let position, let on):
      let framework = facts.plan.frameworks[position]
      let name = framework.name.value?.text(in: wording.language) ?? framework.id
      let stated = framework.funded.entry?.share.value.map { wording.number($0) } ?? ""
      return "\(name): \(stated) per cent of the money that it needs is there, as the plan states it"
        + (on.map { " (\(wording.date($0)))" } ?? "") + "."
    case .need(let position, let balance):
      let need = balance.need
      let share =
        balance.cover.firm == .zero
        ? "nothing" : share.percent == 0 ? "less than one per cent" : "\(share.percent) per cent"
      return "\(facts.name(of: ledger.needs[position], in: wording)): \(share) of "
        + "\(money(need.amount, need.currency)) is firm, \(figure(balance.uncovered, need.currency)) is open"
        + (balance.cover.uncounted.isEmpty
          ? "." : "; the plan says too little of \(list(balance.cover.uncounted.map(quoted))) to count it.")
    }
  }

  func sentence(of request: UnansweredRequest) -> String {
    let amount = ledger.entries[request.position].amount.map { ", \(money($0.amount, $0.currency))" } ?? ""
    let since = request.since.map { ", since \(wording.date($0))" } ?? ", since when the plan does not say"
    let days = request.days.map { " (\(wording.number($0)) day\($0 == 1 ? "" : "s"))" } ?? ""
    return "\(quoted(request.position))\(amount)\(since)\(days)."
  }

  /// What the plan does not say.
  func reason(_ reason: UncountedMoney.Reason) -> String {
    switch reason {
    case .amount: "the amount"
    case .currency: "the currency"
    case .rate(let currency):
      currency.map { "a rate from \($0.code) to \(ledger.commonCurrency?.code ?? "the plan's currency")" }
        ?? "the currency"
    case .period: "from when to when it pays"
    case .reversedPeriod: "when it pays, since its last day comes before its first"
    case .status: "how firm it is"
    }
  }

  func quoted(_ position: Int) -> String { "'\(name(ofEntryAt: position))'" }

  /// The first of them, and how many more there are.
  func list(_ names: [String], most: Int = 6) -> String {
    names.count <= most
      ? wording.list(names) : wording.list(Array(names.prefix(most)) + ["\(names.count - most) more"])
  }
}
