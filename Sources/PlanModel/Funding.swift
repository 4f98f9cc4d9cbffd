import PlanFormat

/// Where the money comes from, and what it pays for.
public struct Funding: PlanEntry {
  public var header = Header()
  public var strategy = Part<FundingStrategy>()
  public var sources = Keyed<FundingSource>()
  public var allocations = Keyed<Allocation>()
  public var rates = PlanList<ExchangeRate>()

  public init() {}

  public static var isSplittable: Bool { true }

  public static let shape = Shape<Funding>(
    "funding section",
    "Where the money comes from, and what it pays for.",
    example: """
      strategy: { title: Resource mobilisation strategy, on: 2027-02-01, owner: rc, steps: [Donor meeting in May] }
      sources:
        assessed: { name: Peacekeeping assessed budget, kind: assessed, until: 2027-12-31 }
        gov: { name: National budget, kind: national-budget }
      allocations:
        order-2028: { for: [public-order], funded-by: gov, amount: 1200000, status: requested, from: 2028-01-01, until: 2028-12-31 }
      """
  ) {
    Field("strategy", \.strategy, "The financing or resource mobilisation strategy.")
    Field("sources", \.sources, "The sources of money.")
    Field("allocations", \.allocations, "What each source gives for what, and how firm it is.")
    Field("rates", \.rates, "Rates between currencies, where sums need them.")
  }
}

/// How the money is to be found.
public struct FundingStrategy: PlanEntry {
  public var header = Header()
  public var title = Fact<Title>()
  public var on = Fact<PlanDate>()
  public var owner = Fact<Reference<Counterpart>>()
  public var steps = PlanList<Text>()
  public var until = Fact<PlanDate>()

  public init() {}

  public var knownSince: Fact<PlanDate> { on }

  public static let shape = Shape<FundingStrategy>(
    "financing strategy",
    "How the money is to be found."
  ) {
    Field("title", \.title, "What it is called.")
    Field("on", \.on, "Of when it is.")
    Field("owner", \.owner, "Who carries it out.")
    Field("steps", \.steps, "Its steps.")
    Field("until", \.until, "To when it runs.")
  }
}

/// Who or what gives money.
public struct FundingSource: NamedEntry {
  public var header = Header()
  public var name = Fact<Title>()
  public var kind = Fact<SourceKind>()
  public var donor = Fact<Reference<Counterpart>>()
  public var unnamedDonors = Fact<Decimal>()
  public var facility = Fact<Text>()
  public var from = Fact<PlanDate>()
  public var until = Fact<PlanDate>()
  public var amount = Fact<Decimal>()
  public var currency = Fact<Currency>()
  public var safeguards = Fact<Text>()

  public init() {}

  public static var section: Section { .fundingSources }

  public static let shape = Shape<FundingSource>(
    "source of money",
    "Who or what gives money."
  ) {
    Field("name", \.name, "Its name.", required: true)
    Field("kind", \.kind, "What kind of money it is.", required: true)
    Field("donor", \.donor, "Who gives it.")
    Field("unnamed-donors", \.unnamedDonors, "How many donors give to it whom the source does not name.")
    Field("facility", \.facility, "The facility or window, as in the Peacebuilding Fund.")
    Field("from", \.from, "From when it is there.")
    Field("until", \.until, "To when it is there.")
    Field("amount", \.amount, "How much there is in all.")
    Field("currency", \.currency, "The currency of its amount, if not the plan's; allocations name their own.")
    Field("safeguards", \.safeguards, "The safeguards on private money.")
  }
}

/// Money from a source for something.
public struct Allocation: NamedEntry {
  public var header = Header()
  public var title = Fact<Title>()
  public var fundedBy = Fact<Reference<FundingSource>>()
  public var purposes = PlanList<AnyReference>()
  public var function = Fact<Function>()
  public var receiver = Fact<Reference<Counterpart>>()
  public var amount = Fact<Decimal>()
  public var currency = Fact<Currency>()
  public var status = Fact<MoneyStatus>()
  public var on = Fact<PlanDate>()
  public var from = Fact<PlanDate>()
  public var until = Fact<PlanDate>()
  public var year = Fact<Text>()
  public var inKind = Fact<Text>()
  public var unpaid = Fact<Decimal>()
  public var spent = Fact<Decimal>()
  public var history = ByDate<MoneyEvent>()
  public var markers = Part<Markers>()
  public var womenLed = Fact<Bool>()
  public var youthLed = Fact<Bool>()
  public var local = Fact<Bool>()
  public var facility = Fact<Text>()

