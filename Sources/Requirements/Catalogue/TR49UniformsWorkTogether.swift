import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let uniformsWorkTogether = Requirement(
    id: "TR-49", severity: .gap, profile: .resolution2594,
    summary: "The plan links UN uniformed components with the host authorities taking over from them.",
    sources: [.resolution2594("7")],
    addressee: "Secretary-General", verb: "requests", qualifier: "as appropriate",
    bears: [.supports(.d4)],
    rationale: "Those who have walked the beat together know whom to call when they walk it alone.",
    evidence: """
      Each handover still ahead from uniformed units of the mission to an institution of the State has joint work that \
      begins before its end, or an action of training or mentoring. Whether a task is that of uniformed units is told by \
      its component, else by what it is: security, patrols or policing that protect; advice to the police is not. Partly: some have. Not asked of a special political \
      mission, and where 'joint-work' says why there is none, such as what due diligence found.
      """,
    mend: "Plan joint patrols, co-location, liaison or training, or say why not.",
    example: (
      gap: """
      counterparts:
        police: { name: National Police, kind: national }
      tasks:
        order: { title: Public order, function: police, lead: mission, component: Formed police units }
      handovers:
        order-to-police: { title: Public order, task: order, to: [police] }
      """,
      met: """
      counterparts:
        police: { name: National Police, kind: national }
      tasks:
        order: { title: Public order, function: police, lead: mission, component: Formed police units }
      handovers:
        order-to-police: { title: Public order, task: order, to: [police], joint-work: [Joint patrols in the north] }
      """
    ),
    check: .each(
      Subjects.handoversAhead.which(
        { handover, context in context.isFromUniforms(handover) },
        none: .notApplicable("no handover from uniformed units to the State is still ahead")),
      .judge { handover, _ in handover.training ?? handover.joint }
    ).unless(.politicalMission))
}

extension Context {
  fileprivate func isFromUniforms(_ handover: Handover) -> Bool {
    guard facts.isGivenByMission(handover), let task = facts.task(of: handover),
      facts.receivers(of: handover).contains(where: \.isState)
    else { return false }
    guard let component = task.component.value?.plain.lowercased() else {
      return task.function.value == .security || task.protective.value == .patrol || task.protective.value == .policing
    }
    return ["police", "militar", "force", "uniform", "contingent", "troop"].contains { component.contains($0) }
  }
}

extension Handover {
  fileprivate var joint: Answer {
    let help = "write in 'joint-work' what giver and receiver do together"
    guard let first = jointWork.first else { return jointWork.told.answer("joint work", help: help) }
    let inTime = jointWork.first { work in
      guard let start = work.start.value, let finish else { return true }
      return !start.isSurely(after: finish)
    }
    if let inTime {
      let since = inTime.start.value.map { ", from \($0)" } ?? ""
      return .shown("\(inTime.what.value?.plain ?? "joint work")\(since)", at: inTime.span)
    }
    let starts = first.start.value.map { "\($0)" } ?? ""
    return .partly(
      .that("has joint work that begins on \(starts), after it is complete", at: first.start.span),
      shows: [Evidence("joint work", at: first.span)])
  }

  /// Help that brings the two together as much as joint work does.
  fileprivate var training: Answer? {
    let found = actions.first { action in
      (action.kind.value == .training || action.kind.value == .mentoring) && ActionStanding(action) != .dropped
    }
    return found.map { .shown("'\($0.id)'", at: $0.span) }
  }
}
