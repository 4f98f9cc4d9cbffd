import PlanFormat

/// That a receiver accepted what it took over.
public struct Acceptance: PlanEntry {
  public var header = Header()
  public var on = Fact<PlanDate>()
  public var by = Fact<Text>()

  public init() {}

  public var knownSince: Fact<PlanDate> { on }

  public static let shape = Shape<Acceptance>(
    "acceptance",
    "That a receiver accepted what it took over."
  ) {
    Field("on", \.on, "When.")
    Field("by", \.by, "By whom.")
  }
}

/// That a handover failed or came back.
public struct Return: PlanEntry {
  public var header = Header()
  public var on = Fact<PlanDate>()
  public var to = Fact<Reference<Counterpart>>()
  public var why = Fact<Text>()
  public var followUp = Fact<Text>()
  public var owner = Fact<Reference<Counterpart>>()

  public init() {}

  public var knownSince: Fact<PlanDate> { on }

  public static let shape = Shape<Return>(
    "return",
    "That a handover failed or came back."
  ) {
    Field("on", \.on, "When.")
    Field("to", \.to, "To whom it came back.")
    Field("why", \.why, "Why.")
    Field("follow-up", \.followUp, "What follows.")
    Field("owner", \.owner, "Who sees to it.")
  }
}

/// What goes with a handover.
public struct Asset: PlanEntry, PlanScalarOrEntry {
  public var header = Header()
  public var what = Fact<Text>()
  public var count = Fact<Decimal>()
  public var value = Fact<Decimal>()
  public var currency = Fact<Currency>()
  public var to = Fact<Reference<Counterpart>>()

  public init() {}

  public static let shape = Shape<Asset>(
    "asset",
    "What goes with a handover.",
    shorthand: "what"
  ) {
    Field("what", \.what, "What it is.", required: true)
    Field("count", \.count, "How many.")
    Field("value", \.value, "What it is worth.")
    Field("currency", \.currency, "The currency of the value, if not the plan's.")
    Field("to", \.to, "Who gets it, if not the receiver.")
  }
}

/// Who pays what a handed-over task costs to run.
public struct RunningCost: PlanEntry {
  public var header = Header()
  public var amount = Fact<Decimal>()
  public var currency = Fact<Currency>()
  public var year = Fact<Text>()
  public var budgetLine = Fact<Text>()
  public var interim = Fact<Reference<FundingSource>>()

  public init() {}

  public static let shape = Shape<RunningCost>(
    "running cost",
    "Who pays what a handed-over task costs to run."
  ) {
    Field("amount", \.amount, "What it costs a year.")
    Field("currency", \.currency, "The currency, if not the plan's.")
    Field("year", \.year, "The budget year.")
    Field("budget-line", \.budgetLine, "The line of the national budget.")
    Field("interim", \.interim, "Who pays until then.")
  }
}

/// Why a UN body is the right receiver.
public struct Suitability: PlanEntry {
  public var header = Header()
  public var mandate = Fact<Text>()
  public var presence = Fact<Text>()
  public var capacity = Fact<Text>()
  public var money = Fact<Text>()

  public init() {}

  public static let shape = Shape<Suitability>(
    "suitability",
    "Why a UN body is the right receiver."
  ) {
    Field("mandate", \.mandate, "Its mandate for the task.")
    Field("presence", \.presence, "Its presence in the country.")
    Field("capacity", \.capacity, "Its people and skills.")
    Field("money", \.money, "Its money for the task.")
  }
}
