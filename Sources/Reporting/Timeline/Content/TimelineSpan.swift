import Analysis
import PlanFormat
import PlanModel

/// The part of time that a timeline shows, in whole quarters: from a little before the transition begins to some months after the last
/// thing that happens in it. What lies outside is pointed to, so that one late project doesn't squash everything.
struct TimelineSpan: Equatable {
  let first: Day
  /// Shown in full.
  let last: Day

  /// How far back at most, counted from the departure or from the day of the plan.
  private static let monthsBefore = 36
  /// After the last handover, closure or departure: so that it is seen who holds what then, and no more.
  private static let monthsAfter = 8
  /// How long after the departure what happens is still followed.
  private static let monthsFollowed = 18
  /// No picture shows more before or after the departure, whatever day it is looked at from.
  private static let monthsAtMost = 120
  /// But for the day of the plan and what is still open, from which on a picture begins even so long before the departure.
  private static let monthsToWhatIsOpen = 300
  private static let endOfCalendar = Day(year: 9999, month: 12, day: 31) ?? .distantFuture

  /// Nothing where the plan has no date that the picture could be built around.
  init?(_ facts: PlanFacts) {
    let dates = DatesOfTransition(facts)
    guard let pivot = facts.departure?.lastDay ?? dates.endsOfMandates.max() ?? dates.ends.max() ?? facts.asOf else {
      return nil
    }
    let asOf = facts.asOf ?? pivot
    let floor = max(min(pivot, asOf).adding(months: -Self.monthsBefore), pivot.adding(months: -Self.monthsAtMost))
    let begin = dates.starts.filter { $0 >= floor }.min() ?? floor
    let isCut = dates.starts.contains { $0 < floor }
    let open = (OpenDates(facts).all + [asOf]).filter { $0 >= pivot.adding(months: -Self.monthsToWhatIsOpen) }
    first = min(isCut ? floor : min(begin, pivot.adding(months: -6)), open.min() ?? floor).startOfQuarter
    let followed = pivot.adding(months: Self.monthsFollowed)
    let happening = max(dates.handedOver.filter { $0 <= followed }.max() ?? pivot, pivot)
    // The year after the departure is all there where the plan says what it needs or has then.
    let paid = facts.ledger.yearAfterDeparture == nil ? pivot : pivot.adding(months: 12)
    let end = min(
      max(happening.adding(months: Self.monthsAfter), paid, asOf.adding(months: 3)),
      pivot.adding(months: Self.monthsAtMost))
    last = min(end.endOfQuarter, Self.endOfCalendar)
  }

  func contains(_ day: Day) -> Bool { first <= day && day <= last }

  /// The time before it and the time after it.
  var outside: [Period] { Self.outside(first, last) }

  /// The same before and after the half-years that it shows, all of them or in part.
  var outsideOfHalfYears: [Period] { Self.outside(HalfYear(of: first).first, HalfYear(of: last).period.upperBound) }

  private static func outside(_ first: Day, _ last: Day) -> [Period] {
    [Day.distantPast...max(first + -1, .distantPast), min(last + 1, .distantFuture)...Day.distantFuture]
  }

  /// The first days of the quarters.
  var quarters: [Day] {
    Array(sequence(first: first) { $0.adding(months: 3) <= last ? $0.adding(months: 3) : nil })
  }
}

/// The dates of a plan between which the transition takes place.
private struct DatesOfTransition {
  private(set) var starts: [Day] = []
  private(set) var ends: [Day] = []
  private(set) var endsOfMandates: [Day] = []
  /// When what the mission holds passes to others, or is closed.
  private(set) var handedOver: [Day] = []

  init(_ facts: PlanFacts) {
    let plan = facts.plan
    let mission = plan.mission.entry
    add(mission?.established.value, plan.heading.entry?.planningStarted.value, mission?.drawdownBegins.value)
    starts += [facts.asOf].compactMap(\.self)
    for phase in plan.phases { add(phase.start.value) }
    for task in plan.tasks {
      add(task.actual.entry?.start.value ?? task.start.value)
      ends += [task.finish.value?.lastDay].compactMap(\.self)
    }
    for handover in plan.handovers {
      add(handover.window.entry?.start.value, handover.transferred.value)
      ends += [handover.window.entry?.finish.value?.lastDay].compactMap(\.self)
      let finish = facts.postponed(handover)?.finish ?? handover.window.entry?.finish.value
      handedOver += [(handover.transferred.value ?? finish)?.lastDay].compactMap(\.self)
    }
    for site in plan.sites { handedOver += [(site.closed.value ?? site.closes.value)?.lastDay].compactMap(\.self) }
    endsOfMandates = (mission?.mandates.items ?? []).compactMap(\.until.value?.lastDay)
  }

  private mutating func add(_ dates: PlanDate?...) {
    starts += dates.compactMap { $0 }.map { $0.firstDay ?? $0.lastDay }
  }
}

extension Day {
  var startOfQuarter: Day {
    let (year, month, _) = civil
    return Day(year: year, month: (month - 1) / 3 * 3 + 1, day: 1) ?? self
  }

  var endOfQuarter: Day {
    let next = startOfQuarter.adding(months: 3)
    return next == .distantFuture ? self : next + -1
  }

  var isFirstOfYear: Bool {
    let (_, month, day) = civil
    return month == 1 && day == 1
  }
}
