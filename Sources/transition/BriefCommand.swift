import ArgumentParser
import TransitionKit

struct BriefCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "The Peacebuilding Commission's advice to the Security Council, as a draft for consultation.")

  @OptionGroup var options: TextProductOptions

  @Flag(
    help: "Write, in its place, the note for those who present the advice: what each point rests on, figures, sources.")
  var background = false

  func run() throws { try options.write(background ? .background : .brief) }
}
