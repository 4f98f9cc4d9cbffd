/// A piece of work that occupies its working days without a break, or a milestone if its duration is 0.
///
/// Days are whole numbers on any scale that the caller chooses, such as days since 1 January 1970. Inside the network
/// an activity is half-open: it starts at the beginning of its start day and finishes at the beginning of its finish
/// day, so that `finish = start + duration` where every day is worked, and a successor can start on the finish day. A finish or deadline that a
/// person gives as a date counts that date in, and is the next day here: work on 4 May alone is
/// `[4 May, 5 May)`, a deadline of 31 May is `1 June`. A milestone dated 4 May stands at the end of that day, and is
/// `[5 May, 5 May)`. `Slot.earlyDays` and `Slot.lateDays` lead back.
public struct Activity: Hashable, Sendable {
  /// Whole days of work; once the activity has started, what is left of them from the network's start on.
  public var duration: Int

  /// The calendar whose working days the duration counts, as a position in `Network.calendars`; every day if nil.
  public var calendar: Int?

  public var progress: Progress

  /// The first day on which the activity may start.
  public var startNoEarlierThan: Int?

  /// The moment before which the activity may not finish.
  public var finishNoEarlierThan: Int?

  /// The last day on which the activity should start. Like `finishNoLaterThan` it limits the late dates only.
  public var startNoLaterThan: Int?

  /// The day before whose beginning the activity should have finished: a finish-no-later-than constraint or a
  /// deadline. It limits the late dates and leaves the early ones alone, so that being late shows as negative float.
  public var finishNoLaterThan: Int?

  /// The day on which the activity starts whatever its links say; early and late start are this day.
  public var mustStart: Int?

  /// The day on which the activity finishes whatever its links say; early and late finish are this day. Together with
  /// `mustStart` it replaces the duration. Once the activity has started, it is a deadline.
  public var mustFinish: Int?

  /// Whether its early dates are the latest ones that move no early date of what waits for it and break no limit.
  public var isAsLateAsPossible = false

  public init(
    duration: Int, calendar: Int? = nil, progress: Progress = .notStarted, startNoEarlierThan: Int? = nil,
    finishNoEarlierThan: Int? = nil, startNoLaterThan: Int? = nil, finishNoLaterThan: Int? = nil,
    mustStart: Int? = nil, mustFinish: Int? = nil, isAsLateAsPossible: Bool = false
  ) {
    self.duration = duration
    self.calendar = calendar
    self.progress = progress
    self.startNoEarlierThan = startNoEarlierThan
    self.finishNoEarlierThan = finishNoEarlierThan
    self.startNoLaterThan = startNoLaterThan
    self.finishNoLaterThan = finishNoLaterThan
    self.mustStart = mustStart
    self.mustFinish = mustFinish
    self.isAsLateAsPossible = isAsLateAsPossible
  }
}

/// What has happened of an activity. Facts stand: no link and no constraint moves them.
public enum Progress: Hashable, Sendable {
  case notStarted
  case started(on: Int)
  case finished(start: Int, finish: Int)
}

extension Activity {
  /// The activity with every number inside the range that the passes can add up.
  var clamped: Activity {
    var activity = self
    activity.duration = min(max(0, duration), Network.limit)
    activity.startNoEarlierThan = startNoEarlierThan.map(Network.clamp)
    activity.finishNoEarlierThan = finishNoEarlierThan.map(Network.clamp)
    activity.startNoLaterThan = startNoLaterThan.map(Network.clamp)
    activity.finishNoLaterThan = finishNoLaterThan.map(Network.clamp)
    activity.mustStart = mustStart.map(Network.clamp)
    activity.mustFinish = mustFinish.map(Network.clamp)
    switch progress {
    case .notStarted: break
    case .started(let day): activity.progress = .started(on: Network.clamp(day))
    case .finished(let start, let finish):
      activity.progress = .finished(start: Network.clamp(start), finish: Network.clamp(finish))
    }
    return activity
  }
}
