import ArgumentParser

struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "What makes a shell complete commands and options: bash, zsh or fish.",
    discussion: """
      bash: transition completions bash > ~/.local/share/bash-completion/completions/transition
      zsh:  transition completions zsh > ~/.zfunc/_transition, with 'fpath+=~/.zfunc' before compinit in ~/.zshrc
      fish: transition completions fish > ~/.config/fish/completions/transition.fish
      """)

  enum Shell: String, CaseIterable, ExpressibleByArgument {
    case bash, zsh, fish
  }

  @Argument(help: ArgumentHelp("bash, zsh or fish.", valueName: "SHELL"))
  var shell: Shell

  func run() throws {
    let shell: CompletionShell =
      switch self.shell {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    try printResult(TransitionCommand.completionScript(for: shell) + "\n")
  }
}
