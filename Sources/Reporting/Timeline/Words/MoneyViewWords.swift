import Analysis
import Languages
import PlanFormat
import PlanModel

// The words of the view of the money.

extension TimelineWords {
  private func ofMoney(_ key: String, _ values: [String: MessageValue] = [:]) -> String {
    wording("views.money.\(key)", values)
  }

  var withoutFirmMoney: String { ofMoney("without-firm-money") }
  var needNotStated: String { ofMoney("need-not-stated") }
  var noSingleFunction: String { ofMoney("no-single-function") }
  var inAll: String { ofMoney("in-all") }
  var nothingPaid: String { ofMoney("none") }
  var noteOnHalfYears: String { ofMoney("note") }
  var noDatedNeed: String { ofMoney("no-dated-need") }
  var costNotStated: String { ofMoney("cost-not-stated") }
  var ofTasksThatGoOn: String { ofMoney("of-tasks") }
  var timesWithoutMoney: String { ofMoney("times") }
  func noteOnTimes(first: Day?) -> String { ofMoney("note-on-times", ["first": .maybe(first)]) }

  /// What is not paid for, or who cannot be paid.
  func subject(of hole: MoneyHole, _ facts: PlanFacts) -> String {
    if case .beforeSuccessor(let successor, _) = hole.kind { return wording.briefName(of: successor).oneLine }
    return wording.list(hole.purposes.map { facts.name(of: $0, in: wording).oneLine })
  }

  /// What can stand in its bar, the longest first.
  func texts(of hole: MoneyHole) -> [String] {
    let need = hole.need.map { wording.shortMoney($0.amount, $0.currency) }
    let days = hole.days.map { ofMoney("days", ["n": .number($0)]) }
    let isNamed: Bool = if case .beforeSuccessor = hole.kind { false } else { true }
    return [ofMoney("hole", ["firm": .flag(isNamed), "need": .maybe(words: need)]), need ?? needNotStated, days ?? ""]
  }

  /// What can stand in the bars of a half-year, the longest first.
  func amounts(_ cell: FundingCell, _ currency: Currency?) -> [String] {
    func told(_ sum: MoneySum) -> String {
      sum.amount.map { wording.shortMoney($0, currency) } ?? wording.tooMuchToAdd
    }
    if let need = cell.need, let open = cell.open, !open.isZero {
      return [
        ofMoney("open-of-need", ["open": .words(told(open)), "need": .words(told(need))]),
        ofMoney("open", ["open": .words(told(open))]), told(open),
      ]
    }
    if let need = cell.need, !need.isZero { return [ofMoney("covered", ["need": .words(told(need))]), told(need)] }
    let firm = cell.firmInAll
    if !firm.isZero { return [ofMoney("firm", ["amount": .words(told(firm))]), told(firm)] }
    var promised = cell.pledged
    promised += cell.requested
    return promised.isZero ? [] : [ofMoney("promised", ["amount": .words(told(promised))])]
  }

  /// What the plan does not say of a line, and how it is counted; nothing where it says all.
  func notes(uncosted: Int, uncounted: Int, leftOut: Int, parts: Int) -> String {
    let counts = [("uncosted", uncosted), ("uncounted", uncounted), ("left-out", leftOut), ("parts", parts)]
    return counts.filter { $0.1 > 0 }.map { ofMoney($0.0, ["n": .number($0.1)]) }
      .joined(separator: wording("lists.semicolon"))
  }

  /// Of a line of which nothing is known but this.
  func silence(_ note: String) -> String {
    [moneyNotKnown, note].filter { !$0.isEmpty }.joined(separator: wording("lists.semicolon"))
  }

  /// `Tasks that go on: Police`.
  func name(of use: MoneyUse, _ function: Function?) -> String {
    ofMoney(
      "line",
      [
        "use": .words(wording.sentence(wording.use(use))), "function": .maybe(words: function.map(self.function)),
      ])
  }

  /// `H2 2019`.
  func name(of half: HalfYear) -> String { PlanDate(half.description).map(wording.shortDate) ?? half.description }

  var captionOfHoles: String { ofMoney("tables.holes") }
  var captionOfQuarters: String { ofMoney("tables.quarters") }
  var captionOfHalfYears: String { ofMoney("tables.half-years") }
  var columnsOfHoles: [String] { (1...4).map { ofMoney("tables.columns-of-holes.\($0)") } }
  var columnsOfQuarters: [String] { (1...2).map { ofMoney("tables.columns-of-quarters.\($0)") } }
  var columnsOfHalfYears: [String] { (1...6).map { ofMoney("tables.columns-of-half-years.\($0)") } }
}
