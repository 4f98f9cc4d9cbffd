import ArgumentParser
import Diagnostics
import Foundation
import PlanFormat
import Requirements
import TransitionKit

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Problems of a plan, its conformity with S/RES/2594 (2021), and its gaps.")

  @Argument(help: ArgumentHelp("Plans: YAML files or folders.", valueName: "PLAN"))
  var plans: [String]

  @OptionGroup var asOf: AsOfOption

  @Option(
    name: .customLong("profile"),
    help: ArgumentHelp(
      "Check only what stands on this ground, such as schedule; may be given several times.", valueName: "NAME"))
  var profiles: [Profile] = []

  @Option(help: "text or json.")
  var format: CheckFormat = .text

  @Flag(help: "Print all findings, also where there are very many of one kind.")
  var all = false

  @Option(help: "End with status 1 from this severity on: advice, gap or error.")
  var failOn: Severity = .gap

  func run() throws {
    let day = try asOf.day()
    // A plan that cannot be read does not keep the others from being checked.
    var faults: [InputFault] = []
    var checks: [PlanCheck] = []
    for plan in plans {
      do throws(InputFault) {
        let files = try readPlanFiles(at: plan, prefix: plans.count > 1 ? plan : "")
        checks.append(checkPlan(files, asOf: day, profiles: Set(profiles)))
      } catch {
        faults.append(error)
      }
    }
    switch format {
    case .text:
      for check in checks { try printResult(checkText(check, usesColour: Self.terminalHasColour, isWhole: all)) }
    case .json:
      try printResult(checkJSON(checks))
    }
    for fault in faults { printProblem("transition: \(fault)\n") }
    guard faults.isEmpty else { throw ExitStatus.inputOrOutput }
    if checks.contains(where: { $0.severity.map { $0 >= failOn } ?? false }) { throw ExitStatus.findings }
  }

  /// Colour goes to terminals only, so that what is kept in files is the same everywhere. See no-color.org.
  private static var terminalHasColour: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(1) == 1 && environment["TERM"] != "dumb" && environment["NO_COLOR", default: ""].isEmpty
  }
}

enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

extension Severity: ExpressibleByArgument {}
extension Profile: ExpressibleByArgument {}
