import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let holdersAreUnique = Requirement(
    id: "TR-79", severity: .error, profile: .integrity,
    summary: """
      The plan does not give the same task in the same area and time to two receivers who each hold it alone.
      """,
    sources: [], addressee: "none (the plan itself)", verb: "none",
    bears: [.blocks(.d4)],
    rationale: "Where two bodies are each told that a task is theirs alone, either they quarrel or both wait.",
    evidence: """
      No two receivers that hold a task alone hold it in the same area at the same time, once their handovers are \
      complete; what failed or was returned is left out, and no area means the whole country. Receivers may share a task \
      if one of them leads; where nothing is marked, the plan is asked.
      """,
    mend: "Mark who leads, divide the area, or correct the window.",
    example: (
      gap: """
      counterparts:
        prison-service: { name: Prison Service, kind: national }
        police: { name: Police, kind: national }
      tasks:
        prisons: { title: Running of prisons }
      handovers:
        prisons:
          task: prisons
          to: [{ who: prison-service, holds: alone }, { who: police, holds: alone }]
          window: { finish: 2027-06 }
      """,
      met: """
      counterparts:
        prison-service: { name: Prison Service, kind: national }
        police: { name: Police, kind: national }
      tasks:
        prisons: { title: Running of prisons }
      handovers:
        prisons:
          task: prisons
          to: [{ who: prison-service, holds: leads }, { who: police, holds: shares }]
          window: { finish: 2027-06 }
      """
    ),
    check: .agree(
      .rule { context, holders in
        for tenures in context.facts.sharedTenures where tenures.count > 1 {
          compare(tenures, in: context, &holders)
        }
      }))
}

/// All who hold one task: by pairs, which are looked at no longer than until there is nothing more to say.
private func compare(_ tenures: [Tenure], in context: Context, _ holders: inout Contradictions) {
  let leaders = tenures.filter { $0.holds == .leads }
  let canClash = tenures.count { $0.holds == .alone } > 1
  var hasAsked = false
  var reported: Set<Int> = []
  pairsSharingGround(tenures, areas: \.areas, in: context.facts) { first, second in
    let (one, other) = (tenures[first], tenures[second])
    let areTwo = one.holder != other.holder && !one.isAnotherPart(than: other)
    let holdAlone = one.holds == .alone && other.holds == .alone
    guard areTwo, holdAlone || !hasAsked, !holdAlone || !reported.contains(second) else { return true }
    let coincides = one.coincides(with: other)
    guard coincides != false else { return true }
    if holdAlone {
      guard coincides == true else {
        holders.undecided("when '\(one.holder.id)' and '\(other.holder.id)' hold '\(one.task.id)'")
        return true
      }
      reported.insert(second)
      holders.breach(
        "'\(other.holder.id)' is to hold '\(other.task.id)' alone, and so is '\(one.holder.id)'", at: other.span,
        notes: [.init("'\(one.holder.id)' takes it over here", at: one.span)])
    } else if !leaders.contains(where: { context.facts.overlap($0.areas, one.areas) }) {
      hasAsked = true
      holders.question(
        "'\(one.task.id)' goes to '\(one.holder.id)' and to '\(other.holder.id)': who leads?", at: other.span,
        notes: [.init("'\(one.holder.id)' takes it over here", at: one.span)],
        help: "mark 'holds: leads' for one of them, or say which part or area is whose")
    }
    // One question for a task is enough.
    return canClash || !hasAsked
  }
}

extension Tenure {
  /// Whether two hold different parts of a task.
  fileprivate func isAnotherPart(than other: Tenure) -> Bool { part != nil && other.part != nil && part != other.part }
}
