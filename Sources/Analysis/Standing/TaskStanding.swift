import PlanFormat
import PlanModel

/// How a task stands on the day of the plan: what its status says, then what follows from its dates, its handovers and
/// who holds it afterwards.
public final class TaskStanding: Sendable {
  public let level: WorkStanding
  /// Why; the first one decides. Nothing to say of what is on track.
  public let reasons: [StandingReason]
  /// Its status; a task that has finished is completed, whatever else stands there.
  public let status: TaskStatus?
  public let dates: TaskDates
  /// Its date that has passed, and of which nothing says whether it was kept.
  public let unanswered: PlanDate?
  /// Who holds it once the mission has gone.
  public let holder: Holder

  /// How it stands by nobody holding it, or nobody being known to; nothing where somebody does, or where its handovers tell it.
  public let levelOfHolder: WorkStanding?

  /// Where it goes on and no handover passes it on, although others pass it on elsewhere.
  public let areasNotHandedOver: [Reference<Area>]

  /// Whether nothing of it is still ahead of the mission.
  public var isFinished: Bool { level == .done }

  init(
    _ task: PlanTask, dates: TaskDates, handovers: [HandoverStanding], isHandedOverWithWhole: Bool, receivesWhole: Bool,
    links: HandoverLinks, asOf: Day?
  ) {
    let status = Self.status(of: task)
    (self.status, self.dates) = (status, dates)
    let leaves = links.endOfMission(for: task)
    let isUndone = handovers.contains(where: \.isUndone)
    let goesNowhere = status == .completed || status == .discontinued || status == .handedOver
    let isGiven = PlanFacts.isMission(task.lead.value) && (task.disposition.value ?? .handOver) == .handOver
    areasNotHandedOver = isGiven && !goesNowhere ? links.areasNotHandedOver(of: task) : []
    let open =
      areasNotHandedOver.isEmpty ? nil : HoldingGap(.noReceiver, .notStated, after: leaves, in: areasNotHandedOver)
    let end = open == nil ? Self.end(status, handovers, isUndone: isUndone) : nil
    holder =
      if end == .completed || end == .discontinued {
        .ends
      } else if handovers.isEmpty {
        Self.holder(
          of: task, status, dates, links, leaves: leaves, isHandedOverWithWhole: isHandedOverWithWhole,
          receivesWhole: receivesWhole)
      } else {
        Self.worst((open.map { [Holder.none($0)] } ?? []) + handovers.map(\.holder))
      }
    levelOfHolder = handovers.isEmpty ? holder.gap.map { Self.level(of: $0, leaves: leaves, asOf: asOf) } : nil
    if let end {
      (level, reasons, unanswered) = (.done, [end], nil)
      return
    }
    var unanswered: PlanDate?
    var (atRisk, unknown, watch) = ([StandingReason](), [StandingReason](), [StandingReason]())
    if status == .blocked { atRisk.append(.blocked) }
    for reason in handovers.flatMap({ $0.level == .atRisk ? $0.reasons : [] }) where reason.isGrave {
      atRisk.append(reason)
    }
    if let open { atRisk.append(.heldByNobody(open)) }
    if let gap = holder.gap {
      switch levelOfHolder {
      case .unknown: unknown.append(.holderNotKnown(gap))
      case .watch: watch.append(.heldByNobody(gap))
      case .atRisk: atRisk.append(.heldByNobody(gap))
      case .done, .onTrack, nil: break
      }
    }
    if holder == .unnamed { unknown.append(.holderNotKnown(HoldingGap(.leadNotStated))) }
    if dates.daysTooLate > 0 { atRisk.append(.tooLate(days: dates.daysTooLate)) }
    atRisk += handovers.flatMap { $0.level == .atRisk ? $0.reasons.filter { !$0.isGrave } : [] }
    if let asOf {
      let hasBegun = task.actual.entry?.start.value != nil
      // The computed finish never lies behind: it is that of the work left.
      let finish = dates.meantFinish.flatMap { $0.hasPassed(on: asOf) ? $0 : nil }
      let start = dates.start.flatMap { !hasBegun && $0.hasPassed(on: asOf) ? $0 : nil }
      switch status {
      case .ongoing: if let finish { atRisk.append(.overdue(finish)) }
      case .planned:
        if let finish { atRisk.append(.overdue(finish)) } else if let start { watch.append(.startOverdue(start)) }
      case nil:
        if let passed = StandingReason.unanswered(
          start: dates.start, finish: dates.meantFinish ?? dates.finish, hasBegun: hasBegun, on: asOf)
        {
          unknown.insert(passed, at: 0)
          unanswered = passed.passedDate
        }
      case .blocked, .completed, .discontinued, .handedOver: break
      }
    }
    self.unanswered = unanswered
    if dates.daysLater > 0, atRisk.isEmpty { watch.append(.laterThanWritten(days: dates.daysLater)) }
    unknown += handovers.flatMap { $0.level == .unknown ? $0.reasons : [] }
    watch += handovers.flatMap { $0.level == .watch ? $0.reasons : [] }
    // Without any date by which it is to be done nobody can say whether it is on its way.
    let hasDate = dates.finish != nil || handovers.contains { $0.hasDate }
    let noDate: [StandingReason] = hasDate ? [] : [.noDate]
    level =
      if !atRisk.isEmpty {
        .atRisk
      } else if !unknown.isEmpty {
        .unknown
      } else if !watch.isEmpty {
        .watch
      } else {
        hasDate ? .onTrack : .unknown
      }
    reasons = (atRisk + unknown + watch + noDate).uniqued
  }

