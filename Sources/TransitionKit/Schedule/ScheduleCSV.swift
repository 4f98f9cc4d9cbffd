import Analysis
import Diagnostics
import PlanFormat
import Scheduling

extension ScheduleView {
  /// The rows for a spreadsheet: RFC 4180, UTF-8, with a header.
  public var csv: String {
    var table = CSVTable(ScheduleField.all.map(\.column))
    for row in rows { table.add(ScheduleField.all.map { CSVTable.Cell($0.value(row, self)) }) }
    for item in dropped { table.add(ScheduleField.all.map { CSVTable.Cell(item.value(of: $0)) }) }
    return table.text
  }
}

extension CSVTable.Cell {
  fileprivate init(_ value: ScheduleField.Value?) {
    switch value {
    case .text(let text): self = .text(text)
    case .plain(let text): self = .plain(text)
    case .number(let number): self = .number(number)
    case .flag(let flag): self = .plain(flag ? "yes" : "no")
    case nil: self = .plain("")
    }
  }
}

/// A table of comma-separated values (RFC 4180).
struct CSVTable {
  enum Cell {
    /// A text from a plan, which a spreadsheet must not take for a formula.
    case text(String)
    /// A word or a date of the program's own.
    case plain(String)
    case number(Int?)
  }

  private(set) var text = ""

  init(_ header: [String]) { add(header.map(Cell.plain)) }

  mutating func add(_ row: [Cell]) { text += row.map(\.field).joined(separator: ",") + "\r\n" }
}

extension CSVTable.Cell {
  fileprivate var field: String {
    switch self {
    case .text(let text): quoted(defused(text))
    case .plain(let text): quoted(text)
    case .number(let number): number.map(String.init) ?? ""
    }
  }

  private func quoted(_ text: String) -> String {
    guard text.contains(where: { ",\"\r\n\r\n".contains($0) }) else { return text }
    return "\"\(text.replacing("\"", with: "\"\""))\""
  }

  /// Spreadsheets calculate what begins like a formula, also in full-width letters; an apostrophe makes it a text.
  private func defused(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    let isFormula = "=+-@＝＋－＠".unicodeScalars.contains(first) || first.value < 0x20
    return isFormula ? "'\(text)" : text
  }
}
