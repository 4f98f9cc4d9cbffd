import ArgumentParser
import Diagnostics
import TransitionKit

struct FundingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "funding",
    abstract: "What is needed, firm, promised and open by half-year; days without money; the fall at departure.")

  @Argument(help: ArgumentHelp("The plan: a YAML file or a folder.", valueName: "PLAN"), completion: .file())
  var plan: String

  @OptionGroup var output: ResultOutput

  @OptionGroup var asOf: AsOfOption

  @Option(
    help:
      "text, json or csv, which begins with a byte order mark, so that Excel reads its accents; otherwise what the file's ending says."
  )
  var format: FundingFormat?

  func run() throws {
    let format = try output.format(format, otherwise: .text)
    let files = try readPlanFiles(at: plan)
    try output.refuseReplacing(of: plan, files)
    try output.refuseReplacing()
    let plan = try CheckedPlan(files, at: plan, asOf: try asOf.day())
    let view = FundingView(plan.check)
    switch format {
    case .text: try output.write(view.text)
    case .csv: try output.write(view.csv)
    case .json: try output.write(view.json.text(indented: true))
    }
    if plan.hasErrors { throw ExitStatus.findings }
  }
}

enum FundingFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv
}
