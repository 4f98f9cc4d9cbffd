import ArgumentParser
import TransitionKit

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "A requirement or a diagnostic: text, source, example, how to mend it.")

  @Argument(help: ArgumentHelp("Such as TR-13 or unknown-key; without it, a list of all.", valueName: "ID"))
  var id: String?

  func run() throws {
    guard let id else { return try printResult(explanations()) }
    guard let text = explanation(of: id) else {
      let nearest = nearestExplanation(to: id).map { "; did you mean '\($0)'?" } ?? ""
      throw CallFault("there is no requirement and no diagnostic '\(id)'\(nearest)")
    }
    try printResult(text)
  }
}
