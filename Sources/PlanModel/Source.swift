import PlanFormat

/// A document that the plan cites. Anything in a plan may carry `source: its-id para 12`.
public struct Source: NamedEntry {
  public var header = Header()
  public var title = Fact<Title>()
  public var symbol = Fact<Text>()
  public var kind = Fact<DocumentKind>()
  public var on = Fact<PlanDate>()
  public var address = Fact<Text>()
  public var publisher = Fact<Text>()

  public init() {}

  public static var section: Section { .sources }

  public static let shape = Shape<Source>(
    "source",
    "A document that the plan cites. Anything in a plan may carry `source: its-id para 12`.",
    example: """
      res-9001: { title: Resolution 9001 (2026), symbol: S/RES/9001 (2026), kind: resolution, on: 2026-12-18 }
      report-9: { title: Ninth report of the Secretary-General, symbol: S/2027/310, kind: report, on: 2027-05-20 }
      """
  ) {
    Field("title", \.title, "Its title.", required: true)
    Field("symbol", \.symbol, "Its symbol.")
    Field("kind", \.kind, "What it is.")
    Field("on", \.on, "Of when it is.")
    Field("address", \.address, "Where it is found.")
    Field("publisher", \.publisher, "Who published it.")
  }
}

public enum DocumentKind: String, PlanChoice {
  case resolution, statement, report, letter, agreement, plan, press, web, data, interview, other
}
