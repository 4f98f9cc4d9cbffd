import Analysis
import Languages
import PlanFormat
import PlanModel
import Reporting

/// One line of the table of money in one half-year.
struct FundingRow {
  let line: FundingTable.Line
  let half: HalfYear
  let cell: FundingCell
}

/// What is told of each half-year of a line in CSV and JSON.
typealias FundingField = TableField<FundingRow, FundingView>

extension FundingField {
  static let all: [FundingField] =
    [
      .init(
        "use", "use",
        "What the money serves: `continuing` (tasks that go on after the mission, and residual priorities), `other`, `mission`, "
          + "`otherMission`, `elections`, `humanitarian`, `unstated`. Money of different uses is never added up."
      ) { row, _ in .plain("\(row.line.group.use)") },
      .init("by", "by", "`all` for the use as a whole; `function`; `holder`, who holds the work after the mission.") {
        row, _ in
        switch row.line.group.part {
        case .all: .plain("all")
        case .function: .plain("function")
        case .holders: .plain("holder")
        }
      },
      .init("name", "name", "The function, or those who hold the work together.") { row, view in
        row.line.group.part == .all ? nil : .text(view.name(of: row.line.group))
      },
      .init("half-year", "halfYear", "`2027-H1` is January to June, `2027-H2` July to December.") { row, _ in
        .plain("\(row.half)")
      },
      .init("from", "from", "Its first day.") { row, _ in .plain("\(row.half.period.lowerBound)") },
      .init("until", "until", "Its last day.") { row, _ in .plain("\(row.half.period.upperBound)") },
      .init("currency", "currency", "The currency of all amounts.") { _, view in
        view.table?.currency.map { .plain($0.code) }
      },
      .init("needed", "needed", "What is needed in it.") { row, _ in .money(row.cell.need) },
      .init("firm", "firm", "What is committed, received or spent.") { row, _ in .money(row.cell.firmInAll) },
      .init("pledged", "pledged", "What is pledged.") { row, _ in .money(row.cell.pledged) },
      .init("requested", "requested", "What is requested.") { row, _ in .money(row.cell.requested) },
      .init(
        "open", "open",
        "What firm money leaves open of what is needed, need by need: money for one thing, or of another half-year, covers "
          + "nothing else."
      ) { row, _ in .money(row.cell.open) },
    ] + SourceKind.allCases.map(firm)
    + [
      .init(
        "firm of no known kind", "firmOfNoKnownKind", "Firm money of which the plan does not say the kind of source."
      ) {
        row, _ in
        row.cell.firm[nil].flatMap { .money($0) }
      },
      .init(
        "needs not stated", "needsNotStated",
        "How many tasks that go on are in the line of which the plan does not say what they cost."
      ) { row, _ in .number(row.line.uncosted.count) },
      .init("needs without a time", "needsWithoutTime", "How many needs are in it of which the plan does not say when.")
      {
        row, _ in .number(row.line.leftOut.count)
      },
      .init(
        "in equal parts", "inEqualParts",
        "Of how many allocations the line has an equal part: an undivided sum for several things, of which the plan does not say what "
          + "falls to which."
      ) { row, _ in .number(row.line.inEqualParts.count) },
      .init(
        "cannot be counted", "cannotBeCounted",
        "How many allocations belong to the line that lack an amount, a known currency, a rate, a period or a status."
      ) { row, _ in .number(row.line.uncounted.count) },
    ]

  /// A column for each kind of source.
  private static func firm(_ kind: SourceKind) -> FundingField {
    let words = kind.rawValue.split(separator: "-")
    let key = "firm" + words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    let meaning = kind.meaning.isEmpty ? Wording.english.word(kind) : kind.meaning
    return .init("firm: \(words.joined(separator: " "))", key, "Of what is firm: \(meaning).") { row, _ in
      row.cell.firm[kind].flatMap { FieldValue.money($0) }
    }
  }
}

extension FieldValue {
  /// Nothing where nothing can be told, or where it is more than can be added.
  fileprivate static func money(_ sum: MoneySum?) -> FieldValue? { sum?.amount.map { .money($0) } }
}

extension FundingView {
  /// Each line with each half-year.
  var rows: [FundingRow] {
    guard let table else { return [] }
    return table.lines.flatMap { line in
      zip(table.span.halves, line.cells).map { FundingRow(line: line, half: $0, cell: $1) }
    }
  }

  /// The rows for a spreadsheet: RFC 4180 with a header, in UTF-8 with the mark by which spreadsheets know it.
  public var csv: String {
    var table = CSVTable(FundingField.all.map(\.column))
    for row in rows { table.add(FundingField.all.map { CSVTable.Cell($0.value(row, self)) }) }
    return table.text
  }
}
