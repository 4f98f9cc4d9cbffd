import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

// Money for tasks that go on, per quarter.

extension TimelineWords {
  var money: String { wording("chart.title") }
  var moneyNotKnown: String { wording("chart.not-known") }
  var noMoney: String { wording("chart.no-money") }
  func money(_ kind: MoneyOverTime.Kind) -> String { wording("chart.money.\(kind.key)") }

  func unit(_ unit: Double, _ currency: Currency?) -> String {
    wording(
      "chart.unit",
      ["currency": currency.map { .choice($0.code) } ?? .none, "large": .flag(unit > 1_000)])
  }

  /// What `tick` can tell apart.
  static let smallestTick = 0.1

  /// A number of a chart: `25`, `2.5`.
  func tick(_ value: Double) -> String {
    let tenths = Int64((min(value, 1e12) * 10).rounded())
    return wording.number(Decimal(tenThousandths: tenths * (Decimal.scale / 10)))
  }

  var firmInAll: String { wording("chart.firm-in-all") }

  /// An amount in the units of a chart: `25`, `2.5`, `0.04`; what is less than any of its numbers is not told as nought.
  func figure(_ amount: Decimal, in unit: Double) -> String {
    let value = amount.approximation / unit
    guard value > 0, value < Self.smallestTick / 2 else { return tick(value) }
    let exact = Int64((value * Double(Decimal.scale)).rounded())
    let power: Int64 = exact >= 100 ? 100 : exact >= 10 ? 10 : 1
    let rounded = max((exact + power / 2) / power * power, 1)
    return wording.number(Decimal(tenThousandths: rounded))
  }

  /// What lies outside of the time that is drawn; nothing where nothing does.
  func beyondAxis(before: String?, after: String?) -> String? {
    guard before != nil || after != nil else { return nil }
    return wording("axis.beyond", ["before": .maybe(words: before), "after": .maybe(words: after)])
  }

  func key(_ name: String, beyond: String) -> String {
    wording("axis.key", ["name": .words(name), "beyond": .words(beyond)])
  }

  /// `Q3 2019: Assessed, firm US$ 5 million`.
  func quarter(_ quarter: MoneyOverTime.Quarter, _ currency: Currency?) -> String {
    wording(
      "chart.quarter", ["quarter": .maybe(date(of: quarter)), "amounts": .words(amounts(of: quarter, currency))])
  }

  /// `Assessed, firm US$ 5 million`.
  func amounts(of quarter: MoneyOverTime.Quarter, _ currency: Currency?) -> String {
    let amounts = quarter.amounts
    return MoneyOverTime.Kind.allCases.compactMap { kind in
      amounts[kind].map { amount in
        wording("chart.amount", ["kind": .words(money(kind)), "amount": .money(amount, currency)])
      }
    }
    .joined(separator: wording("lists.comma"))
  }

  /// `Q3 2019`.
  func name(of quarter: MoneyOverTime.Quarter) -> String { date(of: quarter).map(wording.shortDate) ?? "" }

  private func date(of quarter: MoneyOverTime.Quarter) -> PlanDate? {
    let (year, month, _) = quarter.period.lowerBound.civil
    return PlanDate("\(year)-Q\((month + 2) / 3)")
  }

  /// How firm money for tasks that go on falls at the departure, if it does: a clause.
  func cliff(_ money: MoneyOverTime) -> String? {
    guard let money = money.atDeparture, money.falls else { return nil }
    return wording(
      "chart.cliff",
      [
        "before": .money(money.before, money.currency),
        "after": money.after > .zero ? .money(money.after, money.currency) : .none,
      ])
  }

  /// The same where nothing stands before it.
  func labelOfCliff(_ money: MoneyOverTime) -> String? { cliff(money).map(wording.sentence) }
}

extension MoneyOverTime.Kind {
  /// Under which its words stand.
  fileprivate var key: String {
    switch self {
    case .mission: "mission"
    case .assessed: "assessed"
    case .voluntary: "voluntary"
    case .national: "national"
    case .uncovered: "uncovered"
    case .notFirm: "not-firm"
    }
  }
}
