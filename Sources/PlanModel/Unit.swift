import PlanFormat

/// A contingent or a formed unit.
public struct Unit: NamedEntry {
  public var header = Header()
  public var name = Fact<Title>()
  public var kind = Fact<UnitKind>()
  public var contributor = Fact<Country>()
  public var strength = Fact<Decimal>()
  public var site = Fact<Reference<Site>>()
  public var area = Fact<Reference<Area>>()
  public var arrived = Fact<PlanDate>()
  public var leaves = Fact<PlanDate>()
  public var left = Fact<PlanDate>()
  public var history = ByDate<UnitEvent>()

  public init() {}

  public static var section: Section { .units }

  public static let shape = Shape<Unit>(
    "unit",
    "A contingent or a formed unit.",
    example: """
      police-unit-2: { name: Second formed police unit, kind: formed-police-unit, strength: 140, area: north, leaves: 2027-06 }
      """
  ) {
    Field("name", \.name, "Its name.", required: true)
    Field("kind", \.kind, "What it is.")
    Field("contributor", \.contributor, "The country that provides it.")
    Field("strength", \.strength, "How many people.")
    Field("site", \.site, "Where it is stationed.")
    Field("area", \.area, "The area that it covers.")
    Field.outcome("arrived", \.arrived, "When it came.")
    Field("leaves", \.leaves, "When it is meant to leave.")
    Field.outcome("left", \.left, "When it left.")
    Field("history", \.history, "What happened to it, by date.")
  }
}

/// What happened to a unit.
public struct UnitEvent: PlanEntry {
  public var header = Header()
  public var event = Fact<UnitEventKind>()
  public var area = Fact<Reference<Area>>()
  public var strength = Fact<Decimal>()
  public var text = Fact<Text>()

  public init() {}

  public static let shape = Shape<UnitEvent>(
    "event of a unit",
    "What happened to a unit.",
    shorthand: "event"
  ) {
    Field("event", \.event, "What happened.", required: true)
    Field("area", \.area, "Where.")
    Field("strength", \.strength, "How many people it concerns.")
    Field("text", \.text, "What there is to say about it.")
  }
}

public enum UnitKind: String, PlanChoice {
  case infantry, engineers, aviation, medical, other
  case formedPoliceUnit = "formed-police-unit"
}

public enum UnitEventKind: String, PlanChoice {
  case arrived, moved, ceased, left
}
