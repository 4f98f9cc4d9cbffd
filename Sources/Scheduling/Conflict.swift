/// Something that a network asks for and its early dates cannot give, with the days by which they miss it, worked or
/// not.
///
/// A conflict names its root. Activities that lead up to it have negative float, and no conflict of their own.
public enum Conflict: Hashable, Sendable {
  /// The successor's actual or prescribed date is this much earlier than the link, a position in `Network.links`,
  /// lets it be; of an upper bound, the successor's date is this much later.
  case link(Int, days: Int)

  /// The actual or prescribed start is this much before the day before which the activity may not start.
  case startNoEarlierThan(activity: Int, days: Int)

  /// The actual or prescribed finish is this much before the moment before which the activity may not finish.
  case finishNoEarlierThan(activity: Int, days: Int)

  /// The early start is this much after the last day on which the activity should start.
  case startNoLaterThan(activity: Int, days: Int)

  /// The early finish is this much after the limit.
  case finishNoLaterThan(activity: Int, days: Int)

  /// The early start is this much after the prescribed one, because that day has passed.
  case mustStart(activity: Int, days: Int)

  /// The early finish is this much after the prescribed one.
  case mustFinish(activity: Int, days: Int)

  /// The activity is said to have finished this much before it started.
  case finishedBeforeStart(activity: Int, days: Int)

  /// The network's start is beyond `Network.limit`.
  case startOutOfRange

  /// A negative duration, or a number of the activity that is beyond `Network.limit`.
  case activityOutOfRange(Int)

  /// A lag that is beyond `Network.limit`.
  case linkOutOfRange(Int)

  /// A calendar in whose week no day is worked, as a position in `Network.calendars`; every day is worked instead.
  case calendarWithoutWork(Int)
}

extension Activity {
  /// Where the dates that the activity has break what it asks for. `Conflict` says by its position which one it is.
  func findConflicts(at activity: Int, with slot: Slot, into conflicts: inout [Conflict]) {
    func report(_ conflict: (Int, Int) -> Conflict, _ days: Int?) {
      if let days, days > 0 { conflicts.append(conflict(activity, days)) }
    }
    if case .finished(let start, let finish) = progress { report(Conflict.finishedBeforeStart, start - finish) }
    report(Conflict.startNoEarlierThan, startNoEarlierThan.map { $0 - slot.earlyStart })
    if progress == .notStarted {
      report(Conflict.finishNoEarlierThan, finishNoEarlierThan.map { $0 - slot.earlyFinish })
      report(Conflict.startNoLaterThan, startNoLaterThan.map { slot.earlyStart - $0 })
    }
    report(Conflict.finishNoLaterThan, finishNoLaterThan.map { slot.earlyFinish - $0 })
    report(Conflict.mustStart, mustStart.map { slot.earlyStart - $0 })
    report(Conflict.mustFinish, mustFinish.map { slot.earlyFinish - $0 })
  }
}
