import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Yardstick {
  fileprivate static let sourceKinds = Yardstick("source-kinds", 3, .kinds)
  fileprivate static let sourceShare = Yardstick("source-share", 60, .perCent)
  /// Below this need a year nobody has to look for several kinds.
  fileprivate static let sourceMinimum = Yardstick("source-minimum", 1, .millionDollars)
}

extension Requirement {
  static let moneyHasSeveralSources = Requirement(
    id: "TR-55", severity: .advice, profile: .financing,
    summary: "The plan draws on several kinds of money for what goes on.",
    sources: [.report(49), .report(54), .report(63)],
    addressee: "planning process; Member States", verb: "describes",
    bears: [.supports(.d2c)],
    rationale: "What rests on one budget stops on the day on which that budget is cut.",
    evidence: """
      From the day after departure on, firm money for the tasks that go on comes from at least \
      \(Yardstick.sourceKinds), and none of them gives more than \(Yardstick.sourceShare). Partly: one of the two. \
      Money that is only pledged or asked for is not counted, as it is nowhere counted as cover.
      """,
    mend: "Look for a further kind of source, pooled or national.",
    threshold: """
      \(Yardstick.sourceKinds), none above \(Yardstick.sourceShare), where what goes on needs \(Yardstick.sourceMinimum) a \
      year or more
      """,
    example: (
      gap: """
      plan: { currency: USD }
      mission: { departure: 2027-12-31 }
      tasks:
        prisons: { title: Running of prisons, disposition: hand-over, cost: { running: 2000000 } }
      funding:
        sources:
          state: { name: State budget, kind: national-budget }
        allocations:
          cells: { for: [prisons], funded-by: state, amount: 2000000, status: committed, from: 2028-01, until: 2028-12 }
      """,
      met: """
      plan: { currency: USD }
      mission: { departure: 2027-12-31 }
      tasks:
        prisons: { title: Running of prisons, disposition: hand-over, cost: { running: 2000000 } }
      funding:
        sources:
          state: { name: State budget, kind: national-budget }
          fund: { name: Trust fund, kind: pooled }
          friend: { name: A friendly State, kind: bilateral }
        allocations:
          cells: { for: [prisons], funded-by: state, amount: 1000000, status: committed, from: 2028-01, until: 2028-12 }
          food: { for: [prisons], funded-by: fund, amount: 500000, status: committed, from: 2028-01, until: 2028-12 }
          training: { for: [prisons], funded-by: friend, amount: 500000, status: received, from: 2028-01, until: 2028-12 }
      """
    ),
    check: .each(none: { _ in .cannotTell("firm money for the tasks that go on, after the departure") }) { context in
      guard let last = context.facts.lastDeparture?.lastDay, let money = context.facts.concentration(after: last),
        money.total > .zero
      else { return [] }
      return [
        Matter(
          "firm money for what goes on", at: context.plan.funding.span,
          money.isSpread(at: context.plan.funding.span ?? .planStart))
      ]
    }.unless(.nothingContinues, .noDeparture, .smallNeed))
}

extension Exemption {
  fileprivate static let smallNeed = Exemption { context in
    let minimum = Yardstick.sourceMinimum
    return context.facts.ledger.needsLess(thanMillionDollars: minimum.value)
      ? .notApplicable("what goes on needs less than \(minimum) in the year after departure") : nil
  }
}

extension Concentration {
  fileprivate func isSpread(at place: Span) -> Answer {
    let (kinds, hasOthers) = kinds
    let isEnough = kinds.count >= Yardstick.sourceKinds.value
    let isSpread = kinds.first.map { $0.percent <= Yardstick.sourceShare.value } ?? true
    if !isEnough, hasOthers { return .undecided("of what kind all the money is that pays after the departure") }
    let number = kinds.count == 1 ? "one kind" : "\(kinds.count) kinds"
    let shown = few(kinds.map { "'\($0.kind.rawValue)' \($0.percent) %" }, joining: ", ")
    switch (isEnough, isSpread) {
    case (true, true): return .shown([Evidence("from \(number) of source: \(shown)", at: place)])
    case (true, false):
      return .partly("comes from one kind of source above all: \(shown)", shows: "\(number) of source")
    case (false, true):
      return .partly("comes from \(number) of source only: \(shown)", shows: "none above \(Yardstick.sourceShare)")
    case (false, false): return .lacking("comes from \(number) of source only: \(shown)")
    }
  }
}
