import Analysis
import PlanFormat
import PlanModel

/// What can be told of a plan's money in a sentence: the same in every product.
public struct MoneySentences: Sendable {
  let facts: PlanFacts
  let wording: Wording

  public init(_ facts: PlanFacts, _ wording: Wording = .english) {
    (self.facts, self.wording) = (facts, wording)
  }

  private var ledger: Ledger { facts.ledger }

  public func name(of counterpart: Counterpart) -> String {
    (counterpart.shortName.value ?? counterpart.name.value)?.text(in: wording.language) ?? counterpart.id
  }

  public func name(ofEntryAt position: Int) -> String { facts.name(of: ledger.entries[position], in: wording) }

  public func money(_ amount: Decimal, _ currency: Currency?) -> String { wording.statedMoney(amount, currency) }
}

extension MoneySentences {
  public func sentence(of hole: MoneyHole) -> String {
    let days = hole.last.map { last in
      let count = hole.days ?? 0
      let number = "(\(wording.number(count)) day\(count == 1 ? "" : "s"))"
      return hole.first == last
        ? "On \(wording.day(last)) \(number)"
        : "From \(wording.day(hole.first)) to \(wording.day(last)) \(number)"
    }
    let hasBegun = facts.asOf.map { hole.first <= $0 } ?? false
    let start = days ?? (hasBegun ? "Since \(wording.day(hole.first))" : "From \(wording.day(hole.first)) on")
    let work = list(hole.purposes.map { facts.name(of: $0, in: wording) })
    var sentences: [String] = []
    switch hole.kind {
    case .between(let before, let next):
      sentences.append(
        "\(start) no firm money pays for \(work): \(ending(before)), and \(beginning(next)).")
    case .after(let before):
      sentences.append("\(start) no firm money pays for \(work): \(ending(before)), and no firm money follows it.")
    case .beforeSuccessor(let successor, let next):
      let leaving =
        facts.departure.map { "the mission \(facts.isAhead($0) ? "leaves" : "left") \(wording.on($0))" } ?? ""
      guard let next else {
        return "\(start) the plan names no money for \(name(of: successor)): \(leaving)."
      }
      let status = ledger.entries[next].status
      let firmness = status.map { $0.isFirm ? "" : " (\(wording.word($0)), not firm)," } ?? " (how firm is not said),"
      sentences.append(
        "\(start) the plan names no money for \(name(of: successor)): \(leaving), and the first money for it, "
          + "\(beginning(next, firmness)).")
    }
    if let need = hole.need, need.amount > .zero {
      let time = hole.last == nil ? "in the twelve months from then" : "in those days"
      sentences.append("What is needed \(time) comes to \(money(need.amount, need.currency)).")
    } else if hole.need == nil, !hole.purposes.isEmpty {
      sentences.append("What is needed meanwhile is not stated.")
    }
    if !hole.promised.isEmpty {
      sentences.append("Asked for or promised, and not firm: \(list(hole.promised.map(quoted))).")
    }
    if !hole.uncounted.isEmpty {
      sentences.append("The plan says too little to tell whether this pays then: \(list(hole.uncounted.map(quoted))).")
    }
    return sentences.joined(separator: " ")
  }

  public func sentence(of end: EndOfMoney) -> String {
    let open = end.activities.filter {
      $0.sequel.isOpen(after: end.end ?? PlanDate(.distantFuture), on: facts.asOf ?? .distantPast)
    }
    let isUndecided = open.allSatisfy { if case .undecided = $0.sequel { true } else { false } }
    let work = list(open.map { facts.name(of: $0.purpose, in: wording) })
    let rest = isUndecided ? "what becomes of that work is not decided" : "no money follows it"
    return "\(ending(end.entry.position)), for \(work), and \(rest)."
  }

