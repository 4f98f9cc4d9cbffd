import PlanModel
import Scheduling

/// Which items have something before and after them: a tie that the plan writes to them or to what they are a part of,
/// or a phase that comes after another one.
struct ScheduleLogic {
  private var isPreceded: [Bool]
  private var isFollowed: [Bool]
  private let hasBegun: Bool
  private let firstDay: Int?
  /// The day on which everything is finished.
  private let end: Int

  init(_ schedule: PlanSchedule) {
    let network = schedule.schedule.network
    isPreceded = Array(repeating: false, count: network.activities.count)
    isFollowed = isPreceded
    // A step, such as the start of a phase, precedes what comes behind it where something precedes the step.
    let isStep = schedule.items.map { !$0.isNamed && !$0.isGate }
    var behind: [Int: [Int]] = [:]
    for link in network.links {
      if isStep[link.from] { behind[link.from, default: []].append(link.to) } else { isPreceded[link.to] = true }
    }
    let preceded = isPreceded
    var steps = behind.keys.filter { preceded[$0] }
    while let step = steps.popLast() {
      for item in behind[step] ?? [] where !isPreceded[item] {
        isPreceded[item] = true
        if isStep[item] { steps.append(item) }
      }
    }
    // What follows a whole follows its parts.
    var open: [Int] = []
    for link in network.links where !isFollowed[link.from] {
      isFollowed[link.from] = true
      open.append(link.from)
    }
    let parts = Dictionary(network.hammocks.map { ($0.activity, $0.parts) }, uniquingKeysWith: { first, _ in first })
    while let whole = open.popLast() {
      for part in parts[whole] ?? [] where !isFollowed[part] {
        isFollowed[part] = true
        open.append(part)
      }
    }
    end = schedule.schedule.finish
    hasBegun = network.activities.contains { $0.progress != .notStarted }
    firstDay = schedule.items.indices.compactMap { schedule[$0]?.earlyStart }.min()
  }

  /// What has begun needs nothing before it, nor does what a plan of which nothing has begun starts with. Nothing can
  /// follow a handover, and what the plan ends with needs nothing after it.
  func missingTies(
    at item: Int, isHandover: Bool, _ progress: ScheduledWork.Progress, _ slot: Slot?
  ) -> ScheduledWork.MissingTies? {
    let startsThePlan = !hasBegun && slot?.earlyStart == firstDay
    let endsThePlan = slot?.earlyFinish == end
    let lacksBefore = !isPreceded[item] && progress == .ahead && !(slot != nil && startsThePlan)
    let lacksAfter = !isFollowed[item] && !isHandover && !endsThePlan
    switch (lacksBefore, lacksAfter) {
    case (true, true): return .both
    case (true, false): return .before
    case (false, true): return .after
    case (false, false): return nil
    }
  }
}

extension ScheduledItem {
  var isGate: Bool { if case .gate = kind { true } else { false } }
  public var isHandover: Bool { if case .handover = kind { true } else { false } }
}
