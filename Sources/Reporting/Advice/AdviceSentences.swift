import Analysis
import Languages
import PlanFormat
import PlanModel

/// Points of advice in words: each one sentence on one matter, which names whom, what, where and by when. What was to be done
/// before the mission left and is open is told, after it has left, as what remains.
struct AdviceSentences {
  let press: Press
  var introductions: Introductions

  init(_ press: Press) {
    self.press = press
    introductions = Introductions(press)
  }

  var facts: PlanFacts { press.facts }
  var plan: Plan { press.plan }
  var wording: Wording { press.wording }

  mutating func sentence(_ point: AdvicePoint) -> String {
    switch point.subject {
    case .mandate(let end):
      return wording(
        "advice.points.mandate",
        ["mission": .words(introductions.mission()), "end": .date(end.end), "departure": .date(end.departure)])
    case .successorMoney(let hole, let successor): return successorMoney(hole, successor)
    case .unready(let handovers): return unready(handovers)
    case .capacity(let handovers): return capacity(handovers)
    case .days(let handovers): return days(handovers)
    case .owners(let priorities): return owners(priorities)
    case .sequence(let crowd): return sequence(crowd)
    case .rights(let data): return rights(data)
    case .laws(let laws, let powers, let parliament): return self.laws(laws, powers, parliament)
    case .targets(let count): return targets(count)
    case .money(let asked): return money(asked)
    case .cliff(let cliff):
      return wording(
        "advice.points.cliff",
        [
          "before": .money(cliff.before, cliff.currency), "departure": .day(cliff.departure),
          "after": cliff.after > .zero ? .money(cliff.after, cliff.currency) : .none,
        ])
    case .holders(let subjects, let beginnings):
      let names = named(subjects.map { GapSentences(facts, wording).title(of: $0) })
      return wording(
        "advice.points.holders",
        [
          "tasks": names.told, "part": names.part, "n": .number(subjects.count), "from": .maybe(beginnings.only),
          "spread": .maybe(words: wording.spread(of: beginnings)),
        ])
    case .steep(let last, let peak):
      return wording(
        "advice.points.steep",
        ["last": .number(last), "peak": .number(peak), "departure": .maybe(facts.departure)])
    case .timing(let calendar, let steps):
      return wording(
        "advice.points.timing",
        ["steps": .number(steps.count), "event": .name(title(ofDateAt: calendar)), "date": .maybe(date(at: calendar))])
    case .election(let calendar): return election(calendar)
    case .unaccepted(let handovers):
      let names = handoverNames(handovers)
      return wording(
        "advice.points.unaccepted",
        ["n": .number(handovers.count), "handovers": names.told, "part": names.part])
    case .handedOverShort(let handover): return handedOverShort(handover)
    case .unsecured(let sites): return unsecured(sites)
    case .written(_, let paragraph): return paragraph.words(in: wording)
    }
  }
}

// MARK: - Handovers

extension AdviceSentences {
  private mutating func unready(_ handovers: [Int]) -> String {
    let capacity = handovers.count == 1 ? facts.shortfall(ofHandoverAt: handovers[0]) : nil
    let receivers = facts.receiversFallingShort(ofHandoverAt: handovers[0])
    let days = handovers.compactMap { facts.standings.handovers[$0].readiness?.day }
    let (first, last) = (days.firstInOrder, days.lastInOrder)
    let isAhead = !facts.isLate(handoverAt: handovers[0])
    let names = handoverNames(handovers)
    return wording(
      "advice.points.unready",
      [
        "handovers": names.told, "part": names.part,
        "receivers": .names(introductions.names(receivers).uniqued()),
        "state": .flag(receivers.contains(where: \.isState)),
        // One day is that of all; of several that have passed the last is one by which all were due.
        "day": isAhead && first == last ? .maybe(first) : .none,
        "due": isAhead && first != last ? .maybe(words: wording.period(first, last)) : .none,
        "passed": isAhead ? .none : .maybe(last),
        "needed": .maybe(name: capacity?.required.value?.text(in: wording.language).oneLine),
        "found": .maybe(name: capacity?.assessed.value?.text(in: wording.language).oneLine),
        "found-on": .maybe(capacity?.on.value),
      ])
  }

  private mutating func days(_ handovers: [Int]) -> String {
    let day = handovers.compactMap { facts.standings.handovers[$0].readiness?.day }.lastInOrder
    let names = handoverNames(handovers)
    return wording(
      "advice.points.days",
      [
        "handovers": names.told, "part": names.part, "n": .number(handovers.count),
        "passed": facts.isLate(handoverAt: handovers[0]) ? .maybe(day) : .none,
        "mission": .maybe(words: facts.hasLeft ? nil : introductions.mission()),
        "successor": .maybe(words: facts.hasLeft ? nameOfSuccessor() : nil),
      ])
  }

  private mutating func capacity(_ handovers: [Int]) -> String {
    let mission = facts.hasLeft ? nil : introductions.mission()
    let successor = facts.hasLeft ? nameOfSuccessor() : nil
    let names = handoverNames(handovers)
    return wording(
      "advice.points.capacity",
      [
        "handovers": names.told, "part": names.part,
        "n": .number(handovers.count), "mission": .maybe(words: mission), "successor": .maybe(words: successor),
        "left": .flag(facts.hasLeft),
        // Of bodies that are not there yet nobody asks an assessment.
        "there": .flag(facts.unassessedHandovers.count > handovers.count),
      ])
  }

  private mutating func handedOverShort(_ handover: Int) -> String {
    let entry = plan.handovers[handover]
    let capacity = facts.shortfall(ofHandoverAt: handover)
    return wording(
      "advice.points.handed-over-short",
      [
        "receivers": .names(introductions.names(facts.receiversFallingShort(ofHandoverAt: handover)).uniqued()),
        "handover": .name(title(ofHandoverAt: handover)),
        "day": .maybe(entry.transferred.value ?? entry.end.value),
        "needed": .maybe(name: capacity?.required.value?.text(in: wording.language).oneLine),
        "found": .maybe(name: capacity?.assessed.value?.text(in: wording.language).oneLine),
        "found-on": .maybe(capacity?.on.value),
      ])
  }

  private mutating func sequence(_ crowd: Crowd) -> String {
    let first = crowd.handovers.filter(canComeEarlier)
    let isLastDay =
      facts.departure.map { !$0.isSurely(after: crowd.last) && !$0.isSurely(before: crowd.first) } ?? false
    return wording(
      "advice.points.sequence",
      [
        "n": .number(crowd.handovers.count), "day": .day(crowd.last),
        // It begins with these: what follows need not be counted.
        "first": first.isEmpty ? .none : handoverNames(first).told,
        "mission": isLastDay ? .words(introductions.mission()) : .none,
      ])
  }

  /// What follows the mission is not there before it leaves. Whoever is not known to be ready for the last day is so for no
  /// earlier one.
  private func canComeEarlier(_ position: Int) -> Bool {
    let (handover, receivers) = (plan.handovers[position], facts.receivers(of: plan.handovers[position]))
    guard !receivers.isEmpty, receivers.count == handover.to.count, receivers.allSatisfy(\.isState) else {
      return false
    }
    guard let readiness = facts.standings.handovers[position].readiness else { return true }
    return readiness.forecast != .unlikely
      && [.capacityAssessed, .shortfallClosed].allSatisfy { (precondition: Precondition) in
        switch readiness[precondition]?.state {
        case .met, .notNeeded, nil: true
        case .missing, .underWay, .cannotBeTold: false
        }
      }
  }
}
