import Analysis
import Languages
import PlanFormat
import PlanModel

// What is told of the fall of money at the departure, and of sums that are counted in equal parts.

extension MoneySentences {
  /// The cliff in a sentence.
  public var cliffSentence: String {
    guard let cliff = facts.financialCliff else {
      return facts.departure == nil ? wording("ledger.cliff-without-departure") : wording("ledger.cliff-without-money")
    }
    var sentences = [sentence(of: cliff.all)]
    let falling = cliff.functions.filter(\.money.falls).compactMap { function, money in
      function.map {
        wording(
          "ledger.cliff-of-function",
          [
            "function": .words(wording.word($0)), "before": .words(figure(money.before, money.currency)),
            "after": .words(figure(money.after, money.currency)),
          ])
      }
    }
    if !falling.isEmpty {
      sentences.append(
        wording(
          "ledger.cliff-by-function",
          ["functions": .words(falling.joined(separator: wording("lists.semicolon")))]))
    }
    if !cliff.all.leftOut.isEmpty {
      sentences.append(
        wording("ledger.cliff-left-out", ["money": .words(list(cliff.all.leftOut.map(quoted)))]))
    }
    return joined(
      sentences
        + inEqualParts(cliff.all.counted) { share, entry in
          share.use == .continuing
            && facts.function(of: share.purpose) == entry.shares.first.flatMap { facts.function(of: $0.purpose) }
        })
  }

  /// Its first sentence alone; nothing where firm money does not fall, or nobody can tell.
  var sentenceOfFall: String? {
    facts.financialCliff.flatMap { $0.all.falls ? sentence(of: $0.all) : nil }
  }

  private func sentence(of money: MoneyAtDeparture) -> String {
    let fall = money.falls ? money.before.subtracting(money.after) : nil
    return wording(
      "ledger.cliff",
      [
        "falls": .flag(money.falls), "before": .words(figure(money.before, money.currency)),
        "after": .words(figure(money.after, money.currency)), "departure": .day(money.departure),
        "percent": .maybe(fall.map { $0.percentage(of: money.before) }),
      ])
  }

  /// `'Agreement of 2027' (US$ 2,286,025) is an undivided sum for 4 things, counted in equal parts.`, for each entry of which only
  /// some shares are meant.
  func inEqualParts(
    _ positions: some Sequence<Int>, of isMeant: (Ledger.Share, Ledger.Entry) -> Bool
  ) -> [String] {
    ledger.countedInEqualParts(positions).filter { position in
      let entry = ledger.entries[position]
      return entry.shares.contains { !isMeant($0, entry) }
    }
    .map { wording("ledger.in-equal-parts", ["undivided": .words(undivided($0))]) }
  }

  public func undivided(_ position: Int) -> String {
    let entry = ledger.entries[position]
    return wording(
      "ledger.undivided",
      [
        "money": .words(quoted(position)), "amount": entry.amount.map { .money($0.amount, $0.currency) } ?? .none,
        "n": .number(entry.shares.count),
      ])
  }
}
