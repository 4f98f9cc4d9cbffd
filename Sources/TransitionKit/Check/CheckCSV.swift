import Diagnostics
import Requirements

/// A check as a table: a row for each finding, and one for each requirement that was looked at and brought none, so that the rows
/// say how each of them ended. The table has the same columns of one plan as of several: a spreadsheet takes one as the other.
public func checkCSV(_ checks: [PlanCheck], beside baseline: CheckBaseline? = nil) -> String {
  var table = CSVTable(["plan"] + findingFields.map(\.column) + ["outcome"])
  for check in checks {
    let plan = [CSVTable.Cell.text(check.title ?? "")]
    let results = Dictionary(
      check.results.map { ($0.requirement.id, $0.outcome.name) }, uniquingKeysWith: { first, _ in first })
    let findings = check.told(beside: baseline)
    for finding in findings {
      let cells = findingFields.map { CSVTable.Cell($0.value(finding, check)) }
      table.add(plan + cells + [.plain(results[finding.rule] ?? "")])
    }
    let told = Set(findings.map(\.rule))
    for result in check.results where !told.contains(result.requirement.id) {
      table.add(plan + findingFields.map { result.cell(of: $0.key) } + [.plain(result.outcome.name)])
    }
  }
  return table.text
}

extension RequirementResult {
  /// What stands in the columns of a finding where there is none: which requirement it is, what it asks, and how it ended.
  fileprivate func cell(of key: String) -> CSVTable.Cell {
    switch key {
    case "rule": .plain(requirement.id)
    case "message": .text(outcome == .met ? requirement.summary : "\(requirement.summary) (\(outcome.words))")
    default: .plain("")
    }
  }
}

/// What is told of each finding.
let findingFields: [TableField<Finding, PlanCheck>] = [
  .init("rule", "rule", "What kind of finding: a requirement, a gap, or a problem of form.") { finding, _ in
    .plain(finding.rule)
  },
  .init("severity", "severity", "error, gap or advice.") { finding, _ in .plain(finding.severity.rawValue) },
  .init("place", "place", "File and line in the plan.") { finding, check in .text(check.files.place(of: finding.span))
  },
  .init("finding", "message", "What is wrong or missing.") { finding, _ in .text(finding.message) },
  .init("mend", "mend", "How to mend it.") { finding, _ in finding.help.map(FieldValue.text) },
  .init("to paste", "paste", "Lines of a plan that show what would mend it; ids and values in them are examples.") {
    finding, _ in finding.paste.map(FieldValue.text)
  },
  .init("waived", "waived", "By whom, until when and why it is set aside.") { finding, _ in
    finding.waiver.map(FieldValue.text)
  },
  .init("new", "new", "Whether an earlier check did not tell it, with --baseline.") { finding, _ in
    finding.isNew.map(FieldValue.flag)
  },
  .init("fingerprint", "fingerprint", "By which it is known again in another check of the plan.") { finding, _ in
    .plain(finding.fingerprint)
  },
]
