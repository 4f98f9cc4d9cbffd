import PlanFormat

/// What people are told of the transition.
public struct Communications: PlanEntry {
  public var header = Header()
  public var messages = Keyed<Message>()
  public var outlet = Part<Outlet>()

  public init() {}

  public static var isSplittable: Bool { true }

  public static let shape = Shape<Communications>(
    "communications section",
    "What people are told of the transition.",
    example: """
      messages:
        leaving-north: { audience: population, message: Who keeps order from July on, on: 2027-05-15, with: [cnp] }
      outlet: { name: Radio Carana, disposition: hand-over, to: state-radio }
      """
  ) {
    Field("messages", \.messages, "Who is told what, and when.")
    Field("outlet", \.outlet, "What becomes of the mission's radio or other outlet.")
  }
}

/// What somebody is told.
public struct Message: NamedEntry {
  public var header = Header()
  public var audience = Fact<Audience>()
  public var message = Fact<Text>()
  public var on = Fact<PlanDate>()
  public var from = Fact<PlanDate>()
  public var until = Fact<PlanDate>()
  public var channel = Fact<Text>()
  public var with = PlanList<Reference<Counterpart>>()

  public init() {}

  public static var section: Section { .messages }

  public static let shape = Shape<Message>(
    "message",
    "What somebody is told."
  ) {
    Field("audience", \.audience, "Who is told.")
    Field("message", \.message, "What.", required: true)
    Field("on", \.on, "When.")
    Field("from", \.from, "From when.")
    Field("until", \.until, "To when.")
    Field("channel", \.channel, "By what means.")
    Field("with", \.with, "Together with whom.")
  }
}

/// The mission's radio or other outlet.
public struct Outlet: PlanEntry {
  public var header = Header()
  public var name = Fact<Title>()
  public var disposition = Fact<OutletDisposition>()
  public var to = Fact<Reference<Counterpart>>()
  public var fundedBy = Fact<Reference<FundingSource>>()

  public init() {}

  public static let shape = Shape<Outlet>(
    "outlet",
    "The mission's radio or other outlet."
  ) {
    Field("name", \.name, "Its name.")
    Field("disposition", \.disposition, "What becomes of it.")
    Field("to", \.to, "Who receives it.")
    Field("funded-by", \.fundedBy, "Who pays for it then.")
  }
}

public enum Audience: String, PlanChoice {
  case population, staff, authorities, displaced, partners, contributors, media
}

public enum OutletDisposition: String, PlanChoice {
  case close, `continue`
  case handOver = "hand-over"
}
