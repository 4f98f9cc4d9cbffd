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
    check: .judge(checkUpdates).unless(.staysInTheCountry, .noDeparture))
}

private func checkUpdates(_ context: Context) -> Verdict {
  guard let departure = context.facts.lastDeparture?.lastDay else { return .cannotTell("the mission's departure") }
  let section = context.plan.afterwards
  let updates = section.entry?.updates.items ?? []
  let years = (0..<Yardstick.newsAfter.value / 12).map { year in
    (departure.adding(months: 12 * year) + 1)...departure.adding(months: 12 * (year + 1))
  }
  let ahead = years.filter { year in context.asOf.map { year.upperBound >= $0 } ?? true }
  guard !ahead.isEmpty else { return .notApplicable("the \(Yardstick.newsAfter) after the departure are over") }
  var tally = Tally(context)
  var without: [Period] = []
  for year in ahead {
    let within = updates.filter { update in
      update.on.value.map { !$0.isSurely(before: year.lowerBound) && !$0.isSurely(after: year.upperBound) } ?? false
    }
    if let update = within.first(where: { $0.by.value != nil }), let by = update.by.value, let date = update.on.value {
      tally.found("'\(by.id)' on \(date)\(update.to.value.map { " to \($0.plain)" } ?? "")", at: update.span)
    } else if let update = within.first, let date = update.on.value {
      tally.partly(
        "nobody is named who gives the update of \(date)", at: update.span, shows: "an update on \(date)",
        help: "write in 'by' who gives it")
    } else {
      without.append(year)
    }
  }
  guard let first = without.first, let last = without.last else { return tally.verdict() }
  let undated = updates.first { $0.on.value == nil }
  let updatesSpan = section.entry?.updates.isWritten == true ? section.entry?.updates.span : nil
  tally.absent(
    undated?.on.absence ?? section.entry?.updates.absence ?? section.absence,
    "no news of the country to the Council is planned from \(first.lowerBound) to \(last.upperBound)",
    at: undated?.span ?? updatesSpan ?? section.span ?? .planStart,
    help: "add to 'updates' under 'afterwards' who gives news of the country, and when")
  if without.count > 1 { tally.missingAsWell() }
  return tally.verdict()
}

extension Exemption {
  /// The mission stays elsewhere in the country, and the plan has no news of the time afterwards.
  fileprivate static let staysInTheCountry = Exemption { context in
    context.plan.afterwards.entry?.updates.isWritten == true ? nil : Exemption.partialTransition.verdict(context)
  }
}
