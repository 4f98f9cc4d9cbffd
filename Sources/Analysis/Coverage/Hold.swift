import PlanFormat
import PlanModel

/// Who holds something for some time, or that nobody does.
public struct Hold: Sendable {
  public enum Kind: Equatable, Sendable {
    /// Somebody leads it alone, before it is handed over.
    case leads(HoldingParty)
    /// The time in which it passes from one to others, who share it meanwhile.
    case passes(from: HoldingParty, to: [HoldingParty])
    /// Those who took it over, or have had it all along.
    case receives([HoldingParty])
    /// A part goes to those who take over the whole.
    case receivesWithWhole([HoldingParty])
    /// Nobody holds it, or perhaps nobody, or nobody is known to.
    case nobody(HoldingGap.Cause, GapCertainty)
    /// The plan gives no date for it.
    case undated(HoldingParty)
    /// Nobody knows whether somebody still has it, or how long.
    case perhaps(HoldingParty)
    /// It is over: completed, given up, closed, or ended by agreement.
    case over
  }

  public let kind: Kind
  public let start: Edge
  public let end: Edge

  /// Those who hold it.
  public var parties: [HoldingParty] {
    switch kind {
    case .leads(let party), .undated(let party): [party]
    case .passes(let from, let to): [from] + to.filter { $0 != from }
    case .receives(let parties), .receivesWithWhole(let parties): parties
    case .nobody, .perhaps, .over: []
    }
  }

  /// Why nobody holds it.
  public var cause: HoldingGap.Cause? { if case .nobody(let cause, _) = kind { cause } else { nil } }

  /// How surely nobody holds it; nothing where somebody does.
  public var certainty: GapCertainty? { if case .nobody(_, let certainty) = kind { certainty } else { nil } }

  /// Whether it begins once somebody stops who stops on a day that the plan does not give.
  public var isUndated: Bool { start.latest == .distantFuture && !start.isStated }

  /// Whether it goes on at the beginning of a day, the latest that its edges can mean.
  public func contains(_ day: Day) -> Bool { start.latest <= day && day < end.latest }
}

/// The life of one thing that is held: of a task along one of its handovers, a part or an area of it, a site, a unit, a
/// service, a presence that stays.
public struct Strand: Sendable {
  public enum Subject: Hashable, Sendable {
    /// By their positions.
    case task(Int)
    case handover(Int, task: Int?)
    case site(Int), unit(Int), service(Int), presence(Int)
  }

  public let subject: Subject
  public let function: Function?
  /// Where; nothing means everywhere.
  public let areas: [Reference<Area>]
  /// Whether it is only a part of what its subject covers, where something else holds than elsewhere.
  public let isPart: Bool
  /// How many things it stands for: one entry may be many sites.
  public let count: Int
  /// One after the other, without days between them.
  public let holds: [Hold]

  init(
    _ subject: Subject, function: Function? = nil, in areas: [Reference<Area>] = [], isPart: Bool = false,
    count: Int = 1, _ holds: [Hold]
  ) {
    (self.subject, self.function, self.areas) = (subject, function, areas)
    (self.isPart, self.count, self.holds) = (isPart, count, holds)
  }

  public var taskPosition: Int? {
    switch subject {
    case .task(let position): position
    case .handover(_, let task): task
    case .site, .unit, .service, .presence: nil
    }
  }
}
