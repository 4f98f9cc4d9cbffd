import Diagnostics
import Requirements

/// The findings as commands that GitHub's runners read from a log, and show beside the lines of the plan.
///
/// Source: GitHub Docs, "Workflow commands for GitHub Actions", for the commands and for what is escaped. Nothing that a plan
/// holds can begin a command: each is one line, and begins with the program's own word. The last one of each plan says how much was
/// looked at, so that no log is silently clean.
public func checkAnnotations(_ checks: [PlanCheck], beside baseline: CheckBaseline? = nil) -> String {
  checks.flatMap { check in
    check.told(beside: baseline).filter { $0.waiver == nil && $0.isNew != false }.map { annotation($0, check.files) }
      + [lookedAt(check)]
  }.joined()
}

private func lookedAt(_ check: PlanCheck) -> String {
  let plan = check.title.map { "\($0): " } ?? ""
  return "::notice title=transition::\(escaped(plan + check.lookedAt.statement, inProperty: false))\n"
}

private func annotation(_ finding: Finding, _ files: SourceFiles) -> String {
  let command =
    switch finding.severity {
    case .error: "error"
    case .gap: "warning"
    case .advice: "notice"
    }
  var properties: [(String, String)] = []
  if let file = files[finding.span] {
    let position = file.position(of: finding.span.start)
    properties = [("file", file.name), ("line", "\(position.line)"), ("col", "\(position.column)")]
  }
  properties.append(("title", finding.rule))
  let list = properties.map { "\($0)=\(escaped($1, inProperty: true))" }.joined(separator: ",")
  let message = finding.message + (finding.help.map { " (\($0))" } ?? "")
  return "::\(command) \(list)::\(escaped(message, inProperty: false))\n"
}

private func escaped(_ text: String, inProperty: Bool) -> String {
  visible(text).unicodeScalars.map { scalar in
    switch scalar {
    case "%": "%25"
    case "\r": "%0D"
    case "\n": "%0A"
    case ":" where inProperty: "%3A"
    case "," where inProperty: "%2C"
    default: String(scalar)
    }
  }.joined()
}
