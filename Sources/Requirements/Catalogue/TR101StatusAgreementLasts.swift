import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let statusAgreementLasts = Requirement(
    id: "TR-101", severity: .gap, profile: .practice,
    summary: """
      The plan relies on the status agreement and on the host State's cooperation up to the last departure, and says what \
      it needs.
      """,
    sources: [
      .document("S/RES/2717 (2023)", "28"), .document("S/RES/2690 (2023)", "4"), .document("S/RES/2715 (2023)", "5"),
      .document("S/RES/2732 (2024)", "4"),
    ],
    addressee: "host Government", verb: "calls upon; requests", qualifier: "until the last element leaves",
    bears: [.supports(.d4), .supports(.d5)],
    rationale: "Convoys, cargo and flights of the last weeks wait for permits that nobody thought of in time.",
    evidence: """
      'status-agreement-until' in 'liquidation' reaches the end of liquidation and, where the mission leaves a part of \
      the country only, the departure from it; 'not-applicable' says why the agreement has no end of its own. \
      'cooperation' lists what is needed of access, customs and flights, or says with 'not-applicable' why nothing is. \
      Partly: one of the two. Where the end of the agreement is not given, nobody can tell of it. What is over is not \
      asked.
      """,
    mend: "Settle status and cooperation to the last day.",
    example: (
      gap: """
      mission: { departure: 2027-12-31 }
      liquidation: { finish: 2028-06-30, status-agreement-until: 2027-12-31 }
      """,
      met: """
      mission: { departure: 2027-12-31 }
      liquidation:
        finish: 2028-06-30
        status-agreement-until: 2028-06-30
        cooperation: Flights until the end, customs for what is shipped out
      """
    ),
    check: .each(
      .part(
        \.liquidation,
        none: .gap(
          "the plan does not say what it needs of the host State until the last element has left",
          help: "write in 'liquidation' until when the status agreement holds, and what is needed in 'cooperation'")
      ).named { _ in "the plan" },
      .all(
        .judge { liquidation, context in liquidation.answerOnStatus(in: context) },
        .judge { liquidation, _ in liquidation.answerOnCooperation }
      ).unless { liquidation, context in
        guard let end = liquidation.lastDay(in: context), context.hasPassed(end.date) else { return nil }
        return context.facts.isPartialTransition
          ? "the departure was on \(end.date)" : "the end of liquidation was on \(end.date)"
      }
    ).unless(.staysInTheCountry))
}

extension Exemption {
  /// The mission neither closes nor leaves an area.
  fileprivate static let staysInTheCountry = Exemption { context in
    guard case .notApplicable(let reason)? = context.plan.mission.entry?.departure.absence else { return nil }
    return .notApplicable(.plan(reason))
  }
}

extension Liquidation {
  /// The day until which anything of the mission is in the place that it leaves.
  fileprivate func lastDay(in context: Context) -> Deadline? {
    guard !context.facts.isPartialTransition else {
      return context.facts.lastDeparture.map { Deadline(date: $0, name: "the departure") }
    }
    return finish.value.map { Deadline(date: $0, name: "the end of liquidation") }
  }

  fileprivate func answerOnStatus(in context: Context) -> Answer {
    guard let until = statusAgreementUntil.value else {
      if case .notApplicable(let reason) = statusAgreementUntil.absence {
        return .shown("the status agreement has no end of its own: \(reason.plain)", at: statusAgreementUntil.span)
      }
      return .undecided("until when the status agreement holds")
    }
    guard let last = lastDay(in: context) else { return .undecided("when the last element of the mission leaves") }
    guard until.isSurely(before: last.date) else {
      return .shown("the status agreement holds until \(until)", at: statusAgreementUntil.span)
    }
    return .missing(
      .that(
        "has a status agreement until \(until) only, before \(last.name) (\(last.date))", at: statusAgreementUntil.span,
        help: "agree with the host State that it holds until the last element has left"))
  }

  fileprivate var answerOnCooperation: Answer {
    if case .notApplicable(let reason) = cooperation.absence {
      return .shown("nothing more is needed of the host State: \(reason.plain)", at: cooperation.span)
    }
    return cooperation.told.answer(
      "list of what it needs of the host State until the end",
      help: "write access, customs and flights in 'cooperation'")
  }
}
