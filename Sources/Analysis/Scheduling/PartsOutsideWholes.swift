import PlanFormat
import PlanModel
import Scheduling

extension PlanSchedule {
  /// Parts of tasks with a length of their own that do not lie within them.
  func partsOutsideWholes(_ ties: [TieToOwnPart]) -> [ScheduleConflict] {
    // Where a whole waits for its part, its own dates mean nothing.
    let waiting = Set(ties.filter { !$0.isWhole }.map(\.item))
    let tied = Set(ties.filter(\.isWhole).map { [$0.item, $0.other] })
    return items.indices.compactMap { item in
      guard case .task(let position) = items[item].kind, let slot = self[item], !items[item].hasUnknownEnd,
        let parent = plan.tasks[position].within.value.flatMap({ plan.tasks.position(of: $0.symbol) }),
        let whole = self.position(of: .task(parent)), !items[whole].isSummary, !items[whole].hasUnknownEnd,
        let around = self[whole], !tied.contains([item, whole]), !waiting.contains(whole)
      else { return nil }
      guard slot.early.start < around.early.start || slot.early.finish > around.early.finish else { return nil }
      let takesLonger = slot.earlyFinish - slot.earlyStart > around.earlyFinish - around.earlyStart
      let isWritten = items[item].said.isComplete && items[whole].said.isComplete
      let isUnderWay = progress(of: item) != .ahead || progress(of: whole) != .ahead
      let runsOver = isUnderWay && slot.early.start >= around.early.start
      return .outside(items[item], whole: items[whole], isCertain: takesLonger || isWritten || !runsOver)
    }
  }
}

extension ScheduledItem {
  fileprivate var hasUnknownEnd: Bool { hasUnknownStart || hasUnknownFinish }
}

extension SaidDates {
  fileprivate var isComplete: Bool { start?.day != nil && finish?.day != nil }
}
