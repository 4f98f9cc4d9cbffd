import Diagnostics
import Foundation

/// The measurements of plans of one kind, a column a size: the time, its multiple of the floor, and from the second column
/// on with which power of the size it has grown.
func table(of measurements: [Measurement], noun: String) -> String {
  var rows = [
    [""] + measurements.map { "\($0.size) \(noun)" },
    [""] + measurements.map { "\($0.bytes / 1000) kB" },
  ]
  for (index, stage) in (measurements.first?.stages ?? []).enumerated() {
    rows.append(
      [stage.name]
        + measurements.indices.map { column in
          let stage = measurements[column].stages[index]
          let time = String(format: "%.1f ms  %5.2fx", stage.milliseconds, measurements[column].multiple(of: stage))
          guard column > 0 else { return time }
          return time
            + String(format: "  n^%.2f", measurements[column].growth(of: index, since: measurements[column - 1]))
        })
    guard measurements.allSatisfy({ $0.multipleOfCheck(at: index) != nil }) else { continue }
    rows.append(
      ["  times the check"] + measurements.map { String(format: "%.2fx", $0.multipleOfCheck(at: index) ?? 0) })
  }
  rows.append(["peak memory"] + measurements.map { $0.peakMemory.map { String(format: "%.0f MiB", $0) } ?? "-" })
  rows.append(["errors of reading"] + measurements.map { "\($0.readingErrors)" })
  for severity in Severity.allCases.reversed() {
    rows.append(["findings: \(severity)"] + measurements.map { "\($0.findings[severity.rawValue] ?? 0)" })
  }
  return rows.map(line).joined()
}

private func line(_ cells: [String]) -> String {
  let label = (cells.first ?? "").padding(toLength: 28, withPad: " ", startingAt: 0)
  return label + cells.dropFirst().map { String(repeating: " ", count: max(1, 26 - $0.count)) + $0 }.joined() + "\n"
}
