/// What MPXJ does otherwise than we do, one by one.
struct MPXJConventions: OptionSet, Hashable {
  let rawValue: Int

  /// Only a link to a finish keeps its successor from starting before the project; the others let it.
  static let startsBeforeTheProject = Self(rawValue: 1 << 0)

  /// A link to a finish gives its successor the start from which it would finish with its predecessor, and the lag is
  /// added to that start. Here, the finish comes when the lag is over, or later, also across days that are not worked.
  static let linksToAFinishMoveTheStart = Self(rawValue: 1 << 1)

  /// A milestone waits for a working day, unless one has just ended; at its latest, it comes at the end of one. Here it
  /// stands at any moment.
  static let milestonesKeepWorkingTime = Self(rawValue: 1 << 2)

  /// A limit of the finish draws the early start forward, whatever links say. Here it is a deadline.
  static let limitsOfTheFinishMoveTheStart = Self(rawValue: 1 << 3)

  /// Backward, the lag is counted back from where the successor is at its latest. Here, the predecessor is as late as
  /// it can be for the lag to be over by then, which may be later if days in between are not worked.
  static let lagsAreCountedBack = Self(rawValue: 1 << 4)

  /// A link between starts lets the predecessor start at its latest on the first of its own working days on which the
  /// successor's late start lies or that follow it. Here, on the last one that does not come after that.
  static let lateStartsMoveOn = Self(rawValue: 1 << 5)

  /// Work that has started takes no notice of links to its finish, and its start limits what leads to it: links to it
  /// are kept as if the rest of the work were another activity. Here, links move a finish that has not happened, and
  /// nothing limits what a start that has happened waits for, or what has started by its own start.
  static let startedWorkIsMovedByNothing = Self(rawValue: 1 << 6)

  /// Free float is what lies between the two ends, in working days of the predecessor, less the lag, of which a day that
  /// has elapsed counts as 24 hours of work: as three days of eight. Here it is what the predecessor can slip before the
  /// link moves its successor.
  static let freeFloatIsTheGapLessTheLag = Self(rawValue: 1 << 7)

  /// Free float may be more than total float, where a limit or the end of the project comes before any successor.
  static let freeFloatGoesBeyondTotalFloat = Self(rawValue: 1 << 8)

  static let all = Self(rawValue: 1 << 9 - 1)
}
