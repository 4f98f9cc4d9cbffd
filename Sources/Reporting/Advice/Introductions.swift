import Analysis
import Languages
import PlanFormat
import PlanModel

/// Names bodies as a reader meets them: spelled out with the abbreviation the first time, by the abbreviation from then on.
struct Introductions {
  private let press: Press
  private var introduced: Set<String> = []

  init(_ press: Press) { self.press = press }

  mutating func name(_ counterpart: Counterpart) -> String {
    // The sentences speak of it in their own words.
    if counterpart.kind.value == .countryTeam { return press.wording("advice.country-team") }
    if press.facts.isUndecided(counterpart) { return press.facts.briefName(of: counterpart, in: press.wording) }
    let full = counterpart.name.value?.text(in: press.wording.language)
    guard let short = counterpart.shortName.value?.text(in: press.wording.language) else {
      let name = full?.oneLine ?? counterpart.id
      return counterpart.isState ? press.wording("advice.institution", ["name": .name(name)]) : name
    }
    return name(full, short: short)
  }

  mutating func mission() -> String {
    let mission = press.plan.mission.entry
    let full = mission?.name.value?.text(in: press.wording.language)
    guard let short = mission?.shortName.value?.text(in: press.wording.language) else {
      return full?.oneLine ?? press.wording("advice.the-mission")
    }
    return name(full, short: short)
  }

  mutating func names(_ counterparts: [Counterpart]) -> [String] {
    var names: [String] = []
    for counterpart in counterparts { names.append(name(counterpart)) }
    return names
  }

  private mutating func name(_ full: String?, short: String) -> String {
    let short = short.oneLine
    guard introduced.insert(short).inserted, let full = full?.oneLine, full != short else { return short }
    return press.wording("advice.introduced", ["name": .name(full), "short": .name(short)])
  }
}
