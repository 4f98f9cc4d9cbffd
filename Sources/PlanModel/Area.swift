import PlanFormat

/// A part of the country; areas lie within areas.
public struct Area: NamedEntry {
  public var header = Header()
  public var name = Fact<Title>()
  public var kind = Fact<Text>()
  public var pcode = Fact<Text>()
  public var within = Fact<Reference<Area>>()
  public var population = Fact<Decimal>()
  public var people = Part<PeopleInDanger>()

  public init() {}

  public static var section: Section { .areas }

  public static let shape = Shape<Area>(
    "area",
    "A part of the country; areas lie within areas.",
    example: """
      north: { name: Northern Province, kind: province, people: { displaced: 12000, on: 2026-11-30 } }
      port-north: { name: Port North, kind: district, within: north }
      """
  ) {
    Field("name", \.name, "Its name.", required: true)
    Field("kind", \.kind, "What it is: department, district, commune.")
    Field("pcode", \.pcode, "Its P-code (OCHA COD-AB), if it has one.")
    Field("within", \.within, "The area that it is part of.")
    Field("population", \.population, "How many people live there.")
    Field("people", \.people, "Who is in danger there.")
  }
}
