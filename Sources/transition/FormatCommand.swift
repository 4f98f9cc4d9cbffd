import ArgumentParser
import Diagnostics
import Editing
import TransitionKit

struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format", abstract: "Gives a plan the look that all plans have; what it says stays as it is.",
    discussion: """
      Two spaces for each level, one space behind a colon, an empty line before each section. Words, their order and comments stay.
      """)

  @Argument(help: ArgumentHelp("A plan: a YAML file or a folder.", valueName: "PLAN"), completion: .file())
  var plan: String

  @OptionGroup var options: EditOptions

  @Flag(help: "Write nothing, print the names of files that look otherwise, and end with status 1 if there are any.")
  var check = false

  func validate() throws {
    if check, options.write { throw ValidationError("--check writes nothing; leave out --check or --write") }
  }

  func run() throws {
    let files = try readPlanFiles(at: plan)
    let formatting = Formatting(files)
    for (name, reason) in formatting.left { printProblem("transition: '\(visible(name))' stays as it is: \(reason)\n") }
    if check {
      try printResult(formatting.edit.changed.map { visible($0.name) + "\n" }.joined())
    } else {
      try options.finish(formatting.edit, of: plan)
    }
    if check && !formatting.edit.isEmpty || !formatting.left.isEmpty { throw ExitStatus.findings }
  }
}
