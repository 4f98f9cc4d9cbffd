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

    @Argument(
      help: ArgumentHelp("The folder to write into; it is made where it is not there.", valueName: "DIR"),
      completion: .directory)
    var folder: String

    @Flag(help: "Replace files there that were changed.")
    var force = false

    func run() throws {
      if let kind = FileKind(at: folder), kind.shape != .folder {
        throw OutputFault(description: "'\(visible(folder))' is a file; name a folder")
      }
      let files = builtInTemplates
      let changed = files.filter { isChanged($0.path, from: $0.text) }.map { visible($0.path) }
      guard force || changed.isEmpty else {
        throw OutputFault(
          description:
            "'\(visible(folder))' has files that are not as transition writes them, and what was changed in them "
            + "would be lost: \(changed.joined(separator: ", ")); name a new folder, or add --force to replace them")
      }
      try writeFolder(files.map { ($0.path, Array($0.text.utf8)) }, to: folder)
      if !changed.isEmpty {
        printProblem("replaced what was changed in '\(visible(folder))': \(changed.joined(separator: ", "))\n")
      }
      printProblem(
        "wrote \(files.count) files into '\(visible(folder))'; delete those that you do not change, and use the others with "
          + "--templates \(visible(folder))\n")
    }

    /// Whether something else stands where a file is to be written, such as the template of somebody who works on it.
    private func isChanged(_ path: String, from text: String) -> Bool {
      let path = "\(folder)/\(path)"
      guard let kind = FileKind(at: path) else { return isLink(path) }
      guard kind.shape == .regular, !isLink(path), kind.size == text.utf8.count else { return true }
      return (try? readFile(at: path, named: path, most: InputLimits.templateSize)).map { !$0.elementsEqual(text.utf8) }
        ?? true
    }
  }
}
