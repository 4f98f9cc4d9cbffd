import PlanFormat
import PlanModel
import Scheduling

/// What the plan says about when something is done, and how far it has come.
///
/// A written start is the first day on which it may start, at its earliest where it is known to the month or the year
/// only; a written finish is its last day, at its latest. Something with both has the length between them. Where dates
/// that are tied can be kept together although these days cannot, `PlanNetwork.overlap` lets the tie give way.
struct Timing {
  /// How far something has come on the day of the plan.
  enum State {
    /// The plan does not say: what it dates before its own day is taken to have happened as written.
    case unsaid
    case notStarted
    /// With the day on which it started, and what was found of what is left.
    case started(on: PlanDate?, Finding)
    case done(start: PlanDate?, finish: PlanDate?)
  }

  /// What is left of something that has begun, or the share in per cent that is done, as found on a day. A share of which
  /// nobody knows when it was found tells nothing of the finish, unless it is the whole; what is left is that of the day of
  /// the plan.
  struct Finding {
    var remaining: Length?
    var done: Decimal?
    var on: PlanDate?
  }

  /// When it is to start; nothing for `by 2027-06-30`, which gives no start.
  private(set) var writtenStart: PlanDate?
  private let writtenFinish: PlanDate?
  var start: Day? { writtenStart?.firstDay }
  var finish: Day? { writtenFinish?.lastDay }
  /// The written length, where start or finish is to be computed.
  var length: Length?
  var state: State
  var constraints: Constraints?

  init(start: PlanDate?, finish: PlanDate?, length: Length?, state: State, constraints: Constraints?) {
    writtenStart = start.flatMap { $0.firstDay == nil ? nil : $0 }
    writtenFinish = finish
    self.length = length
    self.state = state
    self.constraints = constraints
  }

  /// Whether a date in the past counts as kept because the plan does not say how far things have come.
  private(set) var isTakenAsKept = false
  /// Whether it has begun on a day that the plan does not give.
  private(set) var hasUnknownStart = false
  /// Whether it is over since a day that the plan does not give.
  private(set) var hasUnknownFinish = false

  /// Its dates as they happened, else as they are meant.
  var said: SaidDates {
    switch state {
    case .unsaid, .notStarted: SaidDates(start: writtenStart, finish: writtenFinish)
    case .started(let on, _): SaidDates(start: on ?? writtenStart, finish: writtenFinish)
    case .done(let start, let finish): SaidDates(start: start ?? writtenStart, finish: finish ?? writtenFinish)
    }
  }

  /// The activity on the day of the plan, or nothing where neither dates nor a length say how long it takes.
  mutating func activity(on asOf: Day?, _ time: WorkingTime) -> Activity? {
    switch state {
    case .done(let start, let finish):
      hasUnknownStart = start?.firstDay == nil && self.start == nil && writtenDates(time) == nil
      hasUnknownFinish = isUnknown(finish, on: asOf, time)
      return done(start?.likelyDay, finish?.lastDay, asOf, time)
    case .started(let day, let finding):
      guard let asOf else { return planned(asOf, time) }
      // Seen from an earlier day, it begins then.
      if let day, day.isSurely(after: asOf) {
        writtenStart = day
        return planned(asOf, time)
      }
      // A start that is still to come is none of something that has begun.
      hasUnknownStart = day?.firstDay == nil && start.map { $0 > asOf } ?? true
      // What is found only later tells nothing yet.
      let isKnown = !(finding.on?.isSurely(after: asOf) ?? false)
      return started(on: day?.likelyDay, isKnown ? finding : Finding(), asOf, time)
    case .notStarted: return planned(asOf, time)
    case .unsaid:
      guard let asOf, let (first, end) = writtenDates(time), first < asOf else { return planned(asOf, time) }
      isTakenAsKept = true
      hasUnknownFinish = end <= asOf && writtenFinish.map { $0.firstDay == nil } ?? false
      if end <= asOf { return done(first, end + -1, asOf, time) }
      return started(on: first, Finding(remaining: Length(days: end - asOf)), asOf, time)
    }
  }

  /// The first day and the day after the last one, where the plan writes enough to know both.
  private func writtenDates(_ time: WorkingTime) -> (first: Day, end: Day)? {
    switch (start, finish, length) {
    case (let start?, let finish?, _): (start, max(start, finish + 1))
    case (let start?, nil, let length?): (start, length.days == 0 ? start + 1 : time.end(of: length, from: start))
    case (nil, let finish?, let length?) where length.days == 0: (finish, finish + 1)
    case (nil, let finish?, let length?): (time.start(of: length, endingBefore: finish + 1), finish + 1)
    default: nil
    }
  }

  /// The last day on which it was to be done by what the plan writes, before the work that is left moves it: its finish,
  /// or as long after its start as it takes. Nothing where other tasks give it its place.
  func meantFinish(_ time: WorkingTime) -> PlanDate? {
    if let writtenFinish { return writtenFinish }
    guard let first = said.start?.lastDay, let length else { return nil }
    return PlanDate(length.days == 0 ? first : time.end(of: length, from: first) + -1)
  }

  /// Whether nobody can tell on which day something that is over was finished: the plan gives no day, or the last one
  /// that it can have been, or one that was still to come.
  private func isUnknown(_ finish: PlanDate?, on asOf: Day?, _ time: WorkingTime) -> Bool {
    if let said = finish ?? writtenFinish, said.firstDay == nil { return true }
    guard finish == nil, let planned = writtenDates(time).map({ $0.end + -1 }) ?? self.finish else {
      return finish == nil
    }
    return asOf.map { $0 < planned } ?? false
  }

