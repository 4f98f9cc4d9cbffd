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
    check: .judge(checkAccess))
}

private func checkAccess(_ context: Context) -> Verdict {
  let (plan, facts) = (context.plan, context.facts)
  var tally = Tally(context)
  let tasks = plan.tasks.filter { $0.accessToJustice.value == true }
  let priorities = plan.residualPriorities.filter { $0.accessToJustice.value == true }
  let held = tasks.filter(facts.isHeldAfterwards)
  let owned = priorities.filter { $0.isOwned(after: facts.lastDeparture) }
  for task in held { tally.found("the task '\(task.id)'", at: task.accessToJustice.span) }
  for priority in owned { tally.found("the residual priority '\(priority.id)'", at: priority.accessToJustice.span) }
  guard tally.isEmpty else { return tally.verdict() }
  if let task = tasks.first {
    tally.partly(
      "the task '\(task.id)' gives access to justice, and nobody is named who holds it after the mission",
      at: task.accessToJustice.span, shows: "the task '\(task.id)', with the mission",
      help: "hand it over, or write a residual priority that carries it on")
  } else if let priority = priorities.first {
    tally.partly(
      "the residual priority '\(priority.id)' gives access to justice, and nobody is named who owns it after the mission",
      at: priority.span, shows: "the residual priority '\(priority.id)'", help: "write who carries it on in 'owner'")
  } else if facts.missionDoesJustice {
    tally.missing(
      "no task and no residual priority is marked that gives people access to justice", at: .planStart,
      help: "write 'access-to-justice: true' in what does, be it a residual priority")
  } else if let framework = facts.hostHasNotAsked {
    let reason = "the host State has not asked for it, and the mission has no task of justice"
    return .notApplicable(reason, evidence: [Evidence(reason, at: framework.hostAsked.span)])
  } else {
    return .cannotTell("whether the host State has asked for help with access to justice")
  }
  return tally.verdict()
}

extension ResidualPriority {
  fileprivate func isOwned(after departure: PlanDate?) -> Bool {
    guard let owner = owner.value, !PlanFacts.isMission(owner) else { return false }
    guard let until = until.value, let departure else { return true }
    return until.isSurely(after: departure)
  }
}

extension PlanFacts {
  fileprivate var missionDoesJustice: Bool {
    missionTasks.contains { $0.function.value == .justice }
      || plan.mission.entry?.performs.contains(.justice) == true
  }
}
