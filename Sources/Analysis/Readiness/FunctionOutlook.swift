import PlanFormat
import PlanModel

/// Something that the mission does, or that still needs doing for peace, and that is to go on: who holds it now, who is to hold
/// it then, and how likely that is.
public struct FunctionOutlook: Sendable {
  public enum Subject: Hashable, Sendable {
    /// By their positions.
    case handover(Int), task(Int), priority(Int)
  }

  /// From the worst to the best.
  public enum Verdict: String, CaseIterable, Sendable {
    /// Nobody is named who holds it.
    case noHolder = "no-holder"
    /// The plan leaves open who holds it, so that how the task stands is not known either.
    case holderNotKnown = "holder-not-known"
    /// Its day has passed, and it is not known to be complete.
    case overdue
    case unlikely
    case cannotBeTold = "cannot-be-told"
    case inDoubt = "in-doubt"
    case likely, met
  }

  public let subject: Subject
  public let function: Function?
  public let verdict: Verdict
  public let now: [HoldingParty]
  public let then: [HoldingParty]
  /// From when they are to hold it.
  public let from: PlanDate?
  /// Whether firm money covers what it costs in the twelve months after the departure; nothing where it has no task.
  public let money: MoneyAfterwards?
  /// Who answers for its passing on; nobody where the plan names none that is still there.
  public let owners: [HoldingParty]
}

extension FunctionOutlook.Verdict {
  init(_ forecast: Forecast) {
    self =
      switch forecast {
      case .met: .met
      case .likely: .likely
      case .inDoubt: .inDoubt
      case .unlikely: .unlikely
      case .cannotBeTold: .cannotBeTold
      }
  }

  /// Of a handover that names nobody, or was undone.
  init(_ gap: HoldingGap) { self = gap.certainty == .possible ? .inDoubt : .noHolder }

  /// Of a task that no handover passes on, as it stands by its holder: nobody decides that again.
  init(_ level: WorkStanding) {
    self =
      switch level {
      case .unknown: .holderNotKnown
      case .watch: .inDoubt
      case .atRisk, .onTrack, .done: .noHolder
      }
  }
}

extension PlanFacts {
  /// Everything that is still to find its holder, the worst first; of what is alike that which the first of the gaps is about,
  /// then that which comes first.
  public func outlooks(rankedBy gaps: [Gap]) -> [FunctionOutlook] {
    let handovers = plan.handovers.indices.compactMap(outlook(ofHandoverAt:))
    let tasks = standings.holders.goingOn.compactMap(outlook(ofTaskAt:))
    let priorities = plan.residualPriorities.indices.compactMap(outlook(ofPriorityAt:))
    let ranks = GapRanks(gaps)
    return (handovers + tasks + priorities).enumerated()
      .map { (place: $0.offset, outlook: $0.element, rank: ranks[$0.element.subject]) }
      .sorted { left, right in
        let (first, second) = (left.outlook, right.outlook)
        if first.verdict.rank != second.verdict.rank { return first.verdict.rank < second.verdict.rank }
        if left.rank != right.rank { return left.rank < right.rank }
        let days = [first, second].map { $0.from?.lastDay ?? .distantFuture }
        return days[0] == days[1] ? left.place < right.place : days[0] < days[1]
      }
      .map(\.outlook)
  }

