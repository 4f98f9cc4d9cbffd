import Analysis
import Languages
import PlanFormat
import PlanModel

// Points on money.

extension AdviceSentences {
  mutating func successorMoney(_ hole: MoneyHole, _ successor: Counterpart) -> String {
    var next: PlanDate?
    if case .beforeSuccessor(_, let position?) = hole.kind { next = facts.ledger.entries[position].from }
    return wording(
      "advice.points.successor-money",
      [
        "successor": .words(introductions.name(successor)), "first": .day(hole.first), "last": .maybe(hole.last),
        "days": .maybe(hole.days), "next": .maybe(next), "report": .maybe(nextReport),
        // What has begun is told of what has been since, too.
        "begun": .flag(hole.first <= press.asOf),
      ])
  }

  mutating func money(_ asked: AdvicePoint.MoneyAsked) -> String {
    let items = asked.shares.map(share)
    // From which day on it is not there says something only of what is paid for until then.
    let firstDays = Set(asked.holes.map { $0.first > press.asOf ? $0.first : nil })
    let work = unpaidWork(asked.holes, dated: firstDays.count > 1)
    guard !items.isEmpty || !work.isEmpty else { return costs(asked.uncosted) }
    let room = Self.wordsOfNames + 16
    let used = items.reduce(0) { $0 + $1.words }
    let (plans, kinds) = (listed(items, within: room), listed(work, within: max(8, room - used)))
    return wording(
      "advice.points.money",
      [
        "items": plans.told, "items-part": plans.part, "work": kinds.told, "part": kinds.part,
        "first": .maybe(firstDays.count == 1 ? firstDays.first ?? nil : nil),
      ])
  }

  /// What is not paid for, each once; where that is not so of all from one day on, with the day until which it is paid for.
  private func unpaidWork(_ holes: [MoneyHole], dated: Bool) -> [NameOfPoint] {
    var seen: Set<String> = []
    return holes.flatMap { hole in
      hole.purposes.map { facts.name(of: $0, in: wording).oneLine }.filter { seen.insert($0).inserted }.map { name in
        dated && hole.first > press.asOf
          ? NameOfPoint(
            name, beside: 4, told: wording("advice.unpaid-work", ["name": .name(name), "first": .day(hole.first)]))
          : NameOfPoint(name, told: wording("advice.quoted", ["name": .name(name)]))
      }
    }
  }

  /// Of whom an estimate is wanted: the institutions that take over, since what others pay ends.
  private mutating func costs(_ handovers: [Int]) -> String {
    let receivers = handovers.flatMap { facts.receivers(of: plan.handovers[$0]) }.filter(\.isState)
    let first = receivers.map(\.header.symbol).uniqued().prefix(Self.mostInstitutions)
    let names = introductions.names(
      first.compactMap { plan.counterparts.position(of: $0) }.map { plan.counterparts[$0] })
    return wording(
      "advice.points.costs",
      ["receivers": .names(names), "departure": facts.hasLeft ? .none : .maybe(facts.departure)])
  }

  private static let mostInstitutions = 5

  private func share(_ share: FundedShare) -> NameOfPoint {
    switch share.subject {
    case .framework(let position, _):
      let framework = plan.frameworks[position]
      let name = framework.name.value?.text(in: wording.language).oneLine ?? framework.id
      let percent = framework.funded.entry?.share.value
      return NameOfPoint(
        name, beside: percent == nil ? 0 : 5,
        told: wording("advice.funded-share", ["name": .name(name), "percent": .maybe(percent)]))
    case .need(let position, let balance):
      let name = facts.name(of: facts.ledger.needs[position], in: wording).oneLine
      return NameOfPoint(
        name, beside: 6,
        told: wording(
          "advice.open-need",
          [
            "name": .name(name),
            "open": balance.cover.firm == .zero ? .none : .money(balance.uncovered, balance.need.currency),
            "need": .money(balance.need.amount, balance.need.currency),
          ]))
    }
  }
}
