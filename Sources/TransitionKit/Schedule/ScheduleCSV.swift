import Analysis
import Diagnostics
import Documents
import PlanFormat
import Scheduling

extension ScheduleView {
  /// The rows for a spreadsheet: RFC 4180 with a header, in UTF-8 with the mark by which spreadsheets know it.
  public var csv: String {
    var table = CSVTable(ScheduleField.all.map(\.column))
    for row in rows { table.add(ScheduleField.all.map { CSVTable.Cell($0.value(row, self)) }) }
    for item in dropped { table.add(ScheduleField.all.map { CSVTable.Cell(item.value(of: $0)) }) }
    return table.text
  }
}
