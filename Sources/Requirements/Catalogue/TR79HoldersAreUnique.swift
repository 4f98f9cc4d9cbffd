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
      }
    ).unless(
      .without("no task goes to more than one receiver") { context in
        context.facts.sharedTenures.contains { $0.count > 1 }
      }))
}

/// All who hold one task: by pairs, which are looked at no longer than until there is nothing more to say.
private func compare(_ tenures: [Tenure], in context: Context, _ holders: inout Contradictions) {
  let leaders = tenures.filter { $0.holds == .leads }
  let isAlone = tenures.map { $0.holds == .alone }
  let canClash = isAlone.count(where: \.self) > 1
  // One question for a task is enough, and none is left where each holds it alone.
  var mayAsk = isAlone.contains(false)
  var isReported = Array(repeating: false, count: tenures.count)
  var isLed: [Bool?] = Array(repeating: nil, count: tenures.count)
  func isLedWhereItIs(_ position: Int) -> Bool {
    if let known = isLed[position] { return known }
    let found = leaders.contains { context.facts.overlap($0.areas, tenures[position].areas) }
    isLed[position] = found
    return found
  }
  pairsSharingGround(tenures, areas: \.areas, in: context.facts) { first, second in
    let holdAlone = isAlone[first] && isAlone[second]
    guard holdAlone ? !isReported[second] : mayAsk && !isLedWhereItIs(first) else { return .goOn }
    let (one, other) = (tenures[first], tenures[second])
    guard one.holder != other.holder, !one.isAnotherPart(than: other) else { return .goOn }
    let coincides = one.coincides(with: other)
    guard coincides != false else { return .goOn }
    guard holdAlone else {
      mayAsk = false
      holders.question(
        "'\(one.task.id)' goes to '\(one.holder.id)' and to '\(other.holder.id)': who leads?", at: other.span,
        notes: [.init("'\(one.holder.id)' takes it over here", at: one.span)],
        help: "mark 'holds: leads' for one of them, or say which part or area is whose")
      return canClash ? .goOn : .stop
    }
    guard coincides == true else {
      holders.undecided("when '\(one.holder.id)' and '\(other.holder.id)' hold '\(one.task.id)'")
      return .goOn
    }
    isReported[second] = true
    holders.breach(
      "'\(other.holder.id)' is to hold '\(other.task.id)' alone, and so is '\(one.holder.id)'", at: other.span,
      notes: [.init("'\(one.holder.id)' takes it over here", at: one.span)])
    return mayAsk ? .goOn : .secondIsSettled
  }
}

extension Tenure {
  /// Whether two hold different parts of a task.
  fileprivate func isAnotherPart(than other: Tenure) -> Bool { part != nil && other.part != nil && part != other.part }
}
