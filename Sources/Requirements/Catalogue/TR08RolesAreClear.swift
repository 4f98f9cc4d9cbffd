import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let rolesAreClear = Requirement(
    id: "TR-08", severity: .gap, profile: .resolution2594,
    summary: "The plan says who does what among the United Nations bodies concerned.",
    sources: [.resolution2594("2")],
    addressee: "Secretary-General", verb: "requests", qualifier: "relevant UN stakeholders only",
    bears: [.decides(.d2a)],
    rationale: "A task that two bodies share and none leads stops when the mission that pushed it has gone.",
    evidence: """
      Each task that the United Nations performs has a lead, and each UN body among the counterparts leads or supports \
      a task, has part in a handover, gives money, or has a written role. What is over needs no lead any more. \
      Partly: list tasks without lead and bodies without role.
      """,
    mend: "Give each task a lead and each body a role or remove it.",
    threshold: "one lead a task; others support",
    example: (
      gap: """
      counterparts:
        undp: { kind: un }
      tasks:
        prisons: { title: Running of prisons }
      """,
      met: """
      counterparts:
        undp: { kind: un }
      tasks:
        prisons: { title: Running of prisons, lead: mission, support: [undp] }
      """
    ),
    check: Check.all(
      .each(
        Subjects.section(\.tasks, none: .notApplicable("the plan has no task")).which(
          { task, context in context.mayBeLedByUnitedNations(task) },
          none: .notApplicable("the United Nations lead no task")),
        .has(\.lead, "lead", write: "'lead', with the others in 'support'")),
      .each(
        .rolesOfUnitedNations,
        .isSetOut(
          else: "has no task, no handover and no written role", help: "write its 'role', or leave the body out"))
    ).unless(.none(of: .rolesOfUnitedNations)))
}

extension Context {
  /// Of a task that is over, nobody asks any more who leads it.
  fileprivate func mayBeLedByUnitedNations(_ task: PlanTask) -> Bool {
    guard let lead = task.lead.value else { return facts.standing(of: task)?.isFinished != true }
    return facts.isMission(lead) || plan.counterparts[lead]?.isUnitedNations == true
  }
}

extension Subjects<BodyRole> {
  fileprivate static let rolesOfUnitedNations = Subjects(
    all: { $0.facts.roles(of: $0.plan.counterparts.filter(\.isUnitedNations)) },
    name: { "the UN body '\($0.organisation.id)'" }, place: { $0.organisation.span },
    none: { _ in .cannotTell("the UN bodies concerned, besides the mission") })
}
