import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let benchmarksAreAgreed = Requirement(
    id: "TR-130", severity: .advice, profile: .resolution2594,
    summary: """
      The plan agreed its benchmarks with the Government and the country team and checked that they can be reached.
      """,
    sources: [.resolution2594("2"), .document("S/RES/2556 (2020)", "50")],
    addressee: "Secretary-General; Government and country team (DR Congo)", verb: "requests",
    qualifier: "where relevant; realistic",
    bears: [.supports(.d4), .supports(.d5)],
    rationale: "A target that only the mission has set is missed by a Government that never heard of it.",
    evidence: """
      Each benchmark on which an open gate or a cut that is ahead depends was agreed, in 'agreed', by an institution of \
      the State and by the country team, each on a day; where its target was moved, it has been 'reviewed' since. Partly: one party, or \
      no review. An agreement that is awaited leaves it open until its day. Whether a target can be reached cannot be read \
      from a plan: only that somebody looked at it again.
      """,
    mend: "Agree or review the benchmarks listed.",
    example: (
      gap: """
      counterparts:
        ministry: { kind: national }
      benchmarks:
        police: { title: The police keep order, agreed: [{ by: ministry, on: 2026-05-02 }] }
      phases:
        joint: { title: Joint work, gate: { benchmarks: [police] } }
      """,
      met: """
      counterparts:
        ministry: { kind: national }
        unct: { kind: country-team }
      benchmarks:
        police: { title: The police keep order, agreed: [{ by: ministry, on: 2026-05-02 }, { by: unct, on: 2026-05-02 }] }
      phases:
        joint: { title: Joint work, gate: { benchmarks: [police] } }
      """
    ),
    check: .together(
      .entries(\.facts.gatingBenchmarks, none: .notApplicable("no gate depends on a benchmark")),

      .all(
        .agreed("agreement of the Government") { who, context in context.facts.belongsToState(who) },
        .agreed("agreement of the country team") { who, context in context.facts.belongsToCountryTeam(who) },
        .judge { benchmark, _ in benchmark.answerOnReview })))
}

extension Condition<Benchmark> {
  /// Somebody of one side has agreed to it.
  fileprivate static func agreed(
    _ agreement: String, by isOfSide: @escaping @Sendable (Reference<Counterpart>?, Context) -> Bool
  ) -> Condition {
    Condition { benchmark, context in
      let agreed = benchmark.agreed
      let help = "write in 'agreed' who agreed to it, and when"
      if case .pending(let date) = agreed.absence { return .pending(.no(agreement, at: agreed.span), until: date) }
      guard let found = agreed.first(where: { isOfSide($0.by.value, context) }) else {
        return .missing(.no(agreement, help: help))
      }
      if case .pending(let date) = found.on.absence { return .pending(.no(agreement, at: found.span), until: date) }
      guard found.on.value != nil else {
        return .partly(
          .no("day of the \(agreement)", help: "write it in 'on' of 'agreed'"),
          shows: [Evidence(agreement, at: found.span)])
      }
      return .shown(agreement, at: found.span)
    }
  }
}

extension Benchmark {
  /// Whether it was looked at again since one of its targets was last moved.
  fileprivate var answerOnReview: Answer {
    let moved =
      (earlierTargets.map(\.replaced.value) + indicators.flatMap { $0.earlierTargets.map(\.replaced.value) })
      .compactMap(\.self).lastInOrder
    guard let moved else { return .notAsked("no target was moved") }
    guard let last = reviewed.value else {
      return reviewed.told.answer(
        "review since a target was moved", help: "write in 'reviewed' when it was looked at again")
    }
    guard !last.isSurely(before: moved) else {
      return .missing(.that("was last reviewed on \(last), before a target was moved (\(moved))", at: reviewed.span))
    }
    return .shown("reviewed on \(last)", at: reviewed.span)
  }
}
