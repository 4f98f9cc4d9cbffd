import Analysis
import Diagnostics
import Requirements

/// The lines that findings offer to be pasted, as text shows them where everything is asked for.
struct PasteTexts {
  private struct Place: Hashable {
    let rule: String
    let span: Span
  }

  private var ofPlaces: [Place: String] = [:]
  private var ofRules: [String: String] = [:]

  /// None.
  init() {}

  init(_ check: PlanCheck) {
    for finding in check.told() {
      guard let lines = finding.paste else { continue }
      ofPlaces[Place(rule: finding.rule, span: finding.span)] = lines
      if ofRules[finding.rule] == nil { ofRules[finding.rule] = lines }
    }
  }

  /// For the first finding of a requirement: the others want the same.
  func text(for result: RequirementResult) -> String {
    ofRules[result.requirement.id].map { text($0, indent: "  ") } ?? ""
  }

  func text(for gap: Gap, indent: String) -> String {
    ofPlaces[Place(rule: gap.kind.rawValue, span: gap.cause)].map { text($0, indent: indent) } ?? ""
  }

  /// Set apart by what no line of a plan begins with, so that it is plain where they end.
  private func text(_ lines: String, indent: String) -> String {
    "\(indent)to paste, with ids and values of your own:\n"
      + lines.split(separator: "\n").map { "\(indent)  | \(visible(String($0)))\n" }.joined()
  }
}
