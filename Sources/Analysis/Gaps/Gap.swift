import Diagnostics
import PlanFormat
import PlanModel

/// Something that nobody does, has, pays for or knows in a transition. It is computed from the plan, never written, and has one
/// cause: the place in the plan whose change closes it. What follows from the cause is part of the gap, and no gap of its own.
public struct Gap: Sendable {
  public let reason: Reason
  /// Where the plan would be changed to close it.
  public let cause: Span
  /// What else it touches: where findings lie that say the same.
  public let touches: [Span]
  public let function: Function?
  /// Where; nothing means everywhere.
  public let areas: [Reference<Area>]
  /// The time of it, where it has one.
  public let from: Edge?
  public let until: Edge?
  public let size: Size
  /// How surely it is one.
  public let certainty: GapCertainty
  /// What it does to people.
  public let harm: Harm
  /// The requirements that say the same of the places that it touches.
  public let requirements: [String]

  /// How large it is, as far as the plan tells.
  public struct Size: Sendable {
    public var days: Int?
    /// People who live where it is.
    public var people: Decimal?
    /// Of whom the plan says that they were displaced, or are at risk, there.
    public var displaced: Decimal?
    public var atRisk: Decimal?
    public var money: Money?
    /// How many things it concerns.
    public var count: Int

    public init(days: Int? = nil, people: Decimal? = nil, money: Money? = nil, count: Int = 1) {
      (self.days, self.people, self.money, self.count) = (days, people, money, count)
    }

    init(_ people: PeopleCount, days: Int? = nil, count: Int = 1) {
      self.init(days: days, people: people.living, count: count)
      (displaced, atRisk) = (people.displaced, people.atRisk)
    }
  }

  init(
    _ reason: Reason, at cause: Span, touching touches: [Span] = [], function: Function? = nil,
    in areas: [Reference<Area>] = [], from: Edge? = nil, until: Edge? = nil, size: Size = Size(),
    certainty: GapCertainty = .certain, harm: Harm, requirements: [String] = []
  ) {
    (self.reason, self.cause, self.touches) = (reason, cause, touches)
    (self.function, self.areas, self.from, self.until) = (function, areas, from, until)
    (self.size, self.certainty, self.harm, self.requirements) = (size, certainty, harm, requirements)
  }
}

extension Gap {
  /// What is missing and why, with what a sentence needs to say it. Entries are given by their positions.
  public enum Reason: Sendable {
    /// Nobody holds something, or nobody is known to.
    case vacuum(HoldingGap.Cause, [Strand.Subject], to: [HoldingParty])
    /// What still needs doing for peace has nobody who carries it on.
    case ownerless(priorities: [Int])
    /// What a receiver needs in law is not in force.
    case powerless(receiver: Int, laws: [Int], handovers: [Int])
    /// A parliament ends with laws before it.
    case lapsing(calendar: Int, laws: [Int])
    /// Targets whose day has passed, that are not met, and that nobody set anew.
    case lapsedTargets([String], since: PlanDate?)
    /// Nothing recent is known of what the transition is measured by.
    case staleReadings([String], unmeasured: Int)
    /// Many handovers fall on one day or in one fortnight, of so many that are ahead.
    case crowded(Crowd, of: Int)
    /// A handover will not be carried by its receiver from its day on; with what else the plan does not record for it.
    case unready(handover: Int, reasons: [ForecastReason], unrecorded: [Precondition])
    /// Handovers lack the same thing, of so many that are ahead.
    case lacking(Precondition, handovers: [Int], of: Int)
    /// Handovers lack several things that are seen to together.
    case lackingTogether([Lack], of: Int)
    /// Firm money does not cover what handovers cost after the mission, of so many that are ahead.
    case notPaidFor(handovers: [Int], of: Int)
    /// Days in which no firm money pays for work that goes on.
    case unpaid(MoneyHole)
    /// Firm money that falls at the departure.
    case cliff(MoneyAtDeparture)
    /// Something that needs money, and of which little is there.
    case underfunded(FundedShare)
    case concentrated(Concentration)
    case unanswered([UnansweredRequest])
    /// After the mission nobody is known to report in public on human rights.
    case silentOnRights(handovers: [Int], tasks: [Int])
    /// A handover that is done although its receiver was known to have too little for it.
    case handedOverShort(handover: Int)
    /// Laws that cannot pass by their day.
    case lateLaws([Int])
    case sitesWithoutClosing([Int])
    /// A site goes to several at once, and the plan does not say who answers for it.
    case contested(site: Int, [HoldingParty])
    /// People in danger live beside a site that is left, and nobody is named who secures it then.
    case unprotected(site: Int)
    case unitsWithoutLeaving([Int])
    /// Functions of the presence that stays without a post, of so many.
    case functionsWithoutPosts([Int], of: Int)
    /// Benchmarks that are measured by what is delivered or done alone.
    case benchmarksOfOutputs([Int])
    /// The last step of the drawdown takes so many people, of so many at most.
    case steepDrawdown(last: Decimal, of: Decimal)
    /// Sources that say different things of sites: how many there are, and what became of them.
    case disputedSites([Dispute])
    /// The same of caseloads, units or handovers.
    case disputed([Dispute])
    /// Targets that are due only after the departure, or to which their readings come too slowly, and benchmarks due after it.
    case unlikelyTargets(late: [String], slow: [String], benchmarks: [Int])
    /// Handovers that are complete by the word of the giver alone; of so many of them it is known that the receiver can carry them.
    case unaccepted(handovers: [Int], carried: Int)
    /// A step of the drawdown that is to go much faster than any before it.
    case fastDrawdown(DrawdownPace, fastestSoFar: DrawdownPace)
    /// The mission shrinks in weeks in which the country can do little, or votes.
    case badTiming(calendar: Int, steps: [DrawdownStep])
    /// An election to come without a day.
    case undatedElection(calendar: Int)
    /// Groups of people who were not heard on several phases.
    case unheard([ParticipantKind], phases: [Int])
  }

