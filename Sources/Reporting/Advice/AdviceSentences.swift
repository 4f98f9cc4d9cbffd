import Analysis
import Languages
import PlanFormat
import PlanModel

/// Points of advice in words: each one sentence on one matter, which names whom, what, where and by when.
struct AdviceSentences {
  let press: Press
  var introductions: Introductions
  /// How many of several are named; the others are counted.
  static let mostNamed = 4
  static let mostAskedFor = 2

  init(_ press: Press) {
    self.press = press
    introductions = Introductions(press)
  }

  var facts: PlanFacts { press.facts }
  var plan: Plan { press.plan }
  var wording: Wording { press.wording }

  mutating func sentence(_ point: AdvicePoint) -> String {
    switch point.subject {
    case .successorMoney(let hole, let successor): return successorMoney(hole, successor)
    case .unready(let handovers): return unready(handovers)
    case .capacity(let handovers):
      return wording(
        "advice.points.capacity",
        [
          "handovers": handoverNames(handovers), "n": .number(handovers.count),
          "mission": .words(introductions.mission()),
        ])
    case .owners(let priorities):
      let names = priorities.map {
        plan.residualPriorities[$0].title.value?.text(in: wording.language).oneLine ?? plan.residualPriorities[$0].id
      }
      return wording(
        "advice.points.owners",
        [
          "priorities": named(names), "n": .number(priorities.count), "report": .maybe(nextReport),
          "mission": .words(introductions.mission()),
        ])
    case .sequence(let crowd): return sequence(crowd)
    case .rights(_, let data): return rights(withData: data)
    case .laws(let laws, let receiver, let parliament): return self.laws(laws, receiver, parliament)
    case .targets(let count): return targets(count)
    case .money(let asked): return money(asked)
    case .costs(let count):
      return wording(
        "advice.points.costs", ["n": .number(count), "departure": .maybe(facts.departure)])
    case .cliff(let cliff):
      return wording(
        "advice.points.cliff",
        [
          "before": .money(cliff.before, cliff.currency), "departure": .day(cliff.departure),
          "after": cliff.after > .zero ? .money(cliff.after, cliff.currency) : .none,
        ])
    case .holders(let subjects, let from):
      return wording(
        "advice.points.holders",
        [
          "tasks": named(subjects.map { GapSentences(facts, wording).title(of: $0) }), "n": .number(subjects.count),
          "from": .maybe(from),
        ])
    case .steep(let last, let peak):
      return wording(
        "advice.points.steep",
        ["last": .number(last), "peak": .number(peak), "departure": .maybe(facts.departure)])
    case .timing(let calendar, let steps):
      return wording(
        "advice.points.timing",
        ["steps": .number(steps.count), "event": .name(title(ofDateAt: calendar)), "date": .maybe(date(at: calendar))])
    case .election(let calendar):
      return wording(
        "advice.points.election",
        [
          "election": .name(title(ofDateAt: calendar)), "mission": .words(introductions.mission()),
          "departure": .maybe(facts.departure),
        ])
    case .unaccepted(let handovers):
      return wording(
        "advice.points.unaccepted", ["n": .number(handovers.count), "handovers": handoverNames(handovers)])
    case .handedOverShort(let handover): return handedOverShort(handover)
    case .unsecured(let sites):
      let names = sites.map { plan.sites[$0].name.value?.text(in: wording.language).oneLine ?? plan.sites[$0].id }
      return wording("advice.points.unsecured", ["sites": named(names), "n": .number(sites.count)])
    case .written(_, let paragraph): return paragraph.words(in: wording)
    }
  }
}

// MARK: - Handovers

extension AdviceSentences {
  private mutating func unready(_ handovers: [Int]) -> String {
    let capacity = handovers.count == 1 ? facts.shortfall(ofHandoverAt: handovers[0]) : nil
    let days = handovers.compactMap { facts.standings.handovers[$0].readiness?.day }
    return wording(
      "advice.points.unready",
      [
        "receivers": .names(receivers(ofHandoverAt: handovers[0])), "handovers": handoverNames(handovers),
        "day": .maybe(days.firstInOrder), "mission": .words(introductions.mission()),
        "needed": .maybe(name: capacity?.required.value?.text(in: wording.language).oneLine),
        "found": .maybe(name: capacity?.assessed.value?.text(in: wording.language).oneLine),
      ])
  }

  private mutating func receivers(ofHandoverAt position: Int) -> [String] {
    introductions.names(facts.receivers(of: plan.handovers[position])).uniqued()
  }

  private mutating func handedOverShort(_ handover: Int) -> String {
    let entry = plan.handovers[handover]
    let capacity = facts.shortfall(ofHandoverAt: handover)
    return wording(
      "advice.points.handed-over-short",
      [
        "receivers": .names(receivers(ofHandoverAt: handover)),
        "handover": .name(title(ofHandoverAt: handover)),
        "day": .maybe(entry.transferred.value ?? entry.end.value),
        "needed": .maybe(name: capacity?.required.value?.text(in: wording.language).oneLine),
        "found": .maybe(name: capacity?.assessed.value?.text(in: wording.language).oneLine),
      ])
  }

