import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

// Steps, targets and disputes, by their names.

extension GapSentences {
  /// `the camp in Gao closes on 3 May 2027`.
  func words(for step: DrawdownStep) -> String {
    let what =
      switch step.kind {
      case .ceiling: "fewer people are authorized"
      case .site(let position): "\(title(of: .site(position)).isolated) closes"
      case .unit(let position): "\(title(of: .unit(position)).isolated) leaves"
      case .stated: "the drawdown begins"
      case .departure: "the mission leaves"
      }
    return "\(what) \(wording.on(step.date))"
  }

  /// `Camp of the police (3 or 4)`, for each.
  func words(for disputes: [Dispute]) -> [String] {
    let titles = EntryTitles(plan, language: wording.language)
    return disputes.map { dispute in
      let name = (titles[dispute.entry] ?? "an entry without a name").oneLine.isolated
      let said = dispute.said.prefix(3).map(\.oneLine)
      // What is told in sentences is read in the plan.
      return said.contains { $0.count > 40 } ? name : "\(name) (\(said.map(\.isolated).joined(separator: " or ")))"
    }
  }

  func unlikelyTargets(_ gap: Gap, _ late: [String], _ slow: [String], _ benchmarks: [Int]) -> String {
    let count = gap.size.count
    func indicators(_ numbers: [String]) -> String {
      "\(numbers.count == 1 ? "indicator" : "indicators") \(list(numbers))"
    }
    let titles = benchmarks.map { (plan.benchmarks[$0].title.value?.plain ?? plan.benchmarks[$0].id).oneLine }
    let parts = [
      late.isEmpty ? nil : "due only after that day: \(indicators(late))",
      slow.isEmpty ? nil : "too slow by the readings: \(indicators(slow))",
      titles.isEmpty
        ? nil : "\(titles.count == 1 ? "benchmark" : "benchmarks") due only after that day: \(list(titles))",
    ]
    return
      "\(counted(count, "target", "targets")) will hardly be met before the mission leaves \(on(gap.from)), and the plan records no "
      + "later \(count == 1 ? "one" : "ones"): \(parts.compactMap(\.self).joined(separator: "; "))."
  }
}
