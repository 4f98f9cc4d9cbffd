import ArgumentParser
import Diagnostics
import Foundation
import PlanFormat
import TransitionKit

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Begins a plan of a mission, in a new folder.",
    discussion: "What options do not say is asked for, where somebody is there to answer.")

  @Argument(
    help: ArgumentHelp("The folder to make; an existing one must be empty.", valueName: "FOLDER"),
    completion: .directory)
  var folder: String

  @Flag(help: "Write a filled-in example instead: the plan of a country that does not exist.")
  var example = false

  @OptionGroup var answers: MissionOptions

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
    let files = try example ? starterPlan() : answers.plan().files()
    try writeFolder(files.map { ($0.name, Array($0.text.utf8)) }, to: folder)
    let what = example ? "an example of a plan" : "a plan to fill in"
    printProblem("wrote \(what) into '\(visible(folder))'; next: transition check \(visible(folder))\n")
  }
}
