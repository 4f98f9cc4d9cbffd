import Diagnostics
import PlanFormat
import PlanModel

// What receivers need: that they are named, answer, were assessed, have what they lack, and may do it by law.

extension PreconditionReader {
  func counterparts(of prepared: PreparedHandover) -> [PreconditionFinding] {
    let handover = prepared.handover
    guard !handover.to.isEmpty else {
      let place = handover.to.isWritten ? handover.to.span : handover.span
      return [PreconditionFinding(state: state(of: handover.to.absence), span: place)]
    }
    return handover.to.map { receiver in
      guard let who = receiver.who.value else {
        return PreconditionFinding(state: state(of: receiver.who.absence), span: receiver.span)
      }
      let state: PreconditionState =
        if who == handover.from.value {
          .missing(.handedToItself)
        } else if PlanFacts.isMission(who) {
          .missing(.handedToMission)
        } else if let body = links.counterpart(who) {
          body.isClass ? .missing(.onlyAClass) : .met
        } else {
          .missing(.notStated)
        }
      return PreconditionFinding(state: state, about: who, span: receiver.span)
    }
  }

  func focalPoints(of prepared: PreparedHandover) -> [PreconditionFinding] {
    ofStateReceivers(prepared) { body, who in
      PreconditionFinding(
        state: body.focalPoint.value == nil ? state(of: body.focalPoint.absence) : .met, about: who, doer: .receivers,
        span: body.focalPoint.isWritten ? body.focalPoint.span : body.span)
    }
  }

  func assessments(of prepared: PreparedHandover) -> [PreconditionFinding] {
    if prepared.isOfSitesOnly { return [PreconditionFinding(state: .notNeeded(.noTask), span: prepared.handover.span)] }
    return AssessedReceiver.all(in: prepared.handover).flatMap { assessed in
      prepared.receivers(of: assessed).map { receiver, body in
        PreconditionFinding(
          state: assessment(assessed.capacity, of: body, from: receiver.from.value), about: receiver.who.value,
          span: assessed.span)
      }
    }
  }

  private func assessment(
    _ capacity: Part<CapacityAssessment>, of body: Counterpart, from: PlanDate?
  ) -> PreconditionState {
    if let entry = capacity.entry {
      if entry.on.value != nil { return .met }
      if entry.performsAlready.value == true { return .notNeeded(.performsAlready) }
      if let date = entry.planned.value { return planned(for: date) }
    }
    if let begins = body.since.value ?? from, let asOf, begins.isSurely(after: asOf) {
      return .cannotBeTold(.notThereYet(begins))
    }
    return state(of: capacity.absence ?? capacity.entry?.on.absence)
  }

  func shortfalls(of prepared: PreparedHandover) -> [PreconditionFinding] {
    if prepared.isOfSitesOnly { return [PreconditionFinding(state: .notNeeded(.noTask), span: prepared.handover.span)] }
    let closing = closing(of: prepared.handover)
    return AssessedReceiver.all(in: prepared.handover).flatMap { assessed in
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

  /// How a shortfall is closed by what is done in a handover, and by whom.
  private func closing(of handover: Handover) -> (state: PreconditionState, owner: Reference<Counterpart>?) {
    let actions = handover.actions.filter { ActionStanding($0) != .dropped }
    let ahead = actions.filter { ActionStanding($0) == .ahead }
    if ahead.isEmpty { return (actions.isEmpty ? .missing(.notStated) : .met, nil) }
    let dated = ahead.filter { $0.finish.value.map { !isBehind($0) } ?? false }
    let end = handover.finish
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

  func legalPowers(of prepared: PreparedHandover) -> [PreconditionFinding] {
    guard prepared.handover.needsPower(for: prepared.task) else {
      return [PreconditionFinding(state: .notNeeded(.noPowerNeeded), span: prepared.handover.span)]
    }
    return ofStateReceivers(prepared) { body, who in
      let place = body.legalBasis.span ?? body.span
      func finding(_ state: PreconditionState, _ daysNeeded: Int? = nil, at span: Span = place) -> PreconditionFinding {
        PreconditionFinding(state: state, about: who, doer: .hostState, daysNeeded: daysNeeded, span: span)
      }
      switch powers.power(of: body) {
      case .notNeeded: return finding(.notNeeded(.noPowerNeeded))
      case .inForce: return finding(.met)
      case .pending(let date): return finding(state(of: .pending(until: date)))
      case .notStated:
        return PreconditionFinding(state: .cannotBeTold(.notStated), about: who, doer: .receivers, span: place)
      case .law(let law): return finding(state(of: law), Yardsticks.law(at: law.stage.value), at: law.span)
      }
    }
  }

  private func state(of law: Law) -> PreconditionState {
    switch LawStanding(law, asOf: asOf) {
    case .inForce: .met
    case .ended: .missing(.lawEnded)
    case .overdue(let due): .missing(.overdue(due))
    case .notKnown: .cannotBeTold(.notStated)
    case .pending:
      if let due = law.due.value {
        .underWay(by: due)
      } else if case .pending(let date) = law.due.absence {
        state(of: .pending(until: date))
      } else {
        .missing(.undated)
      }
    }
  }

  private func ofStateReceivers(
    _ prepared: PreparedHandover, _ finding: (Counterpart, Reference<Counterpart>?) -> PreconditionFinding
  ) -> [PreconditionFinding] {
    let institutions = prepared.receivers.filter { $0.body.isState }
    if institutions.isEmpty, !prepared.receivers.isEmpty {
      return [PreconditionFinding(state: .notNeeded(.noStateReceiver), span: prepared.handover.span)]
    }
    return institutions.map { finding($0.body, $0.receiver.who.value) }
  }
}

extension PreparedHandover {
  /// Those of whom an assessment speaks.
  fileprivate func receivers(of assessed: AssessedReceiver) -> [(receiver: Receiver, body: Counterpart)] {
    guard let single = assessed.single else { return receivers }
    return single.who.value.flatMap { places[$0.symbol] }.map { [receivers[$0]] } ?? []
  }
}
