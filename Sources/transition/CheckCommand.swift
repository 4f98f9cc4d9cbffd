import ArgumentParser
import Diagnostics
import PlanFormat
import TransitionKit

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Problems of a plan, its conformity with S/RES/2594 (2021), and its gaps.")

  @Argument(help: ArgumentHelp("The plan: a YAML file or a folder.", valueName: "PLAN"))
  var plan: String

  @OptionGroup var asOf: AsOfOption

  @Option(help: "text or json.")
  var format: CheckFormat = .text

  @Option(help: "End with status 1 from this severity on: advice, gap or error.")
  var failOn: Severity = .gap

  func run() throws {
    let check = checkPlan(try readPlanFiles(at: plan), asOf: try asOf.day())
    switch format {
    case .text: try printResult(checkText(check))
    case .json: try printResult(checkJSON(check).text(indented: true) + "\n")
    }
    if let severity = check.severity, severity >= failOn { throw ExitStatus.findings }
  }
}

enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

extension Severity: ExpressibleByArgument {}
