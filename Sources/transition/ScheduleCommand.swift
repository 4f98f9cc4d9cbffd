import ArgumentParser
import Diagnostics
import TransitionKit

struct ScheduleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule", abstract: "Early and late dates, float, the critical path, and what each task waits for.")

  @Argument(help: ArgumentHelp("The plan: a YAML file or a folder.", valueName: "PLAN"))
  var plan: String

  @OptionGroup var asOf: AsOfOption

  @Option(help: "text or json.")
  var format: CheckFormat = .text

  func run() throws {
    let check = checkPlan(try readPlanFiles(at: plan), asOf: try asOf.day())
    let problems = problemsText(check)
    printProblem(problems)
    switch format {
    case .text: try printResult(scheduleText(check))
    case .json: try printResult(scheduleJSON(check).text(indented: true) + "\n")
    }
    if !problems.isEmpty { throw ExitStatus.findings }
  }
}
