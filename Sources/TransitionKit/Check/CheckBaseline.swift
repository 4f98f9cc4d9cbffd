import Analysis
import Diagnostics
import Requirements
import YAMLSyntax

/// What an earlier check told, by which the new is known from the old: of each plan by itself, since two plans can lack the same.
public struct CheckBaseline: Sendable {
  private let plans: [Plan]

  /// What was told of one plan.
  private struct Plan {
    var title: String?
    var files: [String] = []
    /// By the fingerprint of each finding its rule.
    var rules: [String: String] = [:]
  }

  /// From what `transition check --format json` or `--format sarif` wrote; nothing where it is neither. JSON is YAML, and is
  /// read as such.
  public init?(_ file: SourceFile) {
    guard let root = parseYAML(file, index: 0).root, root.kind == .mapping else { return nil }
    let lists = root.pairs.filter { $0.key.text == "plans" || $0.key.text == "runs" }
    guard !lists.isEmpty else { return nil }
    plans = lists.flatMap { $0.value.items.map(Self.plan) }
  }

  /// A plan of JSON, or a run of SARIF.
  private static func plan(_ item: YAMLNode) -> Plan {
    var plan = Plan()
    for (key, value) in item.pairs {
      switch key.text {
      case "plan", "properties":
        for (key, value) in value.pairs {
          if key.text == "title", value.text != "null" { plan.title = value.text }
          if key.text == "files" { plan.files = value.items.map(\.text) }
        }
      case "findings", "results":
        for finding in value.items { for mark in marks(of: finding) { plan.rules[mark] = rule(of: finding) } }
      default: break
      }
    }
    return plan
  }

  /// Which of its plans a check is of: that of its title and its files, else the only one of its title, or of its files.
  private func place(of check: PlanCheck) -> Int? {
    let files = check.files.files.map(\.name)
    func places(_ isMeant: (Plan) -> Bool) -> [Int] { plans.indices.filter { isMeant(plans[$0]) } }
    if let same = places({ $0.title == check.title && $0.files == files }).first { return same }
    return [places { $0.title == check.title }, places { $0.files == files }].first { $0.count == 1 }?.first
  }

  /// Whether it has an earlier check of the plan, by the plan's title or its files: of any other all that is found is new.
  public func knows(_ check: PlanCheck) -> Bool { place(of: check) != nil }

  /// The rules by fingerprint of what was told of a plan.
  func rules(of check: PlanCheck) -> [String: String] { place(of: check).map { plans[$0].rules } ?? [:] }

  /// What a check tells beyond the earlier one, what it tells again, and how much is gone. What it did not look at is not gone.
  public func compared(to checks: [PlanCheck]) -> Comparison {
    var comparison = Comparison()
    for check in checks {
      let rules = rules(of: check)
      let found = check.told()
      let told = found.filter { $0.waiver == nil }
      let new = told.filter { rules[$0.fingerprint] == nil }
      // What is set aside is still found.
      let known = Set(found.map(\.fingerprint))
      let missing = rules.filter { !known.contains($0.key) }
      let gone = missing.count { check.hasLookedAt($0.value) }
      comparison.new += new.map { (check, $0) }
      comparison.again += told.count - new.count
      comparison.gone += gone
      comparison.notLookedAt += missing.count - gone
    }
    let places = Set(checks.compactMap(place))
    comparison.notLookedAt += plans.indices.filter { !places.contains($0) }.map { plans[$0].rules.count }.reduce(0, +)
    return comparison
  }

  public struct Comparison: Sendable {
    fileprivate(set) var new: [(check: PlanCheck, finding: Finding)] = []
    fileprivate(set) var again = 0
    fileprivate(set) var gone = 0
    /// What other plans, other profiles, other rules or unread files have told.
    fileprivate(set) var notLookedAt = 0

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
