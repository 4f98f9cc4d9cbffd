import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let justiceStaysWithinReach = Requirement(
    id: "TR-35", severity: .gap, profile: .resolution2594,
    summary: "The plan provides for people's access to justice.",
    sources: [.resolution2594("3")],
    addressee: "Secretary-General (peace operations)", verb: "requests", qualifier: "when the host State asks",
    bears: [.supports(.d6b)],
    rationale: "Legal aid and mobile courts are the first to stop when a mission's projects end.",
    evidence: """
      At least one task or residual priority marked 'access-to-justice' is in the hands of somebody other than the mission \
      after departure. Partly: what is marked ends with the mission. Where the host State has not asked for help with its \
      plans, so recorded in 'host-asked', and the mission has no task of justice, it is not asked. National plans have no \
      mark of their own: the task or priority that carries them has it.
      """,
    mend: "Add the item or record that it was not asked for.",
    example: (
      gap: """
      tasks:
        legal-aid: { title: Legal aid, function: justice, lead: mission, disposition: discontinue, access-to-justice: true }
      mission: { departure: 2027-12-31 }
      """,
      met: """
      tasks:
        legal-aid: { title: Legal aid, function: justice, lead: mission, disposition: hand-over, access-to-justice: true }
      mission: { departure: 2027-12-31 }
      counterparts:
        bar: { name: Bar association, kind: civil-society }
      handovers:
        legal-aid-to-bar: { title: Legal aid, task: legal-aid, to: [bar], window: { finish: 2027-11-30 } }
      """
    ),
    check: .one(
      of: .accessToJustice, "nobody is named who gives people access to justice after the mission", tellingAll: true,
      .judge { work, context in
        work.isHeldAfterwards(context.facts)
          ? .shown("held after the mission", at: work.mark)
          : .partly(
            "gives access to justice, and nobody is named who holds it after the mission", at: work.mark,
            shows: "held by the mission, or by nobody",
            help: "hand it over, or name in the 'owner' of a residual priority who carries it on")
      }))
}

extension Work {
  /// Where it is marked.
  fileprivate var mark: Span {
    switch self {
    case .task(let task): task.accessToJustice.span
    case .priority(let priority): priority.accessToJustice.span
    }
  }
}

extension Subjects<Work> {
  fileprivate static let accessToJustice = work(
    { $0.accessToJustice.value == true }, { $0.accessToJustice.value == true },
    none: { context in
      let (facts, performs) = (context.facts, context.plan.mission.entry?.performs)
      if performs?.contains(.justice) == true || facts.missionTasks.contains(where: { $0.function.value == .justice }) {
        return Otherwise.gap(
          "no task and no residual priority is marked that gives people access to justice",
          help: "write 'access-to-justice: true' in what does, be it a residual priority"
        ).verdict(context, nil)
      }
      guard let framework = facts.hostHasNotAsked else {
        return .cannotTell("whether the host State has asked for help with access to justice")
      }
      return .notApplicable(
        "the host State has not asked for it, and the mission has no task of justice", at: framework.hostAsked.span)
    })
}
