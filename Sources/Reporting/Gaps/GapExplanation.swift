import Analysis

/// What there is to know of a kind of gap beyond its sentence.
public struct GapExplanation: Sendable {
  /// Why it matters.
  public let why: String
  /// How it is computed: what is compared with what, and by which of the program's own yardsticks.
  public let computed: String
  /// What it weighs beside other gaps.
  public let weight: String
  /// What closes it.
  public let closes: String

  init(why: String, computed: String, weight: String, closes: String) {
    (self.why, self.computed, self.weight, self.closes) = (why, computed, weight, closes)
  }

  /// How all gaps are ranked.
  public static let ranking = """
    Gaps are ranked by what they do to people: first what costs lives, then what keeps the peace, then what makes a part of the \
    transition fail, then what those who steer cannot see or decide in time, then what is missing on paper only. Of one weight, \
    what follows from the plan comes before what the plan is silent about, what is nearer in months before what is later, and \
    what concerns more people, then more things, then more days, before the rest.
    """
}

extension Gap.Kind {
  public var explanation: GapExplanation {
    switch self {
    case .vacuum: .vacuum
    case .holderNotKnown: .holderNotKnown
    case .siteLost: .siteLost
    case .serviceEnds: .serviceEnds
    case .priorityWithoutOwner: .priorityWithoutOwner
    case .receiverWithoutPower: .receiverWithoutPower
    case .parliamentLapses: .parliamentLapses
    case .targetsLapsed: .targetsLapsed
    case .readingsStale: .readingsStale
    case .handoversCrowded: .handoversCrowded
    case .moneyHole: .moneyHole
    case .moneyCliff: .moneyCliff
    case .underfunded: .underfunded
    case .moneyConcentrated: .moneyConcentrated
    case .requestsUnanswered: .requestsUnanswered
    case .rightsNotReported: .rightsNotReported
    case .handoverUnready: .handoverUnready
    case .handoversLack: .handoversLack
    case .handedOverShort: .handedOverShort
    case .lawsLate: .lawsLate
    case .sitesWithoutClosing: .sitesWithoutClosing
    case .siteContested: .siteContested
    case .peopleUnprotected: .peopleUnprotected
    case .unitsWithoutLeaving: .unitsWithoutLeaving
    case .functionsWithoutPosts: .functionsWithoutPosts
    case .outputsOnly: .outputsOnly
    case .drawdownSteep: .drawdownSteep
    case .sitesDisputed: .sitesDisputed
    case .sourcesDisagree: .sourcesDisagree
    case .targetsUnlikely: .targetsUnlikely
    case .handoversUnaccepted: .handoversUnaccepted
    case .drawdownFast: .drawdownFast
    case .badTiming: .badTiming
    case .electionUndated: .electionUndated
    case .notHeard: .notHeard
    }
  }
}
