import Analysis
import Diagnostics
import PlanFormat
import PlanModel
import Scheduling

extension Requirement {
  static let criticalPathIsValid = Requirement(
    id: "GAO-06", severity: .advice, profile: .schedule,
    summary: "The plan's critical path leads without a break from the day of the plan to its end.",
    sources: [.gao(6)], addressee: "none (good practice of scheduling)", verb: "none",
    rationale: """
      The critical path shows what to look after first; one that begins at a written date months ahead shows \
      nothing.
      """,
    evidence: """
      Two things are counted: the chain of ties that decides the end of the plan begins with something that has \
      begun or can begin at once, and not at a written or prescribed day; and the end moves with a critical task \
      (DCMA-12).
      """,
    mend: "Tie the first task of the path to what it waits for.",
    threshold: "both tests; GAO gives no number",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { start: 2027-08-01, finish: 2027-08-31 }
        roll: { duration: 10 days, after: [census] }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      tasks:
        census: { status: ongoing, start: 2027-01-01, finish: 2027-08-31 }
        roll: { duration: 10 days, after: [census] }
      """
    ),
    check: .index(of: .criticalPathTest) { tests, context in
      let faults = [context.brokenBeginning, tests[0].mention].compactMap(\.self)
      let first = context.facts.schedule.schedule.criticalPath.first
      return Index(
        "the critical path passes \(2 - faults.count) of 2 tests",
        at: first.map { context.facts.schedule.items[$0].span } ?? tests[0].item.span,
        found: "\(2 - faults.count) of 2 tests", asked: "both", isReached: faults.isEmpty,
        otherwise: faults.count == 2 ? .gap : .partly(1, of: 2), "", faults)
    })
}

extension Context {
  /// The first thing of the critical path, where a written day holds it in its place.
  fileprivate var brokenBeginning: Mention? {
    let schedule = facts.schedule
    guard let first = schedule.schedule.criticalPath.first, let slot = schedule.schedule[first],
      let day = slot.driver.breaksPath
    else { return nil }
    let item = schedule.items[first]
    return Mention("'\(item.id)'", "the path begins here, on \(slot.early.start), at \(day)", at: item.span)
  }
}

extension CriticalPathTest {
  fileprivate var mention: Mention? {
    isPassed
      ? nil
      : Mention("'\(item.id)'", "with \(lengthenedBy) days more the end of the plan moves by \(moved)", at: item.span)
  }
}

extension Driver {
  /// What holds the first thing of a path in its place, if that is neither work under way nor the day of the plan.
  fileprivate var breaksPath: String? {
    switch self {
    case .startNoEarlierThan: "a written start"
    case .finishNoEarlierThan: "a day before which it cannot finish"
    case .mustStart, .mustFinish: "a prescribed day"
    case .networkStart, .asLateAsPossible, .started, .finished, .link, .part: nil
    }
  }
}
