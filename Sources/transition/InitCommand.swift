import ArgumentParser
import Diagnostics
import Foundation
import TransitionKit

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "A filled-in starter plan for a fictional country, in a new folder.")

  @Argument(help: ArgumentHelp("The folder to make; an existing one must be empty.", valueName: "FOLDER"))
  var folder: String

  func run() throws {
    if let kind = FileKind(at: folder), kind.shape != .folder {
      throw OutputFault(description: "'\(folder)' is a file; name a new folder")
    }
    if FileKind(at: folder) == nil, isLink(folder) {
      throw OutputFault(
        description: "'\(folder)' is a link that leads to nothing; name a new folder, or delete the link")
    }
    let manager = FileManager.default
    if let content = try? manager.contentsOfDirectory(atPath: folder), !content.isEmpty {
      throw OutputFault(
        description: "'\(visible(folder))' is not empty; name a new folder, so that nothing of yours is changed")
    }
    try writeFolder(starterPlan().map { ($0.name, Array($0.text.utf8)) }, to: folder)
    printProblem("wrote a starter plan into '\(visible(folder))'; next: transition check \(visible(folder))\n")
  }
}
