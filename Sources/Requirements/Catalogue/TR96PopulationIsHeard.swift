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
      task, a benchmark, an indicator or a residual priority. Partly: nothing uses it.
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
    check: .points(of: .voiceOfPopulation, .judge { voice, _ in voice.hasDate }, .judge { voice, _ in voice.isUsed }))
}

/// Something that tells what people need and think.
private struct Voice: Sendable {
  let id: String
  let span: Span
  let date: PlanDate?
  /// Whether it has still to take place.
  let isOutstanding: Bool
  let use: AnyReference?

  var hasDate: Answer {
    if isOutstanding { return .awaited("has still to take place", until: date) }
    return date.map { .shown("\($0)", at: span) } ?? .lacking("has no date")
  }

  var isUsed: Answer {
    if isOutstanding { return .notAsked("it is still to come") }
    return use.map { .shown("'\($0.text)' rests on it", at: $0.span) }
      ?? .partly(
        "is used by no task, benchmark, indicator or residual priority", shows: "it was heard",
        help: "name in 'used-by' what rests on it")
  }
}

extension Subjects<Voice> {
  /// The one that shows most: heard, with a date, and used.
  fileprivate static let voiceOfPopulation = Subjects(
    all: { context in
      let all = context.voices
      let dated = all.filter { !$0.isOutstanding && $0.date != nil }
      let heard = dated.first { $0.use != nil } ?? dated.first ?? all.first { !$0.isOutstanding }
      return [heard ?? all.first { $0.date != nil }].compactMap(\.self)
    },
    name: { "'\($0.id)'" }, place: { $0.span },
    none: { context in
      Otherwise.gap("no survey, needs assessment or consultation of the population is evidenced")
        .verdict(context, context.plan.assessments.told)
    })
}

extension Context {
  fileprivate var voices: [Voice] {
    let assessments = plan.assessments.filter { $0.kind.value == .perceptionSurvey || $0.kind.value == .needs }.map {
      assessment in
      let planned = assessment.planned.value ?? assessment.header.absence.awaited
      return Voice(
        id: assessment.id, span: assessment.span, date: assessment.on.value ?? planned,
        isOutstanding: assessment.on.value.map { date in asOf.map(date.isSurely(after:)) ?? false }
          ?? (planned != nil || assessment.planned.isWritten),
        use: use(of: assessment.usedBy))
    }
    let consultations = facts.consultations(with: [.community]).compactMap { consultation -> Voice? in
      let isOutstanding: Bool
      switch facts.occurrence(of: consultation) {
      case .held: isOutstanding = false
      case .ahead: isOutstanding = true
      case .declined, .open: return nil
      }
      return Voice(
        id: consultation.id, span: consultation.span,
        date: consultation.on.value ?? consultation.header.absence.awaited, isOutstanding: isOutstanding,
        use: use(of: consultation.usedBy))
    }
    return assessments + consultations
  }

  private func use(of references: PlanList<AnyReference>) -> AnyReference? {
    references.first { reference in
      [.tasks, .benchmarks, .indicators, .residualPriorities].contains(plan.targets[reference.text]?.section)
    }
  }
}

extension Absence? {
  fileprivate var awaited: PlanDate? { if case .pending(let date) = self { date } else { nil } }
}