  public init() {}

  public static var section: Section { .allocations }

  public static let shape = Shape<Allocation>(
    "allocation",
    "Money from a source for something."
  ) {
    Field("title", \.title, "What it is called.")
    Field("funded-by", \.fundedBy, "The source of the money.")
    Field("for", \.purposes, "What in the plan it pays for; an amount for several is divided by what they cost.")
    Field("function", \.function, "The function that it pays for, where no entry of the plan stands for it.")
    Field("receiver", \.receiver, "Who receives it.")
    Field("amount", \.amount, "How much.")
    Field("currency", \.currency, "Its currency, if not the plan's.")
    Field.standing("status", \.status, "How firm it is.", since: { $0.on.value })
    Field.outcome("on", \.on, "The date of that status.")
    Field("from", \.from, "From when it pays.")
    Field("until", \.until, "To when it pays.")
    Field("year", \.year, "The budget year, `2018` or `2018/19`, where it has no dates.")
    Field("in-kind", \.inKind, "What is given, where it is no money.")
    Field.standing("unpaid", \.unpaid, "How much of it is still unpaid.")
    Field.standing("spent", \.spent, "How much of it is spent.")
    Field("history", \.history, "How its status changed, by date.")
    Field("markers", \.markers, "Its gender marker.")
    Field("women-led", \.womenLed, "Whether it goes to organisations led by women.")
    Field("youth-led", \.youthLed, "Whether it goes to organisations led by young people.")
    Field("local", \.local, "Whether it goes to local organisations.")
    Field("facility", \.facility, "The facility or window that it comes from.")
  }
}

/// How firm money was on a day.
public struct MoneyEvent: PlanEntry {
  public var header = Header()
  public var status = Fact<MoneyStatus>()
  public var amount = Fact<Decimal>()
  public var unpaid = Fact<Decimal>()
  public var text = Fact<Text>()

  public init() {}

  public static let shape = Shape<MoneyEvent>(
    "change of status",
    "How firm money was on a day.",
    shorthand: "status"
  ) {
    Field("status", \.status, "How firm it was.", required: true)
    Field("amount", \.amount, "How much.")
    Field("unpaid", \.unpaid, "How much of it was unpaid on that day, as of assessed contributions.")
    Field("text", \.text, "What there is to say about it.")
  }
}

/// What one currency is worth in another.
public struct ExchangeRate: PlanEntry, PlanScalarOrEntry {
  public var header = Header()
  public var currency = Fact<Currency>()
  public var per = Fact<Currency>()
  public var rate = Fact<Decimal>()
  public var on = Fact<PlanDate>()

  public init() {}

  public var knownSince: Fact<PlanDate> { on }

  public static let shape = Shape<ExchangeRate>(
    "exchange rate",
    "What one currency is worth in another."
  ) {
    Field("currency", \.currency, "The currency.", required: true)
    Field("per", \.per, "The currency that it is counted in.", required: true)
    Field("rate", \.rate, "What one of it is worth.", required: true)
    Field("on", \.on, "On what day.")
  }
}

public enum SourceKind: String, PlanChoice {
  case assessed, programmatic, pooled, bilateral, lender, regional, agency, humanitarian, `private`, blended
  case peacebuildingFund = "peacebuilding-fund"
  case peacebuildingFundAssessed = "peacebuilding-fund-assessed"
  case nationalBudget = "national-budget"
  case inKind = "in-kind"

  public var meaning: String {
    switch self {
    case .assessed: "a mission's assessed budget"
    case .programmatic: "programmatic activities in a mission's assessed budget"
    case .peacebuildingFund: "voluntary money of the Peacebuilding Fund"
    case .peacebuildingFundAssessed: "assessed money of the Peacebuilding Fund"
    case .agency: "an agency's own money"
    default: ""
    }
  }
}

public enum MoneyStatus: String, PlanChoice {
  case needed, requested, pledged, committed, received, spent
}
