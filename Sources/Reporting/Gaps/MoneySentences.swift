import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

/// What can be told of a plan's money in a sentence: the same in every product.
public struct MoneySentences: Sendable {
  let facts: PlanFacts
  let wording: Wording

  public init(_ facts: PlanFacts, _ wording: Wording = .english) {
    (self.facts, self.wording) = (facts, wording)
  }

  var ledger: Ledger { facts.ledger }

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
        "\(start) the plan names no firm money for \(work): \(endingWithYear(before)), and \(beginning(next)).")
    case .after(let before):
      sentences.append(
        "\(start) the plan names no firm money for \(work): \(endingWithYear(before)), and no firm money follows it.")
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
      sentences.append(
        "The plan says too little to tell whether this pays then: \(list(hole.uncounted.map(quotedWithYear))).")
    }
    return sentences.joined(separator: " ")
  }

  public func sentence(of end: EndOfMoney) -> String {
    let open = end.activities.filter {
      $0.sequel.isOpen(after: end.end ?? PlanDate(.distantFuture), on: facts.asOf ?? .distantPast)
    }
    // One sentence for all that ends alike.
    var order: [String] = []
    var work: [String: [String]] = [:]
    for (purpose, sequel) in open {
      let rest = rest(after: sequel)
      if work[rest] == nil { order.append(rest) }
      work[rest, default: []].append(facts.name(of: purpose, in: wording))
    }
    return order.map { "\(ending(end.entry.position).capitalizedFirst), for \(list(work[$0] ?? [])), and \($0)." }
      .joined(separator: " ")
  }

  private func rest(after sequel: EndOfMoney.Sequel) -> String {
    switch sequel {
    case .undecided: "what becomes of that work is not decided"
    case .hole(let days, let next):
      "\(quoted(next)) follows only after \(wording.number(days)) day\(days == 1 ? "" : "s")"
    case .nothing, .followed, .ends, .arranged: "no money follows it"
    }
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
      + inEqualParts(cliff.all.counted) { share, entry in
        share.use == .continuing
          && facts.function(of: share.purpose) == entry.shares.first.flatMap { facts.function(of: $0.purpose) }
      }
  }

  /// ` 'Agreement of 2027' (US$ 2,286,025) is an undivided sum for 4 things, counted in equal parts.`, for each entry of which only
  /// some shares are meant.
  func inEqualParts(
    _ positions: some Sequence<Int>, of isMeant: (Ledger.Share, Ledger.Entry) -> Bool
  ) -> String {
    ledger.countedInEqualParts(positions).filter { position in
      let entry = ledger.entries[position]
      return entry.shares.contains { !isMeant($0, entry) }
    }
    .map { " \(undivided($0).capitalizedFirst)." }.joined()
  }

  public func undivided(_ position: Int) -> String {
    let entry = ledger.entries[position]
    let sum = entry.amount.map { " (\(money($0.amount, $0.currency)))" } ?? ""
    return
      "\(quoted(position))\(sum) is an undivided sum for \(wording.number(entry.shares.count)) things, counted in equal parts"
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

  /// `'Budget of 2020'`; money without a title is told apart from what it is for: `the money for 'Patrols' from 'Budget'`.
  public func quoted(_ position: Int) -> String {
    let (entry, name) = (ledger.entries[position], name(ofEntryAt: position))
    let source = ledger.source(of: entry)?.name.value?.text(in: wording.language)
    if ledger.allocation(of: entry).title.value != nil || entry.shares.isEmpty && source == nil { return "'\(name)'" }
    if entry.shares.isEmpty { return "the money from '\(name)'" }
    return "the money for '\(name)'" + (source.map { " from '\($0)'" } ?? "")
  }

  /// `'Budget 2018/19' (budget year 2018/19)`: what is known of when it pays, where nothing tells from when that year runs.
  private func quotedWithYear(_ position: Int) -> String {
    let year = ledger.entries[position].period == nil ? ledger.allocations[position].year.value?.plain.oneLine : nil
    return quoted(position) + (year.map { " (budget year \($0.isolated))" } ?? "")
  }

  /// The first of them, and how many more there are.
  public func list(_ names: [String], most: Int = 6) -> String {
    names.count <= most
      ? wording.list(names) : wording.list(Array(names.prefix(most)) + ["\(names.count - most) more"])
  }

  func ending(_ position: Int) -> String {
    guard let until = ledger.entries[position].until else { return quoted(position) }
    let hasPassed = facts.asOf.map(until.hasPassed) ?? false
    return "\(quoted(position)) \(hasPassed ? "ended" : "ends") \(wording.on(until))"
  }

  /// `'Agreement' ended on 30 June 2018, with the budget year 2017/18`, where nothing else dates its end.
  private func endingWithYear(_ position: Int) -> String {
    let allocation = ledger.allocations[position]
    guard allocation.until.value == nil, let year = allocation.year.value?.plain.oneLine,
      ledger.entries[position].until != nil
    else { return ending(position) }
    return "\(ending(position)), with the budget year \(year.isolated)"
  }

  /// `'Budget of 2020' begins on 1 January 2020`.
  func beginning(_ position: Int, _ remark: String = "") -> String {
    guard let from = ledger.entries[position].from else { return quoted(position) + remark }
    let hasBegun = facts.asOf.map { from.isSurely(before: $0 + 1) } ?? false
    return "\(quoted(position))\(remark) \(hasBegun ? "began" : "begins") \(wording.on(from))"
  }
}
