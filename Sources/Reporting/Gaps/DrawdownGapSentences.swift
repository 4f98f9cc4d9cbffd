import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

// The sentences of sites, units and steps by which the mission grows smaller.

extension GapSentences {
  func contested(_ site: Int, _ parties: [HoldingParty]) -> String {
    "“\(title(of: .site(site)).isolated)” goes to \(list(parties.map { facts.name(of: $0) })), and the plan does not say who answers "
      + "for it."
  }

  func unprotected(_ site: Int, _ gap: Gap) -> String {
    let isLeft = facts.standings.sites[site].isLeft
    let end = gap.from?.date.map { " \(wording.on($0))" } ?? ""
    let who = gap.certainty == .certain ? "nobody secures it" : "nobody is named who secures it"
    return
      "\(inDanger(gap.size).capitalizedFirst) at “\(title(of: .site(site)).isolated)” or beside it; the mission "
      + "\(isLeft ? "left" : "leaves") it\(end), and \(who)\(isLeft ? "" : " then")."
  }

  func unitsWithoutLeaving(_ units: [Int], _ gap: Gap) -> String {
    let verb = units.count == 1 ? "leaves" : "leave"
    let isMission = gap.from?.date == facts.departure
    let end = gap.from?.date.map { date in
      isMission
        ? ", and the mission leaves \(wording.on(date))"
        : ", and \(units.count == 1 ? "its work or its site ends" : "the work or the site of the first of them ends") \(wording.on(date))"
    }
    return
      "The plan gives no day on which \(counted(units.count, "unit", "units")) \(verb)\(end ?? ""): \(list(units.map { title(of: .unit($0)) }))."
  }

  func fastDrawdown(_ pace: DrawdownPace, _ fastest: DrawdownPace) -> String {
    "In the \(counted(pace.days, "day", "days")) to \(wording.date(pace.until)) the mission is to shrink by \(wording.number(pace.people)) "
      + "people, more than twice as fast as it ever has (\(wording.number(fastest.people)) in "
      + "\(counted(fastest.days, "day", "days")) to \(wording.date(fastest.until)))."
  }

  /// `12,000 people are displaced and 3,000 others are at risk`.
  func inDanger(_ size: Gap.Size) -> String {
    let displaced = size.displaced.map { "\(wording.number($0)) people are displaced" }
    let atRisk = size.atRisk.map { "\(wording.number($0)) \(displaced == nil ? "people" : "others") are at risk" }
    return wording.list([displaced, atRisk].compactMap(\.self))
  }

  /// `, where 120,000 people live and 12,000 people are displaced`.
  func people(_ size: Gap.Size) -> String {
    let living = size.people.map { "\(wording.number($0)) people live" }
    let danger = inDanger(size)
    let words = [living, danger.isEmpty ? nil : danger].compactMap(\.self)
    return words.isEmpty ? "" : ", where \(words.joined(separator: " and "))"
  }
}
