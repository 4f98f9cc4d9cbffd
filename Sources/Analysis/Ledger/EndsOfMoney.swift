import PlanFormat
import PlanModel

/// Money that ends, with what follows it for each thing that it pays for.
public struct EndOfMoney: Sendable {
  public enum Sequel: Sendable {
    /// Other money pays from the next day on.
    case followed(by: Int)
    /// Other money pays, but only after a hole of so many days.
    case hole(days: Int, before: Int)
    /// The activity is over by then.
    case ends(PlanDate)
    /// An arrangement with a body of the United Nations is recorded that finishes the work.
    case arranged(Handover)
    /// The work is meant to finish by then, and what becomes of it is not decided.
    case undecided(PlanTask)
    case nothing
  }

  public let entry: Ledger.Entry
  /// Nothing where the plan doesn't say when it ends.
  public let end: PlanDate?
  /// Whether it comes from an assessed budget of the mission.
  public let isMissionMoney: Bool
  public let activities: [(purpose: Purpose, sequel: Sequel)]
}

extension PlanFacts {
  /// The money whose end can stop work: that of the departing mission's assessed budget for activities, wherever it ends;
  /// and other firm money that ends by some months after the departure, with nothing after it, for tasks that go on. A hole
  /// of up to `tolerance` days is none.
  public func endsOfMoney(tolerance: Int, months: Int) -> [EndOfMoney] {
    let horizon = (departure?.lastDay ?? asOf).map { $0.adding(months: months) }
    return ledger.entries.compactMap { entry in
      isMissionMoney(entry) ? endOfMissionMoney(entry, tolerance) : endOfOtherMoney(entry, tolerance, horizon)
    }
  }

  /// Programmatic money always pays for activities, other assessed money where the plan says for which. What begins after the
  /// departure is another mission's.
  private func isMissionMoney(_ entry: Ledger.Entry) -> Bool {
    let allocation = ledger.allocation(of: entry)
    if let from = allocation.from.value, let departure, from.isSurely(after: departure) { return false }
    switch entry.kind {
    case .programmatic: return entry.shares.isEmpty || !activities(of: entry).isEmpty
    case .assessed: return !activities(of: entry).isEmpty && !entry.isOwed
    default: return false
    }
  }

  private func endOfMissionMoney(_ entry: Ledger.Entry, _ tolerance: Int) -> EndOfMoney {
    guard let end = entry.until else {
      return EndOfMoney(entry: entry, end: nil, isMissionMoney: true, activities: [])
    }
    return EndOfMoney(
      entry: entry, end: end, isMissionMoney: true,
      activities: activities(of: entry).map { ($0, sequel(of: $0, ending: end, tolerance)) })
  }

  private func endOfOtherMoney(_ entry: Ledger.Entry, _ tolerance: Int, _ horizon: Day?) -> EndOfMoney? {
    guard entry.isFirm, let end = entry.until, let horizon, end.isSurely(before: horizon) else { return nil }
    let open = activities(of: entry).compactMap { purpose -> (purpose: Purpose, sequel: EndOfMoney.Sequel)? in
      guard let task = task(of: purpose), goesOn(task, beyond: end) else { return nil }
      let sequel = sequel(of: purpose, ending: end, tolerance)
      switch sequel {
      case .nothing: return (purpose, sequel)
      case .hole:
        guard let asOf, sequel.isOpen(after: end, on: asOf) else { return nil }
        return (purpose, sequel)
      case .followed, .ends, .arranged, .undecided: return nil
      }
    }
    return open.isEmpty ? nil : EndOfMoney(entry: entry, end: end, isMissionMoney: false, activities: open)
  }

  /// Whether a task goes on after a day on which money ends.
  func goesOn(_ task: PlanTask, beyond end: PlanDate) -> Bool {
    if isOver(task) { return false }
    if let last = settledEnd(of: task) { return last.isSurely(after: end) }
    switch task.disposition.value {
    case .handOver: return true
    // Work of somebody else that has an end of its own is not the mission's part of it.
    case .continue: return isMission(task.lead.value) || task.finish.value.map { $0.isSurely(after: end) } ?? true
    case .complete, .discontinue, .undecided, nil: break
    }
    if isHandedOver(task) { return true }
    return task.finish.value.map { $0.isSurely(after: end) } ?? (task.disposition.value == nil)
  }

