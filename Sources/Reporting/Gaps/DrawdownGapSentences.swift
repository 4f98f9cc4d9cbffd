import Analysis
import Languages
import PlanFormat
import PlanModel

// The sentences of sites, units and steps by which the mission grows smaller.

extension GapSentences {
  func sitesWithoutClosing(_ sites: [Int], _ gap: Gap) -> String {
    wording(
      "gaps.sites-without-closing",
      [
        "n": .number(gap.size.count), "departure": .maybe(gap.from?.date),
        "sites": named(sites.map { title(of: .site($0)) }),
      ])
  }

  func contested(_ site: Int, _ parties: [HoldingParty]) -> String {
    wording(
      "gaps.contested",
      ["site": .name(title(of: .site(site))), "receivers": named(parties.map { facts.name(of: $0, in: wording) })])
  }

  func unprotected(_ site: Int, _ gap: Gap) -> String {
    wording(
      "gaps.unprotected",
      [
        "danger": .maybe(words: danger(gap.size)), "site": .name(title(of: .site(site))),
        "left": .flag(facts.standings.sites[site].isLeft), "date": .maybe(gap.from?.date),
        "certain": .flag(gap.certainty == .certain),
      ])
  }

  func unitsWithoutLeaving(_ units: [Int], _ gap: Gap) -> String {
    let end: MessageValue =
      gap.from?.date.map { .choice($0 == facts.departure ? "mission" : "work") } ?? .none
    return wording(
      "gaps.units-without-leaving",
      [
        "n": .number(units.count), "end": end, "date": .maybe(gap.from?.date),
        "units": named(units.map { title(of: .unit($0)) }),
      ])
  }

  func fastDrawdown(_ pace: DrawdownPace, _ fastest: DrawdownPace) -> String {
    wording(
      "gaps.fast-drawdown",
      [
        "days": .number(pace.days), "until": .date(pace.until), "people": .number(pace.people),
        "days-before": .number(fastest.days), "until-before": .date(fastest.until),
        "people-before": .number(fastest.people),
      ])
  }
}
