import Analysis
import PlanFormat
import PlanModel
import Reporting

// Days without money, and money that ends, in sentences.

extension FundingView {
  func sentence(of hole: MoneyHole) -> String {
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

  func sentence(of end: EndOfMoney) -> String {
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
    return order.map { "\(ending(end.entry.position)), for \(list(work[$0] ?? [])), and \($0)." }.joined(separator: " ")
  }

  private func rest(after sequel: EndOfMoney.Sequel) -> String {
    switch sequel {
    case .undecided: "what becomes of that work is not decided"
    case .hole(let days, let next):
      "\(quoted(next)) follows only after \(wording.number(days)) day\(days == 1 ? "" : "s")"
    case .nothing, .followed, .ends, .arranged: "no money follows it"
    }
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
