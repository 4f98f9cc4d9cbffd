import PlanFormat
import PlanModel

// Who is who among those whom a plan names.

/// On which side each counterpart stands, by itself or through the body that it is a part of.
struct Parties: Sendable {
  struct Side: OptionSet, Sendable {
    let rawValue: UInt8

    static let state = Side(rawValue: 1)
    static let mission = Side(rawValue: 2)
    static let unitedNations = Side(rawValue: 4)
    static let countryTeam = Side(rawValue: 8)
    /// A body of the United Nations with staff in the country.
    static let residentAgency = Side(rawValue: 16)
  }

  private let counterparts: Keyed<Counterpart>
  /// By the counterpart's position.
  private let sides: [Side]

  init(_ counterparts: Keyed<Counterpart>) {
    self.counterparts = counterparts
    let parents = counterparts.entries.map { $0.partOf.value.flatMap { counterparts.position(of: $0.symbol) } }
    var sides = counterparts.entries.map(\.side)
    var isDone = Array(repeating: false, count: parents.count)
    for start in parents.indices where !isDone[start] {
      var path: [Int] = []
      var next: Int? = start
      // A circle of bodies is cut open where it closes.
      while let position = next, !isDone[position] {
        isDone[position] = true
        path.append(position)
        next = parents[position]
      }
      for position in path.reversed() {
        if let parent = parents[position] { sides[position].formUnion(sides[parent]) }
      }
    }
    self.sides = sides
  }

  subscript(who: Reference<Counterpart>?) -> Side {
    guard let who, let position = counterparts.position(of: who.symbol) else { return [] }
    return sides[position]
  }
}

extension Counterpart {
  fileprivate var side: Parties.Side {
    if id == PlanFacts.missionID { return .mission }
    return switch kind.value {
    case .national, .local: .state
    case .residentCoordinator, .countryTeam: [.unitedNations, .countryTeam]
    case .un: resident.value == true ? [.unitedNations, .residentAgency] : .unitedNations
    case .unMission, .fund: .unitedNations
    default: []
    }
  }
}

extension PlanFacts {
  /// The departing mission or a part of it.
  public func belongsToMission(_ who: Reference<Counterpart>?) -> Bool { parties[who].contains(.mission) }

  /// The Resident Coordinator, the country team, or one of the agencies in it: a UN body with staff in the country, or
  /// one that belongs to the team.
  public func belongsToCountryTeam(_ who: Reference<Counterpart>?) -> Bool {
    let side = parties[who]
    return side.contains(.countryTeam) || side.contains(.residentAgency) && !side.contains(.mission)
  }

  /// An institution of the host State, national or local, or a part of one.
  public func belongsToState(_ who: Reference<Counterpart>?) -> Bool { parties[who].contains(.state) }

  /// The departing mission, another body of the United Nations, or a part of one.
  public func belongsToUnitedNations(_ who: Reference<Counterpart>?) -> Bool {
    !parties[who].isDisjoint(with: [.mission, .unitedNations])
  }

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
