import ArgumentParser
import Diagnostics
import TransitionKit

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "A requirement or a diagnostic: text, source, example, how to mend it.")

  @Argument(help: ArgumentHelp("Such as TR-13 or unknown-key; without it, a list of all.", valueName: "ID"))
  var id: String?

  @Flag(help: "Print all requirements at length.")
  var all = false

  @Option(
    help: ArgumentHelp("A file with rules of your own, of which one is to be explained.", valueName: "FILE"),
    completion: .file())
  var rules: String?

  func run() throws {
    if let rules, let id {
      let files = try readPlanFiles(at: rules)
      let test = RuleTest(files)
      if !test.unreadFiles.isEmpty { printProblem(test.text) }
      try refuse(unread: test.unreadFiles)
      if let text = explanation(of: id, among: files) { return try printResult(text) }
    }
    if all, id == nil { return try printResult(allExplanations()) }
    guard let id else { return try printResult(explanations()) }
    guard let text = explanation(of: id) else {
      let nearest = nearestExplanation(to: id).map { "; did you mean '\($0)'?" } ?? ""
      throw CallFault("there is no requirement and no diagnostic '\(visible(id))'\(nearest)")
    }
    try printResult(text)
  }
}
