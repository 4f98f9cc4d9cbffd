import ArgumentParser
import Foundation
import TransitionKit

struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "The page that 'man transition' shows, made from the commands' own help.",
    discussion: "transition manual > ~/.local/share/man/man1/transition.1")

  func run() throws {
    let help = try JSONDecoder().decode(HelpOfTool.self, from: Data(TransitionCommand._dumpHelp().utf8))
    try printResult(ManualPage(help.command).text)
  }
}

/// What the parser of arguments tells of the commands: what is asked of it here.
private struct HelpOfTool: Decodable {
  let command: HelpOfCommand
}

struct HelpOfCommand: Decodable {
  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let kind: String
    let abstract: String?
    let valueName: String?
    let names: [Name]?
    let isOptional: Bool
    let isRepeating: Bool
    let shouldDisplay: Bool
  }

  let commandName: String
  let abstract: String?
  let discussion: String?
  let arguments: [Argument]?
  let subcommands: [HelpOfCommand]?
  let shouldDisplay: Bool
}

/// A page for man(1), in the macros of man(7).
struct ManualPage {
  let text: String

  init(_ tool: HelpOfCommand) {
    let commands = Self.leaves(of: tool, path: [])
    let sections: [String] = [
      ".TH TRANSITION 1",
      ".SH NAME\ntransition \\- \(Self.escaped(tool.abstract ?? ""))",
      ".SH SYNOPSIS\n\\fBtransition\\fR \\fICOMMAND\\fR [\\fIOPTION\\fR ...]",
      ".SH DESCRIPTION\n" + Self.paragraphs(tool.discussion ?? ""),
      ".SH COMMANDS\n" + commands.map(Self.section).joined(separator: "\n"),
      ".SH EXIT STATUS\n" + Self.escaped(ExitStatus.sentence.replacing("`", with: "")),
    ]
    text = sections.joined(separator: "\n") + "\n"
  }

  private static func leaves(of command: HelpOfCommand, path: [String]) -> [(path: [String], HelpOfCommand)] {
    let path = path + [command.commandName]
    let inner = (command.subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
    return inner.isEmpty ? [(path, command)] : inner.flatMap { leaves(of: $0, path: path) }
  }

  private static func section(path: [String], _ command: HelpOfCommand) -> String {
    let shown = (command.arguments ?? []).filter(\.shouldDisplay)
    let positional = shown.filter { $0.kind == "positional" }
    let values = positional.map { argument in
      let value = "\\fI\(escaped(argument.valueName ?? ""))\\fR" + (argument.isRepeating ? " ..." : "")
      return argument.isOptional ? "[\(value)]" : value
    }
    let options = shown.filter { $0.kind != "positional" && $0.names?.contains { $0.name == "help" } != true }
    let call = (["\\fB\(escaped(path.joined(separator: " ")))\\fR"] + values).joined(separator: " ")
    let lines =
      [".SS \(call)", paragraphs(command.abstract ?? ""), paragraphs(command.discussion ?? "")]
      + (positional + options).map { ".TP\n\(head(of: $0))\n\(escaped($0.abstract ?? ""))" }
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static func head(of argument: HelpOfCommand.Argument) -> String {
    guard argument.kind != "positional" else { return "\\fI\(escaped(argument.valueName ?? ""))\\fR" }
    let names = (argument.names ?? []).map { "\\fB\(escaped(($0.kind == "long" ? "--" : "-") + $0.name))\\fR" }
    let value = argument.kind == "option" ? " \\fI\(escaped(argument.valueName ?? ""))\\fR" : ""
    return names.joined(separator: ", ") + value
  }

  /// A line of its own for each line; an empty one begins a paragraph.
  private static func paragraphs(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: true).map { escaped(String($0)) }.joined(
      separator: "\n.br\n")
  }

  /// What would be a macro or an escape is text, and a hyphen is one that can be copied.
  private static func escaped(_ text: String) -> String {
    let text = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }
}
