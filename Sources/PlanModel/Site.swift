import PlanFormat

/// A camp, an office or another place of the mission.
public struct Site: NamedEntry {
  public var header = Header()
  public var name = Fact<Title>()
  public var kind = Fact<SiteKind>()
  public var area = Fact<Reference<Area>>()
  public var location = Fact<Text>()
  public var unit = Fact<Reference<Unit>>()
  public var status = Fact<SiteStatus>()
  public var opened = Fact<PlanDate>()
  public var closes = Fact<PlanDate>()
  public var closed = Fact<PlanDate>()
  public var to = PlanList<Receiver>()
  public var laterUse = Fact<Text>()
  public var securedBy = Fact<Reference<Counterpart>>()
  public var privateOwner = Fact<Bool>()
  public var environment = Part<EnvironmentalCheck>()
  public var housekeeping = Fact<Bool>()
  public var gate = PlanList<Reference<Benchmark>>()
  public var count = Fact<Decimal>()
  public var people = Part<PeopleInDanger>()
  public var history = ByDate<SiteEvent>()

  public init() {}

  public static var section: Section { .sites }

  public static let shape = Shape<Site>(
    "site",
    "A camp, an office or another place of the mission.",
    example: """
      camp-north:
        name: Northern camp
        kind: camp
        area: north
        status: closing
        closes: 2027-06-30
        to: [cnp]
        environment: { planned: 2027-05 }
        history:
          2024-03-01: opened
          2027-02-11: { event: reduced, text: One of two companies left. }
      """
  ) {
    Field("name", \.name, "Its name.", required: true)
    Field("kind", \.kind, "What it is.")
    Field("area", \.area, "Where it lies.")
    Field("location", \.location, "The place, in words.")
    Field("unit", \.unit, "The unit that holds it.")
    Field.standing("status", \.status, "How it stands.", since: { $0.closed.value })
    Field.outcome("opened", \.opened, "When it was opened.")
    Field("closes", \.closes, "When it is meant to close.")
    Field.outcome("closed", \.closed, "When it closed.")
    Field("to", \.to, "Who receives it.")
    Field("later-use", \.laterUse, "What it is used for afterwards.")
    Field("secured-by", \.securedBy, "Who secures it afterwards.")
    Field("private-owner", \.privateOwner, "Whether it goes back to a private owner.")
    Field("environment", \.environment, "The environmental check.")
    Field("housekeeping", \.housekeeping, "Whether its closing is no part of the drawdown.")
    Field("gate", \.gate, "The benchmarks on which its closing depends.")
    Field("count", \.count, "How many sites the entry stands for.")
    Field("people", \.people, "Who is in danger at it or beside it.")
    Field("history", \.history, "What happened to it, by date.")
  }
}

/// The check of a site before it is given back.
public struct EnvironmentalCheck: PlanEntry {
  public var header = Header()
  public var check = Fact<PlanDate>()
  public var planned = Fact<PlanDate>()
  public var result = Fact<Text>()

  public init() {}

  public static let shape = Shape<EnvironmentalCheck>(
    "environmental check",
    "The check of a site before it is given back."
  ) {
    Field.outcome("check", \.check, "When it was done.")
    Field("planned", \.planned, "When it is planned.")
    Field.standing("result", \.result, "What it found.", since: { $0.check.value })
  }
}

/// What happened to a site.
public struct SiteEvent: PlanEntry {
  public var header = Header()
  public var event = Fact<SiteEventKind>()
  public var to = Fact<Reference<Counterpart>>()
  public var text = Fact<Text>()

  public init() {}

  public static let shape = Shape<SiteEvent>(
    "event at a site",
    "What happened to a site.",
    shorthand: "event"
  ) {
    Field("event", \.event, "What happened.", required: true)
    Field("to", \.to, "To whom, or by whom.")
    Field("text", \.text, "What there is to say about it.")
  }
}

public enum SiteKind: String, PlanChoice {
  case headquarters, office, camp, base, radio, other
  case coLocation = "co-location"
  case logisticsBase = "logistics-base"
}

public enum SiteStatus: String, PlanChoice {
  case open, closing, closed, repurposed, looted, destroyed
  case handedOver = "handed-over"
}

public enum SiteEventKind: String, PlanChoice {
  case opened, reduced, delayed, closed, returned, repurposed, occupied, looted, attacked, destroyed, inspected, moved
  case handedOver = "handed-over"

  public var meaning: String {
    switch self {
    case .delayed: "its closing was put off"
    case .occupied: "taken by somebody to whom it was not handed over"
    default: ""
    }
  }
}
