import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let supportIsChecked = Requirement(
    id: "TR-83", severity: .gap, profile: .practice,
    summary: """
      The plan puts support to security forces that take over through the human rights due diligence of the United Nations.
      """,
    sources: [
      .document("S/RES/2556 (2020)", "28"), .document("S/RES/2717 (2023)", "33"), .document("S/RES/2765 (2024)", "35"),
    ],
    addressee: "mission and country team (DR Congo)", verb: "requests",
    qualifier: "support to security forces outside the United Nations",
    bears: [.supports(.d5)],
    rationale: "Whoever arms a unit before asking what it did last year answers for what it does next.",
    evidence: """
      Each security force that takes something over with support, by a handover that is still ahead, has a dated \
      assessment, its own or that of each such handover. Partly: only planned, or without a date. A handover is \
      supported where 'supported' says so; where nothing is said of a force that takes over, nobody can tell. Where \
      none is supported, nothing is asked.
      """,
    mend: "Carry out the assessment before the support starts, and write its date in 'due-diligence'.",
    example: (
      gap: """
      counterparts:
        cnp: { kind: national, security-force: true }
      handovers:
        order: { to: [cnp], supported: true }
      """,
      met: """
      counterparts:
        cnp: { kind: national, security-force: true, due-diligence: { on: 2026-10-01, result: no objection } }
      handovers:
        order: { to: [cnp], supported: true }
      """
    ),
    check: .each(
      .supportedForces,
      .judge { force, _ in force.answer }))
}

/// A security force that takes something over, and the handovers by which it does.
private struct SupportedForce {
  let body: Counterpart
  let handovers: [Handover]

  /// The assessments of each of the handovers, or of the force as a whole.
  var answer: Answer {
    let supported = handovers.filter { $0.supported.value == true }
    guard !supported.isEmpty else {
      let open = handovers.filter { $0.supported.value == nil }
      return .undecided("whether '\(body.id)' is supported in \(few: open.map(\.id))")
    }
    let own = body.dueDiligence.answer
    let answers = supported.map(\.dueDiligence.answer)
    if own.isShown { return combined([own] + answers.filter(\.isShown)) }
    if answers.allSatisfy(\.isShown) { return combined(answers) }
    let names = few(supported.map { "'\($0.id)'" }, joining: ", ")
    switch best(of: [own] + answers) {
    case .partly(let lack, let shown)?: return .partly(lack, shows: shown)
    case .pending(let lack, let date, let shown)?: return .pending(lack, until: date, shows: shown)
    default:
      let some =
        answers.first(where: \.isShown) == nil
        ? names : few(zip(supported, answers).filter { !$0.1.isShown }.map { "'\($0.0.id)'" }, joining: ", ")
      return .missing(
        .that(
          "is supported in \(some), and no human rights due diligence on it is evidenced", at: supported.first?.span))
    }
  }
}

extension Subjects<SupportedForce> {
  /// In the order of the counterparts.
  fileprivate static let supportedForces = Subjects(
    all: { context in
      var received: [Symbol: [Handover]] = [:]
      for handover in context.handoversAhead where handover.supported.value != false {
        let receivers = context.facts.receivers(of: handover).filter { !context.facts.belongsToUnitedNations($0) }
        let forces = receivers.filter { $0.securityForce.value == true }
        let meant = forces.isEmpty && handover.supported.value == true ? receivers : forces
        for receiver in meant where received[receiver.header.symbol]?.last?.header.symbol != handover.header.symbol {
          received[receiver.header.symbol, default: []].append(handover)
        }
      }
      return context.plan.counterparts.compactMap { body in
        received[body.header.symbol].map { SupportedForce(body: body, handovers: $0) }
      }
    },
    name: { "\($0.body.securityForce.value == true ? "the security force " : "")'\($0.body.id)'" },
    place: { $0.handovers.first?.span ?? $0.body.span },
    none: { context in
      context.plan.handovers.isEmpty && context.plan.handovers.absence == nil
        ? .cannotTell("what is handed over to security forces")
        : .notApplicable("no security force takes something over with support")
    })
}

extension PlanFacts {
  fileprivate func belongsToUnitedNations(_ body: Counterpart) -> Bool {
    body.isUnitedNations || Self.missionID == body.id
  }
}

extension Part<DueDiligence> {
  fileprivate var answer: Answer {
    guard let assessment = entry else { return told.answer("human rights due diligence on the support to it") }
    let result = assessment.result.value.map { ": \($0.plain)" } ?? ""
    if let date = assessment.on.value {
      let again = assessment.planned.value.map { ", and again planned \($0)" } ?? ""
      return .shown("assessed \(date)\(result)\(again)", at: assessment.on.span)
    }
    if let date = assessment.planned.value {
      return .partly(
        .that("is to be assessed \(date) only, with support already foreseen", at: assessment.planned.span),
        shows: [Evidence("assessment planned \(date)", at: assessment.planned.span)])
    }
    return .partly(
      .that("has a human rights assessment without a date", at: assessment.span, help: "write its day in 'on'"),
      shows: [Evidence("assessed\(result)", at: assessment.span)])
  }
}
