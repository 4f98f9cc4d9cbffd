import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let shortfallsAreAnswered = Requirement(
    id: "TR-106", severity: .advice, profile: .report,
    summary: "The plan says how shortfalls in carrying it out are noticed and answered in time.",
    sources: [.report(70)],
    addressee: "Commission, Member States", verb: "may", qualifier: "a proposal",
    bears: [.supports(.d1)],
    rationale: "Every plan falls short somewhere: what matters is how long that lies in a report without an answer.",
    evidence: """
      'shortfalls' in 'pbc' says how they are noticed, who sees to the answer and within what time, and each recorded \
      shortfall has its answer. One that is open may stay so until the day in 'due', else for the plan's own limit or \
      \(answerLimit) after it was found; an answer that came late counts. One is past, and not asked, where all that it is \
      about is over: a law in force, a task or a handover that is complete, a site or a unit that has left, a benchmark that \
      is met. Of a response without a day nobody can tell. Partly: list the open ones with their age.
      """,
    mend: "Name owner and limit and answer the open ones.",
    threshold: "answer-limit: \(answerLimit), where the plan sets no limit",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      pbc:
        shortfalls: { how: Monthly review, owner: board, limit: 30 days }
      counterparts:
        board: { kind: joint }
      shortfalls:
        units: { text: Two units come late, found: 2027-05-02 }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      pbc:
        shortfalls: { how: Monthly review, owner: board, limit: 30 days }
      counterparts:
        board: { kind: joint }
      shortfalls:
        units: { text: Two units come late, found: 2027-05-02, answered: 2027-05-20 }
      """
    ),
    check: .all(
      .each(
        .part(
          \.pbc, \.shortfalls,
          none: .gap(
            "the plan does not say how shortfalls in carrying it out are noticed and answered",
            help: "write in 'shortfalls' of 'pbc' how, who sees to the answer, and within what time")
        ).named { _ in "the plan" },
        .all(
          .has(\.how, "way in which shortfalls are noticed", write: "'how'"),
          .has(\.owner, "body that sees to the answer to shortfalls", write: "'owner'"),
          .has(\.limit, "time within which shortfalls are answered", write: "'limit'"))),
      .each(
        .section(\.shortfalls, none: .notApplicable("no shortfall is recorded")),
        .judge { shortfall, context in shortfall.answer(in: context) })))
}

private let answerLimit = Yardstick("answer-limit", 30, .days)

extension Shortfall {
  /// Whether it has its answer, or has it in time still.
  fileprivate func answer(in context: Context) -> Answer {
    if let answered = answered.value { return .shown("answered on \(answered)", at: self.answered.span) }
    if let due = due.value, context.facts.isAhead(due) {
      return .shown("to be answered by \(due)", at: self.due.span)
    }
    if !about.isEmpty, about.allSatisfy(context.isOver) { return .notAsked("what the shortfalls are about is over") }
    guard let found = found.value, let asOf = context.asOf else {
      return .undecided("when the shortfall '\(id)' was found")
    }
    let limit = context.plan.pbc.entry?.shortfalls.entry?.limit.value
    let days = found.days(to: PlanDate(asOf))
    switch days.exceeds(limit?.days(from: found.lastDay) ?? answerLimit.value) {
    case .no: return .shown("found on \(found)", at: self.found.span)
    case .perhaps: return .undecided("whether the shortfall '\(id)', found \(found), has stood too long")
    case .yes: break
    }
    guard response.value == nil else { return .undecided("when the shortfall '\(id)' was answered") }
    let wasDue = due.value.map { "; it was due \($0)" } ?? ""
    return .missing(
      .that(
        "has stood without an answer for \(days) days, longer than \(limit?.description ?? answerLimit.description)"
          + wasDue,
        help: "write in 'response' what is done and in 'answered' when, or in 'due' by when"))
  }
}

extension Context {
  /// Whether something of the plan is done, or is there no longer.
  fileprivate func isOver(_ reference: AnyReference) -> Bool {
    guard let target = plan.targets[reference.text] else { return false }
    let symbol = target.symbol
    switch target.section {
    case .tasks: return plan.tasks.position(of: symbol).map { facts.standings.tasks[$0].isFinished } ?? false
    case .handovers:
      return plan.handovers.position(of: symbol).map { facts.standings.handovers[$0].isFinished } ?? false
    case .laws: return plan.laws.position(of: symbol).map { facts.standings.laws[$0] == .inForce } ?? false
    case .sites: return plan.sites.position(of: symbol).map { facts.standings.sites[$0].isLeft } ?? false
    case .units:
      if case .left? = plan.units.position(of: symbol).map({ facts.standings.units[$0] }) { return true }
      return false
    case .benchmarks:
      return facts.benchmarks.first { $0.benchmark.header.symbol == symbol }.map(\.isMet) ?? true
    default: return false
    }
  }
}

extension BenchmarkStanding {
  fileprivate var isMet: Bool {
    rating == .met || !indicators.isEmpty && indicators.allSatisfy { $0.verdict == .met }
  }
}
