import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let assumptionsAreWatched = Requirement(
    id: "TR-126", severity: .advice, profile: .practice,
    summary: "The plan states what it assumes and what is not yet known, with the date when it will be.",
    sources: [.document("S/RES/2556 (2020)", "48")],
    addressee: "planning process", verb: "recalls", qualifier: "tentative and flexible dates",
    bears: [.supports(.d5)],
    rationale: "A plan fails on what it took for granted, and nobody was asked to look whether it was still so.",
    evidence: """
      At least one assumption has an owner and a day in 'check' on which it is looked at next, and nothing that was to be \
      known by a day, be it such a check or a field marked 'pending', is overdue. Partly: list what is overdue, in one \
      line. The resolution only recalls that a timeline stays flexible; that assumptions are written is practice.
      """,
    mend: "Add assumptions and settle the overdue facts.",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      counterparts:
        rc: { kind: resident-coordinator }
      strategy:
        assumptions:
          truce: { text: The truce holds }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      counterparts:
        rc: { kind: resident-coordinator }
      strategy:
        assumptions:
          truce: { text: The truce holds, owner: rc, check: 2027-09-01 }
      """
    ),
    check: .all(
      .one(
        of: .entries(
          { $0.plan.strategy.entry?.assumptions.entries ?? [] },
          none: .gap(
            "the plan does not state what it takes for granted",
            help: "add 'assumptions' to 'strategy', each with 'owner' and 'check'")),
        "no assumption of the plan has an owner and a day on which it is checked",
        help: "write them in 'owner' and 'check'",
        .all(.has(\.owner, "owner", write: "'owner'"), .has(\.check, "day on which it is checked", write: "'check'"))),
      Check(countOverdue)
    ).unless(.noDay))
}

private func countOverdue(_ context: Context, _ tally: inout Tally) -> Verdict? {
  let checks = (context.plan.strategy.entry?.assumptions.entries ?? []).compactMap { assumption in
    assumption.check.value.map { (name: "the check of '\(assumption.id)'", until: $0, span: assumption.check.span) }
  }
  let facts = context.plan.awaited.map { (name: "what is pending", until: $0.until, span: $0.span) }
  let overdue = (checks + facts).filter { !context.facts.isAhead($0.until) }
  guard let first = overdue.first else { return .notApplicable("nothing is overdue") }
  let others = overdue.count > 1 ? ", and \(overdue.count - 1) more \(overdue.count == 2 ? "is" : "are") overdue" : ""
  tally.missing(
    "\(first.name) was due \(first.until)\(others)", at: first.span, standingFor: 1, shows: [],
    notes: overdue.dropFirst().prefix(100).map { .init("\($0.name) was due \($0.until)", at: $0.span) },
    help: "write what is known now, or the next day on which it is looked at")
  return nil
}
