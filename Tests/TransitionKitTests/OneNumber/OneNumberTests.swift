import Diagnostics
import Foundation
import Testing

@testable import TransitionKit

/// Every figure that two of check, schedule, funding, report, brief and timeline tell is the same figure: what is printed is
/// compared, not what it is printed from.
@Suite struct OneNumberTests {
  private func compare(_ files: SourceFiles, _ name: String) throws {
    for contradiction in try ToldFigures(checkPlan(files)).contradictions { Issue.record("\(name): \(contradiction)") }
  }

  @Test(arguments: planNames) func thePlansOfThePackage(name: String) throws {
    try compare(planFiles(name), name)
  }

  @Test func theStarter() throws {
    let files = starterPlan().filter { $0.name.hasSuffix(".yaml") }
    let plan = SourceFiles(files.map { SourceFile(name: $0.name, bytes: Array($0.text.utf8)) })
    try compare(plan, "the starter")
  }

  @Test(arguments: 0..<8) func generatedPlans(part: Int) throws {
    for seed in stride(from: part, to: 48, by: 8) {
      try compare(CountedPlan(seed: seed).files, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<2) func generatedPlansWithDatedChanges(part: Int) throws {
    for seed in stride(from: part, to: 12, by: 2) {
      try compare(DatedPlan(seed: 1_000 + seed).files(), "dated seed \(seed)")
    }
  }

  @Test(arguments: FaultyPlan.all.map(\.name)) func plansOfEachKindOfFault(name: String) throws {
    let plan = try #require(FaultyPlan.all.first { $0.name == name })
    try compare(oneFile(plan.text), name)
  }

  /// What is compared is found: a sentence that is worded anew must not take its figure out of this test unseen.
  @Test func theFiguresAreFound() throws {
    var shared: Set<String> = []
    for seed in 0..<16 { shared.formUnion(try ToldFigures(checkPlan(CountedPlan(seed: seed).files)).shared) }
    for plan in FaultyPlan.all { shared.formUnion(try ToldFigures(checkPlan(oneFile(plan.text))).shared) }
    #expect(Self.expected.subtracting(shared) == [])
  }

  private static let expected: Set<String> = [
    "allocations without an amount", "ceiling", "ceiling on the day", "consultations", "current phases",
    "day of the product",
    "days passed without a word", "days to departure", "days too late", "departure", "element",
    "elements evidenced", "elements in part", "elements not evidenced", "elements not known", "end of a handover",
    "end of a phase", "end of the mandate in force", "errors", "findings", "firm money after departure",
    "firm money before departure", "handovers", "handovers completed", "handovers due", "handovers not known",
    "handovers overdue", "handovers undone", "handovers without a date", "indicators", "indicators fallen back",
    "indicators met", "indicators not measured", "indicators unclear", "indicators worse than at the start",
    "indicators worse than before", "mandate in force", "money of a use", "money that nothing follows",
    "need of the year after departure", "need that is not covered",
    "open points", "people indicators", "people indicators by sex", "points of good practice", "ratings of benchmarks",
    "reason of a task", "sites", "sites left", "sites lost", "sites not known",
    "standing of a task", "start of a phase", "status of a handover", "status of the plan", "strength",
    "Substantive tasks, at risk",
    "Substantive tasks, done", "Substantive tasks, not known", "Substantive tasks, on track",
    "Substantive tasks, to watch", "Substantive tasks, total", "taken as kept", "tasks that go on", "tasks with a cost",
    "tasks without a holder", "tasks without a known holder", "units", "units left",
  ]
}
