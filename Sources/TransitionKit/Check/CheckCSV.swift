import Diagnostics

/// The findings of a check as a table, a row each.
public func checkCSV(_ checks: [PlanCheck], beside baseline: CheckBaseline? = nil) -> String {
  let isSeveral = checks.count > 1
  var table = CSVTable((isSeveral ? ["plan"] : []) + findingFields.map(\.column))
  for check in checks {
    let title = check.title ?? ""
    for finding in check.told(beside: baseline) {
      table.add((isSeveral ? [.text(title)] : []) + findingFields.map { CSVTable.Cell($0.value(finding, check)) })
    }
  }
  return table.text
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
