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
    check: .judge(checkValidity))
}

private func checkValidity(_ context: Context) -> Verdict {
  if let verdict = context.datedOpenWork().verdict { return verdict }
  let schedule = context.facts.schedule
  guard let test = context.schedule.criticalPathTest, let first = schedule.schedule.criticalPath.first else {
    return .notApplicable("no open task or handover is critical")
  }
  var faults: [ScheduleShare.Mention] = []
  if let slot = schedule.schedule[first], let text = slot.driver.breaksPath {
    faults.append(
      .init(
        id: schedule.items[first].id, text: "the path begins here, on \(slot.early.start), at \(text)",
        span: schedule.items[first].span))
  }
  if !test.isPassed(by: context.scheduleYardsticks) {
    faults.append(
      .init(
        id: test.item.id, text: "with \(test.lengthenedBy) days more the end of the plan moves by \(test.moved)",
        span: test.item.span))
  }
  let sentence = "the critical path passes \(2 - faults.count) of 2 tests"
  var verdict = Verdict(outcome: .met, evidence: [Evidence(sentence, at: schedule.items[first].span)])
  verdict.measure = Measure(found: "\(2 - faults.count) of 2 tests", asked: "both")
  if !faults.isEmpty {
    verdict.outcome = faults.count == 2 ? .gap : .partly(1, of: 2)
    verdict.items = [ScheduleShare(all: 2, faults).finding(sentence, at: schedule.items[first].span)]
  }
  return verdict
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
