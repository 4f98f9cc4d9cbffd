import PlanFormat

/// The transfer of a task, or of sites and assets, to those who take over. A class, as ``PlanTask`` is.
public final class Handover: NamedEntry, @unchecked Sendable {
  public var header = Header()
  public internal(set) var title = Fact<Title>()
  public internal(set) var within = Fact<Reference<Handover>>()
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
    Field(
      "within", \.within,
      "The handover of which it is a part: what that one says of task, sites, giver, receivers, dates, areas, conditions, instrument, capacity and standing holds for each part that does not say its own."
    )
    Field("task", \.task, "The task.")
    Field("sites", \.sites, "The sites.")
    Field("from", \.from, "Who hands over; the mission if not written.")
    Field("to", \.to, "Who takes over: one or several, in parts or by area.")
    Field("window", \.window, "From when to when.")
    Field("after", \.after, "The tasks that it follows, and how it is tied to each.")
    Field("constraints", \.constraints, "What its dates must keep, whatever it follows.")
    Field.standing("status", \.status, "How far it has come.", since: { $0.standsSince })
    Field("areas", \.areas, "Where; the whole country if not written.")
    Field("condition", \.condition, "The benchmarks that decide the date, where it has none by choice.")
    Field("instrument", \.instrument, "The paper that settles it.")
    Field("capacity", \.capacity, "What the receiver was found able to do.")
    Field("actions", \.actions, "What is done to close a shortfall.")
    Field("joint-work", \.jointWork, "What giver and receiver do together before it is complete.")
    Field.outcome("transferred", \.transferred, "When it was transferred.")
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

extension Handover {
  /// Since when it stands as its status says, where the plan dates that.
  fileprivate var standsSince: PlanDate? {
    switch status.value {
    case .transferred: transferred.value
    case .accepted: accepted.entry?.on.value ?? transferred.value
    case .failed, .returned: returned.entry?.on.value
    case .identified, .agreed, .preparing, .joint, nil: nil
    }
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
  public var signedBy = PlanList<Reference<Counterpart>>()
  public var use = Fact<Text>()

  public init() {}

  public static let shape = Shape<Instrument>(
    "instrument",
    "The paper that settles a handover."
  ) {
    Field("kind", \.kind, "What it is.")
    Field("title", \.title, "What it is called.")
    Field.outcome("signed", \.signed, "When it was signed.")
    Field("signed-by", \.signedBy, "Who signed it.")
    Field("use", \.use, "For what use it hands over: a school, a court, civilian purposes only.")
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
