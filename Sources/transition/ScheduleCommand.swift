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
    let errors = check.reading.diagnostics.filter { $0.severity == .error }
    if !errors.isEmpty { printProblem(TerminalRenderer(check.reading.files).render(errors)) }
    switch format {
    case .text: try printResult(scheduleText(check.schedule, of: check.reading.plan, files: check.reading.files))
    case .json:
      let json = scheduleJSON(check.schedule, of: check.reading.plan, files: check.reading.files)
      try printResult(json.text(indented: true) + "\n")
    }
    if !errors.isEmpty { throw ExitStatus.findings }
  }
}
