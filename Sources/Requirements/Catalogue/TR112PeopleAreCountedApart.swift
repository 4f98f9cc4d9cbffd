import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let peopleAreCountedApart = Requirement(
    id: "TR-112", severity: .advice, profile: .report,
    summary: """
      The plan measures what concerns people separately for women, men, youth and persons with disabilities where it can.
      """,
    sources: [.report(69), .resolution2594("6")],
    addressee: "Member States; Secretary-General", verb: "encourages; requests",
    bears: [.supports(.d10), .supports(.d11), .supports(.d12)],
    rationale: "An average over all people can rise while it falls for half of them.",
    evidence: """
      Each indicator that counts people ('people: true') is broken down at least by sex: in 'breakdown', or by how many of \
      its figure are women. 'not-applicable' in 'breakdown' says why it cannot be had. Partly: how many are. Where an \
      indicator does not say whether it counts people, nobody can tell.
      """,
    mend: "Add the breakdown or why it cannot be had.",
    example: (
      gap: """
      benchmarks:
        aid: { title: People get legal aid, indicators: { "1": { title: People helped, people: true } } }
      """,
      met: """
      benchmarks:
        aid:
          title: People get legal aid
          indicators: { "1": { title: People helped, people: true, breakdown: [sex, age] } }
      """
    ),
    check: .together(
      .indicatorsInForce.which(
        { standing, _ in standing.indicator.isAboutPeople != false }, none: .notApplicable("no indicator counts people")
      ),

      .judge { standing, _ in
        let indicator = standing.indicator
        if indicator.isAboutPeople == nil {
          return .undecided("whether the indicator '\(indicator.id)' counts people ('people')")
        }
        if let span = indicator.breakdownBySex { return .shown("broken down by sex", at: span) }
        if case .notApplicable(let reason) = indicator.breakdown.absence { return .notAsked(.plan(reason)) }
        return .missing(
          .no("breakdown by sex", help: "write it in 'breakdown', or there 'not-applicable' and why it cannot be had"))
      }
    ).unless(.noneSaysWhetherItCountsPeople))
}

extension Exemption {
  fileprivate static let noneSaysWhetherItCountsPeople = Exemption { context in
    let indicators = context.facts.indicators
    return !indicators.isEmpty && indicators.allSatisfy { $0.indicator.isAboutPeople == nil }
      ? .cannotTell("which indicators count people ('people')") : nil
  }
}

extension Subjects<IndicatorStanding> {
  /// The indicators of the benchmarks that the plan has not given up.
  fileprivate static let indicatorsInForce = Subjects(
    all: \.facts.indicators, name: { "the indicator '\($0.indicator.id)'" }, place: { $0.indicator.span },
    none: { _ in .notApplicable("the plan has no indicator") })
}

extension Indicator {
  /// Whether it counts people, or nothing where the plan does not say it: of itself, else of its parts.
  fileprivate var isAboutPeople: Bool? {
    if let people = people.value { return people }
    let parts = parts.map(\.people.value)
    if parts.contains(true) { return true }
    return !parts.isEmpty && parts.allSatisfy { $0 == false } ? false : nil
  }

  /// Where it is broken down by sex: by itself, or in all of its parts that count people.
  fileprivate var breakdownBySex: Span? {
    if breakdown.contains(.sex) { return breakdown.span }
    let women = [baseline.entry?.women, target.entry?.women] + readings.map { $0.entry.women }
    if let counted = women.compactMap(\.self).first(where: { $0.value != nil }) { return counted.span }
    let parts = parts.filter { $0.people.value != false }.map(\.breakdownBySex)
    return parts.contains(nil) ? nil : parts.first ?? nil
  }
}
