import PlanFormat
import PlanModel

/// Whether a consultation took place, seen from the day of the plan.
public enum Occurrence: Sendable {
  case held
  /// Planned for a date that is still ahead.
  case ahead(PlanDate)
  /// Those who were to be heard did not wish it.
  case declined
  /// Planned without a date, or for a date that has passed.
  case open
}

extension PlanFacts {
  public func occurrence(of consultation: Consultation) -> Occurrence {
    let date = consultation.on.value
    switch consultation.header.absence {
    case .pending(let until?):
      guard let asOf, !until.hasPassed(on: asOf) else { return .open }
      return .ahead(until)
    case .pending(nil), .unknown, .notApplicable: return .open
    case nil: break
    }
    if consultation.status.value == .declined { return .declined }
    if let date, let asOf, date.isSurely(after: asOf) { return .ahead(date) }
    guard consultation.status.value == .planned else { return .held }
    guard let date, let asOf, !date.hasPassed(on: asOf) else { return .open }
    return .ahead(date)
  }

  public func isHeld(_ consultation: Consultation) -> Bool {
    if case .held = occurrence(of: consultation) { true } else { false }
  }

  /// Whether somebody of certain kinds takes part, by the kind that the consultation names or by who they are.
  public func hears(_ consultation: Consultation, _ kinds: Set<ParticipantKind>) -> Bool {
    consultation.with.contains { participant in
      if let kind = participant.kind.value, kinds.contains(kind) { return true }
      guard let kind = plan.counterparts[participant.who.value]?.kind.value?.participant else { return false }
      return kinds.contains(kind)
    }
  }

  /// The consultations in which somebody of certain kinds takes part.
  public func consultations(with kinds: Set<ParticipantKind>) -> [Consultation] {
    plan.consultations.filter { hears($0, kinds) }
  }

  /// Why nobody of certain kinds is consulted, where the plan has a consultation that it says does not apply.
  public func inapplicableConsultation(
    with kinds: Set<ParticipantKind>
  ) -> (reason: Text, consultation: Consultation)? {
    for consultation in consultations(with: kinds) {
      if case .notApplicable(let reason) = consultation.header.absence { return (reason, consultation) }
    }
    return nil
  }

  /// Why the host State takes no part: it declined a consultation on a recorded date and joined no other, or the plan
  /// says that there is nobody to consult.
  public var hostRefusal: HostRefusal? {
    if let (reason, consultation) = inapplicableConsultation(with: [.government]) {
      return HostRefusal(ground: .told(reason), consultation: consultation)
    }
    let consultations = consultations(with: [.government])
    guard !consultations.contains(where: isHeld) else { return nil }
    for consultation in consultations where consultation.status.value == .declined {
      if let date = consultation.on.value {
        return HostRefusal(ground: .declined(date), consultation: consultation)
      }
    }
    return nil
  }
}

/// That the host State takes no part, and where the plan says so.
public struct HostRefusal: Sendable {
  public enum Ground: Sendable {
    /// The plan says why there is nobody to consult.
    case told(Text)
    /// It declined on that date.
    case declined(PlanDate)
  }

  public let ground: Ground
  public let consultation: Consultation
}

/// A stretch of the transition in which people are to be heard: a phase, or the transition as a whole where the plan
/// has no phases.
public struct Stage: Sendable {
  public let phase: Phase?
  public let hasStarted: Bool

  public var name: String { phase.map { "phase '\($0.id)'" } ?? "the transition" }
}

extension PlanFacts {
  public var stages: [Stage] {
    guard !plan.phases.isEmpty else { return [Stage(phase: nil, hasStarted: true)] }
    return plan.phases.map { Stage(phase: $0, hasStarted: hasStarted($0)) }
  }

  public func hasStarted(_ phase: Phase) -> Bool {
    standing(of: phase).hasStarted
  }

  /// Whether a consultation belongs to a stage: it says so, or its date and its areas lie there.
  public func belongs(_ consultation: Consultation, to stage: Stage) -> Bool {
    guard let phase = stage.phase else { return true }
    if let reference = consultation.phase.value { return reference.symbol == phase.header.symbol }
    guard let date = consultation.on.value, let start = phase.start.value,
      overlap(consultation.areas.items, phase.areas.items)
    else { return false }
    return !date.isSurely(before: start) && !(phase.finish.value.map(date.isSurely(after:)) ?? false)
  }
}
