import ArgumentParser
import Diagnostics
import Editing
import TransitionKit

struct MoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "A section of a plan in another of its files.",
    discussion: """
      The section moves with its comments to the end of the file, which is made where it is not there. The plan says the same \
      afterwards. Without --write the changes are shown and nothing is written.
      """)

  @Argument(help: ArgumentHelp("The folder of the plan.", valueName: "PLAN"))
  var plan: String

  @Argument(help: ArgumentHelp("A section, such as handovers.", valueName: "SECTION"))
  var section: String

  @Argument(help: ArgumentHelp("The name of a file in the folder, such as handovers.yaml.", valueName: "FILE"))
  var file: String

  @OptionGroup var output: EditOptions

  func run() throws {
    guard FileKind(at: plan)?.shape != .regular else {
      throw CallFault("'\(visible(plan))' is one file; a section can be moved in a plan that is a folder of files")
    }
    guard file.hasSuffix(".yaml") || file.hasSuffix(".yml"), !file.contains("/"), !file.hasPrefix(".") else {
      throw CallFault(
        "'\(visible(file))' cannot be a file of the plan: name one of its folder that ends in .yaml, such as \(visible(section)).yaml"
      )
    }
    let edit = try planned()
    try output.finish(edit, of: plan)
    for changed in edit.changed where !changed.bytes.isEmpty && edit.after.files[changed.index].isOnlyComments {
      printProblem(
        "transition: '\(visible(changed.name))' holds nothing but comments now; delete it if nobody needs them\n")
    }
    if edit.changesOrder {
      printProblem(
        "transition: the plan says the same in another order, so that documents made of it before are of an earlier text\n"
      )
    }
  }

  private func planned() throws -> PlanEdit {
    let files = try readPlanFiles(at: plan)
    do throws(EditFault) { return try .moving(section, toFile: file, in: files) } catch {
      throw CallFault(visible(error.description))
    }
  }
}
