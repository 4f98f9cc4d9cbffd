import ArgumentParser
import Diagnostics
import TransitionKit

struct ScheduleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule",
    abstract: "Early and late dates, float, the critical path, slippage, and why a date is what it is.")

  @Argument(help: ArgumentHelp("The plan: a YAML file or a folder.", valueName: "PLAN"), completion: .file())
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
    let plan = try CheckedPlan(try readPlanFiles(at: plan), at: plan, asOf: try asOf.day())
    let (base, baseHasErrors) = try base(plan.check)
    let view = ScheduleView(plan.check, against: base, nearCritical: nearCritical)
    if format == .json { try printResult(view.json) } else { try printResult(try text(of: view)) }
    if plan.hasErrors || baseHasErrors || view.hasConflicts { throw ExitStatus.findings }
  }

  private func text(of view: ScheduleView) throws -> String {
    if critical { return view.criticalText }
    if let explain {
      guard let text = view.explanation(of: explain) else {
        let nearest = nearest(to: explain, among: view.ids).map { "; did you mean '\($0)'?" } ?? ""
        throw CallFault("the plan has no task, handover or phase '\(visible(explain))'\(nearest)")
      }
      return text
    }
    return format == .csv ? view.csv : view.text
  }

  /// The baseline that the call names, else the plan's latest one.
  private func base(_ check: PlanCheck) throws -> (SlippageBase, hasErrors: Bool) {
    guard let baseline else { return (.latest, false) }
    if check.baselineIDs.contains(baseline) { return (.baseline(baseline), false) }
    let files: SourceFiles
    do throws(InputFault) {
      files = try readPlanFiles(at: baseline, prefix: baseline)
    } catch {
      let ids = check.baselineIDs.map { "'\(visible($0))'" }.joined(separator: ", ")
      let there = ids.isEmpty ? "the plan has no baselines" : "the plan's baselines: \(ids)"
      throw CallFault(
        "there is no baseline '\(visible(baseline))' in the plan, and no plan of that name (\(error)); \(there)")
    }
    let earlier = try CheckedPlan(files, at: baseline)
    if let reason = check.whyNoVersion(earlier.check) {
      throw CallFault("'\(visible(baseline))' is no earlier version of this plan: \(visible(reason))")
    }
    return (.earlier(earlier.check, named: baseline), earlier.hasErrors)
  }
}

enum ScheduleFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv
}
