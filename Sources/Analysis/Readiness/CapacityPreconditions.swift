import Diagnostics
import PlanFormat
import PlanModel

// What receivers can do: that it was assessed, and that what was found short is closed.

extension PreconditionReader {
  func assessments(of prepared: PreparedHandover) -> [PreconditionFinding] {
    if prepared.isOfSitesOnly { return [PreconditionFinding(state: .notNeeded(.noTask), span: prepared.handover.span)] }
    return prepared.assessed.flatMap { assessed in
      prepared.receivers(of: assessed).map { receiver, body in
        PreconditionFinding(
          state: assessment(assessed.capacity, from: receiver.beginning(as: body, in: plan)), about: receiver.who.value,
          span: assessed.span)
      }
    }
  }

  private func assessment(_ capacity: Part<CapacityAssessment>, from begins: PlanDate?) -> PreconditionState {
    if let entry = capacity.entry {
      if entry.on.value != nil { return .met }
      if entry.performsAlready.value == true { return .notNeeded(.performsAlready) }
      if let date = entry.planned.value { return planned(for: date) }
    }
    if let begins, let asOf, begins.isSurely(after: asOf) {
      return .cannotBeTold(.notThereYet(begins))
    }
    return state(of: capacity.absence ?? capacity.entry?.on.absence)
  }

  func shortfalls(of prepared: PreparedHandover, by day: PlanDate?) -> [PreconditionFinding] {
    if prepared.isOfSitesOnly { return [PreconditionFinding(state: .notNeeded(.noTask), span: prepared.handover.span)] }
    let closing = closing(of: prepared.handover, by: day)
    return prepared.assessed.flatMap { assessed in
      let state = shortfall(assessed.capacity.entry) ?? closing.state
      return prepared.receivers(of: assessed).map { receiver, _ in
        PreconditionFinding(
          state: state, about: receiver.who.value, doer: closing.owner.map { .owner($0) } ?? .giver, span: assessed.span
        )
      }
    }
  }

  /// What an assessment says of a shortfall; nothing where there is one, which then has to be closed.
  private func shortfall(_ assessment: CapacityAssessment?) -> PreconditionState? {
    guard let assessment else { return .cannotBeTold(.notAssessed) }
    guard let isShort = assessment.fallsShort else {
      return .cannotBeTold(assessment.on.value == nil ? .notAssessed : .notStated)
    }
    return isShort ? nil : .notNeeded(.noShortfall)
  }

  /// How a shortfall is closed by a day by what is done in a handover, and by whom.
  private func closing(
    of handover: Handover, by end: PlanDate?
  ) -> (state: PreconditionState, owner: Reference<Counterpart>?) {
    let actions = handover.actions.filter { ActionStanding($0) != .dropped }
    let ahead = actions.filter { ActionStanding($0) == .ahead }
    if ahead.isEmpty { return (actions.isEmpty ? .missing(.notStated) : .met, nil) }
    let dated = ahead.filter { $0.finish.value.map { !isBehind($0) } ?? false }
    let inTime = dated.filter { action in
      action.finish.value.map { finish in end.map { !finish.isSurely(after: $0) } ?? true } ?? false
    }
    // Of what is dated in time the last one closes it; else of what is dated at all the first one comes nearest.
    if let last = inTime.lastInOrder(by: { $0.finish.value }) ?? dated.firstInOrder(by: { $0.finish.value }) {
      return (.underWay(by: last.finish.value), last.owner.value)
    }
    if ahead.contains(where: { $0.finish.value == nil }) {
      return (.underWay(by: nil), ahead.lazy.compactMap(\.owner.value).first)
    }
    // Of what was to be done by a day that has passed, and of which nothing says more, nobody knows that it closes anything.
    let missed = ahead.filter { $0.status.value != nil }.lastInOrder { $0.finish.value }
    let lack = missed?.finish.value.map(PreconditionState.Lack.overdue) ?? .notStated
    return (.missing(lack), (missed ?? ahead.last)?.owner.value)
  }
}

extension PreparedHandover {
  /// Those of whom an assessment speaks.
  fileprivate func receivers(of assessed: AssessedReceiver) -> [(receiver: Receiver, body: Counterpart)] {
    guard let single = assessed.single else { return receivers }
    return single.who.value.flatMap { places[$0.symbol] }.map { [receivers[$0]] } ?? []
  }
}
