import Analysis
import Diagnostics
import PlanFormat
import PlanModel
import PlanReading
import Requirements
import YAMLSyntax

/// Whether the rules of some files do what they say: of each the plan that is to fall short falls short, and the one that is to
/// meet it meets it.
public struct RuleTest: Sendable {
  /// A line for each rule, and what is wrong with it.
  public let text: String
  /// The names of the files that could not be read.
  public let unreadFiles: [String]
  /// Whether all rules could be read and their examples end as they say.
  public let isPassed: Bool

  public init(_ files: SourceFiles) {
    let reading = readPlan(files)
    unreadFiles = reading.unreadFiles.map(\.name)
    let rules = readRules(of: reading.plan)
    // A file of rules is no plan: what a plan must have is not missing from it.
    let isOfPlan = { (finding: Diagnostic) in
      finding.id == "no-day" || finding.id == "missing-key" && finding.message.hasPrefix("this plan has no")
    }
    let faults = (reading.diagnostics.filter { !isOfPlan($0) } + rules.diagnostics)
      .filter { $0.severity == .error }.inReadingOrder()
    var table = TextTable()
    var isPassed = faults.isEmpty && !rules.requirements.isEmpty
    for rule in rules.requirements {
      let faults = rule.missingExamples + rule.faultsOfExamples
      isPassed = isPassed && faults.isEmpty
      table.add([rule.id, faults.isEmpty ? "both examples end as they should" : faults.joined(separator: "; ")])
    }
    let none =
      rules.requirements.isEmpty && faults.isEmpty && unreadFiles.isEmpty
      ? "there are no rules: write them in 'rules'\n" : ""
    text = TerminalRenderer(files).render(faults) + table.text + none
    self.isPassed = isPassed
  }
}

extension Requirement {
  private var examples: [(name: String, plan: String, isMet: Bool)] {
    [("falls-short", example.gap, false), ("meets", example.met, true)]
  }

  fileprivate var missingExamples: [String] {
    examples.filter(\.plan.isEmpty).map { "the example '\($0.name)' is missing" }
  }

  /// What is wrong with the examples that a rule has.
  var faultsOfExamples: [String] {
    examples.filter { !$0.plan.isEmpty }.compactMap { fault(of: self, $0.plan, name: $0.name, isMet: $0.isMet) }
  }
}

/// Why a file is no file of rules, which holds nothing else: what it says of tasks or waivers would change the plan that it is to
/// check.
public func faultOfRuleFile(_ file: SourceFile) -> String? {
  let keys = parseYAML(file, index: 0).root.map { $0.pairs.map(\.0.text) } ?? []
  if let other = keys.first(where: { $0 != "rules" }) {
    return "the file '\(visible(file.name))' has '\(visible(other))' beside 'rules': a file of rules holds nothing else"
  }
  return keys.isEmpty ? "the file '\(visible(file.name))' has no rules: begin it with 'rules:'" : nil
}

/// What is wrong with an example, or nothing.
private func fault(of rule: Requirement, _ example: String, name: String, isMet: Bool) -> String? {
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
