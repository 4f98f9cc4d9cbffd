import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let justiceChainIsJoined = Requirement(
    id: "TR-48", severity: .gap, profile: .resolution2594,
    summary: "The plan coordinates police, justice and corrections work.",
    sources: [.resolution2594("7")],
    addressee: "Secretary-General", verb: "requests",
    bears: [.supports(.d2a)],
    rationale: "Police who arrest, courts that do not sit and prisons that are full are one problem in three offices.",
    evidence: """
      Where the mission works in two or three of the fields, each of them shares a body ('covers') or a task and its parts \
      with another one. Where it works in one, a task of somebody else, a body, or the presence that stays shows who covers \
      each of the others. Work that is over is not counted. Partly: list the field that is left out.
      """,
    mend: "Name the mechanism and who covers each field.",
    example: (
      gap: """
      tasks:
        police: { title: Support to the police, function: police, lead: mission }
        courts: { title: Support to courts, function: justice, lead: mission }
      """,
      met: """
      tasks:
        police: { title: Support to the police, function: police, lead: mission }
        courts: { title: Support to courts, function: justice, lead: mission }
      bodies:
        chain: { name: Working group on the penal chain, covers: [police, justice] }
      """
    ),
    check: .judge(checkFields))
}

private let fields: [Function] = [.police, .justice, .corrections]

private func checkFields(_ context: Context) -> Verdict {
  let (plan, facts) = (context.plan, context.facts)
  let tasks = zip(facts.missionTasks, facts.missionTasks.positions).filter { !facts.standings.tasks[$1].isFinished }
    .map(\.0)
  let performs = plan.mission.entry?.performs ?? PlanList()
  let worked = fields.filter { field in
    tasks.contains { $0.function.value == field } || tasks.isEmpty && performs.contains(field)
  }
  guard !worked.isEmpty else {
    let isSilent = performs.isEmpty && tasks.allSatisfy { $0.function.value == nil }
    return isSilent
      ? .cannotTell("to which functions the tasks of the mission belong")
      : .notApplicable("the mission works in none of police, justice and corrections")
  }
  var tally = Tally(context)
  for field in worked.count > 1 ? worked : fields.filter({ $0 != worked[0] }) {
    if worked.count > 1 {
      context.countShared(field, with: worked.filter { $0 != field }, tasks, &tally)
    } else {
      context.countCovered(field, beside: worked[0], &tally)
    }
  }
  return tally.verdict()
}

extension Context {
  /// A field of the mission's work that shares a body or a task with another one.
  fileprivate func countShared(_ field: Function, with others: [Function], _ tasks: [PlanTask], _ tally: inout Tally) {
    let body = plan.bodies.first { body in
      body.covers.contains(field) && others.contains { body.covers.contains($0) }
        && body.until.value.map { until in asOf.map { !until.hasPassed(on: $0) } ?? true } != false
    }
    let joint = tasks.first { task in
      guard let whole = plan.tasks[task.within.value] else { return false }
      let pair = [task.function.value, whole.function.value]
      return pair.contains(field) && others.contains { pair.contains($0) }
    }
    if let body {
      tally.found("\(field.rawValue): '\(body.id)'", at: body.span)
    } else if let joint {
      tally.found("\(field.rawValue): '\(joint.id)' and its whole", at: joint.span)
    } else {
      let first = tasks.first { $0.function.value == field }
      tally.missing(
        "the mission's work on \(field.rawValue) shares no body and no task with that on \(others.map(\.rawValue).joined(separator: " or "))",
        at: first?.span ?? plan.bodies.span, help: "write in 'covers' of a body which of the fields it joins")
    }
  }

  /// A field in which the mission does not work, and somebody else does.
  fileprivate func countCovered(_ field: Function, beside own: Function, _ tally: inout Tally) {
    if let task = plan.tasks.first(where: { $0.function.value == field && $0.lead.value.map(facts.isMission) == false })
    {
      tally.found("\(field.rawValue): '\(task.id)'", at: task.span)
    } else if let body = plan.bodies.first(where: { $0.covers.contains(field) }) {
      tally.found("\(field.rawValue): '\(body.id)'", at: body.span)
    } else if let holder = facts.laterHolders(of: field).first {
      tally.found("\(field.rawValue): '\(holder.who.id)'", at: holder.span)
    } else {
      tally.missing(
        "the mission works on \(own.rawValue), and the plan does not say who covers \(field.rawValue)",
        at: plan.tasks.span, help: "add the task of whoever does, or a body that covers it")
    }
  }
}
