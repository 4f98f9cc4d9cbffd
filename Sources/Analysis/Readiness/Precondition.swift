/// What must be true before the day of a handover: a closed list.
public enum Precondition: String, CaseIterable, Sendable {
  case counterpart
  case focalPoint = "focal-point"
  case capacityAssessed = "capacity-assessed"
  case shortfallClosed = "shortfall-closed"
  case jointWork = "joint-work"
  case knowledge
  case protectedData = "protected-data"
  case legalPower = "legal-power"
  case money
  case benchmarks
  case siteClearance = "site-clearance"
  case siteUse = "site-use"
  case siteSecured = "site-secured"

  /// Whether the receiver cannot carry what it takes over without it. The others help, and by themselves put nothing in doubt
  /// as long as there is time for them.
  public var isDecisive: Bool {
    switch self {
    case .counterpart, .capacityAssessed, .shortfallClosed, .protectedData, .legalPower, .money, .benchmarks,
      .siteSecured:
      true
    case .focalPoint, .jointWork, .knowledge, .siteClearance, .siteUse: false
    }
  }

  /// What it asks, in one sentence.
  public var meaning: String {
    switch self {
    case .counterpart: "Each receiver is a named body other than the one that hands over, and no class of bodies."
    case .focalPoint: "Each institution of the State that receives has a unit or post that answers."
    case .capacityAssessed: "What each receiver can do was assessed, or it does it already."
    case .shortfallClosed: "Where less was found than is needed, actions that finish by the day close it."
    case .jointWork: "Giver and receiver have done it together."
    case .knowledge: "The data, files and contacts that go with it are listed."
    case .protectedData: "A rule protects data that could harm people, where a function holds such data."
    case .legalPower: "Each institution of the State has the power in law that its function needs."
    case .money: "Firm money covers what it costs in the twelve months after the mission's departure."
    case .benchmarks: "The benchmarks that it waits for are met."
    case .siteClearance: "The environment of each site was checked."
    case .siteUse: "The later use of each site is agreed."
    case .siteSecured: "Somebody is named who secures each site from the first day on."
    }
  }
}
