import ArgumentParser
import Diagnostics
import Editing
import TransitionKit

struct RenameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Another id for an entry, wherever the plan refers to it.",
    discussion: """
      The id is changed where the entry is written and in every place that refers to it, in all files of the plan: fields, \
      updates, baselines, citations. Texts and comments stay. Without --write the changes are shown and nothing is written.
      """)

  @Argument(help: ArgumentHelp("The plan: a YAML file or a folder.", valueName: "PLAN"))
  var plan: String

  @Argument(
    help: ArgumentHelp(
      "The id as it is; with its section where several entries have it, such as tasks/prisons.", valueName: "OLD"))
  var old: String

  @Argument(help: ArgumentHelp("The id as it is to be.", valueName: "NEW"))
  var new: String

  @OptionGroup var output: EditOptions

  func run() throws { try output.finish(planned(), of: plan) }

  private func planned() throws -> PlanEdit {
    let files = try readPlanFiles(at: plan)
    do throws(EditFault) {
      let edit = try PlanEdit.renaming(old, to: new, in: files)
      guard !edit.isEmpty else { throw .unusableID("'\(new)' is the id already") }
      return edit
    } catch { throw CallFault(visible(error.description)) }
  }
}
