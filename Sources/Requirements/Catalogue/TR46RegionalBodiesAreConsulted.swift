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
    check: Check.all(
      .heard(each: .regionalWithRole, "in planning") { $0.consultations(ofPlanning: true) },
      .heard(each: .regionalWithRole, "since the first phase started") { $0.consultations(ofPlanning: false) }
        .unless(.noPhaseHasStarted)
    ).unless(.none(of: .regionalOrganisations)))
}

extension Subjects<Counterpart> {
  fileprivate static let regionalWithRole = entries(
    { $0.facts.regionalRoles.filter(\.isSetOut).map(\.organisation) },
    none: .cannotTell("the role of each regional organisation"))
}

extension Exemption {
  fileprivate static let noPhaseHasStarted = Exemption { context in
    context.plan.phases.contains(where: context.facts.hasStarted) ? nil : .notApplicable("no phase has started")
  }
}

extension Context {
  /// The consultations of planning, or those after it, in which an organisation or a body of it takes part; those in which regional
  /// organisations take part that the plan does not name are everybody's.
  fileprivate func consultations(ofPlanning: Bool) -> @Sendable (Counterpart) -> [Consultation] {
    let firstStart = plan.phases.compactMap(\.start.value).firstInOrder
    var (bySymbol, unnamed) = ([Symbol?: [Consultation]](), [Consultation]())
    for consultation in plan.consultations where consultation.isOfPlanning(before: firstStart) == ofPlanning {
      let named = consultation.with.compactMap(\.who.value)
      for symbol in Set(named.flatMap { [$0.symbol, plan.counterparts[$0]?.partOf.value?.symbol] }) {
        bySymbol[symbol, default: []].append(consultation)
      }
      if consultation.with.contains(where: { $0.who.value == nil && $0.kind.value == .regional }) {
        unnamed.append(consultation)
      }
    }
    return { [bySymbol, unnamed] organisation in (bySymbol[organisation.header.symbol] ?? []) + unnamed }
  }
}

extension Consultation {
  /// Whether the stage that it names is planning, or else its date lies before the first phase.
  fileprivate func isOfPlanning(before firstStart: PlanDate?) -> Bool {
    if let stage = stage.value { return stage == .planning }
    guard let date = on.value, let firstStart else { return true }
    return date.isBefore(firstStart) != .no
  }
}
