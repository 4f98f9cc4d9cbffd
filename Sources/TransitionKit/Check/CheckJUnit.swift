import Analysis
import Diagnostics
import Reporting
import Requirements

/// The results of checks in the XML that build servers read as that of JUnit: a suite for each plan, a case for each
/// requirement and each kind of gap. What falls short has failed; what is waived, does not apply or cannot be told is skipped, with its reason.
public func checkJUnit(_ checks: [PlanCheck]) -> String {
  let suites = checks.map(suite)
  let (tests, failures, skipped) = (
    suites.map(\.tests).reduce(0, +), suites.map(\.failures).reduce(0, +), suites.map(\.skipped).reduce(0, +)
  )
  return """
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="transition" tests="\(tests)" failures="\(failures)" errors="0" skipped="\(skipped)">
    \(suites.map(\.text).joined())</testsuites>

    """
}

private typealias Suite = (text: String, tests: Int, failures: Int, skipped: Int)

private func suite(_ check: PlanCheck) -> Suite {
  var (lines, failures, skipped) = ("", 0, 0)
  for result in check.results {
    let requirement = result.requirement
    let body: String
    switch result.outcome {
    case .met: body = ""
    case .gap, .partly:
      failures += 1
      let text =
        result.findings.map { "\(check.files.place(of: $0.span)): \($0.message)" } + ["mend: \(requirement.mend)"]
      body =
        "<failure message=\(attribute(result.outcome.words)) type=\(attribute(requirement.severity.rawValue))>"
        + "\(text.map(escaped).joined(separator: "\n"))</failure>"
    case .waived, .notApplicable, .cannotTell:
      skipped += 1
      body = "<skipped message=\(attribute(result.outcome.words))/>"
    }
    lines +=
      "    <testcase classname=\(attribute(requirement.profile.rawValue)) "
      + "name=\(attribute("\(requirement.id) \(requirement.summary)"))>\(body)</testcase>\n"
  }
  let sentences = GapSentences(check.facts)
  let byKind = Dictionary(grouping: check.profiles.isEmpty ? check.gaps : [], by: \.kind)
  for kind in check.profiles.isEmpty ? Gap.Kind.allCases : [] {
    let found = byKind[kind] ?? []
    failures += found.isEmpty ? 0 : 1
    let text = found.map { "\(check.files.place(of: $0.cause)): \(sentences.sentence(of: $0))" }
    let body =
      found.isEmpty
      ? "" : "<failure message=\"\(found.count)\" type=\"gap\">\(text.map(escaped).joined(separator: "\n"))</failure>"
    lines +=
      "    <testcase classname=\"gap\" name=\(attribute("\(kind.rawValue) \(kind.meaning)"))>\(body)</testcase>\n"
  }
  let name = check.title ?? "plan"
  let problems = check.problems.filter { $0.severity == .error }
  if !problems.isEmpty {
    failures += 1
    let text = problems.map { "\(check.files.place(of: $0.span)): \($0.message)" }
    lines +=
      "    <testcase classname=\"form\" name=\"The plan can be read.\"><failure message=\"\(problems.count) errors\" "
      + "type=\"error\">\(text.map(escaped).joined(separator: "\n"))</failure></testcase>\n"
  }
  let tests =
    check.results.count + (problems.isEmpty ? 0 : 1) + (check.profiles.isEmpty ? Gap.Kind.allCases.count : 0)
  let text =
    "  <testsuite name=\(attribute(name)) tests=\"\(tests)\" failures=\"\(failures)\" errors=\"0\" skipped=\"\(skipped)\">\n"
    + "    <properties><property name=\"catalogue\" value=\(attribute(check.lookedAt.scope))/></properties>\n" + lines
    + "  </testsuite>\n"
  return (text, tests, failures, skipped)
}

private func attribute(_ text: String) -> String { "\"\(escaped(text))\"" }

/// A text as XML may hold it: what nobody sees is written out, what is markup is escaped.
private func escaped(_ text: String) -> String {
  visible(text).unicodeScalars.map { scalar in
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    // XML 1.0 holds neither of them, however it is written.
    case "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
    default: String(scalar)
    }
  }.joined()
}