  /// What its status says; a task that has finished is completed, whatever else stands there.
  static func status(of task: PlanTask) -> TaskStatus? {
    task.actual.entry?.finish.value != nil && !task.hasEnded ? .completed : task.status.value
  }

  /// Why it is over. What came back after its handover is not, unless somebody has completed it or given it up.
  private static func end(_ status: TaskStatus?, _ handovers: [HandoverStanding], isUndone: Bool) -> StandingReason? {
    switch status {
    case .completed: return .completed
    case .discontinued: return .discontinued
    case .handedOver: return isUndone ? nil : .handedOver
    case .planned, .ongoing, .blocked, nil: break
    }
    return !handovers.isEmpty && handovers.allSatisfy(\.isFinished) ? .handedOver : nil
  }

  private static func level(of gap: HoldingGap, leaves: PlanDate?, asOf: Day?) -> WorkStanding {
    if gap.cause.isLeftOpen { return .unknown }
    if gap.certainty == .possible { return .watch }
    if gap.cause == .undecided, let asOf, let leaves, !leaves.isShortNotice(on: asOf) { return .watch }
    return .atRisk
  }

  /// Nobody in one part outweighs who isn't known in another.
  private static func worst(_ holders: [Holder]) -> Holder {
    let gaps = holders.compactMap(\.gap)
    return (gaps.first(where: \.isCertain) ?? gaps.first).map(Holder.none) ?? .named
  }

  /// Who holds a task that no handover of its own passes on.
  private static func holder(
    of task: PlanTask, _ status: TaskStatus?, _ dates: TaskDates, _ links: HandoverLinks, leaves: PlanDate?,
    isHandedOverWithWhole: Bool,
    receivesWhole: Bool
  ) -> Holder {
    guard let lead = task.lead.value else {
      switch task.disposition.value {
      case .complete, .discontinue: return .ends
      default: break
      }
      if task.technical.value == true { return .ends }
      return task.isOfMission ? .none(HoldingGap(.leadNotStated, after: leaves)) : .unnamed
    }
    guard PlanFacts.isMission(lead) else {
      // Whoever leads it ceases to be before it is done.
      guard let until = links.counterpart(lead)?.until.value, task.disposition.value != .complete,
        task.disposition.value != .discontinue,
        let certainty = dates.finish == nil ? .certain : dates.isUnfinished(on: until)
      else { return .named }
      return .none(HoldingGap(.receiverEnds, certainty, after: until))
    }
    switch task.disposition.value {
    case .complete:
      if let leaves, let certainty = dates.isUnfinished(on: leaves) {
        return .none(HoldingGap(.unfinished, certainty, after: leaves))
      }
      return .ends
    case .discontinue: return .ends
    case .continue: return .named
    case .handOver: return receivesWhole ? .named : .none(HoldingGap(.noReceiver, .notStated, after: leaves))
    case .undecided: return .none(HoldingGap(.undecided, after: leaves))
    case nil:
      if isHandedOverWithWhole {
        return receivesWhole ? .named : .none(HoldingGap(.noReceiver, .notStated, after: leaves))
      }
      if status == .handedOver { return .none(HoldingGap(.receiverNotKnown)) }
      return task.technical.value == true ? .ends : .none(HoldingGap(.dispositionNotStated, after: leaves))
    }
  }
}

extension PlanTask {
  /// Whether a task of which nobody says who leads it is the mission's: its mandate asks for it, or the mission is to hand it over or
  /// to decide on it. What others do goes on without the mission, whoever they are.
  fileprivate var isOfMission: Bool {
    !mandate.isEmpty || disposition.value == .handOver || disposition.value == .undecided
  }

  fileprivate var hasEnded: Bool {
    switch status.value {
    case .completed, .discontinued, .handedOver: true
    case .planned, .ongoing, .blocked, nil: false
    }
  }
}

extension HandoverStanding {
  fileprivate var hasDate: Bool { state != .undated }
}

extension StandingReason {
  /// Whether it has gone wrong, or leaves a task to nobody: told before what only threatens.
  fileprivate var isGrave: Bool {
    switch self {
    case .handoverFailed, .handoverReturned, .heldByNobody: true
    default: false
    }
  }
}

extension [StandingReason] {
  /// Each once: the handovers of a task often share a reason, or lack the same thing. A receiver whose capacity falls short and
  /// one whose capacity is not assessed are two, and told apart.
  fileprivate var uniqued: [StandingReason] {
    var seen: Set<StandingReason> = []
    var lacking: Set<Precondition> = []
    let told = filter { reason in
      if case .lacks(let precondition, _) = reason { return lacking.insert(precondition).inserted }
      return seen.insert(reason).inserted
    }
    guard lacking.contains(.shortfallClosed) else { return told }
    return told.map { reason in
      if case .lacks(.capacityAssessed, .missing) = reason { .otherCapacityNotAssessed } else { reason }
    }
  }
}
