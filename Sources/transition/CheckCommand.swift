import ArgumentParser
import Diagnostics
import Foundation
import PlanFormat
import Requirements
import TransitionKit

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Problems of a plan, its conformity with S/RES/2594 (2021), and its gaps.")

  @Argument(help: ArgumentHelp("Plans: YAML files or folders.", valueName: "PLAN"), completion: .file())
  var plans: [String] = []

  @Option(
    help: ArgumentHelp(
      "A file with rules that are asked of the plans beside the catalogue; without a plan, its examples are tried.",
      valueName: "FILE"), completion: .file())
  var rules: [String] = []

  @OptionGroup var asOf: AsOfOption

  @Option(
    name: .customLong("profile"),
    help: ArgumentHelp(
      "Check only what stands on this ground, such as schedule; may be given several times.", valueName: "NAME"))
  var profiles: [Profile] = []

  @Option(help: "text, json, csv, markdown, sarif, junit or github.")
  var format: CheckFormat = .text

  @Flag(help: "Print all findings, also where there are very many of one kind.")
  var all = false

  @Option(help: "End with status 1 from this severity on: advice, gap or error.")
  var failOn: Severity = .gap

  @Option(
    help: ArgumentHelp(
      "What an earlier check wrote as json or sarif: only what is new since then counts for the status.",
      valueName: "FILE"), completion: .file())
  var baseline: String?

  func run() throws {
    let day = try asOf.day()
    let rules = try self.rules.flatMap { try readPlanFiles(at: $0, prefix: $0).files }
    if let fault = rules.lazy.compactMap(faultOfRuleFile).first { throw InputFault(description: fault) }
    if plans.isEmpty {
      guard !rules.isEmpty else { throw CallFault("name a plan to check, or rules to try with --rules FILE") }
      let test = RuleTest(SourceFiles(rules))
      try printResult(test.text)
      try refuse(unread: test.unreadFiles)
      if !test.isPassed { throw ExitStatus.findings }
      return
    }
    // A plan that cannot be read does not keep the others from being checked.
    var faults: [InputFault] = []
    var checks: [PlanCheck] = []
    for plan in plans {
      do throws(InputFault) {
        // Code hosts look for files from where they were called; readers need no more than tells files apart.
        let isFromHere = plans.count > 1 || format == .sarif || format == .github
        let files = try readPlanFiles(at: plan, prefix: isFromHere ? plan : "")
        checks.append(checkPlan(SourceFiles(files.files + rules), asOf: day, profiles: Set(profiles)))
      } catch {
        faults.append(error)
      }
    }
    let baseline = try self.baseline.map(readBaseline)
    let comparison = baseline?.compared(to: checks)
    if let baseline, let path = self.baseline {
      for check in checks where !baseline.knows(check) {
        printProblem(
          "transition: '\(visible(path))' is of another plan than \(check.name): all that is found in it counts as new\n"
        )
      }
    }
    switch format {
    case .text:
      try printResult(checkText(checks, usesColour: Self.terminalHasColour, isWhole: all))
      if let comparison { try printResult(comparison.text) }
    case .json: try printResult(checkJSON(checks, beside: baseline))
    case .csv: try printResult(checkCSV(checks, beside: baseline))
    case .markdown: try printResult(checkMarkdown(checks))
    case .sarif: try printResult(checkSARIF(checks, beside: baseline))
    case .junit: try printResult(checkJUnit(checks))
    case .github: try printResult(checkAnnotations(checks, beside: baseline))
    }
    for fault in faults { printProblem("transition: \(fault)\n") }
    guard faults.isEmpty else { throw ExitStatus.inputOrOutput }
    try refuse(unread: checks.flatMap(\.unreadFiles))
    let severity = comparison.map(\.severity) ?? checks.compactMap(\.severity).max()
    if let severity, severity >= failOn { throw ExitStatus.findings }
    // A clean result of which nothing was judged would say what nobody knows.
    if checks.contains(where: { $0.lookedAt.isNothing }) {
      throw CallFault(
        "nothing could be judged: the plan says too little of what was asked, or the profile has nothing for it")
    }
  }

  private func readBaseline(at path: String) throws(InputFault) -> CheckBaseline {
    let bytes = try readFile(at: path, named: path, most: InputLimits.fileSize)
    guard let baseline = CheckBaseline(SourceFile(name: path, bytes: bytes)) else {
      throw InputFault(
        description: "'\(visible(path))' is no result of a check: write one with transition check PLAN --format json")
    }
    return baseline
  }

  /// Colour goes to terminals only, so that what is kept in files is the same everywhere. See no-color.org.
  private static var terminalHasColour: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(1) == 1 && environment["TERM"] != "dumb" && environment["NO_COLOR", default: ""].isEmpty
  }
}

enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv, markdown, sarif, junit, github
}

extension Severity: ExpressibleByArgument {}
extension Profile: ExpressibleByArgument {}
