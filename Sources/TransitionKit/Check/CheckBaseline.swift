import Diagnostics
import YAMLSyntax

/// What an earlier check told, by which the new is known from the old.
public struct CheckBaseline: Sendable {
  private let fingerprints: Set<String>

  /// From what `transition check --format json` or `--format sarif` wrote; nothing where it is neither. JSON is YAML, and is
  /// read as such.
  public init?(_ file: SourceFile) {
    guard let root = parseYAML(file, index: 0).root, root.kind == .mapping else { return nil }
    var fingerprints: Set<String> = []
    var isOfCheck = false
    for (key, value) in root.pairs where key.text == "plans" || key.text == "runs" {
      isOfCheck = true
      for item in value.items {
        for (key, list) in item.pairs where key.text == "findings" || key.text == "results" {
          for finding in list.items { fingerprints.formUnion(marks(of: finding)) }
        }
      }
    }
    guard isOfCheck else { return nil }
    self.fingerprints = fingerprints
  }

  func has(_ fingerprint: String) -> Bool { fingerprints.contains(fingerprint) }

  /// What a check tells beyond the earlier one, what it tells again, and how much is gone.
  public func compared(to checks: [PlanCheck]) -> Comparison {
    let told = checks.flatMap { check in check.told().filter { $0.waiver == nil }.map { (check, $0) } }
    let new = told.filter { !fingerprints.contains($0.1.fingerprint) }
    let known = Set(told.map { $0.1.fingerprint })
    return Comparison(
      new: new, again: told.count - new.count, gone: fingerprints.count { !known.contains($0) })
  }

  public struct Comparison: Sendable {
    let new: [(check: PlanCheck, finding: Finding)]
    let again: Int
    let gone: Int

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
      let counts = "\(new.count) new, \(again) as before, \(gone) gone"
      return "\nAgainst the baseline: \(counts)\n" + table.text
    }
  }
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
