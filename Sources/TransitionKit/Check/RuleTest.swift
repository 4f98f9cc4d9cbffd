import Analysis
import Diagnostics
import PlanFormat
import PlanModel
import PlanReading
import Requirements

/// Whether the rules of some files do what they say: of each the plan that is to fall short falls short, and the one that is to
/// meet it meets it.
public struct RuleTest: Sendable {
  /// A line for each rule, and what is wrong with it.
  public let text: String
  /// Whether all rules could be read and their examples end as they say.
  public let isPassed: Bool

  public init(_ files: SourceFiles) {
    let reading = readPlan(files)
    let rules = readRules(of: reading.plan)
    // A file of rules is no plan: what a plan must have is not missing from it.
    let faults = (reading.diagnostics.filter { $0.id != "missing-key" && $0.id != "no-day" } + rules.diagnostics)
      .filter { $0.severity == .error }.inReadingOrder()
    var table = TextTable()
    var isPassed = faults.isEmpty && !rules.requirements.isEmpty
    for rule in rules.requirements {
      let faults = [
        fault(of: rule, rule.example.gap, name: "falls-short", isMet: false),
        fault(of: rule, rule.example.met, name: "meets", isMet: true),
      ].compactMap(\.self)
      isPassed = isPassed && faults.isEmpty
      table.add([rule.id, faults.isEmpty ? "both examples end as they should" : faults.joined(separator: "; ")])
    }
    let none = rules.requirements.isEmpty && faults.isEmpty ? "there are no rules: write them in 'rules'\n" : ""
    text = TerminalRenderer(files).render(faults) + table.text + none
    self.isPassed = isPassed
  }
}

/// What is wrong with an example, or nothing.
private func fault(of rule: Requirement, _ example: String, name: String, isMet: Bool) -> String? {
  guard !example.isEmpty else { return "the example '\(name)' is missing" }
  let files = SourceFiles([SourceFile(name: "\(name) of \(rule.id)", bytes: Array(example.utf8))])
  let reading = readPlan(files)
  if let problem = reading.diagnostics.first(where: { $0.severity == .error && $0.id != "missing-key" }) {
    return "the example '\(name)' cannot be read: \(problem.message) (\(files.place(of: problem.span)))"
  }
  guard let result = check(PlanFacts(reading.plan), against: [rule]).first else { return nil }
  switch result.outcome {
  case .met where isMet: return nil
  case .gap where !isMet, .partly where !isMet: return nil
  default: return "the example '\(name)' ends as \(result.outcome.words)"
  }
}
