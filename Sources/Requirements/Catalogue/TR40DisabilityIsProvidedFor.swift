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
    check: .all(
      .one(
        of: .measuresForDisability, "no measure for persons with disabilities has an owner",
        .judge { work, _ in
          guard work.holder.value == nil else { return .shown([]) }
          return work.holder.told.lacking(
            "is for persons with disabilities and has no owner", help: "name who leads it"
          )
          .showing("for persons with disabilities", at: work.span)
        }),
      .first(
        .any(of: .assessments(by: .disability)),
        .heard("an organisation of persons with disabilities", { $0.facts.consultations(with: [.disability]) }))))
}

extension Subjects<Work> {
  /// What is done for persons with disabilities: by its function, or because it answers their need in a phase.
  fileprivate static let measuresForDisability = Subjects(
    all: { context in
      let (plan, own) = (context.plan, ofDisability.all(context))
      return own
        + plan.phases.flatMap { $0.needs[.disabilities]?.answer.items ?? [] }.compactMap { answer in
          plan.tasks[answer].map { .task($0) }
        }
    },
    name: ofDisability.name, place: ofDisability.place, none: ofDisability.none)

  private static let ofDisability = work(
    { $0.function.value == .disability }, { $0.function.value == .disability },
    none: { context in
      Otherwise.gap(
        "the plan has no measure for persons with disabilities",
        help: "add a task of the function 'disability', or name in a phase's 'needs' the tasks that answer theirs"
      ).verdict(context, context.plan.tasks.told)
    })
}
