import Diagnostics
import Foundation
import PlanFormat
import PlanModel
import Requirements
import Testing
import TransitionKit

/// A plan that uses every field of the format, but for the rules that stand beside a plan.
func wholePlan() throws -> String { try planOfFields("plan.yaml") }

/// Cases that the plan of every field cannot have at once with the rest, and rules.
func otherPlan() throws -> String { try planOfFields("other.yaml") }

private func planOfFields(_ name: String) throws -> String {
  let folder = packageRoot.appendingPathComponent("Tests/TransitionKitTests/EveryField")
  return try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
}

/// Nothing that a plan can say is unread: a plan that uses every field says something else in some command when any one
/// of them is taken out.
@Suite struct EveryFieldTests {
  private let declared = Plan.shape.description.allFields()
  private let plan: PlanLines
  private let other: PlanLines

  init() throws {
    plan = PlanLines(try wholePlan(), as: Plan.shape.description)
    other = PlanLines(try otherPlan(), as: Plan.shape.description)
  }

  @Test func planUsesEveryField() throws {
    #expect(declared.keys.filter { !plan.fields.union(other.fields).contains($0) }.sorted() == [])
    let meant = ["contested", "older-paragraph"]
    #expect(Readings(plan.text).problems.filter { problem in !meant.contains { problem.hasPrefix($0) } } == [])
    #expect(Readings(other.text).problems == [])
  }

  @Test func everyFieldIsRead() async throws {
    let plans = [plan, other].map { (lines: $0, whole: WholeReadings($0.text)) }
    let readers = try await each(declared.keys.sorted()) { field in
      for (lines, whole) in plans where lines.fields.contains(field) {
        let less = Readings(lines.text(without: field, isRequired: declared[field] == true))
        #expect(broken(less) == [], "give the entries of '\(field)' another field")
        let readers = whole.readers(without: less)
        if !readers.isEmpty { return readers }
      }
      return []
    }
    for (field, readers) in readers { #expect(readers != [], "nothing reads \(field)") }
    let lines = readers.map { field, readers in
      "\(field): \(readers.isEmpty ? "nobody" : readers.joined(separator: ", "))\n"
    }
    try expectGolden(lines.joined(), at: "Tests/TransitionKitTests/EveryField/readers.txt")
  }

  /// Any entry can carry a note and how sure it is: check and report tell of each.
  @Test func whatIsSaidOfEntriesIsTold() throws {
    let contested = plan.nouns.reduce(into: plan) {
      $0.add("confidence: contested", to: $1)
      $0.add("note: What is noted of \($1)", to: $1)
    }
    let readings = Readings(contested.text)
    let report = try readings.words(of: .report)
    for noun in plan.nouns.subtracting(["plan"]) {
      let words = "What is noted of \(noun)"
      let isAdvised = readings.problems.contains { $0.hasPrefix("contested") && $0.contains(words) }
      let isReported = report.contains(words)
      #expect(isAdvised && isReported, "\(noun)")
    }
  }

  /// Any entry can carry its source: the report counts how often each document is cited.
  @Test func sourcesOfEntriesAreCounted() throws {
    let nouns = plan.nouns.subtracting(["plan"])
    let cited = nouns.reduce(into: plan) { $0.add("source: res-9001", to: $1) }
    func count(_ plan: PlanLines) throws -> Int? {
      let row = try Readings(plan.text).words(of: .report).split(separator: "\n")
        .first { $0.hasPrefix("| Resolution 9001") }
      return row.flatMap { $0.split(separator: "|").last { !$0.allSatisfy(\.isWhitespace) } }
        .flatMap { Int($0.filter(\.isNumber)) }
    }
    let before = try #require(try count(plan))
    let after = try #require(try count(cited))
    #expect(after == before + nouns.count)
  }

  /// The problems of a plan without a field that show that more was taken out than the field.
  private func broken(_ less: Readings) -> [String] {
    less.problems.filter { problem in
      ["empty-value", "unexpected-value", "missing-key", "unknown-key"].contains { problem.hasPrefix($0) }
    }
  }

  /// Does the same with each of many, on all cores, and keeps their order.
  private func each<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) throws -> Result
  ) async throws -> [(Item, Result)] {
    let workers = ProcessInfo.processInfo.activeProcessorCount
    return try await withThrowingTaskGroup(of: [(Int, Result)].self) { group in
      for worker in 0..<workers {
        group.addTask {
          try stride(from: worker, to: items.count, by: workers).map { ($0, try work(items[$0])) }
        }
      }
      var results: [Int: Result] = [:]
      for try await found in group { for (index, result) in found { results[index] = result } }
      return items.enumerated().compactMap { index, item in results[index].map { (item, $0) } }
    }
  }
}
