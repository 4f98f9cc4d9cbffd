import ArgumentParser
import Diagnostics
import TransitionKit

struct HandoversCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handovers",
    abstract: "Whether each handover is ready, what is missing, the next thing to do, and the load on receivers.")

  @Argument(help: ArgumentHelp("The plan: a YAML file or a folder.", valueName: "PLAN"), completion: .file())
  var plan: String

  @OptionGroup var output: ResultOutput

  @OptionGroup var asOf: AsOfOption

  @Option(help: "text, json or csv; otherwise what the file's ending says, and text where there is none.")
  var format: HandoversFormat?

  /// Tells what there is even of a plan with errors, which then end the call with status 1.
  func run() throws {
    let format = try output.format(format, otherwise: .text)
    let files = try readPlanFiles(at: plan)
    try output.refuseReplacing(of: plan, files)
    try output.refuseReplacing()
    let plan = try CheckedPlan(files, at: plan, asOf: try asOf.day())
    let view = HandoversView(plan.check)
    switch format {
    case .text: try output.write(view.text)
    case .csv: try output.write(view.csv)
    case .json: try output.write(view.json)
    }
    if plan.hasErrors { throw ExitStatus.findings }
  }
}

enum HandoversFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv
}
