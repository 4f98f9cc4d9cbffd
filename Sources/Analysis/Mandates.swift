import PlanFormat
import PlanModel

/// The mandates of the mission in time.
public struct Mandates: Sendable {
  /// A mandate from its beginning to its end.
  public struct Period: Sendable {
    public let mandate: Mandate
    /// From when it runs: where the plan does not say it, from when it was adopted.
    public let from: PlanDate?
    /// To when it runs: nothing where neither it nor what follows sets an end.
    public let until: PlanDate?
  }

  /// In the order in which they begin; one without a date stands where it is written.
  public let periods: [Period]
  /// The one under which the mission works on the day: of those that have begun and have not run out, the one that began
  /// last. One without an end runs until another begins; one that is open-ended goes on beside others.
  public let inForce: Mandate?

  init(_ plan: Plan, asOf: Day?) {
    let mandates = (plan.mission.entry?.mandates.items ?? []).inOrder(of: \.beginning)
    periods = mandates.enumerated().map { index, mandate in
      let next = mandates[(index + 1)...].lazy.compactMap(\.beginning).first
      // A day before another mandate begins, where its first day is known.
      let end = mandate.until.value ?? next?.firstDay.map { PlanDate($0 + -1) }
      return Period(mandate: mandate, from: mandate.beginning, until: end)
    }
    guard let asOf else {
      inForce = mandates.last
      return
    }
    let begun = mandates.filter { $0.beginning?.isKnown(on: asOf) ?? true }
    inForce =
      begun.enumerated().last { index, mandate in
        if let until = mandate.until.value { return !until.hasPassed(on: asOf) }
        return index == begun.count - 1 || mandate.openEnded.value == true
      }?.element
  }
}

/// A mandate that ends before the mission is to leave.
public struct MandateEnd: Sendable {
  public let mandate: Mandate
  public let end: PlanDate
  public let departure: PlanDate
}

extension Mandates {
  /// The last one that has run out, where none is in force.
  public var lastEnded: Mandate? { inForce == nil ? periods.last { $0.mandate.until.value != nil }?.mandate : nil }
}

extension PlanFacts {
  /// That the mandate in force ends surely before the planned departure, which is ahead.
  public var mandateEndBeforeDeparture: MandateEnd? {
    guard let departure, isAhead(departure), let mandate = mandates.inForce, let end = mandate.until.value,
      end.isSurely(before: departure)
    else { return nil }
    return MandateEnd(mandate: mandate, end: end, departure: departure)
  }
}

extension Mandate {
  /// From when it runs, as far as the plan says it.
  fileprivate var beginning: PlanDate? { from.value ?? adopted.value }
}
