import Analysis
import Diagnostics
import Languages
import PlanFormat
import PlanModel
import Reporting

extension FundingView {
  /// The money as a table for a terminal, and below it in sentences what the table cannot show. At most 100 columns wide, as far
  /// as the words of the plan allow.
  public var text: String {
    guard !ledger.allocations.isEmpty || !ledger.needs.isEmpty else {
      return lookingBackText(facts) + "the plan says nothing of money: no allocations, and no costs\n"
    }
    return lookingBackText(facts) + heading + tableText
      + section(
        "Days without firm money for work that goes on",
        holes.filter(facts.isOpen).map(sentences.sentence))
      + section(
        "Days without it that no plan pays for yet, or once the work is done",
        holes.filter { !$0.hasPassed(by: facts.asOf) && !facts.isOpen($0) }.map(sentences.sentence))
      + section(
        "Days without it that are over", holes.filter { $0.hasPassed(by: facts.asOf) }.map(sentences.sentence))
      + section("Other assessed money that ends before any follows", assessedEnds.map(sentences.sentence))
      + section("The fall at departure", [sentences.cliffSentence])
      + section("What is open", [openSentence])
      + section(
        "Funded by less than a third, the program's own yardstick",
        facts.fundedShares.filter(\.isSmall).map(sentences.sentence))
      + section("Requested, without an answer", facts.unansweredRequests.map(sentences.sentence))
      + section("Hanging on one source", sentences.concentrationSentences)
      + section("Gender equality (A/79/552-S/2024/767, para. 66; advice)", sentences.genderSentences)
      + section("What cannot be counted, and why", uncountedSentences)
  }

  private var heading: String {
    let day = facts.asOf.map { "as of \(wording.day($0))" } ?? "without an as-of day"
    let departure =
      facts.departure.map { "; the mission \(facts.isAhead($0) ? "leaves" : "left") \(wording.on($0))" } ?? ""
    let currency = ledger.commonCurrency.map { "amounts in \($0.code)" } ?? "amounts in a currency that is not stated"
    return wrapped(
      "\(day)\(departure); \(currency)\nfirm: committed, received or spent; open: needed and not covered by firm money, need by "
        + "need; ? not stated in the plan") + "\n"
  }

  /// A titled list.
  private func section(_ title: String, _ sentences: [String]) -> String {
    guard !sentences.isEmpty else { return "" }
    let most = 20
    let rest = sentences.count - most
    let shown = sentences.prefix(most).map { "  " + wrapped(visible($0), from: 2, indent: 4) }
    return "\n\(title)\n" + shown.map { $0 + "\n" }.joined()
      + (rest > 0 ? "  and \(rest) more: --format json has all\n" : "")
  }

  private var uncountedSentences: [String] {
    guard !uncounted.isEmpty || !needsWithoutTime.isEmpty else { return [] }
    var order: [[UncountedMoney.Reason]] = []
    var byReason: [[UncountedMoney.Reason]: [Int]] = [:]
    for money in uncounted {
      if byReason[money.reasons] == nil { order.append(money.reasons) }
      byReason[money.reasons, default: []].append(money.position)
    }
    let money = order.map { reasons in
      let names = sentences.list((byReason[reasons] ?? []).map(sentences.quoted), most: 12)
      return "The plan does not say \(wording.list(reasons.map(sentences.reason))): \(names)."
    }
    let needs = needsWithoutTime.map { position in
      let need = ledger.needs[position]
      return "\(facts.name(of: need, in: wording)) (\(self.money(need.amount.amount, need.amount.currency)))"
    }
    return money
      + (needs.isEmpty
        ? [] : ["Needed, and when or in what currency is not stated: \(sentences.list(needs, most: 12))."])
  }

  var uncounted: [UncountedMoney] { ledger.uncounted }

  /// The needs of which the plan doesn't say what falls into a half-year.
  var needsWithoutTime: [Int] { (table?.lines ?? []).filter { $0.group.part == .all }.flatMap(\.leftOut) }
}
