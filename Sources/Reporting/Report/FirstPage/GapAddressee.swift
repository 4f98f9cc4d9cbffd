import Analysis
import Languages
import PlanFormat
import PlanModel

/// Who is asked to close a gap.
enum GapAddressee {
  case mission, hostState, receivers
  /// The General Assembly, for assessed money that it was asked for.
  case assembly
  /// Who asks it.
  case secretaryGeneral
  case funders
  /// Whoever has to take the next step of a handover.
  case doer(handover: Int)

  init(_ gap: Gap, _ facts: PlanFacts) {
    switch gap.reason {
    case .powerless, .lapsing, .lateLaws, .undatedElection, .ownerless: self = .hostState
    case .unpaid(let hole):
      self = !hole.isOfAssessedMoney(facts) ? .funders : hole.isUnasked(facts) ? .secretaryGeneral : .assembly
    case .cliff, .underfunded, .concentrated, .unanswered: self = .funders
    case .handedOverShort: self = .receivers
    case .unready(let handover, _, _): self = .doer(handover: handover)
    default: self = .mission
    }
  }

  func name(_ facts: PlanFacts, _ parts: GapParts, _ wording: Wording) -> String {
    switch self {
    case .mission: wording.answeringForMission(facts)
    case .hostState: wording("addressees.host-state")
    case .receivers: parts.who.isEmpty ? wording.answeringForMission(facts) : wording.list(parts.who)
    case .assembly: wording("addressees.assembly")
    case .secretaryGeneral: wording("addressees.secretary-general")
    case .funders: wording("addressees.funders")
    case .doer(let handover):
      NextStepWords(ofHandoverAt: handover, facts, wording)?.who ?? wording.answeringForMission(facts)
    }
  }
}

extension Wording {
  /// Who answers for what the mission was to see to; once it has left with nobody after it, whoever sent it.
  func answeringForMission(_ facts: PlanFacts) -> String {
    let parties = facts.answeringForMission
    return parties.isEmpty ? self("addressees.secretary-general") : list(parties.map { facts.name(of: $0, in: self) })
  }
}

extension MoneyHole {
  /// Whether the money that comes too late is assessed on Member States.
  fileprivate func isOfAssessedMoney(_ facts: PlanFacts) -> Bool {
    switch next.flatMap({ facts.ledger.entries[$0].kind }) {
    case .assessed, .programmatic: return true
    case nil:
      guard case .beforeSuccessor = kind else { return false }
      return true
    default: return false
    }
  }

  /// Whether nobody has asked for assessed money for it, as the plan tells it.
  func isUnasked(_ facts: PlanFacts) -> Bool {
    guard isOfAssessedMoney(facts) else { return false }
    let status = next.flatMap { facts.ledger.allocations[$0].status.value }
    return status == nil || status == .needed
  }

  /// The money that follows; what ends with the mission is not assessed on anybody again.
  private var next: Int? {
    switch kind {
    case .between(_, let next): next
    case .after: nil
    case .beforeSuccessor(_, let next): next
    }
  }
}
