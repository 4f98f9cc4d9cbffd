import Analysis
import Languages
import PlanFormat
import PlanModel
import Templates

/// The money by what it is for and by half-year, from the day of the report on: what goes on by function, the rest apart.
struct HalfYearsSection {
  /// How many half-years are shown.
  static let halves = 4
  /// How many rows a report shows.
  static let most = 24

  let rows: [HalfYearRow]
  /// The functions of which the plan doesn't say what they cost.
  let uncosted: [Function]

  init(_ dossier: Dossier) {
    guard let table = dossier.facts.fundingTable else {
      (rows, uncosted) = ([], [])
      return
    }
    let first = HalfYear(of: dossier.asOf)
    let shown = table.span.halves.enumerated().filter { $0.element >= first }.prefix(Self.halves)
    let lines = table.lines.filter { line in
      switch line.group.part {
      case .all: line.group.use != .continuing
      case .function: line.group.use == .continuing
      case .holders: false
      }
    }
    rows = lines.flatMap { line in
      shown.compactMap { index, half in
        line.cells[index].isEmpty
          ? nil : HalfYearRow(group: line.group, half: half, cell: line.cells[index], currency: table.currency)
      }
    }
    uncosted = lines.compactMap { line in
      if case .function(let function?) = line.group.part, !line.uncosted.isEmpty { function } else { nil }
    }
  }

  static let names = TemplateNames<HalfYearsSection>([
    "rows": .list(of: HalfYearRow.names, most: most) { section, _ in section.rows },
    "uncosted": .text { section, press in
      section.uncosted.isEmpty ? .absent : .text(press.wording.list(section.uncosted.map { press.wording.word($0) }))
    },
  ])
}

/// What one thing needs and has in one half-year.
struct HalfYearRow {
  let group: FundingGroup
  let half: HalfYear
  let cell: FundingCell
  let currency: Currency?

  static let names = TemplateNames<HalfYearRow>([
    "for": .text { row, press in
      if case .function(let function?) = row.group.part { return .text(press.wording.word(function)) }
      return .text(press.wording.use(row.group.use))
    },
    "is-continuing": .flag { row, _ in row.group.use == .continuing },
    "half": .text { row, press in .text(press.wording.half(row.half)) },
    "needed": .text { row, press in row.cell.need.map { row.money($0, press) } ?? .absent },
    "firm": .text { row, press in row.money(row.cell.firmInAll, press) },
    "promised": .text { row, press in
      var sum = row.cell.pledged
      sum += row.cell.requested
      return row.money(sum, press)
    },
    "open": .text { row, press in row.cell.open.map { row.money($0, press) } ?? .absent },
  ])

  private func money(_ sum: MoneySum, _ press: Press) -> TemplateValue {
    .text(sum.amount.map { press.wording.statedMoney($0, currency) } ?? press.wording.tooMuchToAdd)
  }
}

extension Wording {
  /// `H2 2019`
  fileprivate func half(_ half: HalfYear) -> String {
    let (year, month, _) = half.first.civil
    return self("half-years.\(month < 7 ? "first" : "second")", ["year": .ordinal(year)])
  }
}
