import PlanFormat

/// The transfer of a task, or of sites and assets, to those who take over. A class, as ``PlanTask`` is.
public final class Handover: NamedEntry, @unchecked Sendable {
  public var header = Header()
  public internal(set) var title = Fact<Title>()
  public internal(set) var task = Fact<Reference<PlanTask>>()
  public internal(set) var sites = PlanList<Reference<Site>>()
  public internal(set) var from = Fact<Reference<Counterpart>>()
  public internal(set) var to = PlanList<Receiver>()
  public internal(set) var window = Part<Window>()
  public internal(set) var after = Predecessors<PlanTask>()
  public internal(set) var constraints = Part<Constraints>()
  public internal(set) var status = Fact<HandoverStatus>()
  public internal(set) var areas = PlanList<Reference<Area>>()
  public internal(set) var condition = PlanList<Reference<Benchmark>>()
  public internal(set) var instrument = Part<Instrument>()
  public internal(set) var capacity = Part<CapacityAssessment>()
  public internal(set) var actions = Keyed<CapacityAction>()
  public internal(set) var jointWork = PlanList<JointWork>()
  public internal(set) var transferred = Fact<PlanDate>()
  public internal(set) var accepted = Part<Acceptance>()
  public internal(set) var returned = Part<Return>()
  public internal(set) var assets = PlanList<Asset>()
  public internal(set) var knowledge = PlanList<Text>()
  public internal(set) var protectedData = Fact<Text>()
  public internal(set) var frameworks = PlanList<Reference<Framework>>()
  public internal(set) var outcomes = PlanList<Reference<Outcome>>()
  public internal(set) var runningCost = Part<RunningCost>()
  public internal(set) var dueDiligence = Part<DueDiligence>()
  public internal(set) var supported = Fact<Bool>()
  public internal(set) var suitability = Part<Suitability>()
  public internal(set) var reportsPublicly = Fact<Bool>()
  public internal(set) var needsNoPower = Fact<Bool>()

  public init() {}

  public static var section: Section { .handovers }

  public static let shape = Shape<Handover>(
    "handover",
    "The transfer of a task, or of sites and assets, to those who take over.",
    example: """
      public-order-to-cnp:
        task: public-order
        to: [cnp]
        status: preparing
        window: { start: 2027-06-01, finish: 2027-12-15 }
        capacity: { required: 13 units, assessed: 8 units, level: partial, on: 2027-05-15, by: joint }
        actions:
          five-units: { title: Equip five more units, owner: cnp, start: 2027-06, finish: 2027-11 }
      radio:
        title: Radio Carana
        to:
          - { who: state-radio, part: the studios, holds: leads }
          - { who: press-union, part: the programmes in local languages, areas: [north], holds: shares }
        window: { start: 2027-10, finish: 2027-12 }
      """
  ) {
    Field("title", \.title, "What is handed over, where the task's title does not say it.")
    Field("task", \.task, "The task.")
    Field("sites", \.sites, "The sites.")
    Field("from", \.from, "Who hands over; the mission if not written.")
    Field("to", \.to, "Who takes over: one or several, in parts or by area.")
    Field("window", \.window, "From when to when.")
    Field("after", \.after, "The tasks that it follows, and how it is tied to each.")
    Field("constraints", \.constraints, "What its dates must keep, whatever it follows.")
    Field("status", \.status, "How far it has come.")
    Field("areas", \.areas, "Where; the whole country if not written.")
    Field("condition", \.condition, "The benchmarks that decide the date, where it has none by choice.")
    Field("instrument", \.instrument, "The paper that settles it.")
    Field("capacity", \.capacity, "What the receiver was found able to do.")
    Field("actions", \.actions, "What is done to close a shortfall.")
    Field("joint-work", \.jointWork, "What giver and receiver do together before it is complete.")
    Field("transferred", \.transferred, "When it was transferred.")
    Field("accepted", \.accepted, "That the receiver accepted it.")
    Field("returned", \.returned, "That it came back or failed, and what follows.")
    Field("assets", \.assets, "What goes with it.")
    Field("knowledge", \.knowledge, "The data, files and contacts that go with it.")
    Field("protected-data", \.protectedData, "The rule for data that could harm people.")
    Field("frameworks", \.frameworks, "The national plans that carry it on.")
    Field("outcomes", \.outcomes, "The outcomes of the cooperation framework that carry it on.")
    Field("running-cost", \.runningCost, "Who pays what it costs to run.")
    Field("due-diligence", \.dueDiligence, "The human rights due diligence on it.")
    Field(
      "supported", \.supported,
      "Whether a security force is given material support, training or joint operations.")
    Field("suitability", \.suitability, "Why this receiver is the right one.")
    Field("reports-publicly", \.reportsPublicly, "Whether a receiver of human rights work may report in public.")
    Field("needs-no-power", \.needsNoPower, "Whether the function needs no power in law.")
  }
}

/// Who takes over.
public struct Receiver: PlanEntry, PlanScalarOrEntry {
  public var header = Header()
  public var who = Fact<Reference<Counterpart>>()
  public var part = Fact<Text>()
  public var areas = PlanList<Reference<Area>>()
  public var from = Fact<PlanDate>()
  public var holds = Fact<Holding>()
  public var capacity = Part<CapacityAssessment>()

