import ArgumentParser
import Diagnostics
import TransitionKit

struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "The templates and words of which report and brief are made, to change them.",
    subcommands: [Export.self])

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Writes them as they are, a folder for each language; the products take them back by --templates.")

    @Argument(help: ArgumentHelp("The folder to write into; it is made where it is not there.", valueName: "DIR"))
    var folder: String

    @Flag(help: "Replace files that are there already.")
    var force = false

    func run() throws {
      if let kind = FileKind(at: folder), kind.shape != .folder {
        throw OutputFault(description: "'\(visible(folder))' is a file; name a folder")
      }
      let files = builtInTemplates
      let there = files.map(\.path).filter { FileKind(at: "\(folder)/\($0)") != nil || isLink("\(folder)/\($0)") }
      guard force || there.isEmpty else {
        let others = there.count > 1 ? " and \(there.count - 1) more" : ""
        throw OutputFault(
          description:
            "'\(visible(folder))' has \(there[0])\(others) already; name a new folder, or add --force to replace them")
      }
      try writeFolder(files.map { ($0.path, Array($0.text.utf8)) }, to: folder)
      printProblem(
        "wrote \(files.count) files into '\(visible(folder))'; delete those that you do not change, and use the others with "
          + "--templates \(visible(folder))\n")
    }
  }
}
