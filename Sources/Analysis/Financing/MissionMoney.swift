import Diagnostics
import PlanFormat
import PlanModel

/// Something that a mission's assessed budget pays for, and what follows that money.
public struct MissionPaid: Sendable {
  public enum Sequel: Sendable {
    /// Other money pays from the next day on.
    case followed(by: Allocation)
    /// Other money pays, but only after a hole of so many days.
    case hole(days: Int, before: Allocation)
    /// The activity is over by then.
    case ends(PlanDate)
    /// An arrangement with a body of the United Nations is recorded that finishes the work.
    case arranged(Handover)
    case nothing
  }

  public let purpose: Purpose
  public let sequel: Sequel
}

extension SourceKind {
  /// Whether the money comes from the assessed budget of a mission.
  public var isMissionBudget: Bool { self == .assessed || self == .programmatic }
}

extension PlanFacts {
  /// The allocations from the departing mission's assessed budget that pay for activities, by position: programmatic
  /// money always does, other money where the plan says for which. What begins after the departure is another mission's.
  public var missionAllocations: [Int] {
    financing.allocations.indices.filter { position in
      let allocation = financing.allocations.entries[position]
      if let from = allocation.from.value, let departure, from.earliest > departure.latest { return false }
      let activities = activities(ofAllocationAt: position)
      switch financing.sources[allocation.fundedBy.value]?.kind.value {
      case .programmatic: return !activities.isEmpty || financing.purposes(ofAllocationAt: position).isEmpty
      case .assessed: return !activities.isEmpty
      default: return false
      }
    }
  }

  /// What an allocation pays for, without what serves the mission itself: its support and its closure.
  private func activities(ofAllocationAt position: Int) -> [Purpose] {
    financing.purposes(ofAllocationAt: position).filter { purpose in
      if case .function(let function) = purpose { return !function.servesTheMission }
      guard let task = task(of: purpose) else { return true }
      return task.technical.value != true && task.function.value?.servesTheMission != true
    }
  }

  /// What follows the money of an allocation that ends on a day, activity by activity; a hole of up to `tolerance` days
  /// is none.
  public func sequels(ofAllocationAt position: Int, ending end: PlanDate, tolerance: Int) -> [MissionPaid] {
    activities(ofAllocationAt: position).map { purpose in
      MissionPaid(
        purpose: purpose, sequel: sequel(of: purpose, afterAllocationAt: position, ending: end, tolerance: tolerance))
    }
  }

  private func sequel(
    of purpose: Purpose, afterAllocationAt position: Int, ending end: PlanDate, tolerance: Int
  ) -> MissionPaid.Sequel {
    let task = self.task(of: purpose)
    if let task, let last = task.endWithMission, last.earliest <= end.latest { return .ends(last) }
    let next = financing.next(for: purpose, afterAllocationAt: position, ending: end.latest)
    if let next, next.gap <= tolerance { return .followed(by: next.allocation) }
    if let task, let arrangement = handovers(of: task).first(where: isArrangedWithUnitedNations) {
      return .arranged(arrangement)
    }
    return next.map { .hole(days: $0.gap, before: $0.allocation) } ?? .nothing
  }

  /// The task that money is for.
  public func task(of purpose: Purpose) -> PlanTask? {
    guard case .entry(let target, _) = purpose, target.section == .tasks else { return nil }
    return plan.tasks.position(of: target.symbol).map { plan.tasks.entries[$0] }
  }

  private func isArrangedWithUnitedNations(_ handover: Handover) -> Bool {
    handover.instrument.entry != nil && receivers(of: handover).contains(where: \.isUnitedNations)
  }
}

extension Function {
  fileprivate var servesTheMission: Bool { self == .missionSupport || self == .closure }
}

extension PlanTask {
  /// When a task is over that does not go on after the mission.
  fileprivate var endWithMission: PlanDate? {
    switch disposition.value {
    case .handOver, .continue: nil
    case .complete, .discontinue, .undecided, nil: actual.entry?.finish.value ?? finish.value
    }
  }
}

extension Financing {
  /// The allocation that pays for something after another one has ended, and the days between the two; of several the
  /// one that pays first. Money that is only needed follows nothing, and neither does money that ends first.
  fileprivate func next(
    for purpose: Purpose, afterAllocationAt position: Int, ending end: Day
  ) -> (allocation: Allocation, gap: Int)? {
    allocations(for: purpose).compactMap { other -> (allocation: Allocation, gap: Int)? in
      let allocation = allocations.entries[other]
      guard other != position, allocation.fundedBy.value != nil, allocation.status.value != .needed else { return nil }
      let source = sources[allocation.fundedBy.value]
      guard let from = allocation.from.value ?? source?.from.value else { return nil }
      let until = (allocation.until.value ?? source?.until.value)?.latest ?? .distantFuture
      return until > end ? (allocation, max(0, from.earliest - end - 1)) : nil
    }
    .min { $0.gap < $1.gap }
  }
}