  public init() {}

  public static let shape = Shape<Receiver>(
    "receiver",
    "Who takes over.",
    shorthand: "who"
  ) {
    Field("who", \.who, "Who.", required: true)
    Field("part", \.part, "Which part, if not the whole.")
    Field("areas", \.areas, "Where, if not in the whole area of the handover.")
    Field("from", \.from, "From when it is there.")
    Field("holds", \.holds, "Whether it holds the task alone.")
    Field("capacity", \.capacity, "What it was found able to do, if each receiver was assessed by itself.")
  }
}

/// From when to when something is handed over.
public struct Window: PlanEntry {
  public var header = Header()
  public var start = Fact<PlanDate>()
  public var finish = Fact<PlanDate>()

  public init() {}

  public static let shape = Shape<Window>(
    "window",
    "From when to when something is handed over."
  ) {
    Field("start", \.start, "When it starts.")
    Field("finish", \.finish, "When it is complete.")
  }
}

/// The paper that settles a handover.
public struct Instrument: PlanEntry {
  public var header = Header()
  public var kind = Fact<InstrumentKind>()
  public var title = Fact<Title>()
  public var signed = Fact<PlanDate>()

  public init() {}

  public static let shape = Shape<Instrument>(
    "instrument",
    "The paper that settles a handover."
  ) {
    Field("kind", \.kind, "What it is.")
    Field("title", \.title, "What it is called.")
    Field("signed", \.signed, "When it was signed.")
  }
}

/// What a receiver needs and has.
public struct CapacityAssessment: PlanEntry {
  public var header = Header()
  public var required = Fact<Text>()
  public var assessed = Fact<Text>()
  public var scale = Fact<Text>()
  public var level = Fact<CapacityLevel>()
  public var on = Fact<PlanDate>()
  public var by = Fact<Assessor>()
  public var planned = Fact<PlanDate>()
  public var performsAlready = Fact<Bool>()
  public var shortfall = Fact<Bool>()
  public var risk = Fact<Reference<Risk>>()

  public init() {}

  public static let shape = Shape<CapacityAssessment>(
    "capacity assessment",
    "What a receiver needs and has."
  ) {
    Field("required", \.required, "What is needed, with its unit.")
    Field("assessed", \.assessed, "What was found, with its unit.")
    Field("scale", \.scale, "What the levels mean, if they are the plan's own.")
    Field("level", \.level, "How far it suffices.")
    Field("on", \.on, "When it was assessed.")
    Field("by", \.by, "Who assessed it.")
    Field("planned", \.planned, "When it will be assessed.")
    Field("performs-already", \.performsAlready, "Whether the receiver does it already.")
    Field(
      "shortfall", \.shortfall,
      "Whether what was found is less than what is needed, where the level does not say it.")
    Field("risk", \.risk, "The risk by which a shortfall is accepted.")
  }
}

/// What is done so that the receiver can carry the task.
public struct CapacityAction: NamedEntry {
  public var header = Header()
  public var title = Fact<Title>()
  public var owner = Fact<Reference<Counterpart>>()
  public var start = Fact<PlanDate>()
  public var finish = Fact<PlanDate>()
  public var status = Fact<TaskStatus>()
  public var kind = Fact<ActionKind>()

  public init() {}

  public static var section: Section { .capacityActions }

  public static let shape = Shape<CapacityAction>(
    "capacity action",
    "What is done so that the receiver can carry the task."
  ) {
    Field("title", \.title, "What is done.", required: true)
    Field("owner", \.owner, "Who does it.")
    Field("start", \.start, "When it starts.")
    Field("finish", \.finish, "When it is done.")
    Field("status", \.status, "How it stands.")
    Field("kind", \.kind, "What kind of help it is.")
  }
}

/// What giver and receiver do together.
public struct JointWork: PlanEntry, PlanScalarOrEntry {
  public var header = Header()
  public var what = Fact<Text>()
  public var start = Fact<PlanDate>()
  public var finish = Fact<PlanDate>()

  public init() {}

  public static let shape = Shape<JointWork>(
    "joint work",
    "What giver and receiver do together.",
    shorthand: "what"
  ) {
    Field("what", \.what, "What they do.", required: true)
    Field("start", \.start, "From when.")
    Field("finish", \.finish, "To when.")
  }
}

/// That a receiver accepted what it took over.
public struct Acceptance: PlanEntry {
  public var header = Header()
  public var on = Fact<PlanDate>()
  public var by = Fact<Text>()

  public init() {}

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

public enum HandoverStatus: String, PlanChoice {
  case identified, agreed, preparing, joint, transferred, accepted, failed, returned
}

public enum Holding: String, PlanChoice {
  case alone, leads, shares
}

public enum InstrumentKind: String, PlanChoice {
  case memorandum, letter, certificate, law, agreement, ceremony, other
}

public enum CapacityLevel: String, PlanChoice {
  case low, partial, sufficient
  case nothing = "none"
}

public enum Assessor: String, PlanChoice {
  case joint, mission, receiver
  case thirdParty = "third-party"
}

public enum ActionKind: String, PlanChoice {
  case training, equipment, mentoring, law, money, oversight, people, other
}
