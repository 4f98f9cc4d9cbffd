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
    bears: [.decides(.d8)],
    rationale: "An organisation that learns of its role from the plan will not fill it.",
    evidence: """
      Each regional organisation that has a role took part in a consultation of the stage 'planning' and, once a phase \
      has started, in one of the stage 'execution'. A consultation without a stage counts by its date. Partly: one \
      stage only.
      """,
    mend: "Consult the organisations listed.",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      counterparts:
        union: { kind: regional, role: Guarantees the peace agreement }
      phases:
        joint: { start: 2027-01 }
      consultations:
        first: { on: 2026-05-01, with: [{ kind: regional, who: union }] }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      counterparts:
        union: { kind: regional, role: Guarantees the peace agreement }
      phases:
        joint: { start: 2027-01 }
      consultations:
        first: { on: 2026-05-01, with: [{ kind: regional, who: union }] }
        second: { on: 2027-05-01, with: [{ kind: regional, who: union }] }
      """
    ),
    check: .judge(checkConsultations))
}

private func checkConsultations(_ context: Context) -> Verdict {
  let facts = context.facts
  let roles = facts.regionalRoles
  guard !roles.isEmpty else {
    if let (reason, consultation) = facts.inapplicableConsultation(with: [.regional]) {
      return .notApplicable(reason, evidence: [Evidence(reason, at: consultation.span)])
    }
    return .cannotTell("the regional organisations concerned, or why none is relevant")
  }
  let withRole = roles.filter(\.isSetOut).map(\.organisation)
  guard !withRole.isEmpty else { return .cannotTell("the role of each regional organisation") }
  let firstStart = context.plan.phases.compactMap(\.start.value).firstInOrder
  let hasBegun = context.plan.phases.contains(where: facts.hasStarted)
  var tally = Tally(context)
  let consulted = RegionalConsultations(context.plan)
  for organisation in withRole {
    let consultations = consulted[organisation]
    tally.hearing(
      among: consultations.filter { stage(of: $0, firstStart: firstStart) == .planning }, in: facts,
      missing: "no consultation with '\(organisation.id)' in planning is evidenced", at: organisation.span)
    guard hasBegun else { continue }
    tally.hearing(
      among: consultations.filter { stage(of: $0, firstStart: firstStart) != .planning }, in: facts,
      missing: "no consultation with '\(organisation.id)' since the first phase started is evidenced",
      at: organisation.span)
  }
  return tally.verdict()
}

/// The consultations of each organisation, by its symbol, in which it or a body of it takes part; those in which
/// regional organisations take part that the plan does not name are everybody's.
private struct RegionalConsultations {
  private var bySymbol: [Symbol: [Consultation]] = [:]
  private var unnamed: [Consultation] = []

  init(_ plan: Plan) {
    for consultation in plan.consultations {
      var symbols: Set<Symbol> = []
      for participant in consultation.with {
        if let who = participant.who.value {
          symbols.insert(who.symbol)
          if let parent = plan.counterparts[who]?.partOf.value { symbols.insert(parent.symbol) }
        } else if participant.kind.value == .regional, unnamed.last?.header.symbol != consultation.header.symbol {
          unnamed.append(consultation)
        }
      }
      for symbol in symbols { bySymbol[symbol, default: []].append(consultation) }
    }
  }

  subscript(organisation: Counterpart) -> [Consultation] { (bySymbol[organisation.header.symbol] ?? []) + unnamed }
}

/// The stage that a consultation names, else the one in which its date lies.
private func stage(of consultation: Consultation, firstStart: PlanDate?) -> PlanningStage {
  if let stage = consultation.stage.value { return stage }
  guard let date = consultation.on.value else { return .planning }
  return firstStart.map { date.isBefore($0) == .no } ?? false ? .execution : .planning
}
