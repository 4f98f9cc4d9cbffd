import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let handoversAreDated = Requirement(
    id: "TR-12", severity: .gap, profile: .practice,
    summary: "The plan dates each handover.",
    sources: [.document("S/RES/2556 (2020)", "50")],
    addressee: "the Secretary-General (DR Congo)", verb: "requests",
    qualifier: "indicative dates suffice",
    bears: [.supports(.d1)],
    rationale: "Receivers recruit, budget and legislate by dates; a handover without one is prepared by nobody.",
    evidence: """
      Each handover has a start and a finish, be it a month, a quarter or a season. Of sites alone the day is \
      enough. Partly: only one of the two. A \
      handover that waits for a benchmark, and says so, is undated by choice.
      """,
    mend: "Give an indicative window.",
    example: (
      gap: """
      handovers:
        prisons: { window: { start: 2027-09 } }
      """,
      met: """
      handovers:
        prisons: { window: { start: 2027-09, finish: 2027-Q4 } }
      """
    ),
    check: .judge(checkDates))
}

private func checkDates(_ context: Context) -> Verdict {
  if var verdict = context.verdictWithoutHandoversAhead() {
    if case .notApplicable(let reason) = verdict.outcome {
      verdict = Verdict(outcome: .met, evidence: [Evidence(reason, at: context.plan.tasks.span)])
    }
    return verdict
  }
  var tally = Tally(context)
  var alike = Alike()
  for handover in context.handoversAhead { count(handover, &tally, &alike) }
  tally.count(alike)
  return tally.verdict()
}

private func count(_ handover: Handover, _ tally: inout Tally, _ alike: inout Alike) {
  let window = handover.window.entry
  let finish = handover.finish
  var pending: PlanDate? {
    let absences = [handover.window.absence, window?.start.absence, window?.finish.absence]
    return absences.lazy.compactMap(\.?.pendingDate).first
  }
  let place = handover.window.span ?? handover.span
  switch (window?.start.value, finish) {
  case (let start?, let finish?): tally.found("'\(handover.id)': \(start) to \(finish)", at: place)
  case (nil, nil):
    if let pending {
      tally.pending("the dates of '\(handover.id)' are open", until: pending, at: place)
    } else if let benchmark = handover.condition.first {
      tally.undecided("when '\(handover.id)' takes place: it is undated by choice and waits for '\(benchmark.id)'")
    } else {
      _ = alike.take(.missing(.no("dates", at: place)), of: "the handover '\(handover.id)'", at: place)
    }
  case (nil, let finish?) where handover.isOfSitesOnly: tally.found("'\(handover.id)': \(finish)", at: place)
  case (let start, let finish):
    let missing = start == nil ? "start" : "finish"
    if let pending {
      tally.pending("the \(missing) of '\(handover.id)' is open", until: pending, at: place)
    } else {
      let given = start.map { "from \($0)" } ?? finish.map { "until \($0)" } ?? ""
      let help = "add '\(missing)' to its window; a month or a quarter is enough"
      _ = alike.take(
        .partly(.no(missing, at: place, help: help), shows: [Evidence(given, at: place)]),
        of: "the handover '\(handover.id)'", at: place)
    }
  }
}

extension Absence {
  /// The date by which the value will be known, where the plan gives one.
  fileprivate var pendingDate: PlanDate? {
    if case .pending(let date) = self { return date }
    return nil
  }
}
