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
    check: .all(
      .each(none: { _ in neither }) { context in
        zip(context.facts.missionTasks, context.facts.missionTasks.positions).compactMap { task, position in
          guard let name = names[task.function.value ?? .planning] else { return nil }
          return Matter("'\(task.id)' (\(name))", at: task.span, context.holding(of: task, name, at: position))
        }
      },
      .each(none: { _ in neither }) { context in
        guard let performs = context.plan.mission.entry?.performs else { return [] }
        let ofTasks = Set(context.facts.missionTasks.compactMap(\.function.value))
        return names.keys.sorted { $0.rawValue < $1.rawValue }.filter { performs.contains($0) && !ofTasks.contains($0) }
          .map {
            function in
            let holder = context.facts.laterHolders(of: function).first
            return Matter(
              names[function] ?? "", at: performs.span,
              holder.map { .shown("'\($0.who.id)' afterwards", at: $0.span) }
                ?? .lacking(
                  "is in the mandate, and nobody is named who goes on with it",
                  help: "add a task with its handover, or say in 'presence' who does it afterwards"))
          }
      }
    ).unless(.nothingKnownOfMandate))
}

private let names: [Function: String] = [
  .childProtection: "child protection", .sexualViolence: "work on sexual violence in conflict",
]

private let neither = Verdict.notApplicable("the mission neither protects children nor follows sexual violence")

extension Exemption {
  fileprivate static let nothingKnownOfMandate = Exemption { context in
    context.plan.tasks.isEmpty && context.plan.mission.entry?.performs.isWritten != true
      ? .cannotTell("whether the mission protects children or follows sexual violence") : nil
  }
}

extension Context {
  /// Whether somebody holds a task all the time: the first break in who does.
  fileprivate func holding(of task: PlanTask, _ name: String, at position: Int) -> Answer {
    let open = facts.strands.of(taskAt: position).flatMap(\.holds).filter { hold in
      hold.cause != nil && (asOf.map { hold.end.latest > $0 } ?? true)
    }
    guard let vacuum = open.first(where: { $0.certainty == .certain }) ?? open.first else {
      return .shown("held without a break", at: task.span)
    }
    let awaited = facts.handovers(of: task).first { $0.to.items.isEmpty && $0.to.absence != nil }
    if case .pending(let date) = awaited?.to.absence ?? task.disposition.absence {
      return .pending(.that("has nobody named yet who takes it over", at: awaited?.to.span), until: date)
    }
    let since = vacuum.start.date.map { vacuum.start.isEnd ? " after \($0)" : " from \($0) on" } ?? ""
    let until = vacuum.end.date.map { vacuum.end.isEnd ? " until \($0)" : ", until somebody does from \($0) on" } ?? ""
    switch vacuum.certainty {
    case .certain, nil: return .lacking("is held by nobody\(since)\(until)")
    case .possible, .notStated:
      let isPossible = vacuum.certainty == .possible
      return .undecided(
        .init(
          "\(isPossible ? "whether somebody" : "who") holds '\(task.id)' (\(name))\(since)\(until)",
          elsewhere: vacuum.start.date.map { "who holds the task '\(task.id)' from \($0) on" }
            ?? "who holds the task '\(task.id)'"))
    }
  }
}
