import Analysis
import Diagnostics
import Documents
import Languages
import PlanFormat
import PlanModel
import Reporting

/// A plan's money as `transition funding` shows it.
public struct FundingView: Sendable {
  let check: PlanCheck
  let table: FundingTable?
  let holes: [MoneyHole]
  /// Whether the text has its figures in millions.
  let isInMillions: Bool

  var facts: PlanFacts { check.facts }
  var ledger: Ledger { check.facts.ledger }
  var wording: Wording { .english }
  var sentences: MoneySentences { MoneySentences(facts, wording) }

  public init(_ check: PlanCheck) {
    self.check = check
    table = check.facts.fundingTable
    holes = check.facts.moneyHoles
    isInMillions = table?.hasLargeFigures ?? false
  }

  /// What a line is called: its use, its function, or who holds it.
  func name(of group: FundingGroup) -> String {
    switch group.part {
    case .all: wording.use(group.use)
    case .function(let function): function.map(wording.word) ?? "no single function"
    case .holders(let parties):
      parties.isEmpty ? "nobody known" : wording.list(parties.map { facts.name(of: $0, in: wording) })
    }
  }

  func name(of counterpart: Counterpart) -> String { sentences.name(of: counterpart) }

  func name(ofEntryAt position: Int) -> String { sentences.name(ofEntryAt: position) }

  func id(ofEntryAt position: Int) -> String { ledger.allocations[position].id }

  func money(_ amount: Decimal, _ currency: Currency?) -> String { sentences.money(amount, currency) }

  var assessedEnds: [EndOfMoney] { facts.assessedEnds }
}
