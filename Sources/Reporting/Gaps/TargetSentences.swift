import Analysis
import Languages
import PlanFormat
import PlanModel

// The sentences of what the transition is measured by.

extension GapSentences {
  func lapsedTargets(_ numbers: [String]) -> String {
    wording("gaps.lapsed-targets", ["n": .number(numbers.count), "indicators": named(numbers)])
  }

  func staleReadings(_ numbers: [String], _ unmeasured: Int) -> String {
    let never: MessageValue =
      unmeasured == 0 ? .none : unmeasured == numbers.count ? .choice("all") : .number(unmeasured)
    return wording(
      "gaps.stale-readings", ["n": .number(numbers.count), "unmeasured": never, "indicators": named(numbers)])
  }

  func benchmarksOfOutputs(_ benchmarks: [Int]) -> String {
    wording(
      "gaps.benchmarks-of-outputs",
      [
        "n": .number(benchmarks.count),
        "benchmarks": named(
          benchmarks.map { wording.text(of: plan.benchmarks[$0].title.value) ?? plan.benchmarks[$0].id }),
      ])
  }

  func unlikelyTargets(_ gap: Gap, _ late: [String], _ slow: [String], _ benchmarks: [Int]) -> String {
    let titles = benchmarks.map {
      (wording.text(of: plan.benchmarks[$0].title.value) ?? plan.benchmarks[$0].id).oneLine
    }
    var which: [String] = []
    if !late.isEmpty {
      which.append(wording("gaps.late-targets", ["n": .number(late.count), "indicators": named(late)]))
    }
    if !slow.isEmpty {
      which.append(wording("gaps.slow-targets", ["n": .number(slow.count), "indicators": named(slow)]))
    }
    if !titles.isEmpty {
      which.append(wording("gaps.late-benchmarks", ["n": .number(titles.count), "benchmarks": named(titles)]))
    }
    return wording(
      "gaps.unlikely-targets",
      [
        "n": .number(gap.size.count), "departure": .maybe(gap.from?.date),
        "which": .words(which.joined(separator: wording("lists.semicolon"))),
      ])
  }
}
