import Analysis
import Languages
import PlanFormat
import PlanModel

// Points on who carries the work on, on rights, laws, targets and elections.

extension AdviceSentences {
  mutating func owners(_ priorities: [Int]) -> String {
    let names = priorities.map {
      plan.residualPriorities[$0].title.value?.text(in: wording.language).oneLine ?? plan.residualPriorities[$0].id
    }
    let shown = named(names)
    return wording(
      "advice.points.owners",
      [
        "priorities": shown.told, "part": shown.part,
        "n": .number(priorities.count), "report": .maybe(nextReport),
        "mission": .words(introductions.mission()), "left": .flag(facts.hasLeft),
      ])
  }

  mutating func rights(_ data: [Int]) -> String {
    wording(
      "advice.points.rights",
      [
        "successor": .maybe(words: nameOfSuccessor()), "mission": .words(introductions.mission()),
        "left": .flag(facts.hasLeft),
        // It begins with these: what follows need not be counted.
        "data": data.isEmpty ? .none : handoverNames(data).told,
      ])
  }

  mutating func laws(_ laws: [Int], _ powers: [AdvicePoint.Power], _ parliament: Int?) -> String {
    let names = laws.map { law in
      let name = plan.laws[law].title.value?.text(in: wording.language).oneLine ?? plan.laws[law].id
      let receivers = powers.filter { $0.law == law }.map { introductions.name(plan.counterparts[$0.receiver]) }
      return NameOfPoint(
        name, beside: receivers.isEmpty ? 0 : receivers.count + 5,
        told: wording("advice.law", ["name": .name(name), "receivers": .names(receivers)]))
    }
    let shown = listed(names)
    return wording(
      "advice.points.laws",
      [
        "laws": shown.told, "part": shown.part, "n": .number(laws.count),
        "end": .maybe(parliament.flatMap { date(at: $0) }),
      ])
  }

  mutating func targets(_ count: Int) -> String {
    let lapsed = facts.benchmarks.filter { $0.indicators.contains { $0.verdict == .lapsed } }
    let names = named(
      lapsed.map { $0.benchmark.title.value?.text(in: wording.language).oneLine ?? $0.benchmark.id })
    return wording(
      "advice.points.targets",
      [
        "benchmarks": names.told, "part": names.part, "n": .number(count), "mission": .words(introductions.mission()),
        "successor": .maybe(words: nameOfSuccessor()),
      ])
  }

  mutating func election(_ calendar: Int) -> String {
    wording(
      "advice.points.election",
      [
        "election": .name(title(ofDateAt: calendar)), "mission": .words(introductions.mission()),
        "departure": .maybe(facts.departure),
      ])
  }

  mutating func unsecured(_ sites: [Int]) -> String {
    let names = sites.map { plan.sites[$0].name.value?.text(in: wording.language).oneLine ?? plan.sites[$0].id }
    let shown = named(names)
    return wording(
      "advice.points.unsecured",
      [
        "sites": shown.told, "part": shown.part,
        "n": .number(sites.count), "mission": .words(introductions.mission()), "left": .flag(facts.hasLeft),
      ])
  }
}
