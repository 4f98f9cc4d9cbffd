import ArgumentParser
import Diagnostics
import Reporting
import TransitionKit

struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Who leads what until when and who takes over, the drawdown and the money, on one time axis.")

  @Argument(help: ArgumentHelp("The plan: a YAML file or a folder.", valueName: "PLAN"))
  var plan: String

  @OptionGroup var output: ProductOutput

  @OptionGroup var asOf: AsOfOption

  @Option(
    help:
      "html, md, docx, svg, or pdf, which Chromium or LibreOffice on this machine makes; otherwise what the file's ending says."
  )
  var format: ProductForm?

  @Option(help: "a3 or a4, both lying.")
  var paper: TimelinePaper = .a3

  @Option(
    help:
      "The question that it answers: calendar (who holds what until when), coverage (who holds each function), areas, money, benchmarks, readiness or sites."
  )
  var view: TimelineView = .calendar

  @Option(help: "By what the rows of the calendar are put together: function, receiver, area or phase.")
  var lanes: TimelineLanes = .function

  @Option(help: "The language of the timeline: en, or another one in which it is there, such as fr.")
  var language = "en"

  func run() throws {
    let form = try output.format(format, among: ProductForm.all, name: \.name)
    let files = try readPlanFiles(at: plan)
    try output.refuseReplacing(of: plan, files)
    let plan = try CheckedPlan(files, at: plan, asOf: try asOf.day())
    try output.write(form) { format in
      do throws(ProductFault) {
        return try timeline(plan.check, as: format, TimelineForm(view, by: lanes, on: paper), language: language)
      } catch {
        throw CallFault("\(error)")
      }
    }
    if plan.hasErrors { throw ExitStatus.findings }
  }
}

extension TimelinePaper: ExpressibleByArgument {}
extension TimelineView: ExpressibleByArgument {}
extension TimelineLanes: ExpressibleByArgument {}
