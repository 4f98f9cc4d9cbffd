import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Yardstick {
  fileprivate static let latestAdvice = Yardstick("advice-window-end", 14, .days)
  fileprivate static let earliestAdvice = Yardstick("advice-window-start", 56, .days)
}

extension Requirement {
  static let adviceComesBeforeDecisions = Requirement(
    id: "TR-64", severity: .advice, profile: .resolution2594,
    summary: """
      The plan times contact with the Peacebuilding Commission so that its advice can reach the Council before it decides.
      """,
    sources: [.resolution2594("11"), .document("S/PRST/2018/20", "12"), .document("S/PRST/2018/20", "16")],
    addressee: "Secretary-General (liaison); Peacebuilding Commission", verb: "requests; encourages",
    qualifier: "on the Council's request (statement)",
    bears: [.supports(.d9)],
    rationale: "Advice that arrives on the day of the vote is filed.",
    evidence: """
      Each review by the Council that is still ahead has an engagement of the Commission, or a date of the Commission \
      in the calendar, \(Yardstick.latestAdvice.value) to \(Yardstick.earliestAdvice) before it. Partly: some have. \
      Where the mandate runs until the mission leaves, no decision is ahead and nothing is asked.
      """,
    mend: "Put the contact into the calendar ahead of the reviews listed.",
    threshold: "\(Yardstick.latestAdvice.value) to \(Yardstick.earliestAdvice) before the review",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      mission: { departure: 2028-12-31 }
      calendar:
        review: { kind: council-review, on: 2027-11-20 }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      mission: { departure: 2028-12-31 }
      calendar:
        review: { kind: council-review, on: 2027-11-20 }
      pbc:
        engagements:
          advice: { on: 2027-10-20, kind: advice }
      """
    ),
    check: .reviews(
      precededBy: \.contactsWithTheCommission, within: .earliestAdvice, atLeast: .latestAdvice,
      otherwise: """
        is preceded by no contact with the Peacebuilding Commission in the \(Yardstick.latestAdvice.value) to \
        \(Yardstick.earliestAdvice) before it
        """
    ).unless(.commissionNotWished))
}

extension Context {
  /// Its meetings, visits and advice, and its dates in the calendar.
  fileprivate var contactsWithTheCommission: [DatedThing] {
    let engagements = (plan.pbc.entry?.engagements.entries ?? []).compactMap { engagement in
      engagement.on.value.map { DatedThing(name: "'\(engagement.id)'", date: $0, span: engagement.span) }
    }
    let dates = plan.calendar.filter { $0.kind.value == .pbc }.compactMap { entry in
      entry.on.value.map { DatedThing(name: "'\(entry.id)'", date: $0, span: entry.span) }
    }
    return engagements + dates
  }
}