  /// The length, written or between the dates.
  private func wholeLength(_ time: WorkingTime) -> Length? {
    if let start, let finish { return Length(days: max(0, finish - start + 1)) }
    return length
  }

  /// Something of which the plan writes too little for dates: it passes on what it follows, or else its own written day.
  /// What is over holds nothing back, and is over by the day of the plan.
  func placeholder(on asOf: Day?) -> Activity {
    if case .done = state, let asOf {
      return Activity(duration: 0, progress: .finished(start: asOf.number, finish: asOf.number))
    }
    return Activity(duration: 0, startNoEarlierThan: momentPassedOn(on: asOf)?.number)
  }

  /// Where the length is not known: the moment that what waits for it follows, after the written finish or else at the
  /// written start.
  private func momentPassedOn(on asOf: Day?) -> Day? {
    guard let finish else { return start }
    return asOf.map { $0 <= finish } ?? true ? finish + 1 : nil
  }

  /// Whether the plan leaves open when something without a length starts or finishes.
  var openEnds: OpenEnds {
    switch state {
    case .done: []
    case .started: finish == nil ? .finish : []
    case .unsaid, .notStarted: OpenEnds(start: start == nil, finish: finish == nil)
    }
  }

  /// Whether both its ends are prescribed, and its length with them.
  private var isPrescribed: Bool {
    constraints?.mustStart.value != nil && constraints?.mustFinish.value != nil
  }

  private func planned(_ asOf: Day?, _ time: WorkingTime) -> Activity? {
    let mustFinish = constraints?.mustFinish.value.map { $0.lastDay.number + 1 }
    guard let length = wholeLength(time) ?? (isPrescribed ? Length(days: 1) : nil) else {
      return nil
    }
    // A milestone stands at the end of the day that the plan gives it.
    let shift = length.days == 0 ? 1 : 0
    let earliest = [
      writtenDates(time)?.first, constraints?.startNoEarlierThan.value?.firstDay, shift == 0 ? nil : asOf,
    ].compactMap(\.self).max()
    return Activity(
      duration: length.days, calendar: length.calendar, startNoEarlierThan: earliest.map { $0.number + shift },
      finishNoEarlierThan: constraints?.earliestFinish,
      startNoLaterThan: constraints?.startNoLaterThan.value.map { $0.lastDay.number + shift },
      mustStart: constraints?.mustStart.value?.firstDay.map { $0.number + shift }, mustFinish: mustFinish,
      isAsLateAsPossible: constraints?.asLateAsPossible.value == true)
  }

  private func started(on day: Day?, _ finding: Finding, _ asOf: Day, _ time: WorkingTime) -> Activity? {
    let first = min(day ?? start ?? asOf, asOf)
    let rest: Length
    if let remaining = finding.remaining {
      rest = left(of: remaining, on: asOf, foundOn: finding.on ?? PlanDate(asOf), time)
    } else if let share = finding.done, share >= .hundred, finding.on == nil {
      rest = Length(days: 0)
    } else if let share = finding.done, let on = finding.on, let whole = wholeLength(time) {
      rest = left(of: whole.rest(afterPercent: share), on: asOf, foundOn: on, time)
    } else if let finish {
      // What is not finished takes the day of the plan at least.
      rest = Length(days: max(1, finish - asOf + 1))
    } else if let length {
      let left = time.rest(of: length, from: first, to: asOf)
      rest = Length(days: max(1, left.days), calendar: left.calendar)
    } else {
      return nil
    }
    return Activity(
      duration: rest.days, calendar: rest.calendar, progress: .started(on: first.number),
      finishNoEarlierThan: constraints?.earliestFinish,
      mustFinish: constraints?.mustFinish.value.map { $0.lastDay.number + 1 })
  }

  /// What is left on the day of the plan of what was left when it was looked at; a day at least, unless nothing was.
  private func left(of rest: Length, on asOf: Day, foundOn day: PlanDate, _ time: WorkingTime) -> Length {
    guard rest.days > 0, day.hasPassed(on: asOf) else { return rest }
    let left = time.rest(of: rest, from: day.lastDay, to: asOf)
    return Length(days: max(1, left.days), calendar: left.calendar)
  }

  private func done(_ start: Day?, _ finish: Day?, _ asOf: Day?, _ time: WorkingTime) -> Activity? {
    let written = writtenDates(time)
    let planned = written.map { $0.end + -1 } ?? self.finish
    guard let last = finish ?? [planned, asOf].compactMap(\.self).min(), start ?? self.start ?? finish ?? planned != nil
    else { return nil }
    let first = start ?? written?.first ?? self.start ?? last
    return Activity(
      duration: 0, progress: .finished(start: min(first, last).number, finish: last.number + 1))
  }
}

extension Length {
  /// What is left once a share is done, rounded up to whole days.
  fileprivate func rest(afterPercent done: Decimal) -> Length {
    let share = 100 - min(max(0, Int(done.tenThousandths / Decimal.scale)), 100)
    return Length(days: (days * share + 99) / 100, calendar: calendar)
  }
}

extension Constraints {
  /// The moment before which it cannot finish.
  fileprivate var earliestFinish: Int? { finishNoEarlierThan.value.map { $0.likelyDay.number + 1 } }
}

extension PlanDate {
  /// The first of the days that it may mean, or the last one where it has no first.
  fileprivate var likelyDay: Day { firstDay ?? lastDay }
}
