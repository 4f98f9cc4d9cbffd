import PlanFormat
import PlanModel

/// Money that was asked for, and of which the plan has no answer on its day.
public struct UnansweredRequest: Sendable {
  /// The entry, by its position.
  public let position: Int
  /// Since when it stands as requested, where the plan dates that.
  public let since: PlanDate?
  /// How many days have passed at least; nothing where the plan doesn't say it.
  public let days: Int?
}

extension PlanFacts {
  /// The longest first, then those without a date. What was for a time that is over is asked for no more.
  public var unansweredRequests: [UnansweredRequest] {
    let requests = ledger.entries.filter { entry in
      entry.status == .requested && !(asOf.map(entry.hasEnded) ?? false)
    }
    .map { entry -> UnansweredRequest in
      let allocation = ledger.allocation(of: entry)
      let asked = allocation.history.entries.reversed().prefix { $0.entry.status.value == .requested }.last?.date
      let since = asked ?? allocation.on.value
      let days = asOf.flatMap { day in since.map { day - $0.lastDay } }
      return UnansweredRequest(position: entry.position, since: since, days: days.flatMap { $0 < 0 ? nil : $0 })
    }
    return requests.sorted { ($1.days ?? -1, $0.position) < ($0.days ?? -1, $1.position) }
  }
}
