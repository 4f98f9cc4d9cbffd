import Diagnostics
import PlanFormat
import PlanModel

// Who receives: that they are named, that they answer, and that they may do it by law.

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
      case .notStated where powers.performs(body, prepared.task?.function.value):
        return finding(.notNeeded(.performsAlready))
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
