import ArgumentParser
import Diagnostics
import TransitionKit

struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Who holds each function and area from when to when, and what nobody holds.")

  @Argument(help: ArgumentHelp("The plan: a YAML file or a folder.", valueName: "PLAN"), completion: .file())
  var plan: String

  @OptionGroup var output: ResultOutput

  @OptionGroup var asOf: AsOfOption

  @Option(help: "text, json or csv; otherwise what the file's ending says, and text where there is none.")
  var format: CoverageFormat?

  /// Tells what there is even of a plan with errors, which then end the call with status 1.
  func run() throws {
    let format = try output.format(format, otherwise: .text)
    let files = try readPlanFiles(at: plan)
    try output.refuseReplacing(of: plan, files)
    try output.refuseReplacing()
    let plan = try CheckedPlan(files, at: plan, asOf: try asOf.day())
    let view = CoverageView(plan.check)
    switch format {
    case .text: try output.write(view.text)
    case .csv: try output.write(view.csv)
    case .json: try output.write(view.json)
    }
    if plan.hasErrors { throw ExitStatus.findings }
  }
}

enum CoverageFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv
}
