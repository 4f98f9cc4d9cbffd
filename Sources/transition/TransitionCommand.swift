import ArgumentParser
import Diagnostics
import Foundation
import TransitionKit

/// `transition`: the commands, their statuses, and nothing else.
@main
struct TransitionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transition",
    abstract: "Reads a transition plan, tells what is wrong and what is missing, and makes the documents from it.",
    discussion: """
      PLAN is one YAML file, or a folder whose YAML files make one plan.
      Exit status: \(ExitStatus.sentence.replacing("`", with: ""))
      """,
    subcommands: [
      CheckCommand.self, CoverageCommand.self, HandoversCommand.self, FundingCommand.self, ScheduleCommand.self,
      TimelineCommand.self, ReportCommand.self, BriefCommand.self, TemplatesCommand.self,
      // Writing a plan.
      InitCommand.self,
      FixCommand.self, FormatCommand.self,
      RenameCommand.self, MoveCommand.self,
      PreviewCommand.self, LSPCommand.self,
      // Help.
      ExplainCommand.self, SchemaCommand.self, CompletionsCommand.self, ManualCommand.self,
    ])

  static func main() {
    signal(SIGPIPE, SIG_IGN)
    do {
      try refuseRepeatedOptions(CommandLine.arguments.dropFirst())
      var command = try parseAsRoot()
      try command.run()
    } catch let fault as InputFault {
      end(with: .inputOrOutput, "\(fault)")
    } catch let fault as OutputFault {
      end(with: .inputOrOutput, "\(fault)")
    } catch let fault as CallFault {
      end(with: .call, fault.description)
    } catch let status as ExitStatus {
      Foundation.exit(status.rawValue)
    } catch {
      let code = exitCode(for: error)
      let message = arguments(shownIn: fullMessage(for: error))
      if code == .success { try? printResult(message + "\n") } else { printProblem(message + "\n") }
      Foundation.exit(code == .success ? 0 : ExitStatus.call.rawValue)
    }
  }

  /// The parser's message, with the arguments that it quotes on one line and visible.
  private static func arguments(shownIn message: String) -> String {
    CommandLine.arguments.dropFirst().filter { visible($0) != $0 }.reduce(message) { message, argument in
      // It quotes an option without its value, and a value without its option.
      ([argument[...]] + argument.split(separator: "=", maxSplits: 1)).reduce(message) { message, part in
        message.replacing(part, with: visible(String(part)))
      }
    }
  }

  private static func end(with status: ExitStatus, _ message: String) -> Never {
    printProblem("transition: \(message)\n")
    Foundation.exit(status.rawValue)
  }
}

/// What is wrong with a call, and how to mend it, where its usage would say nothing more.
struct CallFault: Error {
  let description: String

  init(_ description: String) { self.description = description }
}
