import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let disabilityIsProvidedFor = Requirement(
    id: "TR-40", severity: .gap, profile: .resolution2594,
    summary: "The plan protects the interests of persons with disabilities.",
    sources: [.resolution2594("6"), .resolution2594("PP5")],
    addressee: "Secretary-General", verb: "requests",
    bears: [.decides(.d12)],
    rationale: "When services and escorts end, persons with disabilities are the first to be cut off.",
    evidence: """
      A measure for persons with disabilities with somebody who leads it: a task or a residual priority of the function \
      'disability', or a task that answers their need in a phase. And a consultation with their organisations, or an \
      assessment made by one. Partly: one of the two.
      """,
    mend: "Add a measure drawn up with an organisation of persons with disabilities.",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      tasks:
        ramps: { title: Ramps at the courts, function: disability }
      consultations:
        forum: { on: 2027-03-01, with: [disability] }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      tasks:
        ramps: { title: Ramps at the courts, function: disability, lead: mission }
      consultations:
        forum: { on: 2027-03-01, with: [disability] }
      """
    ),
    check: .judge(checkDisability))
}

private func checkDisability(_ context: Context) -> Verdict {
  var tally = Tally(context)
  countMeasures(context, &tally)
  if let assessment = context.plan.assessments.first(where: { isExpert($0, in: context) }) {
    tally.found("the assessment '\(assessment.id)'", at: assessment.span)
  } else {
    tally.hearing(
      among: context.facts.consultations(with: [.disability]), in: context.facts,
      missing: "no organisation of persons with disabilities has been consulted", at: context.plan.consultations.span)
  }
  return tally.verdict()
}

private func countMeasures(_ context: Context, _ tally: inout Tally) {
  let measures = measures(in: context.plan)
  if let measure = measures.first(where: { $0.owner.value != nil }) {
    tally.found("the measure '\(measure.id)'", at: measure.span)
  } else if let measure = measures.first {
    if case .pending(let date) = measure.owner.absence {
      tally.pending("the measure '\(measure.id)' has no owner", until: date, at: measure.span)
    } else {
      tally.partly(
        "the measure '\(measure.id)' for persons with disabilities has no owner", at: measure.span,
        shows: "the measure '\(measure.id)'", help: "name who leads it")
    }
  } else {
    tally.missing(
      "the plan has no measure for persons with disabilities", at: context.plan.tasks.span,
      help: "add a task of the function 'disability', or name in a phase's 'needs' the tasks that answer theirs")
  }
}

private typealias MeasureForDisability = (id: String, owner: Fact<Reference<Counterpart>>, span: Span)

private func measures(in plan: Plan) -> [MeasureForDisability] {
  let answers = plan.phases.flatMap { phase in
    (phase.needs[.disabilities]?.answer.items ?? []).compactMap { plan.tasks[$0] }
  }
  let tasks = plan.tasks.entries
  let own = tasks.indices.filter { tasks[$0].function.value == .disability }.map { tasks[$0] }
  return (own + answers).map { ($0.id, $0.lead, $0.span) }
    + plan.residualPriorities.filter { $0.function.value == .disability }.map { ($0.id, $0.owner, $0.span) }
}

private func isExpert(_ assessment: Assessment, in context: Context) -> Bool {
  guard let date = assessment.on.value, let asOf = context.asOf, date.isKnown(on: asOf) else { return false }
  return assessment.by.contains { context.plan.counterparts[$0]?.kind.value == .disability }
}
