import Analysis
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

  public func money(_ amount: Decimal, _ currency: Currency?) -> String { wording.statedMoney(amount, currency) }

  public func figure(_ amount: Decimal, _ currency: Currency?) -> String {
    amount > .zero ? money(amount, currency) : wording("ledger.nothing")
  }

  /// Sentences one after the other.
  func joined(_ sentences: [String]) -> String {
    sentences.filter { !$0.isEmpty }.joined(separator: wording("gaps.between-sentences"))
  }
}

// MARK: - Days without money

extension MoneySentences {
  public func sentence(of hole: MoneyHole) -> String {
    let work = MessageValue.words(list(hole.purposes.map { facts.name(of: $0, in: wording) }))
    var sentences: [String] = []
    switch hole.kind {
    case .between(let before, let next):
      sentences.append(
        wording(
          "ledger.hole-between",
          [
            "when": when(hole), "work": work, "before": .words(endingWithYear(before)),
            "next": .words(beginning(next)),
          ]))
    case .after(let before):
      sentences.append(
        wording(
          "ledger.hole-after", ["when": when(hole), "work": work, "before": .words(endingWithYear(before))]))
    case .beforeSuccessor(let successor, let next):
      sentences.append(
        wording(
          "ledger.hole-before-successor",
          [
            "when": when(hole), "successor": .name(name(of: successor)),
            "ahead": .flag(facts.departure.map { facts.isAhead($0) } ?? true), "departure": .maybe(facts.departure),
            "next": .maybe(words: next.map { beginning($0, firmness: firmness(ofEntryAt: $0)) }),
          ]))
      // What nothing follows has no end.
      if next == nil { return joined(sentences) }
    }
    if let need = hole.need, need.amount > .zero {
      sentences.append(
        wording(
          "ledger.needed",
          ["open": .flag(hole.last == nil), "amount": .money(need.amount, need.currency)]))
    } else if hole.need == nil, !hole.purposes.isEmpty {
      sentences.append(wording("ledger.need-not-stated"))
    }
    if !hole.promised.isEmpty {
      sentences.append(wording("ledger.promised", ["money": .words(list(hole.promised.map(quoted)))]))
    }
    if !hole.uncounted.isEmpty {
      sentences.append(
        wording("ledger.perhaps-paid", ["money": .words(list(hole.uncounted.map(quotedWithYear)))]))
    }
    return joined(sentences)
  }

  private func when(_ hole: MoneyHole) -> MessageValue {
    let hasBegun = facts.asOf.map { hole.first <= $0 } ?? false
    return .words(
      wording(
        "ledger.when",
        [
          "first": .day(hole.first), "last": .maybe(hole.last), "one-day": .flag(hole.first == hole.last),
          "days": .number(hole.days ?? 0), "begun": .flag(hasBegun),
        ]))
  }

  /// Nothing of what is firm.
  private func firmness(ofEntryAt position: Int) -> MessageValue {
    guard let status = ledger.entries[position].status else { return .choice("not-said") }
    return status.isFirm ? .none : .words(wording.word(status))
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
    return joined(
      order.map { rest in
        wording(
          "ledger.end",
          [
            "ends": .words(ending(end.entry.position)), "work": .words(list(work[rest] ?? [])), "rest": .words(rest),
          ])
      })
  }

  private func rest(after sequel: EndOfMoney.Sequel) -> String {
    switch sequel {
    case .undecided: wording("ledger.undecided")
    case .hole(let days, let next):
      wording("ledger.follows-later", ["money": .words(quoted(next)), "days": .number(days)])
    case .nothing, .followed, .ends, .arranged: wording("ledger.nothing-follows")
    }
  }
}
