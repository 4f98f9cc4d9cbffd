import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Context {
  /// What is transferred or accepted is judged no more.
  static func handoversAhead(_ facts: PlanFacts) -> [Handover] {
    zip(facts.plan.handovers.entries, facts.standings.handovers).compactMap { $1.isFinished ? nil : $0 }
  }

  /// The verdict of a requirement on how handovers are prepared for a plan in which none is still ahead, or nothing.
  func verdictWithoutHandoversAhead() -> Verdict? {
    if let verdict = verdictWithoutHandovers() { return verdict }
    guard facts.standings.handovers.allSatisfy(\.isFinished) else { return nil }
    return .notApplicable(
      "every handover is complete", evidence: [Evidence("the handovers", at: plan.handovers.span)])
  }

  /// The verdict of a requirement on handovers for a plan that has none, or nothing for a plan that has some: it does
  /// not apply where the plan says so, or where every task of the mission ends or stays with the United Nations.
  func verdictWithoutHandovers() -> Verdict? {
    guard plan.handovers.isEmpty else { return nil }
    var tally = Tally(self)
    let help = "add 'handovers': who takes over what, when"
    switch plan.handovers.absence {
    case .notApplicable(let reason):
      return .notApplicable(.plan(reason), evidence: [Evidence("nothing is handed over", at: plan.handovers.span)])
    case .pending(let date): tally.pending("the handovers", until: date, at: plan.handovers.span)
    case .unknown, nil:
      let tasks = facts.missionTasks
      if !tasks.isEmpty, tasks.allSatisfy(\.staysOrEnds) {
        return .notApplicable("no task is handed over: every task of the mission ends, is completed or goes on")
      }
      let handedOver = tasks.filter { $0.disposition.value == .handOver }
      guard let first = handedOver.first else {
        tally.missing("the plan describes no handover", at: .planStart, help: help)
        break
      }
      let others = handedOver.count > 1 ? ", nor of \(handedOver.count - 1) more" : ""
      tally.missing(
        "the plan describes no handover of '\(first.id)'\(others)", at: first.disposition.span,
        help: help)
    }
    return tally.verdict()
  }

  /// Whether a date is over on the plan's day; of a plan without a day nobody can say so.
  func hasPassed(_ date: PlanDate) -> Bool { asOf.map(date.hasPassed(on:)) ?? false }

  /// Whether a date that something is pending until has not come yet.
  func isAhead(_ date: PlanDate?) -> Bool {
    date.map(facts.isAhead) ?? false
  }
}

extension PlanTask {
  fileprivate var staysOrEnds: Bool {
    switch disposition.value {
    case .complete, .discontinue, .continue: true
    case .handOver, .undecided, nil: false
    }
  }
}
