import Analysis
import Diagnostics
import PlanModel
import PlanReading
import Requirements
import Scheduling
import TransitionKit
import YAMLSyntax

/// What was measured on one plan.
struct Measurement: Codable {
  let tasks: Int
  let bytes: Int
  /// The first stage is the floor.
  let stages: [Stage]
  /// After the first whole check, in MiB; the most that the process has used until then.
  let peakMemory: Double?
  /// How many errors reading found: more than none, and the times mean nothing.
  let readingErrors: Int
  /// How many findings the check had, by weight.
  let findings: [String: Int]

  struct Stage: Codable {
    let name: String
    /// The median CPU time.
    let milliseconds: Double
  }

  /// Times every stage on a plan's text, so many rounds of all of them, so that what disturbs one round disturbs each
  /// stage alike.
  init(_ text: String, tasks: Int, rounds: Int) {
    let bytes = Array(text.utf8)
    func files() -> SourceFiles { SourceFiles([SourceFile(name: "plan.yaml", bytes: bytes)]) }
    let first = checkPlan(files())
    peakMemory = ProcessUse.peakMemory
    findings = Dictionary(grouping: first.findings, by: \.severity.rawValue).mapValues(\.count)
    readingErrors = first.problems.count { $0.severity == .error }
    self.tasks = tasks
    self.bytes = bytes.count

    let read = files()
    let facts = first.facts
    let network = facts.schedule.schedule.network
    let onWorkingDays = network.onWorkingDays
    let stages: [(name: String, run: () -> Any)] = [
      ("libyaml's events: the floor", { passEvents(over: bytes) }),
      ("parseYAML", { parseYAML(read.files[0], index: 0) }),
      ("readPlan, with parseYAML", { readPlan(read) }),
      ("facts and schedule", { PlanFacts(facts.plan) }),
      ("schedule alone", { schedule(network) }),
      ("the same in working days", { schedule(onWorkingDays) }),
      ("requirements", { check(facts, against: Requirement.catalogue) }),
      ("the whole of checkPlan", { checkPlan(files()) }),
      ("its findings in order", { first.findings }),
    ]
    var times = stages.map { _ in [Double]() }
    for _ in 0..<rounds {
      for (index, stage) in stages.enumerated() {
        let start = ProcessUse.milliseconds
        // With the time for freeing what the stage has made.
        _ = stage.run()
        times[index].append(ProcessUse.milliseconds - start)
      }
    }
    self.stages = zip(stages, times).map { Stage(name: $0.name, milliseconds: median($1)) }
  }

  /// A stage's time as a multiple of the floor's.
  func multiple(of stage: Stage) -> Double { stage.milliseconds / (stages.first?.milliseconds ?? 1) }
}

private func median(_ values: [Double]) -> Double {
  values.isEmpty ? 0 : values.sorted()[values.count / 2]
}
