import PlanFormat

// Where the plan's authors can write in a document. The templates of a document name the same places: a test holds them to
// each other.

/// A place in the advice of the Commission.
public enum BriefPlace: String, PlanChoice {
  case opening, alternative, undertaking

  public var meaning: String {
    switch self {
    case .opening: "on what the Commission builds, before 'it encourages the Security Council to consider'"
    case .alternative:
      "another way than the points, in square brackets as long as it is not agreed; `{ not-applicable: … }` with a reason leaves it out"
    case .undertaking: "what the Commission will do itself, at the end"
    }
  }
}

/// A section of the monitoring report, by the paragraph with which it begins.
public enum ReportPlace: String, PlanChoice {
  case summary
  case followUp = "follow-up"
  case changes, functions, handovers, benchmarks, people, sites, commitments, money, shortfalls, disagreements, lessons
  case trust
  case nextSteps = "next-steps"
  case observations

  public var meaning: String {
    switch self {
    case .summary: "the verdict at the head of the first page"
    case .followUp: "follow-up to earlier recommendations of the Commission"
    case .changes: "what changed since the last report"
    case .functions: "who takes over what"
    case .handovers: "handovers done, due and late"
    case .sites: "sites, units, services and work that is left"
    case .commitments: "commitments of each party"
    case .disagreements: "where sources disagree"
    case .trust: "how far this can be trusted"
    case .nextSteps: "the next six months"
    case .observations: "a section of its own before the annexes, which is there only if it is written"
    case .benchmarks, .people, .money, .shortfalls, .lessons: ""
    }
  }
}

/// On what a point of the advice is.
public enum AdviceMatter: String, PlanChoice {
  case mandate
  case successorMoney = "successor-money"
  case unready, capacity, owners, sequence, rights, laws, targets, money, cliff, days, holders, steep, timing, election
  case unaccepted
  case handedOverShort = "handed-over-short"
  case unsecured, further

  public var meaning: String {
    switch self {
    case .mandate: "a mandate that ends before the departure"
    case .successorMoney: "money for the presence that follows, from its first day"
    case .unready: "receivers known to have too little"
    case .capacity: "receivers whose capacity nobody has assessed"
    case .owners: "work for peace that nobody in the country carries on"
    case .sequence: "handovers that all fall on one day"
    case .rights: "who reports on human rights, and what becomes of data"
    case .laws: "laws that the transition waits for"
    case .targets: "targets that passed without being met"
    case .money: "work and plans without firm money"
    case .cliff: "the fall of firm money at departure"
    case .days: "handovers without a day"
    case .holders: "work that nobody holds"
    case .steep: "the last step of the drawdown"
    case .timing: "steps of the drawdown at a bad time"
    case .election: "an election without a day"
    case .unaccepted: "handovers that nobody has accepted"
    case .handedOverShort: "what was handed over to a receiver with too little"
    case .unsecured: "sites that nobody secures"
    case .further: "anything else, behind the program's points"
    }
  }
}