  private mutating func sequence(_ crowd: Crowd) -> String {
    let most = crowd.receivers.prefix(2).filter { $0.count > 1 }.map { receiver in
      wording(
        "advice.load",
        ["receiver": .words(introductions.name(plan.counterparts[receiver.receiver])), "n": .number(receiver.count)])
    }
    let isLastDay =
      facts.departure.map { !$0.isSurely(after: crowd.last) && !$0.isSurely(before: crowd.first) } ?? false
    return wording(
      "advice.points.sequence",
      [
        "n": .number(crowd.handovers.count), "day": .day(crowd.last), "loads": .names(most),
        "mission": isLastDay ? .words(introductions.mission()) : .none,
      ])
  }
}

// MARK: - Politics, law and rights

extension AdviceSentences {
  private mutating func rights(withData data: Bool) -> String {
    let successor = facts.successors.first.map { introductions.name($0) }
    return wording(
      "advice.points.rights",
      [
        "successor": .maybe(words: successor), "mission": .words(introductions.mission()), "data": .flag(data),
      ])
  }

  private mutating func laws(_ laws: [Int], _ receiver: Int?, _ parliament: Int?) -> String {
    let names = laws.map { plan.laws[$0].title.value?.text(in: wording.language).oneLine ?? plan.laws[$0].id }
    let support = facts.successors.first.map { introductions.name($0) }
    return wording(
      "advice.points.laws",
      [
        "laws": named(names), "n": .number(laws.count), "support": .maybe(words: support),
        "end": .maybe(parliament.flatMap { date(at: $0) }),
        "receiver": .maybe(words: receiver.map { introductions.name(plan.counterparts[$0]) }),
      ])
  }

  private mutating func targets(_ count: Int) -> String {
    let lapsed = facts.benchmarks.filter { $0.indicators.contains { $0.verdict == .lapsed } }
    return wording(
      "advice.points.targets",
      [
        "n": .number(count), "mission": .words(introductions.mission()),
        "successor": .maybe(words: facts.successors.first.map { introductions.name($0) }),
        "benchmarks": named(
          lapsed.map { $0.benchmark.title.value?.text(in: wording.language).oneLine ?? $0.benchmark.id }),
      ])
  }
}

// MARK: - Money

extension AdviceSentences {
  private mutating func successorMoney(_ hole: MoneyHole, _ successor: Counterpart) -> String {
    var next: PlanDate?
    if case .beforeSuccessor(_, let position?) = hole.kind { next = facts.ledger.entries[position].from }
    return wording(
      "advice.points.successor-money",
      [
        "successor": .words(introductions.name(successor)), "first": .day(hole.first), "last": .maybe(hole.last),
        "days": .maybe(hole.days), "next": .maybe(next), "report": .maybe(nextReport),
      ])
  }

  private func money(_ asked: AdvicePoint.MoneyAsked) -> String {
    let work = asked.holes.flatMap(\.purposes).map { facts.name(of: $0, in: wording).oneLine }.uniqued()
    let days = Set(asked.holes.map(\.first))
    return wording(
      "advice.points.money",
      [
        "items": .names(asked.shares.prefix(Self.mostAskedFor).map(share)),
        "work": named(work, most: Self.mostAskedFor),
        "first": days.count == 1 ? .maybe(days.first) : .none,
      ])
  }

  private func share(_ share: FundedShare) -> String {
    switch share.subject {
    case .framework(let position, _):
      let framework = plan.frameworks[position]
      return wording(
        "advice.funded-share",
        [
          "name": .name(framework.name.value?.text(in: wording.language).oneLine ?? framework.id),
          "percent": .maybe(framework.funded.entry?.share.value),
        ])
    case .need(let position, let balance):
      return wording(
        "advice.open-need",
        [
          "name": .name(facts.name(of: facts.ledger.needs[position], in: wording).oneLine),
          "open": balance.cover.firm == .zero ? .none : .money(balance.uncovered, balance.need.currency),
          "need": .money(balance.need.amount, balance.need.currency),
        ])
    }
  }
}

// MARK: - Names

extension AdviceSentences {
  /// The report of the Secretary-General that comes next.
  private var nextReport: PlanDate? {
    plan.calendar.filter { entry in
      guard entry.kind.value == .councilReport, let on = entry.on.value else { return false }
      return on.isSurely(after: press.asOf)
    }.compactMap(\.on.value).firstInOrder
  }

  /// Each in quotation marks, since titles are no words of the sentence.
  private func named(_ names: [String], most: Int = mostNamed) -> MessageValue {
    let quoted = names.map { wording("advice.quoted", ["name": .name($0)]) }
    guard names.count > most else { return .names(quoted) }
    let rest = wording("lists.rest", ["n": .number(names.count - most + 1)])
    return .names(quoted.prefix(most - 1) + [rest])
  }

  private func handoverNames(_ positions: [Int]) -> MessageValue { named(positions.map(title(ofHandoverAt:))) }

  private func title(ofHandoverAt position: Int) -> String {
    GapSentences(facts, wording).title(of: .handover(position, task: nil))
  }

  private func title(ofDateAt position: Int) -> String {
    plan.calendar[position].title.value?.text(in: wording.language).oneLine ?? plan.calendar[position].id
  }

  private func date(at position: Int) -> PlanDate? {
    plan.calendar[position].until.value ?? plan.calendar[position].on.value
  }
}
