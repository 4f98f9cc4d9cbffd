import PlanFormat
import PlanModel

// Who is who among those whom a plan names.

extension PlanFacts {
  /// A counterpart and the bodies that it belongs to, from the inside out. A circle of bodies ends where it closes.
  public func enclosing(_ who: Reference<Counterpart>?) -> [Counterpart] {
    var chain: [Counterpart] = []
    var next = who
    while let found = plan.counterparts[next], !chain.contains(where: { $0.header.symbol == found.header.symbol }) {
      chain.append(found)
      next = found.partOf.value
    }
    return chain
  }

  /// The departing mission or a part of it.
  public func belongsToMission(_ who: Reference<Counterpart>?) -> Bool {
    enclosing(who).contains { $0.id == Self.missionID }
  }

  /// The Resident Coordinator, the country team, or one of the agencies in it: a UN body with staff in the country, or
  /// one that belongs to the team.
  public func belongsToCountryTeam(_ who: Reference<Counterpart>?) -> Bool {
    enclosing(who).contains { body in
      switch body.kind.value {
      case .residentCoordinator, .countryTeam: true
      case .un: body.resident.value == true
      default: false
      }
    }
  }

  /// An institution of the host State, national or local.
  public func belongsToState(_ who: Reference<Counterpart>?) -> Bool { enclosing(who).contains(where: \.isState) }

  /// Nationals who are no part of the State: communities, civil society, women, youth and others.
  public func isNonState(_ who: Reference<Counterpart>?) -> Bool {
    guard let kind = plan.counterparts[who]?.kind.value?.participant else { return false }
    return ParticipantKind.nonState.contains(kind)
  }
}

extension ParticipantKind {
  /// Organised people who are no part of the State.
  public static let civilSocietyKinds: Set<ParticipantKind> = [.civilSociety, .women, .youth, .disability, .defenders]
  /// National actors who are no part of the State.
  public static let nonState: Set<ParticipantKind> = civilSocietyKinds.union([.community, .media])
}

extension CounterpartKind {
  /// As what such a counterpart takes part in a consultation.
  public var participant: ParticipantKind? {
    switch self {
    case .national: .government
    case .local: .localAuthority
    case .civilSociety: .civilSociety
    case .women: .women
    case .youth: .youth
    case .disability: .disability
    case .community: .community
    case .un, .countryTeam, .residentCoordinator, .unMission: .un
    case .regional: .regional
    case .lender: .lender
    case .donor: .donor
    case .private: .private
    case .media: .media
    case .fund, .academia, .joint, .other: nil
    }
  }
}

extension Body {
  /// Those who chair it and those who sit in it.
  public var everybody: [Member] { Array(chairs) + Array(members) }
}
