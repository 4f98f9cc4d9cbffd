import Analysis
import Diagnostics
import PlanFormat
import PlanModel

/// What a requirement may look at: the plan, what follows from it, and the yardsticks.
public struct Context: Sendable {
  public let facts: PlanFacts
  public let thresholds: Thresholds
  /// What assessments of the schedule count.
  public let schedule: ScheduleCounts
  /// The handovers that are still to be prepared, and the tasks that go on after the mission and are still its own: listed once for
  /// all that go through them.
  let handoversAhead: [Handover]
  let continuingTasksAhead: [PlanTask]
  /// What the plan asks of its dates and cannot have.
  let conflicts: [ScheduleConflict]
  /// What reading the plan found.
  public let reading: [Diagnostic]
  /// What one word answers otherwise, to test the tests.
  let mutation: Mutation?

  public init(_ facts: PlanFacts, thresholds: Thresholds = Thresholds(), reading: [Diagnostic] = []) {
    self.init(facts, thresholds: thresholds, reading: reading, mutation: nil)
  }

  init(_ facts: PlanFacts, thresholds: Thresholds, reading: [Diagnostic], mutation: Mutation?) {
    self.facts = facts
    self.thresholds = thresholds
    schedule = ScheduleCounts(facts, lengthening: ScheduleThresholds.transition.lengthening)
    handoversAhead = Self.handoversAhead(facts)
    continuingTasksAhead = Self.continuingTasksAhead(facts)
    conflicts = facts.schedule.conflicts
    self.reading = reading
    self.mutation = mutation
  }

  public var plan: Plan { facts.plan }
  /// The day that the plan describes.
  public var asOf: Day? { facts.asOf }
}

/// The tool's own yardsticks, where the documents give none. Each is shown beside the result that rests on it.
public struct Thresholds: Sendable {
  /// TR-02: months between the start of planning and the first drawdown step.
  public var planningLead = 24
  /// TR-02: days between the decision to leave and the start of planning, on short notice.
  public var shortNoticeStart = 30
  /// TR-02, TR-63 and others: an exit is at short notice where fewer months lie between decision and departure.
  public var shortNotice = 12
  /// TR-26: months for which a conflict analysis and a threat assessment hold.
  public var analysisAge = Yardstick.analysisAge.value
  /// TR-54: days that an activity may go without money between a mission's budget and what follows it.
  public var fundingHole = 0
  /// TR-87: months after departure for which firm money must cover the cost.
  public var fundingHorizon = Ledger.horizon
  /// TR-108: days after the start of planning within which everybody has joined the planning body.
  public var joinWindow = 90

  public init() {}
}

extension Context {
  /// Whether the mission leaves at short notice: the plan says so with the source of the decision, or its dates do.
  public var isShortNotice: Bool {
    let leaving = plan.mission.entry?.leaving.entry
    if let declared = plan.heading.entry?.shortNotice, let isDeclared = declared.value {
      if !isDeclared { return false }
      let sources = [declared.sources, leaving?.header.sources ?? [], leaving?.decided.sources ?? []]
      if sources.contains(where: { !$0.isEmpty }) { return true }
    }
    guard let decided = leaving?.decided.value, let departure = facts.lastDeparture else { return false }
    return decided.months(to: departure).reaches(thresholds.shortNotice) == .no
  }
}
