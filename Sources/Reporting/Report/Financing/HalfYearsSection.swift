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
  static let mostHoles = 6
  static let mostUnrated = 3

  let rows: [HalfYearRow]
  /// The functions of which the plan doesn't say what they cost.
  let uncosted: [Function]
  /// Times in which no firm money pays for what goes on, those of an operation that follows first.
  let holes: [HoleRow]
  /// Money of which the plan doesn't say how firm it is: in no sum.
  let unrated: [MoneyLine]

  init(_ dossier: Dossier) {
    let holes = dossier.facts.openHoles
    self.holes = (holes.filter(\.isBeforeSuccessor) + holes.filter { !$0.isBeforeSuccessor }).map(HoleRow.init)
    let ledger = dossier.facts.ledger
    // Where the plan says that nobody knows it: what came later is not told.
    let entries = ledger.entries.filter {
      ledger.allocation(of: $0).status.absence != nil && !$0.hasEnded(by: dossier.asOf)
    }
    unrated = (entries.filter { $0.amount != nil } + entries.filter { $0.amount == nil }).map { MoneyLine($0, dossier) }
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
    "holes": .list(of: HoleRow.names, most: mostHoles) { section, _ in section.holes },
    "unrated": .list(of: MoneyLine.names, most: mostUnrated) { section, _ in section.unrated },
    "uncosted": .text { section, press in
      section.uncosted.isEmpty ? .absent : .text(press.wording.list(section.uncosted.map { press.wording.word($0) }))
    },
  ])
}

/// Days in which no firm money pays for something that goes on.
struct HoleRow {
  let hole: MoneyHole

  static let names = TemplateNames<HoleRow>([
    "for": .text { row, press in .text(row.name(press)) },
    "from": .text { row, press in .text(press.wording.shortDay(row.hole.first)) },
    "until": .text { row, press in row.hole.last.map { .text(press.wording.shortDay($0)) } ?? .absent },
    "days": .text { row, press in row.hole.days.map { .text(press.wording.number($0)) } ?? .absent },
    "needed": .text { row, press in
      row.hole.need.map { .text(press.wording.statedMoney($0.amount, $0.currency)) } ?? .absent
    },
  ])

  private func name(_ press: Press) -> String {
    if case .beforeSuccessor(let successor, _) = hole.kind {
      return press.facts.briefName(of: successor, in: press.wording).oneLine
    }
    return press.wording.list(hole.purposes.map { press.facts.name(of: $0, in: press.wording).oneLine })
  }
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

extension MoneyHole {
  fileprivate var isBeforeSuccessor: Bool { if case .beforeSuccessor = kind { true } else { false } }
}

extension Wording {
  /// `H2 2019`
  fileprivate func half(_ half: HalfYear) -> String {
    let (year, month, _) = half.first.civil
    return self("half-years.\(month < 7 ? "first" : "second")", ["year": .ordinal(year)])
  }
}
