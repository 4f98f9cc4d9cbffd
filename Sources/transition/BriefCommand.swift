import ArgumentParser
import TransitionKit

struct BriefCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "The Peacebuilding Commission's advisory brief to the Security Council, for consultation.")

  @OptionGroup var options: TextProductOptions

  func run() throws { try options.write(.brief) }
}
