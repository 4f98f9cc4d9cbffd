import Analysis
import Languages
import PlanFormat
import PlanModel

// The words of the view of the money.

extension TimelineWords {
  var withoutFirmMoney: String { wording("views.money.without-firm-money") }
  var needNotStated: String { wording("views.money.need-not-stated") }
  var noSingleFunction: String { wording("views.money.no-single-function") }
  var inAll: String { wording("views.money.in-all") }
  var nothingPaid: String { wording("views.money.none") }
  var noteOnHalfYears: String { wording("views.money.note") }
  var noDatedNeed: String { wording("views.money.no-dated-need") }
  var costNotStated: String { wording("views.money.cost-not-stated") }
  var ofTasksThatGoOn: String { wording("views.money.of-tasks") }
  var timesWithoutMoney: String { wording("views.money.times") }
  func noteOnTimes(first: Day?) -> String { wording("views.money.note-on-times", ["first": .maybe(first)]) }

  /// What is not paid for, or who cannot be paid.
  func subject(of hole: MoneyHole, _ facts: PlanFacts) -> String {
    if case .beforeSuccessor(let successor, _) = hole.kind { return wording.briefName(of: successor).oneLine }
    return wording.list(hole.purposes.map { facts.name(of: $0, in: wording).oneLine })
  }

  /// What can stand in its bar, the longest first.
  func texts(of hole: MoneyHole) -> [String] {
    let need = hole.need.map { wording.shortMoney($0.amount, $0.currency) }
    let days = hole.days.map { wording("views.money.days", ["n": .number($0)]) }
    let isNamed: Bool = if case .beforeSuccessor = hole.kind { false } else { true }
    return [
      wording("views.money.hole", ["firm": .flag(isNamed), "need": .maybe(words: need)]), need ?? needNotStated,
      days ?? "",
    ]
  }

  /// What can stand in the bars of a half-year, the longest first. Each says what it counts; only what is firm, and nothing beside it
  /// is needed, can stand as a bare amount, and the last one leaves the currency to the chart.
  func amounts(_ cell: FundingCell, _ currency: Currency?) -> [String] {
    func told(_ sum: MoneySum, _ currency: Currency?) -> String {
      sum.amount.map { wording.shortMoney($0, currency) } ?? wording.tooMuchToAdd
    }
    if let need = cell.need, let open = cell.open, !open.isZero {
      let (open, all) = (told(open, currency), told(need, currency))
      return [
        wording("views.money.open-of-need", ["open": .words(open), "need": .words(all)]),
        wording("views.money.open", ["open": .words(open)]),
      ]
    }
    if let need = cell.need, !need.isZero {
      return [wording("views.money.covered", ["need": .words(told(need, currency))])]
    }
    let firm = cell.firmInAll
    if !firm.isZero {
      let amount = told(firm, currency)
      return [wording("views.money.firm", ["amount": .words(amount)]), amount, told(firm, nil)]
    }
    let promised = cell.promised
    return promised.isZero ? [] : [wording("views.money.promised", ["amount": .words(told(promised, currency))])]
  }

  /// `US$ 4m firm`.
  func firm(_ sum: MoneySum, _ currency: Currency?) -> String {
    wording(
      "views.money.firm",
      ["amount": .words(sum.amount.map { wording.shortMoney($0, currency) } ?? wording.tooMuchToAdd)])
  }

  /// Money by its name, with how firm it is where it is not.
  func name(of entry: Ledger.Entry, _ facts: PlanFacts) -> String {
    let name = facts.name(of: entry, in: wording).oneLine
    guard let status = entry.status, !status.isFirm else { return name }
    return wording("views.money.not-firm", ["name": .name(name), "status": .words(wording.word(status))])
  }

  /// What the plan does not say of a line, and how it is counted; nothing where it says all.
  func notes(uncosted: Int, uncounted: Int, leftOut: Int, parts: Int) -> String {
    var notes: [String] = []
    if uncosted > 0 { notes.append(wording("views.money.uncosted", ["n": .number(uncosted)])) }
    if uncounted > 0 { notes.append(wording("views.money.uncounted", ["n": .number(uncounted)])) }
    if leftOut > 0 { notes.append(wording("views.money.left-out", ["n": .number(leftOut)])) }
    if parts > 0 { notes.append(wording("views.money.parts", ["n": .number(parts)])) }
    return notes.joined(separator: wording("lists.semicolon"))
  }

  /// Of a line of which nothing is known but this.
  func silence(_ note: String) -> String {
    [moneyNotKnown, note].filter { !$0.isEmpty }.joined(separator: wording("lists.semicolon"))
  }

  /// `Tasks that go on: Police`.
  func name(of use: MoneyUse, _ function: Function?) -> String {
    wording(
      "views.money.line",
      [
        "use": .words(wording.sentence(wording.use(use))), "function": .maybe(words: function.map(self.function)),
      ])
  }

  /// `H2 2019`.
  func name(of half: HalfYear) -> String { PlanDate(half.description).map(wording.shortDate) ?? half.description }

  var captionOfHoles: String { wording("views.money.tables.holes") }
  var captionOfQuarters: String { wording("views.money.tables.quarters") }
  var captionOfHalfYears: String { wording("views.money.tables.half-years") }
  var columnsOfHoles: [String] { (1...4).map { wording("views.money.tables.columns-of-holes.\($0)") } }
  var columnsOfQuarters: [String] { (1...2).map { wording("views.money.tables.columns-of-quarters.\($0)") } }
  var columnsOfHalfYears: [String] { (1...6).map { wording("views.money.tables.columns-of-half-years.\($0)") } }
}
