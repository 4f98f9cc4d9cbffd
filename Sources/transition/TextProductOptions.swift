import ArgumentParser
import Diagnostics
import Foundation
import PlanFormat
import TransitionKit

/// What the commands that write a text product have in common.
struct TextProductOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The plan: a YAML file or a folder.", valueName: "PLAN"), completion: .file())
  var plan: String

  @OptionGroup var output: ProductOutput

  @OptionGroup var asOf: AsOfOption

  @Option(
    help:
      "html, md, docx, or pdf, which Chromium or LibreOffice on this machine makes; otherwise what the file's ending says."
  )
  var format: TextForm?

  @Option(
    help: ArgumentHelp(
      "A folder with templates and words of your own, such as en/report.md; what it lacks is the program's, which transition templates export writes.",
      valueName: "DIR"), completion: .directory)
  var templates: String?

  @Option(
    help:
      "The language of the product: ar, en, es, fr, ru or zh. Texts of the plan stay in theirs."
  )
  var language = "en"

  /// Writes the product, even from a plan with errors, which then end the call with status 1.
  func write(_ product: TextProduct, since: EarlierReport? = nil, report: ReportForm = ReportForm()) throws {
    let form = try output.format(format?.form, among: ProductForm.ofTexts, name: \.name)
    let files = try readPlanFiles(at: plan)
    let own = try templates.map { (path) throws(InputFault) in try TemplateFolder(path) }
    try output.refuseReplacing(of: plan, files, templates: own?.files ?? [])
    let plan = try CheckedPlan(files, at: plan, asOf: try asOf.day())
    var report = report
    if let since {
      report.earlier = checkPlan(files, asOf: try since.day(before: plan.check))
      report.previous = since.seal
      if let note = since.note { printProblem("transition: \(visible(note))\n") }
    }
    let asked = report
    try output.write(form) { format in
      do throws(ProductFault) {
        return try makeProduct(
          product, of: plan.check, as: format, templates: own?.texts ?? [:], language: language, report: asked)
      } catch {
        // Without a day the call lacks something; so with a format that takes no text. All else is a template that cannot be used.
        switch error {
        case .noDay, .noText, .noLanguage: throw CallFault("\(error)")
        case .noTemplate, .template: throw InputFault(description: "\(error)")
        case .templates(let mistakes): throw own?.fault(of: mistakes) ?? InputFault(description: "\(error)")
        }
      }
    }
    if plan.hasErrors { throw ExitStatus.findings }
  }
}
