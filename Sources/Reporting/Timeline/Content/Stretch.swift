import Analysis
import PlanFormat

/// Who holds a task for some time.
struct Stretch: Equatable {
  enum Kind: Equatable {
    /// Somebody leads it alone.
    case leads(Side)
    /// The window in which it passes from one to others, who share it meanwhile.
    case handover(from: Side, to: [Side])
    /// Those who took it over.
    case receiver([Side])
    /// Nobody holds it, or perhaps nobody, or nobody is known to.
    case nobody(GapCertainty)
    /// The plan gives no date for it.
    case undated(Side)
  }

  let kind: Kind
  /// Who, or why nobody.
  let label: String
  let start: Edge
  let end: Edge
}

/// A day that matters in the life of a task.
struct Milestone: Equatable {
  enum Kind: Equatable {
    case plannedTransfer, transferred, returned
    /// The day that is written for a transfer that the schedule puts later.
    case writtenTransfer
    /// Of the work itself: it takes no time.
    case moment
  }

  let kind: Kind
  let date: PlanDate
  /// Of the work itself: who leads it, and on whose side that is.
  var lead = ""
  var side = Side.mission
}

/// What an earlier version of the plan meant.
struct EarlierDates: Equatable {
  let start: PlanDate?
  let finish: PlanDate?
  /// Later by so many days, negative for earlier; nothing where that cannot be told.
  let slippage: Int?
}

/// The life of a task along one of its handovers.
struct Track: Equatable {
  /// What sets it apart from the other handovers of the task, if it has several.
  var title = ""
  var stretches: [Stretch] = []
  /// Who holds it, or that nobody does, from a day that the plan does not give.
  var later: Stretch?
  /// When it was to begin and end by the latest baseline, and by how many days it ends later.
  var baseline: EarlierDates?
  var milestones: [Milestone] = []
  /// By how many days its handover comes later than is written.
  var daysLater: Int?
  /// Whether its handover is critical.
  var isCritical = false

  /// Those on the axis, and what has no day.
  var all: [Stretch] { stretches + [later].compactMap(\.self) }

  /// The first time that nobody holds the task, or is known to.
  var gap: (stretch: Stretch, certainty: GapCertainty)? {
    all.lazy.compactMap { stretch in
      if case .nobody(let certainty) = stretch.kind { (stretch, certainty) } else { nil }
    }.first
  }

  /// The window in which it passes on.
  var window: Stretch? {
    stretches.first { if case .handover = $0.kind { true } else { false } }
  }

  /// When the one who led it stops doing so alone.
  var endOfLead: Edge? {
    stretches.first { if case .leads = $0.kind { true } else { false } }?.end
  }

  /// Who holds it last.
  var lastHolder: Stretch? { all.last }
}
