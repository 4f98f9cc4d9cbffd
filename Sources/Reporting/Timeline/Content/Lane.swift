import Analysis
import Documents
import PlanFormat
import PlanModel
import Scheduling

/// A task, or something else that is handed over, with everything that its row shows.
struct Row {
  let title: String
  /// 1 for a task that is a part of another one in the same lane.
  let indent: Int
  let level: WorkStanding
  /// Why; the first one decides.
  let reasons: [StandingReason]
  /// Who holds it afterwards.
  let holder: Holder
  /// One for each handover and each part of one that is drawn, or one without any.
  let tracks: [Track]
  let task: PlanTask?
  /// The handover of each of them.
  let handovers: [Handover?]
  /// How many more tracks it has.
  let moreTracks: Int
  /// Its place in the schedule, where dependencies give it one.
  let slot: Slot?
  let isCritical: Bool
  /// The lower, the sooner it is shown.
  let rank: Int
  /// Whether it can be left to the count of its lane.
  let weight: RowWeight
  /// Whether it is a moment that others wait for, and takes no time.
  let isMilestone: Bool
}

/// The tasks of one function.
struct Lane {
  let title: String
  /// Those that are drawn.
  let rows: [Row]
  /// How many tasks of substance there are of each standing, drawn or not. Logistics and closure are no substance.
  let counts: [WorkStanding: Int]
  /// How many are not drawn, of each standing.
  let leftOut: [WorkStanding: Int]

  func count(_ level: WorkStanding) -> Int { counts[level] ?? 0 }

  /// How many are not drawn.
  var more: Int { leftOut.values.reduce(0, +) }
}

extension Row {
  /// How many lines of a page it takes: one, or one for each of several tracks below its own.
  var linesOnPage: Int { tracks.count == 1 ? 1 : 1 + tracks.count + (moreTracks > 0 ? 1 : 0) }

  /// The most that one of its ends comes later than the latest baseline had it, or else earlier; of what no baseline has, than it is
  /// written. Nothing where none moved.
  var slippage: Int? {
    let days = tracks.compactMap { $0.baseline?.slippage ?? $0.daysLater }.filter { $0 != 0 }
    return days.max()
  }
}
