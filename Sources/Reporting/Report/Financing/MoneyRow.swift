import Analysis
import Languages
import PlanFormat
import PlanModel
import Templates

/// The money from one source for one use.
struct MoneyRow {
  let use: MoneyUse
  let source: FundingSource?
  let entries: [Ledger.Entry]

  /// By use, and in the order in which the sources first stand.
  static func rows(of entries: [Ledger.Entry], in ledger: Ledger) -> [MoneyRow] {
    MoneyUse.allCases.flatMap { use in
      grouped(entries.filter { $0.use == use }, by: \.source).map { group in
        MoneyRow(use: use, source: group.first.flatMap(ledger.source), entries: group)
      }
    }
  }

  static let names =
    TemplateNames<MoneyRow>([
      "use": .text { row, press in .text(press.wording.use(row.use)) },
      "source": .text { row, press in row.source.map { press.named($0.name, $0) } ?? .absent },
      "kind": .text { row, press in row.source?.kind.value.map { .text(press.wording.word($0)) } ?? .absent },
      "has-amounts": .flag { row, _ in row.entries.contains { $0.amount != nil } },
    ]) + .amounts { $0.entries }
}

/// The money for one use.
struct UseMoney {
  let use: MoneyUse
  let entries: [Ledger.Entry]

  /// Only what has an amount.
  static func uses(of entries: [Ledger.Entry]) -> [UseMoney] {
    MoneyUse.allCases.compactMap { use in
      let group = entries.filter { $0.use == use && $0.amount != nil }
      return group.isEmpty ? nil : UseMoney(use: use, entries: group)
    }
  }

  static let names =
    TemplateNames<UseMoney>([
      "use": .text { money, press in .text(press.wording.use(money.use)) }
    ]) + .amounts { $0.entries }
}

/// The elements in groups of one key each, in the order in which the keys first stand.
func grouped<Element, Key: Hashable>(_ elements: [Element], by key: (Element) -> Key) -> [[Element]] {
  let groups = Dictionary(grouping: elements, by: key)
  return elements.map(key).uniqued().compactMap { groups[$0] }
}

extension TemplateNames {
  /// A sum for each status of money that there is or may be: `requested`, `pledged`, `committed`, `received`, `spent`.
  fileprivate static func amounts(_ entries: @escaping @Sendable (Subject) -> [Ledger.Entry]) -> Self {
    let fields = MoneyStatus.allCases.filter { $0 != .needed }.map { status in
      (
        status.rawValue,
        TemplateField<Subject>.text { subject, press in
          press.sum(entries(subject).filter { $0.status == status && $0.amount != nil })
        }
      )
    }
    return Self(Dictionary(fields, uniquingKeysWith: { $1 }))
  }
}

extension Press {
  /// The sums of amounts by currency; absent where there are none.
  fileprivate func sum(_ entries: [Ledger.Entry]) -> TemplateValue {
    let allocations = facts.ledger.allocations
    let parts = grouped(entries, by: { $0.amount?.currency }).map { group -> TemplateValue in
      let evidence: [Evidence] =
        group.count == 1
        ? [evidence(of: allocations[group[0].position].amount, in: allocations[group[0].position].header)]
        : evidence(of: group.map { allocations[$0.position] })
      let amount = Decimal.sum(of: group.compactMap { $0.amount?.amount })
      let text = amount.map { wording.statedMoney($0, group.first?.amount?.currency) } ?? wording.tooMuchToAdd
      return .evidenced(.text(text), by: evidence)
    }
    guard let first = parts.first else { return .absent }
    return .phrase([first] + parts.dropFirst().flatMap { [.text(wording.and), $0] })
  }
}
