import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let sitesAreSecured = Requirement(
    id: "TR-71", severity: .advice, profile: .practice,
    summary: "The plan records what each site will be used for and who secures it afterwards.",
    sources: [], addressee: "the mission; host authorities", verb: "none",
    bears: [.supports(.d2b)],
    rationale: "Camps that were handed over with a ceremony were stripped to the ground within days.",
    evidence: """
      Each site that is to be handed over says what it is used for then and who secures it; one that goes back to a \
      private owner need not. Of sites handed over already only those are judged that were looted since. Partly: one of \
      the two.
      """,
    mend: "Record the later use, and who secures the site from the first day on.",
    example: (
      gap: """
      counterparts:
        cnp: { name: National Police, kind: national }
      sites:
        camp: { name: Northern camp, closes: 2027-11-30, to: [cnp] }
      """,
      met: """
      counterparts:
        cnp: { name: National Police, kind: national }
      sites:
        camp: { name: Northern camp, closes: 2027-11-30, to: [cnp], later-use: Police academy, secured-by: cnp }
      """
    ),
    check: .judge(checkSites))
}

private func checkSites(_ context: Context) -> Verdict {
  let plan = context.plan
  if case .notApplicable(let reason) = plan.sites.absence { return .notApplicable(reason.plain) }
  let standings = context.facts.standings
  let passedOn = Set(context.handoversAhead.flatMap { $0.sites.map(\.symbol) })
  var tally = Tally(context)
  for (site, standing) in zip(plan.sites.entries, standings.sites) {
    if standing.isLostAndUnsecured {
      countLoss(of: site, standing, &tally)
    } else if !standing.isLeft, !site.to.isEmpty || passedOn.contains(site.header.symbol),
      site.privateOwner.value != true
    {
      count(site, &tally)
    } else if !standing.isLeft, case .pending = site.to.absence {
      tally.undecided("who receives '\(site.id)'")
    }
  }
  guard !tally.isEmpty else {
    return plan.sites.isEmpty ? .cannotTell("the sites of the mission") : .notApplicable("no site is to be handed over")
  }
  return tally.verdict()
}

private func countLoss(of site: Site, _ standing: SiteStanding, _ tally: inout Tally) {
  let when = standing.lost.map { " (\($0))" } ?? ""
  let before =
    standing.closing.map { date in
      site.to.first?.who.value.map { ", after it went to '\($0.id)' (\(date))" } ?? ", after it closed (\(date))"
    } ?? ""
  tally.missing(
    "the site '\(site.id)' was looted\(when)\(before), and nobody is named who secures it", at: site.span,
    help: "add 'secured-by', and what was done in 'history'")
}

private func count(_ site: Site, _ tally: inout Tally) {
  switch (site.laterUse.value != nil, site.securedBy.value != nil) {
  case (true, true): tally.found("'\(site.id)'", at: site.span)
  case (true, false):
    tally.partly(
      "the site '\(site.id)' does not say who secures it afterwards", at: site.span,
      shows: "'\(site.id)': its later use",
      help: "add 'secured-by'")
  case (false, true):
    tally.partly(
      "the site '\(site.id)' does not say what it is used for afterwards", at: site.span,
      shows: "'\(site.id)': who secures it", help: "add 'later-use'")
  case (false, false):
    tally.absent(
      site.securedBy.absence,
      "the site '\(site.id)' says neither what it is used for afterwards nor who secures it", at: site.span)
  }
}
