import PlanModel
import Scheduling

/// Which items have something before and after them: a tie that the plan writes to them or to what they are a part of,
/// or a phase that comes after another one.
struct ScheduleLogic {
  private let schedule: PlanSchedule
  private var isPreceded: [Bool]
  private var isFollowed: [Bool]
  private let hasBegun: Bool
  private let firstDay: Int?

  init(_ schedule: PlanSchedule) {
    self.schedule = schedule
    let network = schedule.schedule.network
    isPreceded = Array(repeating: false, count: network.activities.count)
    isFollowed = isPreceded
    // The start of a phase precedes its tasks where something precedes it.
    let startsOfPhases = Set(schedule.items.indices.filter { schedule.items[$0].isPhaseStart })
    for link in network.links where !startsOfPhases.contains(link.from) { isPreceded[link.to] = true }
    for link in network.links where startsOfPhases.contains(link.from) && isPreceded[link.from] {
      isPreceded[link.to] = true
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
    hasBegun = network.activities.contains { $0.progress != .notStarted }
    firstDay = schedule.items.indices.compactMap { schedule[$0]?.earlyStart }.min()
  }

  /// What has begun needs nothing before it, nor does what a plan of which nothing has begun starts with. Nothing can
  /// follow a handover, and what the plan ends with needs nothing after it.
  func missingTies(
    of item: Int, _ progress: ScheduledWork.Progress, _ slot: Slot?
  ) -> ScheduledWork.MissingTies? {
    let startsThePlan = !hasBegun && slot?.earlyStart == firstDay
    let endsThePlan = slot?.earlyFinish == schedule.schedule.finish
    let lacksBefore = !isPreceded[item] && progress == .ahead && !(slot != nil && startsThePlan)
    let lacksAfter = !isFollowed[item] && !schedule.items[item].isHandover && !endsThePlan
    switch (lacksBefore, lacksAfter) {
    case (true, true): return .both
    case (true, false): return .before
    case (false, true): return .after
    case (false, false): return nil
    }
  }
}

extension ScheduledItem {
  fileprivate var isPhaseStart: Bool { if case .phaseStart = kind { true } else { false } }
  public var isHandover: Bool { if case .handover = kind { true } else { false } }
}
