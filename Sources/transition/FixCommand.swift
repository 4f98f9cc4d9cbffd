import ArgumentParser
import Diagnostics
import Editing
import TransitionKit

struct FixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix",
    abstract: "Mends slips that can mean one thing only, and lists what is yours to decide.",
    discussion: """
      Mended are misspelt fields and words, tabs, quotation marks of word processors, dates and numbers in another form, ids with \
      capitals or underscores wherever they are used, and the like. Everything else in the files stays as it is. Nothing is mended \
      that can mean two things, as the date 3/7/2027 can, or after which something else would be wrong.
      """)

  @Argument(help: ArgumentHelp("The plan: a YAML file or a folder.", valueName: "PLAN"))
  var plan: String

  @OptionGroup var edit: EditOptions

  /// Ends with findings while the files have errors: without `--write` also those that could be mended.
  func run() throws {
    let files = try readPlanFiles(at: plan)
    let fixing = try fixing(files)
    let left = checkPlan(fixing.edit.after).errors
    printProblem(text(of: fixing, left))
    try edit.finish(fixing.edit, of: plan)
    if !left.isEmpty || !edit.write && !fixing.edit.isEmpty { throw ExitStatus.findings }
  }

  /// What was mended, and what is left: of much, the beginning.
  private func text(of fixing: Fixing, _ left: [Diagnostic]) -> String {
    let (before, after) = (fixing.edit.before, fixing.edit.after)
    let mended = fixing.mended.map { "\(before.place(of: $0.span)): \($0.title)\n" }
    let decisions = left.map { error in
      // Who looks at the files finds them as they are.
      let place = edit.write ? after.place(of: error.span) : before.place(of: fixing.edit.origin(of: error.span))
      return "\(place): \(error.message)\n" + (error.help.map { "  > \($0)\n" } ?? "")
    }
    return shown(mended) + summary(mended.count, decisions.count) + shown(decisions)
  }

  private func shown(_ lines: [String]) -> String {
    let most = 100
    return lines.prefix(most).joined() + (lines.count > most ? "and \(lines.count - most) more\n" : "")
  }

  private func summary(_ mended: Int, _ left: Int) -> String {
    let done = mended == 0 ? "nothing to mend" : edit.write ? "\(mended) mended" : "\(mended) to mend"
    let rest =
      left == 0 ? "nothing is left to decide" : left == 1 ? "1 is yours to decide:" : "\(left) are yours to decide:"
    return "\(done); \(rest)\n"
  }
}