  /// What an allocation pays for, without what serves the mission itself: its support and its closure.
  private func activities(of entry: Ledger.Entry) -> [Purpose] {
    entry.shares.map(\.purpose).filter { purpose in
      if case .function(let function) = purpose { return !function.servesTheMission }
      return task(of: purpose)?.servesTheMission != true
    }
  }

  private func sequel(of purpose: Purpose, ending end: PlanDate, _ tolerance: Int) -> EndOfMoney.Sequel {
    let task = self.task(of: purpose)
    if let task, let last = settledEnd(of: task), isOver(task) || !last.isSurely(after: end) { return .ends(last) }
    let next = ledger.successions[purpose]?.next(after: end.lastDay)
    // A hole that has been closed stops nothing any more.
    if let next, next.gap <= tolerance || asOf.map({ end.lastDay + next.gap < $0 }) ?? false {
      return .followed(by: next.position)
    }
    if let task, let last = endWithMission(task), !last.isSurely(after: end) { return .ends(last) }
    if let task, let arrangement = handovers(of: task).first(where: isArrangedWithUnitedNations) {
      return .arranged(arrangement)
    }
    if let next { return .hole(days: next.gap, before: next.position) }
    if let task, task.isToEnd(by: end), isMission(task.lead.value) { return .undecided(task) }
    return .nothing
  }

  /// The task that money is for.
  public func task(of purpose: Purpose) -> PlanTask? {
    guard case .entry(let target, _) = purpose, target.section == .tasks else { return nil }
    return plan.tasks.position(of: target.symbol).map { plan.tasks.entries[$0] }
  }

  /// The residual priority that money is for.
  public func residualPriority(of purpose: Purpose) -> ResidualPriority? {
    guard case .entry(let target, _) = purpose, target.section == .residualPriorities else { return nil }
    return plan.residualPriorities.position(of: target.symbol).map { plan.residualPriorities[$0] }
  }

  /// Whether a task has been done or given up: whatever its money did, nothing stops any more.
  private func isOver(_ task: PlanTask) -> Bool {
    switch standing(of: task)?.status {
    case .completed, .discontinued: true
    case .planned, .ongoing, .blocked, .handedOver, nil: false
    }
  }

  /// When a task is over that doesn't go on, or has been finished. A finish that is only planned ends nothing unless the
  /// plan says that the task is completed or given up.
  private func settledEnd(of task: PlanTask) -> PlanDate? {
    if isOver(task) { return task.actual.entry?.finish.value ?? task.finish.value }
    switch task.disposition.value {
    case .complete, .discontinue: return task.finish.value
    case .handOver, .continue, .undecided, nil: return nil
    }
  }

  /// The departure, for work of the mission that is to be completed or given up, and has no day of its own.
  private func endWithMission(_ task: PlanTask) -> PlanDate? {
    guard task.finish.value == nil, isMission(task.lead.value) else { return nil }
    switch task.disposition.value {
    case .complete, .discontinue: return departure
    case .handOver, .continue, .undecided, nil: return nil
    }
  }

  func isArrangedWithUnitedNations(_ handover: Handover) -> Bool {
    handover.instrument.entry != nil && receivers(of: handover).contains(where: \.isUnitedNations)
  }
}

extension EndOfMoney.Sequel {
  /// Whether work can stop for want of money. A hole that has been closed stops nothing any more.
  public func isOpen(after end: PlanDate, on day: Day) -> Bool {
    switch self {
    case .nothing, .undecided: true
    case .hole(let days, _): end.lastDay + days >= day
    case .followed, .ends, .arranged: false
    }
  }
}

extension Function {
  var servesTheMission: Bool { self == .missionSupport || self == .closure }
}

extension PlanTask {
  /// Whether it is meant to finish by a date, and the plan doesn't say what becomes of it then.
  fileprivate func isToEnd(by end: PlanDate) -> Bool {
    guard disposition.value == nil || disposition.value == .undecided, let finish = finish.value else { return false }
    return !finish.isSurely(after: end)
  }
}
