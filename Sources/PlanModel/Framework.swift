import PlanFormat

/// A national plan, a peace agreement, a cooperation framework: what the transition stands in.
public struct Framework: NamedEntry {
  public var header = Header()
  public var name = Fact<Title>()
  public var kind = Fact<FrameworkKind>()
  public var owner = Fact<Reference<Counterpart>>()
  public var status = Fact<FrameworkStatus>()
  public var from = Fact<PlanDate>()
  public var until = Fact<PlanDate>()
  public var adopted = Fact<PlanDate>()
  public var benchmarks = Fact<Text>()
  public var hostAsked = Fact<Bool>()
  public var funded = Part<FundedPart>()
  public var outcomes = Keyed<Outcome>()

  public init() {}

  public var knownSince: Fact<PlanDate> { adopted }

  public static var section: Section { .frameworks }

  public static let shape = Shape<Framework>(
    "framework",
    "A national plan, a peace agreement, a cooperation framework: what the transition stands in.",
    example: """
      vision-2030: { name: Vision 2030, kind: national-plan, status: in-force, from: 2021, until: 2030, funded: { share: 40, on: 2027-01-31 } }
      unsdcf:
        name: Cooperation framework 2026-2030
        kind: cooperation-framework
        outcomes:
          outcome-3: { text: People trust the institutions of justice and security }
      """
  ) {
    Field("name", \.name, "Its name.", required: true)
    Field("kind", \.kind, "What it is.")
    Field("owner", \.owner, "Whose it is.")
    Field.standing("status", \.status, "How far it has come.", since: { $0.adopted.value })
    Field("from", \.from, "From when it runs.")
    Field("until", \.until, "To when it runs.")
    Field("adopted", \.adopted, "When it was adopted.")
    Field("benchmarks", \.benchmarks, "The national benchmarks in it.")
    Field("host-asked", \.hostAsked, "Whether the host State has asked for help with it.")
    Field("funded", \.funded, "How much of the money that it needs is there.")
    Field("outcomes", \.outcomes, "Its outcomes, for the cooperation framework.")
  }
}

/// How much of the money that something needs is there, where only the share is known.
public struct FundedPart: PlanEntry {
  public var header = Header()
  public var share = Fact<Decimal>()
  public var on = Fact<PlanDate>()

  public init() {}

  public var knownSince: Fact<PlanDate> { on }

  public static let shape = Shape<FundedPart>(
    "funded share",
    "How much of the money that something needs is there, where only the share is known.",
    shorthand: "share"
  ) {
    Field.standing("share", \.share, "What share is there, in per cent.", since: { $0.on.value })
    Field("on", \.on, "Of what day that is.")
  }
}

/// An outcome of a framework.
public struct Outcome: NamedEntry {
  public var header = Header()
  public var text = Fact<Text>()

  public init() {}

  public static var section: Section { .outcomes }

  public static let shape = Shape<Outcome>(
    "outcome",
    "An outcome of a framework."
  ) {
    Field("text", \.text, "What it is.", required: true)
  }
}

public enum FrameworkKind: String, PlanChoice {
  case strategy, other
  case nationalPlan = "national-plan"
  case peaceAgreement = "peace-agreement"
  case politicalProcess = "political-process"
  case sectorPlan = "sector-plan"
  case protectionPlan = "protection-plan"
  case cooperationFramework = "cooperation-framework"

  public var meaning: String {
    switch self {
    case .cooperationFramework: "of the UN country team with the Government"
    default: ""
    }
  }
}

public enum FrameworkStatus: String, PlanChoice {
  case preparing, draft, adopted, expired
  case inForce = "in-force"
}
