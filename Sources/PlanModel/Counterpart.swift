import PlanFormat

/// Anybody whom the plan names: national institutions first, and UN bodies, regional organisations, lenders,
/// donors, civil society. The mission itself is `mission` and need not be listed. A class, as ``PlanTask`` is: nearly
/// everything asks who takes over.
public final class Counterpart: NamedEntry, @unchecked Sendable {
  public var header = Header()
  public internal(set) var name = Fact<Title>()
  public internal(set) var shortName = Fact<Title>()
  public internal(set) var kind = Fact<CounterpartKind>()
  public internal(set) var `class` = Fact<Bool>()
  public internal(set) var partOf = Fact<Reference<Counterpart>>()
  public internal(set) var country = Fact<Country>()
  public internal(set) var focalPoint = Fact<Text>()
  public internal(set) var role = Fact<Text>()
  public internal(set) var hats = PlanList<Text>()
  public internal(set) var resident = Fact<Bool>()
  public internal(set) var since = Fact<PlanDate>()
  public internal(set) var until = Fact<PlanDate>()
  public internal(set) var securityForce = Fact<Bool>()
  public internal(set) var legalBasis = Part<LegalBasis>()
  public internal(set) var dueDiligence = Part<DueDiligence>()
  public internal(set) var capacity = Fact<Text>()

  public init() {}

  /// The peace operation itself.
  public static func mission(_ header: Header, name: Fact<Title>, shortName: Fact<Title>) -> Counterpart {
    let mission = Counterpart()
    (mission.header, mission.name, mission.shortName) = (header, name, shortName)
    mission.kind = Fact(.unMission, at: header.nameSpan)
    return mission
  }

  public static var section: Section { .counterparts }

  public static let shape = Shape<Counterpart>(
    "counterpart",
    """
    Anybody whom the plan names: national institutions first, and UN bodies, regional organisations, \
    lenders, donors, civil society. The mission itself is `mission` and need not be listed.
    """,
    example: """
      government: { name: Government of Carana, kind: national }
      presidency: { name: Office of the President, kind: national, part-of: government }
      cnp:
        name: Carana National Police
        short-name: CNP
        kind: national
        part-of: government
        focal-point: Deputy Director, operations
        security-force: true
        legal-basis: { text: Police Act of 2024 }
        due-diligence: { on: 2026-10-01, result: no objection }
      prison-service:
        { name: Prison Service, kind: national, part-of: government, legal-basis: { law: prison-law } }
      state-radio: { name: Carana State Radio, kind: national }
      press-union: { name: Union of the Press, kind: civil-society }
      elders: { name: Council of Elders of the North, kind: community }
      joint-board: { name: Joint transition board, kind: joint }
      rc: { name: Resident Coordinator, kind: resident-coordinator, hats: [RC, HC], resident: true }
      undp: { name: United Nations Development Programme, short-name: UNDP, kind: un, resident: true }
      ohchr: { name: Office of the High Commissioner for Human Rights, short-name: OHCHR, kind: un }
      wfp: { name: World Food Programme, short-name: WFP, kind: un, resident: true }
      regional-office: { name: United Nations Office for the Region, kind: un-mission }
      """
  ) {
    Field("name", \.name, "The full name.", required: true)
    Field("short-name", \.shortName, "The usual abbreviation.")
    Field("kind", \.kind, "What it is.", required: true)
    Field("class", \.class, "Whether it stands for a class of bodies, such as partners, none of which is named yet.")
    Field("part-of", \.partOf, "The body it belongs to.")
    Field("country", \.country, "Its country, if not the host State.")
    Field("focal-point", \.focalPoint, "The unit or post that answers: no personal name is needed.")
    Field("role", \.role, "What it does in the transition.")
    Field("hats", \.hats, "The functions that one person holds together, such as DSRSG, RC and HC.")
    Field("resident", \.resident, "Whether it has staff in the country.")
    Field("since", \.since, "From when it exists or is present.")
    Field("until", \.until, "To when it exists or is present.")
    Field("security-force", \.securityForce, "Whether it is an armed force or a police service.")
    Field("legal-basis", \.legalBasis, "What allows it to do what it takes over.")
    Field("due-diligence", \.dueDiligence, "The human rights due diligence on support to it.")
    Field("capacity", \.capacity, "What it can do now.")
  }
}

/// The law under which a receiver works.
public struct LegalBasis: PlanEntry {
  public var header = Header()
  public var law = Fact<Reference<Law>>()
  public var text = Fact<Text>()
  public var needed = Fact<Bool>()

  public init() {}

  public static let shape = Shape<LegalBasis>(
    "legal basis",
    "The law under which a receiver works.",
    shorthand: "text"
  ) {
    Field("law", \.law, "The law on its way that gives the power.")
    Field("text", \.text, "The law in force that gives the power.")
    Field("needed", \.needed, "Whether the function needs a power in law at all.")
  }
}

/// An assessment under the United Nations human rights due diligence policy.
public struct DueDiligence: PlanEntry {
  public var header = Header()
  public var on = Fact<PlanDate>()
  public var planned = Fact<PlanDate>()
  public var result = Fact<Text>()

  public init() {}

  public static let shape = Shape<DueDiligence>(
    "due diligence",
    "An assessment under the United Nations human rights due diligence policy.",
    shorthand: "result"
  ) {
    Field.outcome("on", \.on, "When it was done.")
    Field("planned", \.planned, "When it is planned.")
    Field.standing("result", \.result, "What it found.", since: { $0.on.value })
  }
}

public enum CounterpartKind: String, PlanChoice {
  case national, local, women, youth, disability, community, un, regional, lender, donor, fund, `private`,
    media, academia, joint, other
  case civilSociety = "civil-society"
  case countryTeam = "country-team"
  case residentCoordinator = "resident-coordinator"
  case unMission = "un-mission"

  public var meaning: String {
    switch self {
    case .national: "an institution of the State"
    case .local: "a local authority"
    case .women: "a women's organisation"
    case .youth: "a youth organisation"
    case .disability: "an organisation of persons with disabilities"
    case .community: "a community or its leaders"
    case .un: "an agency, fund, programme or office of the UN"
    case .unMission: "a peace operation, such as a successor"
    case .regional: "a regional or sub-regional organisation"
    case .lender: "an international financial institution"
    case .joint: "a body of several"
    default: ""
    }
  }
}
