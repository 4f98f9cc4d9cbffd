import Diagnostics
import Requirements

/// The result of a check as text for a terminal: problems, conformity, findings, and one line that counts.
public func checkText(_ check: PlanCheck, usesColour: Bool = false) -> String {
  let renderer = TerminalRenderer(check.files, usesColour: usesColour)
  return renderer.render(check.findings) + summary(of: check.findings) + "\n"
}

/// What is wrong with a plan's form and keeps a product from being whole, for standard error.
public func problemsText(_ check: PlanCheck) -> String {
  TerminalRenderer(check.files).render(check.problems.filter { $0.severity == .error })
}

/// `2 errors, 14 gaps, 3 pieces of advice`.
func summary(of findings: [Diagnostic]) -> String {
  let counts = Severity.allCases.reversed().map { severity in
    (severity, findings.count { $0.severity == severity })
  }
  let words = counts.filter { $0.1 > 0 }.map { severity, count in counted(count, severity) }
  return words.isEmpty ? "no problems, no gaps" : words.joined(separator: ", ")
}

private func counted(_ count: Int, _ severity: Severity) -> String {
  switch severity {
  case .error: count == 1 ? "1 error" : "\(count) errors"
  case .gap: count == 1 ? "1 gap" : "\(count) gaps"
  case .advice: count == 1 ? "1 piece of advice" : "\(count) pieces of advice"
  }
}
