import ArgumentParser
import Diagnostics
import Reporting
import TransitionKit

struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Who leads what until when and who takes over, the drawdown and the money, on one time axis.")

  @Argument(help: ArgumentHelp("The plan: a YAML file or a folder.", valueName: "PLAN"), completion: .file())
  var plan: String

  @OptionGroup var output: ProductOutput

  @OptionGroup var asOf: AsOfOption

  @Option(
    help:
      "html, md, docx, svg, or pdf and png, which Chromium, LibreOffice or rsvg-convert on this machine make; otherwise what the file's ending says. Of several pages svg and png are a file each: FILE-1, FILE-2."
  )
  var format: ProductForm?

  @Option(help: "a3 or a4, both lying.")
  var paper: TimelinePaper = .a3

  @Option(
    help:
      "The question that it answers: calendar (who holds what until when), coverage (who holds each function), areas, money, benchmarks, readiness or sites."
  )
  var view: TimelineView = .calendar

  @Option(
    help:
      "By what the rows of the views calendar and readiness are put together: function, receiver, area or phase; function if nothing is said."
  )
  var lanes: TimelineLanes?

  @Option(help: "The language of the timeline: en, or another one in which it is there, such as fr.")
  var language = "en"

  func run() throws {
    if lanes != nil, view != .calendar, view != .readiness {
      throw CallFault(
        "--lanes puts together the rows of the views calendar and readiness; the view \(view.rawValue) has rows of its own: leave --lanes out"
      )
    }
    let form = try output.format(format, among: ProductForm.all, name: \.name)
    let files = try readPlanFiles(at: plan)
    try output.refuseReplacing(of: plan, files)
    let plan = try CheckedPlan(files, at: plan, asOf: try asOf.day())
    let asked = TimelineForm(view, by: lanes ?? .function, on: paper)
    if form.isOfOnePage, output.path != "-" {
      try output.writePages(form) { format in
        try made { () throws(ProductFault) in try timelinePages(plan.check, as: format, asked, language: language) }
      }
    } else {
      try output.write(form) { format in
        try made { () throws(ProductFault) in try timeline(plan.check, as: format, asked, language: language) }
      }
    }
    if plan.hasErrors { throw ExitStatus.findings }
  }
}

/// What cannot be made is a fault of the call.
private func made<Product>(_ make: () throws(ProductFault) -> Product) throws(CallFault) -> Product {
  do throws(ProductFault) { return try make() } catch { throw CallFault("\(error)") }
}

extension TimelinePaper: ExpressibleByArgument {}
extension TimelineView: ExpressibleByArgument {}
extension TimelineLanes: ExpressibleByArgument {}
