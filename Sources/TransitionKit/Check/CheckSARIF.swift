import Analysis
import Diagnostics
import Reporting
import Requirements

/// The findings of checks in the Static Analysis Results Interchange Format, which code hosts and editors read.
///
/// Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0", a run for each plan. What is waived is
/// a suppressed result with its reason (3.35).
public func checkSARIF(_ checks: [PlanCheck], beside baseline: CheckBaseline? = nil) -> JSON {
  .object([
    ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")), ("version", .string("2.1.0")),
    ("runs", .array(of: checks) { run($0, beside: baseline) }),
  ])
}

private func run(_ check: PlanCheck, beside baseline: CheckBaseline?) -> JSON {
  let findings = check.told(beside: baseline)
  let rules = rules(of: findings, check)
  let positions = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.id, $0) })
  return .object([
    (
      "tool",
      .object([
        (
          "driver",
          .object([
            ("name", .string("transition")),
            ("semanticVersion", .string("\(Requirement.catalogueVersion).0.0")),
            ("rules", .array(rules.map(\.json))),
          ])
        )
      ])
    ),
    ("columnKind", .string("unicodeCodePoints")),
    (
      "properties",
      .object([
        ("title", check.title.map(JSON.string) ?? .null),
        ("files", .array(check.files.files.map { .string($0.name) })), ("catalogue", check.lookedAt.json),
      ])
    ),
    ("artifacts", .array(of: check.files.files) { .object([("location", .object([("uri", .string(uri($0.name)))]))]) }),
    ("results", .array(of: findings) { result($0, positions[$0.rule] ?? 0, check.files) }),
  ])
}

/// What stands behind a finding's rule.
private struct Rule {
  let id: String
  let summary: String
  let help: String?

  var json: JSON {
    .object(
      [("id", .string(id)), ("shortDescription", .object([("text", .string(summary))]))]
        + (help.map { [("help", .object([("text", .string($0))]))] } ?? []))
  }
}

private func rules(of findings: [Finding], _ check: PlanCheck) -> [Rule] {
  var seen: Set<String> = []
  return findings.filter { seen.insert($0.rule).inserted }.map { finding in
    let requirement = check.results.first { $0.requirement.id == finding.rule }?.requirement
    let kind = diagnosticKinds.first { $0.id == finding.rule }
    return Rule(
      id: finding.rule,
      summary: requirement?.summary ?? kind?.summary ?? Gap.Kind(rawValue: finding.rule)?.meaning ?? finding.rule,
      help: requirement.map { "\($0.rationale) \($0.mend)" } ?? kind?.explanation)
  }
}

private func result(_ finding: Finding, _ rule: Int, _ files: SourceFiles) -> JSON {
  let level =
    switch finding.severity {
    case .error: "error"
    case .gap: "warning"
    case .advice: "note"
    }
  let message =
    finding.message + (finding.help.map { "\(finding.message.hasSuffix(".") ? "" : ".") To mend it: \($0)" } ?? "")
  var members: [(String, JSON)] = [
    ("ruleId", .string(finding.rule)), ("ruleIndex", .integer(rule)), ("level", .string(level)),
    ("message", .object([("text", .string(visible(message)))])),
    ("locations", .array([.object([("physicalLocation", location(finding.span, files))])])),
    ("partialFingerprints", .object([("transition/v2", .string(finding.fingerprint))])),
  ]
  if !finding.notes.isEmpty {
    let notes = finding.notes.map { note in
      JSON.object([
        ("physicalLocation", location(note.span, files)),
        ("message", .object([("text", .string(visible(note.message)))])),
      ])
    }
    members.append(("relatedLocations", .array(notes)))
  }
  if let paste = finding.paste { members.append(("properties", .object([("paste", .string(paste))]))) }
  if let isNew = finding.isNew { members.append(("baselineState", .string(isNew ? "new" : "unchanged"))) }
  if let waiver = finding.waiver {
    members.append(
      (
        "suppressions",
        .array([
          .object([
            ("kind", .string("inSource")), ("status", .string("accepted")), ("justification", .string(visible(waiver))),
          ])
        ])
      ))
  }
  return .object(members)
}

private func location(_ span: Span, _ files: SourceFiles) -> JSON {
  guard let file = files[span] else { return .object([]) }
  let (start, end) = (file.position(of: span.start), file.position(of: max(span.start, span.end)))
  return .object([
    ("artifactLocation", .object([("uri", .string(uri(file.name)))])),
    (
      "region",
      .object([
        ("startLine", .integer(start.line)), ("startColumn", .integer(start.column)),
        ("endLine", .integer(end.line)), ("endColumn", .integer(end.column)),
      ])
    ),
  ])
}

/// A file's name as a relative reference (RFC 3986, section 4.2): everything but letters, digits and a few marks by its
/// bytes.
private func uri(_ name: String) -> String {
  let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
  // What stands from the root of the disk is a file there; all else is looked for from where the check was called.
  return (name.hasPrefix("/") ? "file://" : "")
    + name.utf8.map { byte in
      guard !plain.contains(byte) else { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count < 2 ? "0" : "") + digits
    }.joined()
}
