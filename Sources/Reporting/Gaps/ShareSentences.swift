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
      let name = framework.name.value?.text(in: wording.language) ?? framework.id
      let stated = framework.funded.entry?.share.value.map { wording.number($0) } ?? ""
      return "\(name): \(stated) per cent of the money that it needs is there, as the plan states it"
        + (on.map { " (\(wording.date($0)))" } ?? "") + "."
    case .need(let position, let balance):
      let need = balance.need
      let share =
        balance.cover.firm == .zero
        ? "nothing" : share.percent == 0 ? "less than one per cent" : "\(share.percent) per cent"
      return "\(facts.name(of: ledger.needs[position], in: wording)): \(share) of "
        + "\(money(need.amount, need.currency)) is firm, \(figure(balance.uncovered, need.currency)) is open"
        + (balance.cover.uncounted.isEmpty
          ? "." : "; the plan says too little of \(list(balance.cover.uncounted.map(quoted))) to count it.")
        + inEqualParts(balance.cover.counted) { share, _ in ledger.needs[position].purposes.contains(share.purpose) }
    }
  }

  public func sentence(of request: UnansweredRequest) -> String {
    let amount = ledger.entries[request.position].amount.map { ", \(money($0.amount, $0.currency))" } ?? ""
    let since = request.since.map { ", since \(wording.date($0))" } ?? ", since when the plan does not say"
    let days = request.days.map { " (\(wording.number($0)) day\($0 == 1 ? "" : "s"))" } ?? ""
    return "\(quoted(request.position).capitalizedFirst)\(amount)\(since)\(days)."
  }

  public var concentrationSentences: [String] {
    guard let concentration = facts.concentration else { return [] }
    let leftOut =
      concentration.leftOut.isEmpty
      ? [] : ["The plan says too little to count this among it: \(list(concentration.leftOut.map(quoted)))."]
    guard let largest = concentration.sources.first else {
      return ["Cannot be told: none of the firm money that is still to pay for work that goes on can be counted."]
        + leftOut
    }
    let total = money(concentration.total, concentration.currency)
    let name =
      largest.source.map { $0.name.value?.text(in: wording.language) ?? $0.id } ?? "money without a named source"
    var sentences: [String] = []
    if concentration.isOnOneSource {
      sentences.append(
        "Of the \(total) of firm money that is still to pay for work that goes on, "
          + "\(largest.amount.percentage(of: concentration.total)) per cent comes from one source: \(name). (More than half is the "
          + "program's own yardstick.)")
    }
    if let end = concentration.commonEnd {
      sentences.append(
        "All of the \(total) of firm money that is still to pay for work that goes on ends within \(end). (The program's own "
          + "yardstick.)"
      )
    }
    let parts = inEqualParts(concentration.counted) { share, _ in share.use == .continuing }
    return sentences.isEmpty ? [] : sentences + leftOut + (parts.isEmpty ? [] : [String(parts.dropFirst())])
  }

  public var genderSentences: [String] {
    guard let shares = facts.genderShares else { return [] }
    return [
      sentence(of: shares.equality, "serves gender equality (gender marker 2 or 3)"),
      sentence(of: shares.organisations, "goes to women's organisations"),
    ]
  }

  private func sentence(of share: GenderShares.Share, _ what: String) -> String {
    let aim = "the report asks donors for at least \(share.aim) per cent of their aid"
    guard let percents = share.percents else {
      return "Cannot tell what share \(what): no firm amount can be counted; \(aim)."
    }
    guard let isReached = share.isReached else {
      return percents == 0...100
        ? "Cannot tell what share \(what): the plan marks none of its firm money; \(aim)."
        : "Cannot tell whether enough \(what): between \(percents.lowerBound) and \(percents.upperBound) per cent, since not all "
          + "is marked; \(aim)."
    }
    let number =
      percents.lowerBound == percents.upperBound
      ? "\(percents.lowerBound)"
      : "\(percents.lowerBound) to \(percents.upperBound)"
    return
      "\(number) per cent of the firm money \(what), which \(isReached ? "reaches" : "does not reach") the aim: \(aim)."
  }
}
