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
      a task, has part in a handover, gives money, or has a written role. What is over needs no lead any more. Partly: list \
      tasks without lead and bodies without role.
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
    check: .judge(checkRoles))
}

private func checkRoles(_ context: Context) -> Verdict {
  let plan = context.plan
  let bodies = plan.counterparts.filter(\.isUnitedNations)
  guard !bodies.isEmpty else { return .cannotTell("the UN bodies concerned, besides the mission") }
  var tally = Tally(context)
  let leaders = Set(bodies.map(\.header.symbol))
  let tasks = plan.tasks.entries
  for index in tasks.indices {
    let lead = tasks[index].lead
    if lead.value == nil, context.facts.standings.tasks[index].isFinished { continue }
    if let who = lead.value, !context.facts.isMission(who), !leaders.contains(who.symbol) { continue }
    tally.part(
      lead, "who leads '\(tasks[index].id)'", missing: "the task '\(tasks[index].id)' has no lead",
      at: tasks[index].span, help: "name one body in 'lead', and the others in 'support'")
  }
  let assignments = context.facts.assignments(of: bodies.filter { $0.role.value == nil })
  for body in bodies {
    if body.role.value != nil {
      tally.found("the role of '\(body.id)'", at: body.role.span)
    } else if let place = assignments[body.header.symbol] {
      tally.found("'\(body.id)' has something to do", at: place)
    } else {
      tally.absent(
        body.role.absence, "the UN body '\(body.id)' has no task, no handover and no written role", at: body.span,
        help: "write its 'role', or leave the body out")
    }
  }
  return tally.verdict()
}
