import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

// What money is called within a sentence, when it begins and ends, and what is not said of it.

extension MoneySentences {
  public func name(of counterpart: Counterpart) -> String {
    facts.briefName(of: counterpart, in: wording)
  }

  public func name(ofEntryAt position: Int) -> String { facts.name(of: ledger.entries[position], in: wording) }

  /// `'Budget of 2020'`; money without a title is told apart from what it is for: `the money for 'Patrols' from 'Budget'`.
  public func quoted(_ position: Int) -> String {
    let (entry, name) = (ledger.entries[position], name(ofEntryAt: position))
    let source = ledger.source(of: entry)?.name.value?.text(in: wording.language)
    if ledger.allocation(of: entry).title.value != nil || entry.shares.isEmpty && source == nil {
      return wording("ledger.titled", ["name": .name(name)])
    }
    if entry.shares.isEmpty { return wording("ledger.from-source", ["source": .name(name)]) }
    return wording("ledger.for-work", ["work": .name(name), "source": .maybe(name: source)])
  }

  /// `'Budget 2018/19' (budget year 2018/19)`: what is known of when it pays, where nothing tells from when that year runs.
  func quotedWithYear(_ position: Int) -> String {
    guard ledger.entries[position].period == nil,
      let year = wording.text(of: ledger.allocations[position].year.value)?.oneLine
    else { return quoted(position) }
    return wording("ledger.of-year", ["money": .words(quoted(position)), "year": .name(year)])
  }

  /// The first of them, and how many more there are.
  public func list(_ names: [String], most: Int = 6) -> String {
    names.count <= most
      ? wording.list(names)
      : wording.list(Array(names.prefix(most)) + [wording("lists.rest", ["n": .number(names.count - most)])])
  }

  func ending(_ position: Int) -> String { ending(position, year: nil) }

  /// `'Agreement' ended on 30 June 2018, with the budget year 2017/18`, where nothing else dates its end.
  func endingWithYear(_ position: Int) -> String {
    let allocation = ledger.allocations[position]
    let isDated = allocation.until.value != nil || ledger.entries[position].until == nil
    return ending(position, year: isDated ? nil : wording.text(of: allocation.year.value)?.oneLine)
  }

  private func ending(_ position: Int, year: String?) -> String {
    let until = ledger.entries[position].until
    return wording(
      "ledger.ends",
      [
        "money": .words(quoted(position)), "until": .maybe(until),
        "passed": .flag(until.flatMap { until in facts.asOf.map(until.hasPassed) } ?? false),
        "year": .maybe(name: year),
      ])
  }

  /// `'Budget of 2020' begins on 1 January 2020`.
  func beginning(_ position: Int, firmness: MessageValue = .none) -> String {
    let from = ledger.entries[position].from
    let hasBegun = from.flatMap { from in facts.asOf.map { from.isSurely(before: $0 + 1) } } ?? false
    return wording(
      "ledger.begins",
      [
        "money": .words(quoted(position)), "firmness": firmness, "from": .maybe(from), "begun": .flag(hasBegun),
      ])
  }

  /// What the plan does not say.
  public func reason(_ reason: UncountedMoney.Reason) -> String {
    switch reason {
    case .amount: wording("ledger.missing-amount")
    case .currency, .rate(nil): wording("ledger.missing-currency")
    case .rate(let currency?):
      wording(
        "ledger.missing-rate",
        ["from": .words(currency.code), "to": .maybe(words: ledger.commonCurrency?.code)])
    case .period: wording("ledger.missing-period")
    case .reversedPeriod: wording("ledger.reversed-period")
    case .status: wording("ledger.missing-status")
    }
  }
}
