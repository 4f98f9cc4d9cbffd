import PlanFormat
import PlanModel

/// What a judgement of a transition rests on.
public enum Essential: String, CaseIterable, Sendable {
  case departure, tasks, handovers, capacity, indicators, money
}

extension PlanFacts {
  /// On what of that the plan says nothing.
  public var missingEssentials: [Essential] {
    Essential.allCases.filter { essential in
      switch essential {
      case .departure: lastDeparture == nil
      case .tasks: continuingTasks.isEmpty
      case .handovers: plan.handovers.isEmpty
      case .capacity:
        !plan.handovers.contains { handover in
          assessedReceivers(of: handover).contains { $0.capacity.entry?.fallsShort != nil }
        }
      case .indicators: !indicators.contains { $0.lastMeasured != nil }
      case .money: ledger.entries.isEmpty && ledger.needs.isEmpty
      }
    }
  }

  /// Whether it says so little that nothing can be concluded from what it does not show: the tool's own yardstick, half of the
  /// essentials.
  public var isTooThinToJudge: Bool { missingEssentials.count * 2 >= Essential.allCases.count }
}
