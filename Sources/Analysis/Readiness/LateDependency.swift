import PlanFormat
import PlanModel

/// Something that a receiver depends on, and that comes later than what it takes over.
public struct LateDependency: Sendable, Hashable {
  public enum Cause: Sendable, Hashable {
    /// The law that gives it the power, by its position: due later, or overdue and still on its way.
    case law(Int, due: PlanDate)
    /// The election that it is to hold or support, by its position in the calendar; one without a day is not called yet.
    case election(Int, on: PlanDate?)
    /// The first day of the budget year in which it is to pay.
    case budgetYear(String, from: Day)
    /// Whoever hands over to it takes over itself only in this handover, by its position.
    case handover(Int, finish: PlanDate)
  }

  /// The position of what it takes over before.
  public let handover: Int
  public let cause: Cause
}

/// Finds what comes too late for receivers.
struct LateDependencies {
  private let facts: PlanFacts
  private let budgetYears: BudgetYears
  /// The elections still ahead, by their positions: in the order of their dates, and then those that have none.
  private let elections: [(position: Int, on: PlanDate?)]
  /// Who takes over which task itself, with the last handover that brings it.
  private let arrivals: [Passing: (handover: Int, finish: PlanDate)]

  private struct Passing: Hashable {
    let task: Symbol
    let receiver: Symbol
  }

  init(_ facts: PlanFacts) {
    let plan = facts.plan
    self.facts = facts
    budgetYears = BudgetYears(plan.calendar)
    let elections = plan.calendar.entries.enumerated().compactMap {
      position, entry -> (position: Int, on: PlanDate?)? in
      guard entry.kind.value == .election else { return nil }
      let on = entry.on.value ?? entry.from.value
      return on.map(facts.isAhead) ?? true ? (position, on) : nil
    }
    let dated = elections.compactMap { election in election.on.map { (position: election.position, on: $0) } }
    self.elections =
      dated.sorted { PlanDate.isInOrder($0.on, $1.on) }.map { ($0.position, $0.on) } + elections.filter { $0.on == nil }
    var arrivals: [Passing: (handover: Int, finish: PlanDate)] = [:]
    for (position, handover) in plan.handovers.entries.enumerated() {
      guard let task = handover.task.value, let finish = handover.finish, !facts.standings.handovers[position].isUndone
      else { continue }
      for receiver in handover.to {
        guard let who = receiver.who.value else { continue }
        let key = Passing(task: task.symbol, receiver: who.symbol)
        if let known = arrivals[key], PlanDate.isInOrder(finish, known.finish) { continue }
        arrivals[key] = (position, finish)
      }
    }
    self.arrivals = arrivals
  }

  func of(handoverAt position: Int, receiver: Int, by day: PlanDate) -> [LateDependency] {
    let handover = facts.plan.handovers[position]
    let causes = [
      law(for: handover, facts.plan.counterparts[receiver], by: day), election(for: handover, by: day),
      budgetYear(of: handover, by: day), earlierHandover(of: handover, at: position, by: day),
    ]
    return causes.compactMap(\.self).map { LateDependency(handover: position, cause: $0) }
  }

  private func law(for handover: Handover, _ body: Counterpart, by day: PlanDate) -> LateDependency.Cause? {
    guard body.isState, facts.needsPower(handover), case .law(let law) = facts.legalPower(of: body),
      let position = facts.plan.laws.position(of: law.header.symbol)
    else { return nil }
    switch facts.standings.laws[position] {
    case .overdue(let due): return .law(position, due: due)
    case .pending:
      guard let due = law.due.value, due.isSurely(after: day) else { return nil }
      return .law(position, due: due)
    case .inForce, .ended, .notKnown: return nil
    }
  }

  private func election(for handover: Handover, by day: PlanDate) -> LateDependency.Cause? {
    guard facts.task(of: handover)?.function.value == .elections,
      let next = elections.first(where: { $0.on.map { $0.isSurely(after: day) } ?? true })
    else { return nil }
    return .election(next.position, on: next.on)
  }

  /// A year that begins after the handover, so that nothing is paid in between, unless somebody pays until then.
  private func budgetYear(of handover: Handover, by day: PlanDate) -> LateDependency.Cause? {
    guard let cost = handover.runningCost.entry, cost.interim.value == nil, let year = cost.year.value?.plain,
      let first = budgetYears.period(of: year, isAssessed: false)?.lowerBound,
      day.daysUncovered(before: PlanDate(first)) != nil
    else { return nil }
    return .budgetYear(year, from: first)
  }

  private func earlierHandover(of handover: Handover, at position: Int, by day: PlanDate) -> LateDependency.Cause? {
    guard let task = handover.task.value, let giver = handover.from.value, !PlanFacts.isMission(giver),
      let arrival = arrivals[Passing(task: task.symbol, receiver: giver.symbol)], arrival.handover != position,
      arrival.finish.isSurely(after: day)
    else { return nil }
    return .handover(arrival.handover, finish: arrival.finish)
  }
}
