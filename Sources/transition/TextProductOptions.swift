import ArgumentParser
import Diagnostics
import Foundation
import TransitionKit

/// What the commands that write a text product have in common.
struct TextProductOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The plan: a YAML file or a folder.", valueName: "PLAN"))
  var plan: String

  @OptionGroup var output: ProductOutput

  @OptionGroup var asOf: AsOfOption

  @Option(help: "html or md; otherwise what the file's ending says.")
  var format: TextFormat?

  @Option(
    help: ArgumentHelp(
      "A folder with templates of your own, such as en/report.md; those that it lacks are the program's.",
      valueName: "DIR"))
  var templates: String?

  /// Writes the product, even from a plan with errors, which then end the call with status 1.
  func write(_ product: TextProduct) throws {
    let format: TextFormat = try output.format(format)
    let files = try readPlanFiles(at: plan)
    try output.refuseInputs(of: plan, files)
    let check = checkPlan(files, asOf: try asOf.day())
    let problems = problemsText(check)
    printProblem(problems)
    let own = try ownTemplates()
    let made: MadeProduct
    do throws(ProductFault) {
      made = try makeProduct(product, of: check, as: format, templates: own)
    } catch {
      throw CallFault("\(error)")
    }
    for warning in made.warnings { printProblem("transition: \(visible(warning))\n") }
    try output.write(made.text)
    if !problems.isEmpty { throw ExitStatus.findings }
  }

  /// The texts of the user's templates, by their path.
  private func ownTemplates() throws -> [String: String] {
    guard let templates else { return [:] }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: templates, isDirectory: &isFolder), isFolder.boolValue else {
      throw CallFault("there is no folder '\(visible(templates))'")
    }
    var texts: [String: String] = [:]
    for path in templatePaths {
      guard let data = FileManager.default.contents(atPath: "\(templates)/\(path)") else { continue }
      guard let text = String(data: data, encoding: .utf8) else {
        throw CallFault("the template '\(visible(path))' is no UTF-8 text")
      }
      texts[path] = text
    }
    return texts
  }
}

extension TextFormat: ExpressibleByArgument {}
