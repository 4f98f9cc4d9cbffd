import ArgumentParser
import TransitionKit

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "The Peacebuilding Commission's monitoring report on how the plan is carried out.")

  @OptionGroup var options: TextProductOptions

  func run() throws { try options.write(.report) }
}