  /// The cliff in a sentence.
  public var cliffSentence: String {
    guard let cliff = facts.financialCliff else {
      return facts.departure == nil
        ? "Cannot be told: the plan does not say when the mission leaves."
        : "Cannot be told: the plan has no firm money for work that goes on with an amount and a time in the twelve months "
          + "before or after the departure."
    }
    var text = "Firm money for tasks that go on \(change(cliff.all))."
    let falling = cliff.functions.filter(\.money.falls).compactMap { function, money in
      function.map {
        "\(wording.word($0)) \(figure(money.before, money.currency)) to \(figure(money.after, money.currency))"
      }
    }
    if !falling.isEmpty { text += " By function: \(falling.joined(separator: "; "))." }
    if !cliff.all.leftOut.isEmpty {
      text += " Not in it, for want of an amount, a rate or a time: \(list(cliff.all.leftOut.map(quoted)))."
    }
    return text
  }

  private func change(_ money: MoneyAtDeparture) -> String {
    let (before, after) = (figure(money.before, money.currency), figure(money.after, money.currency))
    let span = "in the twelve months to the departure on \(wording.day(money.departure))"
    guard money.falls else { return "does not fall: \(before) \(span), \(after) in the twelve after it" }
    let fall = money.before.subtracting(money.after).map { ", by \($0.percentage(of: money.before)) per cent" } ?? ""
    return "falls from \(before) \(span) to \(after) in the twelve after it\(fall)"
  }

  public func figure(_ amount: Decimal, _ currency: Currency?) -> String {
    amount > .zero ? money(amount, currency) : "nothing"
  }

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
    }
  }

  public func sentence(of request: UnansweredRequest) -> String {
    let amount = ledger.entries[request.position].amount.map { ", \(money($0.amount, $0.currency))" } ?? ""
    let since = request.since.map { ", since \(wording.date($0))" } ?? ", since when the plan does not say"
    let days = request.days.map { " (\(wording.number($0)) day\($0 == 1 ? "" : "s"))" } ?? ""
    return "\(quoted(request.position))\(amount)\(since)\(days)."
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
        "\(largest.amount.percentage(of: concentration.total)) per cent of the firm money that is still to pay for work that "
          + "goes on, \(total), comes from one source: \(name). (More than half is the program's own yardstick.)")
    }
    if let end = concentration.commonEnd {
      sentences.append(
        "All firm money that is still to pay for work that goes on, \(total), ends within \(end). (The program's own yardstick.)"
      )
    }
    return sentences.isEmpty ? [] : sentences + leftOut
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

  /// What the plan does not say.
  public func reason(_ reason: UncountedMoney.Reason) -> String {
    switch reason {
    case .amount: "the amount"
    case .currency: "the currency"
    case .rate(let currency):
      currency.map { "a rate from \($0.code) to \(ledger.commonCurrency?.code ?? "the plan's currency")" }
        ?? "the currency"
    case .period: "from when to when it pays"
    case .reversedPeriod: "when it pays, since its last day comes before its first"
    case .status: "how firm it is"
    }
  }

  public func quoted(_ position: Int) -> String { "'\(name(ofEntryAt: position))'" }

  /// The first of them, and how many more there are.
  public func list(_ names: [String], most: Int = 6) -> String {
    names.count <= most
      ? wording.list(names) : wording.list(Array(names.prefix(most)) + ["\(names.count - most) more"])
  }

  private func ending(_ position: Int) -> String {
    guard let until = ledger.entries[position].until else { return quoted(position) }
    let hasPassed = facts.asOf.map(until.hasPassed) ?? false
    return "\(quoted(position)) \(hasPassed ? "ended" : "ends") \(wording.on(until))"
  }

  /// `'Budget of 2020' begins on 1 January 2020`.
  private func beginning(_ position: Int, _ remark: String = "") -> String {
    guard let from = ledger.entries[position].from else { return quoted(position) + remark }
    let hasBegun = facts.asOf.map { from.isSurely(before: $0 + 1) } ?? false
    return "\(quoted(position))\(remark) \(hasBegun ? "began" : "begins") \(wording.on(from))"
  }
}
