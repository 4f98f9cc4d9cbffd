import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Yardstick {
  fileprivate static let financeLead = Yardstick("finance-lead", 12, .months)
  fileprivate static let shortNoticeFinance = Yardstick("short-notice-finance", 60, .days)
}

extension Requirement {
  static let financingStrategyIsEarly = Requirement(
    id: "TR-56", severity: .gap, profile: .financing,
    summary: "The plan includes an early financing strategy for the transition.",
    sources: [
      .document("A/RES/76/305", "4"), .report(63), .document("S/RES/2717 (2023)", "26"),
      .document("S/RES/2429 (2018)", "55"), .document("S/RES/2512 (2020)", "6"),
    ],
    addressee: "Member States and Secretary-General; host authorities; missions named",
    verb: "underlines; must; encourages", qualifier: "early stage, no number",
    bears: [.supports(.d2c), .supports(.d4)],
    rationale: "Donors decide a year ahead; a strategy that comes with the last unit finds their budgets closed.",
    evidence: """
      A 'strategy' of the money that is dated at least \(Yardstick.financeLead) before departure, with an owner and \
      steps, and that does not run out before the departure. Partly: later, or incomplete. Where the mission leaves at \
      short notice, it comes within \(Yardstick.shortNoticeFinance) of the decision.
      """,
    mend: "Write the strategy with the Government, the country team, donors and lenders.",
    threshold: """
      \(Yardstick.financeLead) before departure; at short notice \(Yardstick.shortNoticeFinance) after the decision
      """,
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      mission: { departure: 2027-12-31 }
      tasks:
        prisons: { title: Running of prisons, disposition: hand-over }
      funding:
        strategy: { on: 2027-05-01, steps: [Meeting of donors] }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      mission: { departure: 2027-12-31 }
      counterparts:
        rc: { kind: resident-coordinator }
      tasks:
        prisons: { title: Running of prisons, disposition: hand-over }
      funding:
        strategy: { on: 2026-10-01, owner: rc, steps: [Meeting of donors] }
      """
    ),
    check: .each(
      .part(
        \.funding, \.strategy,
        none: .gap("no financing strategy for the transition is evidenced", help: "add 'strategy' to 'funding'")),
      .all(
        .judge { strategy, context in strategy.timing(in: context) },
        .has(\.on, "date", write: "'on'"),
        .has(\.owner, "owner", write: "'owner'"),
        .has(\.steps, "steps", write: "'steps'"))
    ).unless(.nothingContinues, .noDeparture))
}

extension FundingStrategy {
  /// Whether it is there early enough, and for as long as it is needed.
  fileprivate func timing(in context: Context) -> Answer {
    guard let date = on.value, let departure = context.departure else { return .notAsked("") }
    if let end = until.value, end.isSurely(before: departure.date) {
      return .missing(.that("runs out \(end), before \(departure.name) (\(departure.date))", at: until.span))
    }
    let time = "is dated \(date)"
    if context.isShortNotice {
      guard let decided = context.plan.mission.entry?.leaving.entry?.decided.value else {
        return .undecided("when it was decided that the mission leaves")
      }
      let limit = Yardstick.shortNoticeFinance
      return answer(
        limit.exceeded(from: decided, to: date), date, "\(time), more than \(limit) after the decision (\(decided))")
    }
    let isDeclared = context.plan.heading.entry?.shortNotice.value == true
    let remark = isDeclared ? "; the short notice is not counted, since no decision is cited for it" : ""
    let lead = Yardstick.financeLead
    let isLate: Certainty =
      switch lead.reached(from: date, to: departure.date) {
      case .yes: .no
      case .perhaps: .perhaps
      case .no: .yes
      }
    return answer(isLate, date, "\(time), less than \(lead) before \(departure.name) (\(departure.date))\(remark)")
  }

  private func answer(_ isLate: Certainty, _ date: PlanDate, _ clause: String) -> Answer {
    switch isLate {
    case .no: .shown("in time\(until.value.map { ", until \($0)" } ?? "")", at: on.span)
    case .perhaps:
      .undecided(
        .init("whether the strategy \(clause)", elsewhere: "whether the strategy (\(date)) is there early enough"))
    case .yes:
      .partly(
        .that(clause, at: on.span), shows: [Evidence("dated\(until.value.map { ", until \($0)" } ?? "")", at: on.span)])
    }
  }
}
