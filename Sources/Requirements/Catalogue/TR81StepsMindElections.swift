import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Yardstick {
  fileprivate static let electionMargin = Yardstick("election-margin", PlanFacts.daysAroundElection, .days)
  fileprivate static let stepSize = Yardstick("step-size", 10, .perCent)
}

extension Requirement {
  static let stepsMindElections = Requirement(
    id: "TR-81", severity: .advice, profile: .schedule,
    summary: "The plan keeps large drawdown steps away from national elections or says why not.",
    sources: [], addressee: "planning process", verb: "none",
    bears: [.supports(.d5)],
    rationale: "A count that is disputed in the week in which the last unit leaves is disputed in the street.",
    evidence: """
      No large step that is still ahead falls within \(Yardstick.electionMargin) before or after the days of a vote: a \
      cut of \(Yardstick.stepSize) of the largest strength, the closing of an office, or the departure. A risk whose \
      'about' names the vote, with a response or with somebody who accepts it, says why not. The margin is the one by \
      which the gaps of the plan are found. A vote that is to come on no known day leaves it open, and so does a \
      calendar without a vote where the departure is more than a year ahead.
      """,
    mend: "Move the step, or write the reason in a risk about the vote.",
    threshold: "\(Yardstick.electionMargin) on both sides; \(Yardstick.stepSize) of the strength, or any office",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      mission: { departure: 2027-12-31 }
      calendar:
        vote: { kind: election, on: 2027-11-20 }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      mission: { departure: 2027-12-31 }
      calendar:
        vote: { kind: election, on: 2027-08-20 }
      """
    ),
    check: .each(none: { _ in .notApplicable("no election is ahead") }) { context in
      let steps = context.largeStepsAhead
      return context.plan.calendar.compactMap { entry in
        guard entry.kind.value == .election, let answer = entry.isAway(from: steps, in: context) else { return nil }
        return Matter("the vote '\(entry.id)'", at: entry.span, answer)
      }
    }.unless(.noVoteKnown))
}

extension Exemption {
  /// A calendar without a vote says nothing of a plan that has more than a year to go.
  fileprivate static let noVoteKnown = Exemption { context in
    if context.plan.calendar.contains(where: { $0.kind.value == .election }) { return nil }
    guard let asOf = context.asOf, let departure = context.facts.lastDeparture,
      PlanDate(asOf).months(to: departure).reaches(13) == .no
    else { return .cannotTell("when elections are held") }
    return .notApplicable("no election is in the calendar of a plan that has at most a year to go")
  }
}

extension CalendarEntry {
  /// Nothing where it is over.
  fileprivate func isAway(from steps: [DatedThing], in context: Context) -> Answer? {
    guard let days = daysAroundVote else {
      let date = on.value ?? until.value ?? from.value
      if let date, context.hasPassed(date) { return nil }
      return .undecided("on what days the vote '\(id)' is held")
    }
    if let asOf = context.asOf, days.upperBound < asOf { return nil }
    let within = steps.filter {
      !$0.date.isSurely(before: days.lowerBound) && !$0.date.isSurely(after: days.upperBound)
    }
    guard let first = within.first else { return .shown("no large step near it", at: span) }
    if let risk = context.risk(about: self) {
      return .shown("'\(risk.id)' says why a step stands near it", at: risk.span)
    }
    let others = within.count > 1 ? " (and \(within.count - 1) more)" : ""
    return .lacking(
      "has \(first.name) on \(first.date)\(others) within \(Yardstick.electionMargin) of it",
      notes: within.prefix(3).map { .init("\($0.name) stands here", at: $0.span) })
  }
}

extension Context {
  /// The departure, offices that close, and cuts of many people, as far as they are still ahead.
  fileprivate var largeStepsAhead: [DatedThing] {
    let peak = (plan.strength.entry?.ceilings.items ?? []).map(\.total).max() ?? .zero
    let steps = facts.drawdownSteps.filter { step in
      if step.isOfOffice { return true }
      guard let people = step.people, peak > .zero else { return false }
      return people.percentage(of: peak) >= Yardstick.stepSize.value
    }
    let departure = facts.lastDeparture.map {
      DatedThing(name: "the departure", date: $0, span: plan.mission.entry?.departure.span ?? .planStart)
    }
    return ([departure].compactMap(\.self) + steps.map { DatedThing(name: $0.name, date: $0.date, span: $0.span) })
      .filter { facts.isAhead($0.date) }
  }

  /// A risk that names an entry of the calendar, and says what is done about it or who accepts it.
  fileprivate func risk(about entry: CalendarEntry) -> Risk? {
    let target = Target(section: .calendar, symbol: entry.header.symbol)
    return plan.risks.first { risk in
      (risk.response.value != nil || risk.acceptedBy.value != nil)
        && risk.about.contains { plan.targets[$0.text] == target }
    }
  }
}

extension DrawdownStep {
  fileprivate var name: String {
    switch kind {
    case .ceiling: "a lower ceiling"
    case .site: "the closing of an office"
    case .unit: "the departure of a unit"
    case .stated: "the first step"
    case .departure: "the departure"
    }
  }
}
