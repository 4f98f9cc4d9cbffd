import Analysis
import PlanFormat
import PlanModel

extension Gap {
  /// What it is about, by which it is known again. Some stand at the one entry that they are about; others are about several, or
  /// about the plan, and stand where the first of them does.
  var subject: Finding.Subject {
    isOfOneEntry
      ? .entry : .plan(([function?.rawValue].compactMap(\.self) + areas.map(\.id)).joined(separator: " "))
  }

  /// What tells it from others of its kind that are about the plan too.
  var detail: String { if case .lacking(let precondition, _, _) = reason { precondition.rawValue } else { "" } }

  var isOfOneEntry: Bool {
    switch reason {
    case .vacuum(_, let subjects, _): function == nil && subjects.count == 1
    case .powerless, .lapsing, .unready, .handedOverShort, .contested, .unprotected, .underfunded, .badTiming,
      .undatedElection, .unpaid:
      true
    case .ownerless, .lapsedTargets, .staleReadings, .crowded, .lacking, .lackingTogether, .notPaidFor, .cliff,
      .concentrated,
      .unanswered,
      .silentOnRights, .lateLaws, .sitesWithoutClosing, .unitsWithoutLeaving, .functionsWithoutPosts,
      .benchmarksOfOutputs, .steepDrawdown, .disputedSites, .disputed, .unlikelyTargets, .unaccepted, .fastDrawdown,
      .unheard:
      false
    }
  }
}
