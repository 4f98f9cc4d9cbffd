import Languages
import PlanFormat
import PlanModel

/// Names bodies as a reader meets them: spelled out with the abbreviation the first time, by the abbreviation from then on.
struct Introductions {
  private let press: Press
  private var introduced: Set<String> = []

  init(_ press: Press) { self.press = press }

  mutating func name(_ counterpart: Counterpart) -> String {
    name(
      counterpart.name.value?.text(in: press.wording.language),
      short: counterpart.shortName.value?.text(in: press.wording.language)) ?? counterpart.id
  }

  mutating func mission() -> String {
    let mission = press.plan.mission.entry
    return name(
      mission?.name.value?.text(in: press.wording.language),
      short: mission?.shortName.value?.text(in: press.wording.language)) ?? press.wording("advice.the-mission")
  }

  mutating func names(_ counterparts: [Counterpart]) -> [String] {
    var names: [String] = []
    for counterpart in counterparts { names.append(name(counterpart)) }
    return names
  }

  private mutating func name(_ full: String?, short: String?) -> String? {
    guard let short = short?.oneLine else { return full?.oneLine }
    guard introduced.insert(short).inserted, let full = full?.oneLine, full != short else { return short }
    return press.wording("advice.introduced", ["name": .name(full), "short": .name(short)])
  }
}
