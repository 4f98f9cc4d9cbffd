import Analysis
import Diagnostics
import Requirements
import YAMLSyntax

/// What an earlier check told, by which the new is known from the old.
public struct CheckBaseline: Sendable {
  /// What it told, by the rule of each.
  private let rules: [String: String]

  /// From what `transition check --format json` or `--format sarif` wrote; nothing where it is neither. JSON is YAML, and is
  /// read as such.
  public init?(_ file: SourceFile) {
    guard let root = parseYAML(file, index: 0).root, root.kind == .mapping else { return nil }
    var rules: [String: String] = [:]
    var isOfCheck = false
    for (key, value) in root.pairs where key.text == "plans" || key.text == "runs" {
      isOfCheck = true
      for item in value.items {
        for (key, list) in item.pairs where key.text == "findings" || key.text == "results" {
          for finding in list.items { for mark in marks(of: finding) { rules[mark] = rule(of: finding) } }
        }
      }
    }
    guard isOfCheck else { return nil }
    self.rules = rules
  }

  func has(_ fingerprint: String) -> Bool { rules[fingerprint] != nil }

  /// What a check tells beyond the earlier one, what it tells again, and how much is gone. What it did not look at is not gone.
  public func compared(to checks: [PlanCheck]) -> Comparison {
    let told = checks.flatMap { check in check.told().filter { $0.waiver == nil }.map { (check, $0) } }
    let new = told.filter { !has($0.1.fingerprint) }
    let known = Set(told.map { $0.1.fingerprint })
    let missing = rules.filter { !known.contains($0.key) }
    let gone = missing.count { rule in checks.contains { $0.hasLookedAt(rule.value) } }
    return Comparison(new: new, again: told.count - new.count, gone: gone, notLookedAt: missing.count - gone)
  }

  public struct Comparison: Sendable {
    let new: [(check: PlanCheck, finding: Finding)]
    let again: Int
    let gone: Int
    /// What other profiles, other rules or unread files have told.
    let notLookedAt: Int

    /// How many findings are new.
    public var count: Int { new.count }
    /// The weight of the heaviest new finding.
    public var severity: Severity? { new.map { $0.1.severity }.max() }

    /// What is new, a line each, and one line that counts.
    public var text: String {
      var table = TextTable()
      for (check, finding) in new {
        table.add([
          check.files.place(of: finding.span), "\(finding.severity.rawValue) \(finding.rule)", finding.message,
        ])
      }
      let open = notLookedAt == 0 ? "" : ", \(notLookedAt) not looked at this time"
      let counts = "\(new.count) new, \(again) as before, \(gone) gone\(open)"
      return "\nAgainst the baseline: \(counts)\n" + table.text
    }
  }
}

extension PlanCheck {
  /// Whether it would have told what a rule finds: a requirement that was asked, a gap, or a problem of form.
  fileprivate func hasLookedAt(_ rule: String) -> Bool {
    if results.contains(where: { $0.requirement.id == rule }) { return true }
    if Gap.Kind(rawValue: rule) != nil { return profiles.isEmpty && !isUnread }
    return diagnosticKinds.contains { $0.id == rule && (profiles.isEmpty || $0.severity > .advice) }
  }
}

/// The rule of a finding in JSON, or in SARIF.
private func rule(of finding: YAMLNode) -> String {
  finding.pairs.first { $0.key.text == "rule" || $0.key.text == "ruleId" }?.value.text ?? ""
}

/// The mark of a finding in JSON, or in SARIF.
private func marks(of finding: YAMLNode) -> [String] {
  finding.pairs.flatMap { key, value -> [String] in
    switch key.text {
    case "fingerprint": [value.text]
    case "partialFingerprints": value.pairs.map(\.1.text)
    default: []
    }
  }
}
