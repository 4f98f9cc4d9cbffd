import Analysis
import Languages
import PlanFormat
import PlanModel

// What is told of shares: what is funded, asked for, of one source, and for gender equality.

extension MoneySentences {
  public func sentence(of share: FundedShare) -> String {
    switch share.subject {
    case .framework(let position, let on):
      let framework = facts.plan.frameworks[position]
      return wording(
        "ledger.framework",
        [
          "framework": .name(framework.name.value?.text(in: wording.language) ?? framework.id),
          "percent": .maybe(framework.funded.entry?.share.value), "on": .maybe(on),
        ])
    case .need(let position, let balance):
      let need = balance.need
      let percent = share.percent
      let told = wording(
        "ledger.need",
        [
          "name": .name(facts.name(of: ledger.needs[position], in: wording)),
          "firm": balance.cover.firm == .zero ? .none : percent == 0 ? .choice("little") : .number(percent),
          "need": .money(need.amount, need.currency), "open": .words(figure(balance.uncovered, need.currency)),
          "uncounted": .words(list(balance.cover.uncounted.map(quoted))),
        ])
      return joined(
        [told]
          + inEqualParts(balance.cover.counted) { share, _ in ledger.needs[position].purposes.contains(share.purpose) })
    }
  }

  public func sentence(of request: UnansweredRequest) -> String {
    let amount = ledger.entries[request.position].amount
    return wording(
      "ledger.request",
      [
        "money": .words(quoted(request.position)),
        "amount": amount.map { .money($0.amount, $0.currency) } ?? .none, "since": .maybe(request.since),
        "days": .maybe(request.days),
      ])
  }

  public var concentrationSentences: [String] {
    guard let concentration = facts.concentration else { return [] }
    let leftOut =
      concentration.leftOut.isEmpty
      ? []
      : [wording("ledger.not-among-it", ["money": .words(list(concentration.leftOut.map(quoted)))])]
    guard let largest = concentration.sources.first else { return [wording("ledger.nothing-counted")] + leftOut }
    let total = MessageValue.money(concentration.total, concentration.currency)
    var sentences: [String] = []
    if concentration.isOnOneSource {
      sentences.append(
        wording(
          "ledger.one-source",
          [
            "total": total, "percent": .number(largest.amount.percentage(of: concentration.total)),
            "source": .maybe(name: largest.source.map { $0.name.value?.text(in: wording.language) ?? $0.id }),
          ]))
    }
    if let end = concentration.commonEnd {
      sentences.append(wording("ledger.common-end", ["total": total, "half": .maybe(PlanDate(end.description))]))
    }
    guard !sentences.isEmpty else { return [] }
    let parts = inEqualParts(concentration.counted) { share, _ in share.use == .continuing }
    return sentences + leftOut + (parts.isEmpty ? [] : [joined(parts)])
  }

  public var genderSentences: [String] {
    guard let shares = facts.genderShares else { return [] }
    return [sentence(of: shares.equality, "equality"), sentence(of: shares.organisations, "organisations")]
  }

  private func sentence(of share: GenderShares.Share, _ what: String) -> String {
    let (what, aim) = (MessageValue.choice(what), MessageValue.number(share.aim))
    guard let percents = share.percents else {
      return wording("ledger.gender-not-counted", ["of": what, "aim": aim])
    }
    let (least, most) = (MessageValue.number(percents.lowerBound), MessageValue.number(percents.upperBound))
    guard let isReached = share.isReached else {
      return percents == 0...100
        ? wording("ledger.gender-not-marked", ["of": what, "aim": aim])
        : wording("ledger.gender-between", ["of": what, "aim": aim, "least": least, "most": most])
    }
    return wording(
      "ledger.gender-share",
      [
        "of": what, "aim": aim, "least": least, "most": percents.lowerBound == percents.upperBound ? .none : most,
        "reached": .flag(isReached),
      ])
  }
}
