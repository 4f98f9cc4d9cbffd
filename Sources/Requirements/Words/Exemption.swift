import Analysis
import Diagnostics
import PlanFormat
import PlanModel

/// Something of a plan for which a requirement is not asked of it, or cannot be decided.
struct Exemption: Sendable {
  let verdict: @Sendable (Context) -> Verdict?

  /// Special political missions have no troops, and what is asked of peacekeeping operations is not asked of them.
  static let politicalMission = Exemption { context in
    guard let type = context.plan.mission.entry?.type, type.value == .specialPolitical else { return nil }
    return .notApplicable("a special political mission", at: type.span)
  }

  /// The host State or the Council has set a near date, and conditions cannot be set any more.
  static let shortNotice = Exemption { context in
    guard context.isShortNotice else { return nil }
    return .notApplicable("the mission leaves at short notice", at: context.plan.mission.entry?.leaving.span)
  }

  /// The Government does not wish the engagement of the Peacebuilding Commission.
  static let commissionNotWished = Exemption { context in
    if let consent = context.plan.pbc.entry?.consent, consent.value == false {
      return .notApplicable("the Government does not wish the Commission's engagement", at: consent.span)
    }
    guard case .notApplicable(let reason) = context.plan.pbc.absence else { return nil }
    return .notApplicable(.plan(reason), at: context.plan.pbc.span)
  }

  /// The mission leaves a part of the country and stays elsewhere.
  static let partialTransition = Exemption { context in
    guard context.facts.isPartialTransition else { return nil }
    return .notApplicable("the mission leaves a part of the country only", at: context.plan.heading.entry?.scope.span)
  }

  /// Nobody of the United Nations takes anything over.
  static let noReceiverOfTheUnitedNations = Exemption { context in
    let receivers = context.plan.handovers.lazy.flatMap { context.facts.receivers(of: $0) }
    guard !context.plan.handovers.isEmpty, !receivers.contains(where: \.isUnitedNations) else { return nil }
    return .notApplicable("nobody of the United Nations takes anything over", at: context.plan.handovers.span)
  }

  /// No task goes on after the mission, or what does is the mission's no longer.
  static let nothingContinues = Exemption { $0.verdictWithoutContinuingTasks() }

  /// Without the day of departure nobody can tell.
  static let noDeparture = Exemption { context in
    context.facts.lastDeparture == nil ? .cannotTell("the mission's departure") : nil
  }

  /// The same, where the departure from the whole country counts.
  static let noDepartureFromCountry = Exemption { context in
    context.facts.departure == nil ? .cannotTell("the departure of the mission") : nil
  }

  /// Without a day of the plan nobody can tell what is still ahead.
  static let noDay = Exemption { context in
    context.asOf == nil ? .cannotTell("the day that the plan describes ('as-of')") : nil
  }

  /// The mission does not protect civilians.
  static let missionProtectsNobody = Exemption { context in
    guard let mission = context.plan.mission.entry, context.facts.missionProtects == false else {
      return context.facts.missionProtects == nil
        ? .cannotTell("whether the mission protects civilians ('performs' in 'mission', and its tasks)") : nil
    }
    let reason: Reason =
      mission.type.value == .specialPolitical
      ? "a special political mission without that task" : "the mission has no task to protect civilians"
    return .notApplicable(reason, at: mission.performs.isWritten ? mission.performs.span : mission.type.span)
  }

  /// The same, where the plan records no danger to civilians either.
  static let noProtectionTask = Exemption { context in
    let protection = context.plan.protection
    if case .notApplicable(let reason) = protection.absence {
      return .notApplicable(.plan(reason), at: protection.span)
    }
    return protection.isEmpty ? missionProtectsNobody.verdict(context) : nil
  }

  /// The date of the end was fixed without conditions, and the plan says by which decision.
  static let endFixedByOthers = Exemption { context in
    guard let leaving = context.plan.mission.entry?.leaving.entry, let side = leaving.endDateFixedBy.value,
      !(leaving.endDateFixedBy.sources + leaving.header.sources).isEmpty
    else { return nil }
    switch side {
    case .council: return .notApplicable("the Council has fixed the date of the end", at: leaving.endDateFixedBy.span)
    case .hostState:
      return .notApplicable("the host State has demanded the date of the end", at: leaving.endDateFixedBy.span)
    case .joint: return nil
    }
  }

  /// The mission's presence has ended.
  static let hasLeft = Exemption { context in
    guard let departure = context.facts.lastDeparture, let asOf = context.asOf, departure.hasPassed(on: asOf) else {
      return nil
    }
    return .notApplicable("the mission has left (\(departure))", at: context.plan.mission.entry?.departure.span)
  }

  /// There is nothing of which it could be asked: of what is not there nothing has been shown.
  static func without(_ reason: Reason, _ isThere: @escaping @Sendable (Context) -> Bool) -> Exemption {
    Exemption { isThere($0) ? nil : .notApplicable(reason) }
  }

  /// The plan says of a part of it that there is nothing of it, and why.
  static func notApplicable<Value: PlanValue>(_ path: @escaping Path<Plan, Value>) -> Exemption {
    Exemption { context in
      let told = path(context.plan).told
      guard case .notApplicable(let reason) = told.absence else { return nil }
      return .notApplicable(.plan(reason), at: told.span)
    }
  }

  /// The same of something in a part of it.
  static func notApplicable<Entry: PlanEntry, Value: PlanValue>(
    _ part: @escaping Path<Plan, Part<Entry>>, _ path: @escaping Path<Entry, Value>
  ) -> Exemption {
    Exemption { context in
      let told = part(context.plan).entry.map(path)?.told
      guard case .notApplicable(let reason) = told?.absence else { return nil }
      return .notApplicable(.plan(reason), at: told?.span)
    }
  }
}

extension Verdict {
  /// Not applicable, for a reason that stands in the plan.
  static func notApplicable(_ reason: Reason, at span: Span?) -> Verdict {
    .notApplicable(reason, evidence: span.map { [Evidence(reason.description, at: $0)] } ?? [])
  }
}