  /// What kind of gap it is, in a word for machines.
  public enum Kind: String, CaseIterable, Sendable {
    case vacuum
    case holderNotKnown = "holder-not-known"
    case siteLost = "site-lost"
    case serviceEnds = "service-ends"
    case priorityWithoutOwner = "priority-without-owner"
    case receiverWithoutPower = "receiver-without-power"
    case parliamentLapses = "parliament-lapses"
    case targetsLapsed = "targets-lapsed"
    case readingsStale = "readings-stale"
    case handoversCrowded = "handovers-crowded"
    case moneyHole = "money-hole"
    case moneyCliff = "money-cliff"
    case underfunded
    case moneyConcentrated = "money-concentrated"
    case requestsUnanswered = "requests-unanswered"
    case rightsNotReported = "rights-not-reported"
    case handoverUnready = "handover-unready"
    case handoversLack = "handovers-lack"
    case handedOverShort = "handed-over-short"
    case lawsLate = "laws-late"
    case sitesWithoutClosing = "sites-without-closing"
    case siteContested = "site-contested"
    case peopleUnprotected = "people-unprotected"
    case unitsWithoutLeaving = "units-without-leaving"
    case functionsWithoutPosts = "functions-without-posts"
    case outputsOnly = "outputs-only"
    case drawdownSteep = "drawdown-steep"
    case sitesDisputed = "sites-disputed"
    case sourcesDisagree = "figures-disputed"
    case targetsUnlikely = "targets-unlikely"
    case handoversUnaccepted = "handovers-unaccepted"
    case drawdownFast = "drawdown-fast"
    case badTiming = "bad-timing"
    case electionUndated = "election-undated"
    case notHeard = "not-heard"
  }

  public var kind: Kind {
    switch reason {
    case .vacuum(.siteLost, _, _): .siteLost
    case .vacuum(.serviceEnds, _, _): .serviceEnds
    case .vacuum: certainty == .notStated ? .holderNotKnown : .vacuum
    case .ownerless: .priorityWithoutOwner
    case .powerless: .receiverWithoutPower
    case .lapsing: .parliamentLapses
    case .lapsedTargets: .targetsLapsed
    case .staleReadings: .readingsStale
    case .crowded: .handoversCrowded
    case .unpaid: .moneyHole
    case .cliff: .moneyCliff
    case .underfunded: .underfunded
    case .concentrated: .moneyConcentrated
    case .unanswered: .requestsUnanswered
    case .silentOnRights: .rightsNotReported
    case .unready: .handoverUnready
    case .lacking, .lackingTogether, .notPaidFor: .handoversLack
    case .handedOverShort: .handedOverShort
    case .lateLaws: .lawsLate
    case .sitesWithoutClosing: .sitesWithoutClosing
    case .contested: .siteContested
    case .unprotected: .peopleUnprotected
    case .unitsWithoutLeaving: .unitsWithoutLeaving
    case .functionsWithoutPosts: .functionsWithoutPosts
    case .benchmarksOfOutputs: .outputsOnly
    case .steepDrawdown: .drawdownSteep
    case .disputedSites: .sitesDisputed
    case .fastDrawdown: .drawdownFast
    case .disputed: .sourcesDisagree
    case .unlikelyTargets: .targetsUnlikely
    case .unaccepted: .handoversUnaccepted
    case .badTiming: .badTiming
    case .undatedElection: .electionUndated
    case .unheard: .notHeard
    }
  }
}
