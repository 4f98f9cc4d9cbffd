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
      \(answerLimit) after it was found; an answer that came late counts. Partly: list the open ones with their age.
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
      Check(countShortfalls)))
}

private let answerLimit = Yardstick("answer-limit", 30, .days)

private func countShortfalls(_ context: Context, _ tally: inout Tally) -> Verdict? {
  let shortfalls = context.plan.shortfalls
  guard !shortfalls.isEmpty else { return .notApplicable("no shortfall is recorded") }
  let limit = context.plan.pbc.entry?.shortfalls.entry?.limit.value
  var (open, undated): ([Open], [Open]) = ([], [])
  for shortfall in shortfalls {
    switch ShortfallStanding(shortfall, limit: limit, in: context) {
    case .answered(let evidence): tally.found("'\(shortfall.id)': \(evidence.text)", at: evidence.span)
    case .notKnown(let fact): tally.undecided(fact)
    case .open(let days):
      shortfall.response.value == nil ? open.append((shortfall, days)) : undated.append((shortfall, days))
    }
  }
  let length = limit?.description ?? answerLimit.description
  if let first = open.first {
    tally.missing(
      open.count == 1
        ? "the shortfall \(open.told) has stood without an answer for longer than \(length)"
        : "\(open.count) shortfalls have stood without an answer for longer than \(length): \(open.told)",
      at: first.shortfall.span, standingFor: open.count, shows: [], notes: open.notes,
      help: "write in 'response' what is done and in 'answered' when, or in 'due' by when")
  }
  if let first = undated.first {
    let which = undated.count == 1 ? "the shortfall '\(first.shortfall.id)' has" : "\(undated.count) shortfalls have"
    tally.missing(
      "\(which) a response, and nothing says when it was answered: \(undated.told)", at: first.shortfall.span,
      standingFor: undated.count,
      shows: undated.map { Evidence("'\($0.shortfall.id)': a response", at: $0.shortfall.response.span) },
      notes: undated.notes, help: "write in 'answered' when it was, or in 'due' when it will be")
  }
  return nil
}

/// A shortfall that has stood too long, and for how many days.
private typealias Open = (shortfall: Shortfall, days: RoughLength)

extension [Open] {
  fileprivate var told: String {
    let names = map { open in
      "'\(open.shortfall.id)' (\(open.days) days\(open.shortfall.due.value.map { ", due \($0)" } ?? ""))"
    }
    let most = 10
    return listed(count > most ? names.prefix(most) + ["\(count - most) more"] : names, "and")
  }

  fileprivate var notes: [Diagnostic.Note] {
    dropFirst().prefix(100).map { .init("'\($0.shortfall.id)' stands here", at: $0.shortfall.span) }
  }
}

/// Whether a shortfall has its answer, or has it in time still.
private enum ShortfallStanding {
  case answered(Evidence)
  case open(RoughLength)
  case notKnown(String)

  init(_ shortfall: Shortfall, limit: Duration?, in context: Context) {
    if let answered = shortfall.answered.value {
      self = .answered(Evidence("answered on \(answered)", at: shortfall.answered.span))
    } else if let due = shortfall.due.value, context.facts.isAhead(due) {
      self = .answered(Evidence("to be answered by \(due)", at: shortfall.due.span))
    } else if let found = shortfall.found.value, let asOf = context.asOf {
      let days = found.days(to: PlanDate(asOf))
      switch days.exceeds(limit?.days(from: found.lastDay) ?? answerLimit.value) {
      case .yes: self = .open(days)
      case .no: self = .answered(Evidence("found on \(found)", at: shortfall.found.span))
      case .perhaps: self = .notKnown("whether the shortfall '\(shortfall.id)', found \(found), has stood too long")
      }
    } else {
      self = .notKnown("when the shortfall '\(shortfall.id)' was found")
    }
  }
}
