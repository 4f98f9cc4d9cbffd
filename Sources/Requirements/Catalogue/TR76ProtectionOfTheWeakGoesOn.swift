import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let protectionOfTheWeakGoesOn = Requirement(
    id: "TR-76", severity: .gap, profile: .practice,
    summary: """
      The plan keeps child protection and the monitoring of grave violations and of sexual violence in conflict without a \
      break.
      """,
    sources: [
      .resolution2594("PP6"), .resolution2594("PP8"), .document("S/RES/2717 (2023)", "23"),
      .document("S/RES/2556 (2020)", "34"),
    ],
    addressee: "States, United Nations; missions (DR Congo)", verb: "takes note; reaffirms; requests",
    bears: [.supports(.d2c), .supports(.d6b)],
    rationale: "A year in which nobody counts is later read as a year in which nothing happened.",
    evidence: """
      Each task on child protection or sexual violence that the mission leads is held by somebody from the day on \
      which the mission lets go of it. A function that the mandate covers and that has no task has somebody who holds \
      it afterwards. Partly: list those with a break. Where the mission does neither, nothing is asked; a receiver who \
      is to be known by a day still ahead leaves it open.
      """,
    mend: "Agree the receiver with the bodies of the United Nations concerned.",
    example: (
      gap: """
      mission: { departure: 2027-12-31 }
      counterparts:
        unicef: { kind: un, since: 2028-06-01 }
      tasks:
        children: { title: Child protection, function: child-protection, lead: mission, disposition: hand-over }
      handovers:
        children-to-unicef: { task: children, to: [unicef], window: { start: 2027-06-01, finish: 2027-12-15 } }
      """,
      met: """
      mission: { departure: 2027-12-31 }
      counterparts:
        unicef: { kind: un }
      tasks:
        children: { title: Child protection, function: child-protection, lead: mission, disposition: hand-over }
      handovers:
        children-to-unicef: { task: children, to: [unicef], window: { start: 2027-06-01, finish: 2027-12-15 } }
      """
    ),
    check: .judge(checkFunctions))
}

private func checkFunctions(_ context: Context) -> Verdict {
  let (facts, plan) = (context.facts, context.plan)
  let functions: [(function: Function, name: String)] = [
    (.childProtection, "child protection"), (.sexualViolence, "work on sexual violence in conflict"),
  ]
  var tally = Tally(context)
  for (function, name) in functions {
    let tasks = zip(facts.missionTasks, facts.missionTasks.positions).filter { $0.0.function.value == function }
    for (task, position) in tasks { tally.count(task, at: position, name, in: context) }
    let performs = plan.mission.entry?.performs
    guard tasks.isEmpty, let performs, performs.contains(function) else { continue }
    if let holder = facts.laterHolders(of: function).first {
      tally.found("\(name): '\(holder.who.id)' afterwards", at: holder.span)
    } else {
      tally.missing(
        "the mandate covers \(name), and nobody is named who goes on with it", at: performs.span,
        help: "add a task with its handover, or say in 'presence' who does it afterwards")
    }
  }
  guard !tally.isEmpty else {
    return plan.tasks.isEmpty && plan.mission.entry?.performs.isWritten != true
      ? .cannotTell("whether the mission protects children or follows sexual violence")
      : .notApplicable("the mission neither protects children nor follows sexual violence")
  }
  return tally.verdict()
}

extension Tally {
  /// One task, with the first break in who holds it.
  fileprivate mutating func count(_ task: PlanTask, at position: Int, _ name: String, in context: Context) {
    let strands = context.facts.strands.of(taskAt: position)
    let open = strands.flatMap(\.holds).filter { hold in
      hold.cause != nil && (context.asOf.map { hold.end.latest > $0 } ?? true)
    }
    guard let vacuum = open.first(where: { $0.certainty == .certain }) ?? open.first else {
      return found("'\(task.id)' is held without a break", at: task.span)
    }
    let awaited = context.facts.handovers(of: task).first { $0.to.items.isEmpty && $0.to.absence != nil }
    if case .pending(let date) = awaited?.to.absence ?? task.disposition.absence {
      return pending(
        "nobody is named yet who takes over '\(task.id)' (\(name))", until: date, at: awaited?.to.span ?? task.span)
    }
    let since = vacuum.start.date.map { vacuum.start.isEnd ? " after \($0)" : " from \($0) on" } ?? ""
    let until = vacuum.end.date.map { vacuum.end.isEnd ? " until \($0)" : ", until somebody does from \($0) on" } ?? ""
    let what = "'\(task.id)' (\(name))\(since)\(until)"
    switch vacuum.certainty {
    case .certain, nil: missing("nobody holds \(what)", at: task.span)
    case .possible: undecided("whether somebody holds \(what)")
    case .notStated: undecided("who holds \(what)")
    }
  }
}
