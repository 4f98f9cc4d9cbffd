import PlanFormat

/// How many people the mission may have and has.
public struct StrengthPlan: PlanEntry {
  public var header = Header()
  public var ceilings = PlanList<Ceiling>()
  public var actual = ByDate<Headcount>()
  public var planned = ByDate<Headcount>()

  public init() {}

  public static var isSplittable: Bool { true }

  public static let shape = Shape<StrengthPlan>(
    "strength section",
    "How many people the mission may have and has.",
    example: """
      ceilings:
        - { from: 2026-01-01, until: 2026-12-31, formed-police: 980, individual-police: 295, source: res-9001 para 3 }
      actual:
        2026-05-15: { formed-police: 976, individual-police: 265 }
      """
  ) {
    Field("ceilings", \.ceilings, "The authorised strength, period by period.")
    Field("actual", \.actual, "The strength on a day.")
    Field.planned("planned", \.planned, "The strength planned for a day.")
  }
}

/// The most that the Council authorises for a period.
public struct Ceiling: PlanEntry, PlanScalarOrEntry {
  public var header = Header()
  public var from = Fact<PlanDate>()
  public var until = Fact<PlanDate>()
  public var gate = PlanList<Reference<Benchmark>>()
  public var military = Fact<Decimal>()
  public var observersAndStaffOfficers = Fact<Decimal>()
  public var individualPolice = Fact<Decimal>()
  public var formedPolice = Fact<Decimal>()
  public var formedPoliceUnits = Fact<Decimal>()
  public var correctionsOfficers = Fact<Decimal>()
  public var civilian = Fact<Decimal>()
  public var civilianInternational = Fact<Decimal>()
  public var civilianNational = Fact<Decimal>()
  public var volunteers = Fact<Decimal>()

  public init() {}

  public static let shape = Shape<Ceiling>(
    "ceiling",
    "The most that the Council authorises for a period."
  ) {
    Field("from", \.from, "From when.")
    Field("until", \.until, "To when.")
    Field("gate", \.gate, "The benchmarks on which it depends.")
    Field("military", \.military, "Military personnel in units.")
    Field("observers-and-staff-officers", \.observersAndStaffOfficers, "Military observers and staff officers.")
    Field("individual-police", \.individualPolice, "Individual police officers.")
    Field("formed-police", \.formedPolice, "Officers in formed police units.")
    Field("formed-police-units", \.formedPoliceUnits, "Formed police units, counted as units.")
    Field("corrections-officers", \.correctionsOfficers, "Corrections officers provided by Governments.")
    Field("civilian", \.civilian, "Civilian staff in all.")
    Field("civilian-international", \.civilianInternational, "International civilian staff.")
    Field("civilian-national", \.civilianNational, "National civilian staff.")
    Field("volunteers", \.volunteers, "United Nations Volunteers.")
  }
}

/// How many there are on a day.
public struct Headcount: PlanEntry {
  public var header = Header()
  public var military = Fact<Decimal>()
  public var observersAndStaffOfficers = Fact<Decimal>()
  public var individualPolice = Fact<Decimal>()
  public var formedPolice = Fact<Decimal>()
  public var formedPoliceUnits = Fact<Decimal>()
  public var correctionsOfficers = Fact<Decimal>()
  public var civilian = Fact<Decimal>()
  public var civilianInternational = Fact<Decimal>()
  public var civilianNational = Fact<Decimal>()
  public var volunteers = Fact<Decimal>()

  public init() {}

  public static let shape = Shape<Headcount>(
    "headcount",
    "How many there are on a day."
  ) {
    Field("military", \.military, "Military personnel in units.")
    Field("observers-and-staff-officers", \.observersAndStaffOfficers, "Military observers and staff officers.")
    Field("individual-police", \.individualPolice, "Individual police officers.")
    Field("formed-police", \.formedPolice, "Officers in formed police units.")
    Field("formed-police-units", \.formedPoliceUnits, "Formed police units, counted as units.")
    Field("corrections-officers", \.correctionsOfficers, "Corrections officers provided by Governments.")
    Field("civilian", \.civilian, "Civilian staff in all.")
    Field("civilian-international", \.civilianInternational, "International civilian staff.")
    Field("civilian-national", \.civilianNational, "National civilian staff.")
    Field("volunteers", \.volunteers, "United Nations Volunteers.")
  }
}

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
