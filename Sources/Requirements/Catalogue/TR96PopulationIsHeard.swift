import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let populationIsHeard = Requirement(
    id: "TR-96", severity: .gap, profile: .resolution2594,
    summary: "The plan draws on what the population needs and thinks.",
    sources: [.resolution2594("PP5"), .resolution2594("PP13")],
    addressee: "Secretary-General, UN", verb: "underlines",
    bears: [.decides(.d6b)],
    rationale: "What people fear of the departure is rarely what planners expect, and it decides whom they turn to.",
    evidence: """
      A perception survey, a needs assessment or a consultation with communities, with its date, and in 'used-by' a \
      task, a benchmark or a residual priority. Partly: nothing uses it.
      """,
    mend: "Use a survey or consultation and point to it.",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      assessments:
        survey: { kind: perception-survey, on: 2026-11 }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      assessments:
        survey: { kind: perception-survey, on: 2026-11, used-by: [patrols] }
      tasks:
        patrols: { title: Patrols on market days }
      """
    ),
    check: .judge(checkVoices))
}

/// Something that tells what people need and think.
private struct Voice {
  let id: String
  let span: Span
  let date: PlanDate?
  /// Whether it has still to take place.
  let isOutstanding: Bool
  let use: AnyReference?
}

private func checkVoices(_ context: Context) -> Verdict {
  let voices = voices(in: context)
  let heard = voices.filter { !$0.isOutstanding }
  let dated = heard.filter { $0.date != nil }
  var tally = Tally(context)
  guard let voice = dated.first(where: { $0.use != nil }) ?? dated.first ?? heard.first else {
    let message = "no survey, needs assessment or consultation of the population is evidenced"
    if let planned = voices.first, let date = planned.date {
      tally.pending("'\(planned.id)' has still to take place", until: date, at: planned.span)
    } else {
      tally.absent(context.plan.assessments.absence, message, at: context.plan.assessments.span)
    }
    return tally.verdict()
  }
  if let date = voice.date {
    tally.found("'\(voice.id)': \(date)", at: voice.span)
  } else {
    tally.missing("'\(voice.id)' has no date", at: voice.span)
  }
  if let use = voice.use {
    tally.found("'\(use.text)' rests on '\(voice.id)'", at: use.span)
  } else {
    tally.partly(
      "no task, benchmark or residual priority rests on '\(voice.id)'", at: voice.span, shows: "'\(voice.id)'",
      help: "name in 'used-by' what rests on it")
  }
  return tally.verdict()
}

private func voices(in context: Context) -> [Voice] {
  let assessments = context.plan.assessments.filter { $0.kind.value == .perceptionSurvey || $0.kind.value == .needs }
    .map { assessment in
      let planned = assessment.planned.value ?? awaited(assessment.header.absence)
      let isOutstanding =
        assessment.on.value.map { isAhead($0, context) } ?? (planned != nil || assessment.planned.isWritten)
      return Voice(
        id: assessment.id, span: assessment.span, date: assessment.on.value ?? planned, isOutstanding: isOutstanding,
        use: use(assessment.usedBy, in: context))
    }
  let consultations = context.facts.consultations(with: [.community]).compactMap { consultation -> Voice? in
    let isOutstanding: Bool
    switch context.facts.occurrence(of: consultation) {
    case .held: isOutstanding = false
    case .ahead: isOutstanding = true
    case .declined, .open: return nil
    }
    return Voice(
      id: consultation.id, span: consultation.span,
      date: consultation.on.value ?? awaited(consultation.header.absence), isOutstanding: isOutstanding,
      use: use(consultation.usedBy, in: context))
  }
  return assessments + consultations
}

private func isAhead(_ date: PlanDate, _ context: Context) -> Bool { context.asOf.map(date.isSurely(after:)) ?? false }

private func awaited(_ absence: Absence?) -> PlanDate? {
  if case .pending(let date) = absence { date } else { nil }
}

private func use(_ references: PlanList<AnyReference>, in context: Context) -> AnyReference? {
  references.first { reference in
    let section = context.plan.targets[reference.text]?.section
    return section == .tasks || section == .benchmarks || section == .indicators || section == .residualPriorities
  }
}
