import PlanFormat
import PlanModel

/// That a plan is looked at from a day before which all happens that it tells of: nothing in it can say how things stand then.
public struct LookingLater: Equatable, Sendable {
  /// The last day on which the plan tells of something that happens.
  public let last: Day
  /// How many whole months lie between the two.
  public let months: Int
}

extension PlanFacts {
  /// Nothing where the plan is looked at from the day that it describes or an earlier one, or within a month of what it tells of last.
  public var lookingLater: LookingLater? {
    guard let asOf, plan.viewpoint.planDay.map({ $0 < asOf }) ?? true, let last = lastDayTold, last < asOf else {
      return nil
    }
    let (from, to) = (last.civil, asOf.civil)
    let months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0)
    return months > 0 ? LookingLater(last: last, months: months) : nil
  }

  /// The last day of what has happened or is planned, as far as the plan dates it. For how long there is money, or a framework, tells of
  /// nothing that happens.
  private var lastDayTold: Day? {
    var dates = DevelopmentsOfPlan(self).events.filter { $0.event != .framework }.map { Optional($0.date) }
    dates += [departure, plan.viewpoint.planDay.map { PlanDate($0) }]
    dates += (plan.mission.entry?.mandates.items ?? []).flatMap { [$0.from.value, $0.until.value] }
    for phase in plan.phases { dates += [phase.start.value, phase.finish.value] }
    for task in plan.tasks { dates += [task.start.value, task.finish.value] }
    for handover in plan.handovers {
      dates += [handover.window.entry?.start.value, handover.window.entry?.finish.value, handover.transferred.value]
    }
    for site in plan.sites { dates += [site.closes.value, site.closed.value] }
    for entry in plan.calendar { dates += [entry.on.value, entry.from.value, entry.until.value] }
    return dates.compactMap { $0?.lastDay }.max()
  }
}
