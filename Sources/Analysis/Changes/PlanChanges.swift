import PlanFormat
import PlanModel

/// What changed in a plan between two days: the plan is read for each of them, and what stands otherwise is a change.
public struct PlanChanges: Sendable {
  public let since: Day
  /// By kind, and of each kind what weighs most first.
  public let all: [PlanChange]

  /// Nothing where the plan has no day on which it was looked at earlier.
  public init?(from before: PlanFacts, to now: PlanFacts) {
    guard let since = before.asOf else { return nil }
    self.since = since
    let found = ChangeFinder(before, now).changes
    all = PlanChange.Kind.allCases.flatMap { kind in
      found.enumerated().filter { $0.element.kind == kind }
        .sorted { ($0.element.weight, $0.offset) < ($1.element.weight, $1.offset) }.map(\.element)
    }
  }

  public subscript(kind: PlanChange.Kind) -> [PlanChange] { all.filter { $0.kind == kind } }
}

extension Forecast {
  /// From what is surest to what is least sure.
  var doubt: Int {
    switch self {
    case .met: 0
    case .likely: 1
    case .inDoubt: 2
    case .cannotBeTold: 3
    case .unlikely: 4
    }
  }
}

extension HandoverStanding.State {
  var isUndone: Bool { self == .failed || self == .returned }

  /// What came back is worse than what was never handed over, and what is late worse than what is ahead.
  var setback: Int {
    switch self {
    case .complete: 0
    case .dated: 1
    case .undated: 2
    case .notKnown: 3
    case .overdue: 4
    case .returned, .failed: 5
    }
  }
}

extension WorkStanding {
  var setback: Int {
    switch self {
    case .done: 0
    case .onTrack: 1
    case .watch: 2
    case .unknown: 3
    case .atRisk: 4
    }
  }
}

extension SiteStanding.State {
  /// What is lost is worse than what is still held.
  var setback: Int {
    switch self {
    case .closed, .handedOver, .repurposed: 0
    case .closing: 1
    case .open: 2
    case .notKnown, .notStated: 3
    case .occupied, .looted, .destroyed: 4
    }
  }
}

extension LawStage {
  /// How far a law has come; one that is given up has gone back.
  var progress: Int {
    switch self {
    case .rejected, .withdrawn: -1
    case .drafting: 1
    case .government: 2
    case .parliament: 3
    case .oneChamber: 4
    case .adopted: 5
    case .promulgated: 6
    case .inForce: 7
    }
  }
}

extension IndicatorStanding.Verdict {
  /// From met to what was missed.
  var setback: Int {
    switch self {
    case .met: 0
    case .open: 1
    case .unclear, .unmeasured: 2
    case .fallenBack: 3
    case .missed, .lapsed: 4
    }
  }
}

extension Rating {
  var setback: Int {
    switch self {
    case .met: 0
    case .onTrack, .rising: 1
    case .level: 2
    case .falling, .offTrack: 3
    case .missed: 4
    }
  }
}

extension PhaseStanding {
  var setback: Int {
    switch self {
    case .ended: 0
    case .current: 1
    case .ahead: 2
    case .notKnown: 3
    case .suspended, .dropped: 4
    }
  }
}
