import Diagnostics
import PlanFormat
import PlanModel

// What goes with the work that passes on: joint work, knowledge, data, money, and the benchmarks that it waits for.

extension PreconditionReader {
  func jointWork(of prepared: PreparedHandover, by day: PlanDate?) -> PreconditionFinding {
    let handover = prepared.handover
    let work = handover.jointWork
    let place = work.isWritten ? work.span : handover.span
    func finding(_ state: PreconditionState) -> PreconditionFinding { PreconditionFinding(state: state, span: place) }
    if prepared.isOfSitesOnly { return finding(.notNeeded(.noTask)) }
    if prepared.assessed.allSatisfy({ $0.capacity.entry?.performsAlready.value == true }) {
      return finding(.notNeeded(.performsAlready))
    }
    guard !work.isEmpty else { return finding(handover.status.value == .joint ? .met : state(of: work.absence)) }
    // What they do only once the receiver is alone prepares nothing; work that goes on beyond the day began before it.
    let stretches = work.map { (start: $0.start.value ?? $0.finish.value, finish: $0.finish.value ?? $0.start.value) }
    let beforehand = stretches.filter { stretch in
      guard let start = stretch.start, let day else { return true }
      return !start.isSurely(after: day) || isBehind(start)
    }
    if beforehand.isEmpty, handover.status.value != .joint {
      return finding(stretches.firstInOrder(by: \.start)?.start.map { .underWay(by: $0) } ?? .missing(.notStated))
    }
    let ends = beforehand.compactMap { stretch in
      stretch.finish.map { finish in day.map { finish.isSurely(after: $0) } ?? false ? stretch.start ?? finish : finish
      }
    }
    if let last = ends.filter({ !isBehind($0) }).lastInOrder { return finding(.underWay(by: last)) }
    return finding(!ends.isEmpty || handover.status.value == .joint ? .met : .underWay(by: nil))
  }

  func knowledge(of prepared: PreparedHandover) -> PreconditionFinding {
    let knowledge = prepared.handover.knowledge
    let state: PreconditionState =
      if prepared.isOfSitesOnly {
        .notNeeded(.noTask)
      } else {
        knowledge.isEmpty ? state(of: knowledge.absence) : .met
      }
    return PreconditionFinding(state: state, span: knowledge.isWritten ? knowledge.span : prepared.handover.span)
  }

  func protectedData(of prepared: PreparedHandover) -> PreconditionFinding {
    let rule = prepared.handover.protectedData
    let state: PreconditionState =
      if rule.value != nil {
        .met
      } else if rule.isWritten || prepared.task?.function.value?.holdsDataOnVictims == true {
        state(of: rule.absence)
      } else {
        .notNeeded(.noSensitiveData)
      }
    return PreconditionFinding(state: state, span: rule.isWritten ? rule.span : prepared.handover.span)
  }

  func moneyAfterwards(of prepared: PreparedHandover) -> PreconditionFinding {
    guard let task = prepared.task, let position = plan.tasks.position(of: task.header.symbol) else {
      return PreconditionFinding(state: .notNeeded(.noTask), span: prepared.handover.span)
    }
    let place = task.cost.span ?? task.span
    if task.isOver || task.disposition.value == .complete || task.disposition.value == .discontinue {
      return PreconditionFinding(state: .notNeeded(.taskEnds), span: place)
    }
    let state: PreconditionState =
      switch money(for: task, at: position) {
      case .covered: .met
      case .partly(_, let firm, _): .missing(.firmMoney(percent: firm))
      case .nothing: .missing(.firmMoney(percent: 0))
      case .cannotBeTold(let question): .cannotBeTold(.money(question))
      }
    return PreconditionFinding(state: state, span: place)
  }

  func benchmarks(of prepared: PreparedHandover) -> [PreconditionFinding] {
    let awaited = Array(prepared.handover.condition) + prepared.sites.flatMap { Array($0.gate) }
    guard !awaited.isEmpty else {
      return [PreconditionFinding(state: .notNeeded(.noBenchmarks), span: prepared.handover.span)]
    }
    return awaited.map { PreconditionFinding(state: state(of: $0), span: $0.span) }
  }

  private func state(of reference: Reference<Benchmark>) -> PreconditionState {
    guard let standing = standing(of: reference) else { return .cannotBeTold(.notStated) }
    if standing.dropped != nil { return .notNeeded(.noBenchmarks) }
    guard standing.isAwaited else { return .met }
    guard let target = standing.target else { return state(of: standing.benchmark.target.absence) }
    guard isBehind(target) else { return .underWay(by: target) }
    return standing.rating == nil ? .cannotBeTold(.notStated) : .missing(.overdue(target))
  }
}

extension Function {
  /// Whether those who perform it hold data by which victims and witnesses could be found.
  fileprivate var holdsDataOnVictims: Bool {
    switch self {
    case .humanRights, .childProtection, .sexualViolence, .protectionOfCivilians: true
    default: false
    }
  }
}
