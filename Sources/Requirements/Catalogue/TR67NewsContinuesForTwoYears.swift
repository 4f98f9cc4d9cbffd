import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Yardstick {
  /// For how long after the departure there is news of the country.
  fileprivate static let newsAfter = Yardstick("news-after", 24, .months)
}

extension Requirement {
  static let newsContinuesForTwoYears = Requirement(
    id: "TR-67", severity: .gap, profile: .resolution2594,
    summary: "The plan says who supplies news on the country for two years after the mission has gone.",
    sources: [.resolution2594("14")],
    addressee: "Secretary-General", verb: "requests", qualifier: "comprehensive annual briefing, relevant operations",
    bears: [.supports(.d1), .supports(.d3)],
    rationale: "Countries fall back within two years more often than later, and by then nobody is asked to say so.",
    evidence: """
      In each of the two years after departure that is not over yet an update is planned, with who gives it. Partly: \
      in one of them, or without somebody who gives it. Nothing is asked where the mission stays in the country and the plan has no updates.
      """,
    mend: "Name in 'updates' who reports, until the two years are over.",
    threshold: """
      \(Yardstick.newsAfter), as the resolution has it, looking back; one update a year, for the annual briefing
      """,
    example: (
      gap: """
      mission: { departure: 2027-12-31 }
      counterparts:
        rc: { kind: resident-coordinator }
      afterwards:
        updates: [{ by: rc, on: 2028-06 }]
      """,
      met: """
      mission: { departure: 2027-12-31 }
      counterparts:
        rc: { kind: resident-coordinator }
      afterwards:
        updates: [{ by: rc, on: 2028-06 }, { by: rc, on: 2029-06 }]
      """
    ),
    check: .together(none: { _ in .notApplicable("the \(Yardstick.newsAfter) after the departure are over") }) {
      context in
      context.yearsWithoutMission.map { year in
        Matter(
          "the year from \(year.lowerBound) to \(year.upperBound)", at: context.plan.afterwards.span,
          context.news(in: year))
      }
    }.unless(.staysInTheCountry, .noDeparture))
}

extension Context {
  /// Those after the departure that are not over.
  fileprivate var yearsWithoutMission: [Period] {
    guard let departure = facts.lastDeparture?.lastDay else { return [] }
    return (0..<Yardstick.newsAfter.value / 12).map { year in
      (departure.adding(months: 12 * year) + 1)...departure.adding(months: 12 * (year + 1))
    }.filter { year in asOf.map { year.upperBound >= $0 } ?? true }
  }

  fileprivate func news(in year: Period) -> Answer {
    let updates = plan.afterwards.entry?.updates
    let dated = (updates?.items ?? []).compactMap { update in update.on.value.map { (update, $0) } }
      .filter { !$1.isSurely(before: year.lowerBound) && !$1.isSurely(after: year.upperBound) }
    if let (update, date) = dated.first(where: { $0.0.by.value != nil }), let by = update.by.value {
      return .shown("'\(by.id)' on \(date)\(update.to.value.map { " to \($0.plain)" } ?? "")", at: update.span)
    }
    if let (update, date) = dated.first {
      return .partly(
        "has nobody who gives the update of \(date)", at: update.span, shows: "an update on \(date)",
        help: "write in 'by' who gives it")
    }
    let undated = updates?.first { $0.on.value == nil }
    return (undated?.on.told ?? updates?.told ?? plan.afterwards.told).lacking(
      "has no news of the country planned for the Council", at: undated?.span,
      help: "add to 'updates' under 'afterwards' who gives news of the country, and when")
  }
}

extension Exemption {
  /// The mission stays elsewhere in the country, and the plan has no news of the time afterwards.
  fileprivate static let staysInTheCountry = Exemption { context in
    context.plan.afterwards.entry?.updates.isWritten == true ? nil : Exemption.partialTransition.verdict(context)
  }
}
