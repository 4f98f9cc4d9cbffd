import ArgumentParser
import Diagnostics
import TransitionKit

struct ScheduleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule",
    abstract: "Early and late dates, float, the critical path, slippage, and why a date is what it is.")

  @Argument(help: ArgumentHelp("The plan: a YAML file or a folder.", valueName: "PLAN"))
  var plan: String

  @OptionGroup var asOf: AsOfOption

  @Option(help: "text, json or csv, which begins with a byte order mark, so that Excel reads its accents.")
  var format: ScheduleFormat = .text

  @Option(
    help: ArgumentHelp(
      "What slippage is measured by: the id of a baseline in the plan, or an earlier plan; otherwise the plan's latest.",
      valueName: "BASELINE"))
  var baseline: String?

  @Option(help: ArgumentHelp("Up to how many days of float count as near-critical.", valueName: "DAYS"))
  var nearCritical = 10

  @Option(help: ArgumentHelp("Tell why a task, handover or phase has its dates.", valueName: "ID"))
  var explain: String?

  @Flag(help: "Tell the chain that decides when the plan ends.")
  var critical = false

  func validate() throws {
    guard nearCritical >= 0 else { throw ValidationError("--near-critical takes 0 or more days") }
    guard explain == nil || !critical else { throw ValidationError("give either --explain or --critical") }
    guard format == .text || (explain == nil && !critical) else {
      throw ValidationError("--explain and --critical tell a story: they are text only")
    }
  }

  func run() throws {
    let check = checkPlan(try readPlanFiles(at: plan), asOf: try asOf.day())
    let view = ScheduleView(check, against: try base(check), nearCritical: nearCritical)
    let problems = problemsText(check)
    printProblem(problems)
    try printResult(try output(view))
    if !problems.isEmpty || view.hasConflicts { throw ExitStatus.findings }
  }

  private func output(_ view: ScheduleView) throws -> String {
    if critical { return view.criticalText }
    if let explain {
      guard let text = view.explanation(of: explain) else {
        let nearest = nearest(to: explain, among: view.ids).map { "; did you mean '\($0)'?" } ?? ""
        throw ValidationError("the plan has no task, handover or phase '\(visible(explain))'\(nearest)")
      }
      return text
    }
    return switch format {
    case .text: view.text
    case .json: view.json.text(indented: true) + "\n"
    case .csv: view.csv
    }
  }

  /// The baseline that the call names, else the plan's latest one.
  private func base(_ check: PlanCheck) throws -> SlippageBase {
    guard let baseline else { return .latest }
    if check.baselineIDs.contains(baseline) { return .baseline(baseline) }
    do throws(InputFault) {
      return .earlier(checkPlan(try readPlanFiles(at: baseline)), named: baseline)
    } catch {
      guard let nearest = nearest(to: baseline, among: check.baselineIDs) else { throw error }
      throw ValidationError("there is neither a baseline nor a plan '\(visible(baseline))'; did you mean '\(nearest)'?")
    }
  }
}

enum ScheduleFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv
}