  private func outlook(ofHandoverAt position: Int) -> FunctionOutlook? {
    let (handover, standing) = (plan.handovers[position], standings.handovers[position])
    let named = standing.gaps.first { $0.cause == .noReceiver || standing.isUndone }
    guard standing.readiness != nil || named != nil else { return nil }
    let gap = named.map(FunctionOutlook.Verdict.init)
    let forecast = standing.readiness.map { FunctionOutlook.Verdict($0.forecast) }
    let verdict = gap == .noHolder ? gap : standing.state == .overdue ? .overdue : forecast ?? gap
    let task = task(of: handover)
    let receivers = handover.to.map { plan.party($0.who.value) }.uniqued
    let giver = isGivenByMission(handover) ? HoldingParty.mission : plan.party(handover.from.value)
    let money = task.flatMap { task in
      plan.tasks.position(of: task.header.symbol).map { ledger.moneyAfterwards(of: task, at: $0) }
    }
    let holders = holders(of: strands.of(handoverAt: position)) ?? owners(giver)
    return FunctionOutlook(
      subject: .handover(position), function: task?.function.value, verdict: verdict ?? .cannotBeTold,
      // Of what is overdue nobody knows whether the receivers hold it.
      now: verdict == .overdue ? holders.filter { !receivers.contains($0) } : holders,
      then: standing.isUndone ? [] : receivers,
      // What nobody takes over is without a holder from the day on which whoever has it goes.
      from: (verdict == .noHolder ? named?.after : nil) ?? handover.window.entry?.finish.value, money: money,
      owners: owners(giver))
  }

  /// Of a task that goes on, that no handover passes on, and of which nobody is known to hold it.
  private func outlook(ofTaskAt position: Int) -> FunctionOutlook? {
    let task = plan.tasks[position]
    let standing = standings.tasks[position]
    guard let gap = standing.holder.gap, let level = standing.levelOfHolder else { return nil }
    let lead = plan.party(task.lead.value)
    return FunctionOutlook(
      subject: .task(position), function: task.function.value, verdict: FunctionOutlook.Verdict(level),
      now: holders(of: strands.of(taskAt: position)) ?? owners(lead), then: [], from: gap.after,
      money: ledger.moneyAfterwards(of: task, at: position), owners: owners(lead))
  }

  private func outlook(ofPriorityAt position: Int) -> FunctionOutlook? {
    guard isWithoutOwner(priorityAt: position) else { return nil }
    return FunctionOutlook(
      subject: .priority(position), function: plan.residualPriorities[position].function.value, verdict: .noHolder,
      now: [], then: [],
      from: departure, money: nil, owners: [])
  }

  private func owners(_ party: HoldingParty) -> [HoldingParty] {
    switch party {
    case .mission: answeringForMission
    case .notStated: []
    default: [party]
    }
  }

  /// Who holds it on the day.
  private func holders(of strands: ArraySlice<Strand>) -> [HoldingParty]? {
    guard let asOf else { return nil }
    let parties = strands.flatMap { strand in strand.holds.first { $0.contains(asOf) }?.parties ?? [] }
    return parties.isEmpty ? nil : parties.uniqued
  }
}

extension FunctionOutlook.Verdict {
  /// The place among the verdicts, the worst first. What has no holder or none that is known, what is overdue and what will hardly be carried are as bad: of them the
  /// gaps say what weighs more.
  public var rank: Int {
    switch self {
    case .noHolder, .holderNotKnown, .overdue, .unlikely: 0
    case .cannotBeTold: 1
    case .inDoubt: 2
    case .likely: 3
    case .met: 4
    }
  }
}

/// The place of the first gap that is about something in particular.
private struct GapRanks {
  private var places: [FunctionOutlook.Subject: Int] = [:]

  init(_ gaps: [Gap]) {
    for (place, gap) in gaps.enumerated() {
      for subject in gap.subjects where places[subject] == nil { places[subject] = place }
    }
  }

  subscript(subject: FunctionOutlook.Subject) -> Int { places[subject] ?? .max }
}

extension Gap {
  fileprivate var subjects: [FunctionOutlook.Subject] {
    switch reason {
    case .unready(let handover, _, _): [.handover(handover)]
    case .powerless(_, _, let handovers): handovers.map { .handover($0) }
    case .ownerless(let priorities): priorities.map { .priority($0) }
    case .vacuum(_, let subjects, _):
      subjects.compactMap { subject in
        switch subject {
        case .handover(let position, _): .handover(position)
        case .task(let position): .task(position)
        case .site, .unit, .service, .presence: nil
        }
      }
    default: []
    }
  }
}
