import Analysis
import Languages
import PlanFormat

extension TimelineFinding {
  /// How the money was put into quarters, and what of it could not be.
  var noteOnMoney: String {
    let money = timeline.money
    var sentences = [wording("notes.spread")]
    if money.hasYearsFromJuly { sentences.append(wording("notes.years-from-july")) }
    if money.needs.isEmpty {
      sentences.append(wording("notes.no-need"))
    } else {
      let most = 3
      let rest = money.needs.count > most ? [wording("lists.rest", ["n": .number(money.needs.count - most)])] : []
      sentences.append(wording("notes.needs", ["needs": .names(money.needs.prefix(most).map(\.oneLine) + rest)]))
    }
    let left = notDrawn(money)
    if !left.isEmpty { sentences.append(wording("notes.not-drawn", ["what": .names(left)])) }
    return sentences.joined(separator: wording("gaps.between-sentences"))
  }

  private func notDrawn(_ money: MoneyOverTime) -> [String] {
    var left: [String] = []
    if money.undated > 0 { left.append(wording("notes.undated", ["n": .number(money.undated)])) }
    if money.withoutAmount > 0 { left.append(wording("notes.without-amount", ["n": .number(money.withoutAmount)])) }
    if money.withoutRate > 0 { left.append(wording("notes.without-rate", ["n": .number(money.withoutRate)])) }
    if money.ofOtherUse > 0 { left.append(wording("notes.of-other-use", ["n": .number(money.ofOtherUse)])) }
    return left
  }
}
