import Analysis
import Diagnostics
import Foundation
import PlanModel
import PlanReading
import Requirements
import Scheduling
import TransitionKit
import YAMLSyntax

/// What was measured on one plan.
struct Measurement: Codable {
  /// The number of what the plan has many of.
  let size: Int
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

  /// Times every stage on the texts of a plan's files, so many rounds of all of them, so that what disturbs one round disturbs each
  /// stage alike.
  init(_ texts: [String], size: Int, rounds: Int) {
    let bytes = texts.map { Array($0.utf8) }
    func files() -> SourceFiles {
      SourceFiles(bytes.enumerated().map { SourceFile(name: "plan-\($0 + 1).yaml", bytes: $1) })
    }
    let first = checkPlan(files())
    peakMemory = ProcessUse.peakMemory
    findings = Dictionary(grouping: first.findings, by: \.severity.rawValue).mapValues(\.count)
    readingErrors = first.problems.count { $0.severity == .error }
    self.size = size
    self.bytes = bytes.reduce(0) { $0 + $1.count }

    let read = files()
    let facts = first.facts
    let network = facts.schedule.schedule.network
    let onWorkingDays = network.onWorkingDays
    let typing = Typing(read)
    let stages: [(name: String, run: () -> Any)] = [
      ("libyaml's events: the floor", { bytes.map(passEvents) }),
      ("parseYAML", { read.files.enumerated().map { parseYAML($1, index: Int32($0)) } }),
      ("readPlan, with parseYAML", { readPlan(read) }),
      ("facts and schedule", { PlanFacts(facts.plan) }),
      ("schedule alone", { schedule(network) }),
      ("the same in working days", { schedule(onWorkingDays) }),
      ("requirements", { check(facts, against: Requirement.catalogue) }),
      ("gaps", { Gaps(facts) }),
      (Self.wholeCheck, { checkPlan(files()) }),
      ("its JSON", { length(of: checkJSON([first])) }),
      ("timeline", { timeline(first, as: .html).bytes.count }),
      ("report", { length(of: .report, .md, first) }),
      ("report, Word", { length(of: .report, .docx, first) }),
      ("brief", { length(of: .brief, .md, first) }),
      ("brief, Word", { length(of: .brief, .docx, first) }),
      ("coverage", { CoverageView(first).text.utf8.count }),
      ("handovers", { HandoversView(first).text.utf8.count }),
      ("funding", { FundingView(first).text.utf8.count }),
      ("a letter typed, and told of", { typing.typeLetter() }),
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

  static let wholeCheck = "the whole of checkPlan"

  /// A stage's time as a multiple of the whole check's; nothing for the check itself and what is a part of it.
  func multipleOfCheck(at index: Int) -> Double? {
    guard let check = stages.firstIndex(where: { $0.name == Self.wholeCheck }), index > check else { return nil }
    return stages[index].milliseconds / stages[check].milliseconds
  }

  /// How a stage's time has grown with the size since a smaller plan was measured: the exponent, 1 where it is linear.
  func growth(of index: Int, since smaller: Measurement) -> Double {
    log(stages[index].milliseconds / smaller.stages[index].milliseconds) / log(Double(size) / Double(smaller.size))
  }

  /// A stage's time as a multiple of the floor's.
  func multiple(of stage: Stage) -> Double { stage.milliseconds / (stages.first?.milliseconds ?? 1) }
}

/// The bytes of a product, which is made for that; none where it cannot be made.
private func length(of product: TextProduct, _ format: ProductFormat, _ check: PlanCheck) -> Int {
  (try? makeProduct(product, of: check, as: format))?.bytes.count ?? 0
}

/// Written in pieces, as the command writes it.
private func length(of json: JSON) -> Int {
  var length = 0
  json.write(indented: true) { length += $0.count }
  return length
}

private func median(_ values: [Double]) -> Double {
  values.isEmpty ? 0 : values.sorted()[values.count / 2]
}
