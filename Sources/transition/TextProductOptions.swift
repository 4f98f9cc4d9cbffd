import ArgumentParser
import Diagnostics
import Foundation
import PlanFormat
import TransitionKit

/// What the commands that write a text product have in common.
struct TextProductOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The plan: a YAML file or a folder.", valueName: "PLAN"))
  var plan: String

  @OptionGroup var output: ProductOutput

  @OptionGroup var asOf: AsOfOption

  @Option(
    help:
      "html, md, docx, or pdf, which Chromium or LibreOffice on this machine makes; otherwise what the file's ending says."
  )
  var format: ProductForm?

  @Option(
    help: ArgumentHelp(
      "A folder with templates of your own, such as en/report.md; those that it lacks are the program's.",
      valueName: "DIR"))
  var templates: String?

  @Option(help: "The language of the product: en, or another one in which it is there, such as fr.")
  var language = "en"

  /// Writes the product, even from a plan with errors, which then end the call with status 1.
  func write(_ product: TextProduct, since: Day? = nil, report: ReportForm = ReportForm()) throws {
    let form = try output.format(format, among: ProductForm.ofTexts, name: \.name)
    let files = try readPlanFiles(at: plan)
    try output.refuseReplacing(
      of: plan, files, templates: templates.map { folder in templatePaths.map { "\(folder)/\($0)" } } ?? [])
    let plan = try CheckedPlan(files, asOf: try asOf.day())
    let own = try ownTemplates()
    var report = report
    report.earlier = try since.map { try earlierPlan($0, of: files, before: plan.check) }
    let asked = report
    try output.write(form) { format in
      do throws(ProductFault) {
        return try makeProduct(product, of: plan.check, as: format, templates: own, language: language, report: asked)
      } catch {
        // Without a day the call lacks something; so with a format that takes no text. All else is a template that cannot be used.
        switch error {
        case .noDay, .noText, .noLanguage: throw CallFault("\(error)")
        case .noTemplate, .template: throw InputFault(description: "\(error)")
        }
      }
    }
    if plan.hasErrors { throw ExitStatus.findings }
  }

  /// The plan as it was on an earlier day. What is wrong with it has been told of the later one.
  private func earlierPlan(_ day: Day, of files: SourceFiles, before check: PlanCheck) throws -> PlanCheck {
    if let asOf = check.asOf, day >= asOf {
      throw CallFault("--since takes a day before \(asOf), the day of the report; \(day) is not")
    }
    return checkPlan(files, asOf: day)
  }

  /// The texts of the user's templates, by their path.
  private func ownTemplates() throws -> [String: String] {
    guard let templates else { return [:] }
    guard FileKind(at: templates)?.shape == .folder else {
      throw InputFault(description: "there is no folder '\(visible(templates))'")
    }
    var texts: [String: String] = [:]
    for path in templatePaths where FileKind(at: "\(templates)/\(path)") != nil {
      guard FileKind(at: "\(templates)/\(path)")?.shape == .regular else {
        throw InputFault(description: "the template '\(visible(path))' is no file with text")
      }
      let bytes = try readFile(at: "\(templates)/\(path)", named: path, most: InputLimits.templateSize)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw InputFault(description: "the template '\(visible(path))' is no UTF-8 text")
      }
      texts[path] = text
    }
    guard !texts.isEmpty else {
      let expected = templatePaths.joined(separator: " or ")
      throw InputFault(description: "no template in '\(visible(templates))' is used: it should hold \(expected)")
    }
    return texts
  }
}
