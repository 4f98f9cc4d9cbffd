import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let regionalBodiesAreConsulted = Requirement(
    id: "TR-46", severity: .gap, profile: .resolution2594,
    summary: "The plan was prepared, and is carried out, in consultation with regional and sub-regional organisations.",
    sources: [.resolution2594("12"), .resolution2594("2")],
    addressee: "Secretary-General", verb: "calls upon; requests", qualifier: "as appropriate",
    elements: [.d8],
    rationale: "An organisation that learns of its role from the plan will not fill it.",
    evidence: """
      Each regional organisation that has a role took part in a consultation of the stage 'planning' and, once a phase \
      has started, in one of the stage 'execution'. A consultation without a stage counts by its date. Partly: one \
      stage only.
      """,
    mend: "Consult the organisations listed.",
    check: checkConsultations)
}

private func checkConsultations(_ context: Context) -> Verdict {
  let facts = context.facts
  let organisations = context.plan.counterparts.filter { $0.kind.value == .regional }
  guard !organisations.isEmpty else {
    if let (reason, consultation) = facts.inapplicableConsultation(with: [.regional]) {
      return .notApplicable(reason, evidence: [Evidence(reason, at: consultation.span)])
    }
    return .cannotTell("the regional organisations concerned, or why none is relevant")
  }
  let assignments = facts.assignments
  let withRole = organisations.filter { $0.role.value != nil || assignments[$0.header.symbol] != nil }
  guard !withRole.isEmpty else { return .cannotTell("the role of each regional organisation") }
  let hasBegun = context.plan.phases.contains(where: facts.hasStarted)
  var tally = Tally(context)
  for organisation in withRole {
    let consultations = consultations(with: organisation, in: facts)
    tally.hearing(
      among: consultations.filter { stage(of: $0, in: facts) == .planning }, in: facts,
      missing: "no consultation with '\(organisation.id)' in planning is evidenced", at: organisation.span)
    guard hasBegun else { continue }
    tally.hearing(
      among: consultations.filter { stage(of: $0, in: facts) != .planning }, in: facts,
      missing: "no consultation with '\(organisation.id)' since the first phase started is evidenced",
      at: organisation.span)
  }
  return tally.verdict()
}

/// Those in which the organisation takes part, or regional organisations that the plan does not name.
private func consultations(with organisation: Counterpart, in facts: PlanFacts) -> [Consultation] {
  facts.plan.consultations.filter { consultation in
    consultation.with.contains { participant in
      guard let who = participant.who.value else { return participant.kind.value == .regional }
      return facts.enclosing(who).contains { $0.header.symbol == organisation.header.symbol }
    }
  }
}

private func stage(of consultation: Consultation, in facts: PlanFacts) -> PlanningStage {
  if let stage = consultation.stage.value { return stage }
  guard let date = consultation.on.value else { return .planning }
  let starts = facts.plan.phases.compactMap(\.start.value?.latest)
  return date.earliest < starts.min() ?? .distantFuture ? .planning : .execution
}
