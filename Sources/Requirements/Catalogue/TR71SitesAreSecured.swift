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
    check: .all(
      .each(
        .sitesToPassOn,
        .all(
          .has(\.laterUse, "later use", write: "'later-use'"),
          .has(\.securedBy, "body that secures it", write: "'secured-by'"))),
      .each(none: { _ in noSite }) { context in
        zip(context.plan.sites.entries, context.facts.standings.sites).filter { $1.isLeft }.map { site, standing in
          Matter("the site '\(site.id)'", at: site.span, site.loss(standing))
        }
      }
    ).unless(.notApplicable(\.sites), .noSites))
}

private let noSite = Verdict.notApplicable("no site is to be handed over")

extension Exemption {
  fileprivate static let noSites = Exemption { context in
    context.plan.sites.isEmpty ? .cannotTell("the sites of the mission") : nil
  }
}

extension Subjects<Site> {
  /// Those that somebody receives, or is to be known to receive; not one that goes back to a private owner.
  fileprivate static let sitesToPassOn = Subjects(
    all: { context in
      let passedOn = Set(context.handoversAhead.flatMap { $0.sites.map(\.symbol) })
      return context.plan.sites.filter { site in
        context.facts.standing(of: site)?.isLeft == false && site.privateOwner.value != true
          && (!site.to.isEmpty || passedOn.contains(site.header.symbol))
      }
    },
    name: { "the site '\($0.id)'" }, place: { $0.span },
    none: { context in
      let awaited = context.plan.sites.filter { site in
        if context.facts.standing(of: site)?.isLeft == false, case .pending = site.to.absence { true } else { false }
      }
      return awaited.isEmpty ? noSite : .cannotTell(.few(awaited.map { "who receives '\($0.id)'" }))
    })
}

extension Site {
  fileprivate func loss(_ standing: SiteStanding) -> Answer {
    guard standing.isLostAndUnsecured else { return .notAsked("no site is to be handed over") }
    let when = standing.lost.map { " (\($0))" } ?? ""
    let receiver = to.first?.who.value.map { "went to '\($0.id)'" } ?? "closed"
    let before = standing.closing.map { ", after it \(receiver) (\($0))" } ?? ""
    return .lacking(
      "was looted\(when)\(before), and nobody is named who secures it",
      help: "add 'secured-by', and what was done in 'history'")
  }
}
