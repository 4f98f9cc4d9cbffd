import PlanFormat
import PlanModel

/// Somebody who holds a function, a site or a service for some time.
public enum HoldingParty: Hashable, Sendable {
  case mission
  /// By the position of the counterpart.
  case counterpart(Int)
  /// The presence of the United Nations that follows, where the plan names nobody.
  case presenceThatFollows
  /// The plan doesn't say who.
  case notStated
}

/// On whose side somebody stands who holds something.
public enum HolderKind: String, CaseIterable, Sendable {
  case mission, state
  /// The country team, its agencies, and other bodies of the United Nations.
  case countryTeam = "country-team"
  /// A peace operation that follows.
  case successor
  case regional
  /// Civil society, communities, and organisations of women, of young people and of persons with disabilities.
  case civilSociety = "civil-society"
  case other
  case notStated = "not-stated"

  public init(_ counterpart: Counterpart?) {
    guard let counterpart else {
      self = .notStated
      return
    }
    self =
      if counterpart.id == PlanFacts.missionID {
        .mission
      } else {
        switch counterpart.kind.value {
        case .national, .local: .state
        case .un, .countryTeam, .residentCoordinator, .fund: .countryTeam
        case .unMission: .successor
        case .regional: .regional
        case .civilSociety, .women, .youth, .disability, .community: .civilSociety
        case .lender, .donor, .private, .media, .academia, .joint, .other: .other
        case nil: .notStated
        }
      }
  }
}

extension PlanFacts {
  /// The counterpart that a party is, where the plan has an entry for it.
  public func counterpart(_ party: HoldingParty) -> Counterpart? {
    switch party {
    case .counterpart(let position): plan.counterparts[position]
    case .mission, .presenceThatFollows, .notStated: nil
    }
  }

  public func kind(of party: HoldingParty) -> HolderKind {
    switch party {
    case .mission: .mission
    case .counterpart(let position): HolderKind(plan.counterparts[position])
    case .presenceThatFollows: .countryTeam
    case .notStated: .notStated
    }
  }
}

extension Plan {
  func party(_ reference: Reference<Counterpart>?) -> HoldingParty {
    guard let reference else { return .notStated }
    if PlanFacts.isMission(reference) { return .mission }
    return counterparts.position(of: reference.symbol).map(HoldingParty.counterpart) ?? .notStated
  }
}
