import Diagnostics
import Foundation

/// The measurements of plans of one form, a column a size.
func table(of measurements: [Measurement]) -> String {
  var rows = [
    [""] + measurements.map { "\($0.tasks) tasks" },
    [""] + measurements.map { "\($0.bytes / 1000) kB" },
  ]
  for (index, stage) in (measurements.first?.stages ?? []).enumerated() {
    rows.append(
      [stage.name]
        + measurements.map { measurement in
          let stage = measurement.stages[index]
          return String(format: "%.1f ms  %5.2fx", stage.milliseconds, measurement.multiple(of: stage))
        })
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
  return label + cells.dropFirst().map { String(repeating: " ", count: max(1, 20 - $0.count)) + $0 }.joined() + "\n"
}
