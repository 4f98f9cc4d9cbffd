import PlanModel

/// How many days something takes that a handover needs. These are the program's own thresholds, from practice: no document
/// sets them.
public enum Yardsticks {
  /// Agreeing on a receiver takes two months.
  public static let counterpart = 60
  /// Naming a unit or post takes two weeks.
  public static let focalPoint = 14
  /// Assessing a receiver together with it takes six weeks.
  public static let assessment = 42
  /// Recruiting, training and equipping take half a year.
  public static let shortfall = HandoverStanding.shortNotice
  /// Working side by side takes four weeks before the receiver is alone.
  public static let jointWork = 28
  /// Sorting and handing over files and contacts takes four weeks.
  public static let knowledge = 28
  /// Agreeing on who may see data on victims and witnesses takes six weeks.
  public static let protectedData = 42
  /// Turning a request into a commitment takes three months.
  public static let money = 90
  /// Checking and cleaning a site takes two months.
  public static let siteClearance = 60
  /// Agreeing on the later use of a site takes four weeks.
  public static let siteUse = 28
  /// Arranging guards takes two weeks.
  public static let siteSecured = 14

  /// A law that nobody has drafted takes a year, one before the government nine months, before parliament half a year, before
  /// the second chamber three months, and once adopted a month until it is in force.
  public static func law(at stage: LawStage?) -> Int {
    switch stage {
    case .drafting, .rejected, .withdrawn, nil: 365
    case .government: 270
    case .parliament: 183
    case .oneChamber: 90
    case .adopted: 30
    case .promulgated, .inForce: 0
    }
  }
}

extension Precondition {
  /// The days that it takes from nothing; none for benchmarks, since nobody can say how long a change in the country takes.
  /// A law that is on its way takes less.
  public var daysNeeded: Int? {
    switch self {
    case .counterpart: Yardsticks.counterpart
    case .focalPoint: Yardsticks.focalPoint
    case .capacityAssessed: Yardsticks.assessment
    case .shortfallClosed: Yardsticks.shortfall
    case .jointWork: Yardsticks.jointWork
    case .knowledge: Yardsticks.knowledge
    case .protectedData: Yardsticks.protectedData
    case .legalPower: Yardsticks.law(at: nil)
    case .money: Yardsticks.money
    case .benchmarks: nil
    case .siteClearance: Yardsticks.siteClearance
    case .siteUse: Yardsticks.siteUse
    case .siteSecured: Yardsticks.siteSecured
    }
  }
}
