import Analysis
import Diagnostics
import Documents
import Reporting
import Testing

@testable import TransitionKit

/// Timeline, coverage and check tell of the same tasks that nobody holds, that perhaps nobody holds, and of which nobody is known to.
@Suite struct HolderCertaintyTests {
  static let plans: [(name: String, files: SourceFiles)] =
    planNames.compactMap { name in (try? planFiles(name)).map { (name, $0) } } + [
      (
        "each certainty",
        oneFile(
          """
          plan: { title: Plan, as-of: 2027-03-01 }
          mission: { name: Mission, type: peacekeeping, host-state: XCA, departure: 2027-12-31 }
          counterparts: { cnp: { name: Police, kind: national } }
          tasks:
            none: { title: None, lead: mission, function: police, disposition: hand-over }
            late: { title: Late, lead: mission, function: police, disposition: hand-over }
            rough: { title: Rough, lead: mission, function: justice, disposition: hand-over }
            silent: { title: Silent, lead: mission, function: health, finish: 2027-06-30 }
            open: { title: Open, lead: mission, function: gender, disposition: undecided }
            others: { title: Others, lead: unknown, function: health, disposition: continue }
          handovers:
            none: { task: none, to: [] }
            late: { task: late, to: [{ who: cnp, from: 2028-03-01 }], window: { finish: 2027-10-31 } }
            rough: { task: rough, to: [cnp], window: { finish: 2027-10/2028-03 } }
          """)
      )
    ]

  @Test(arguments: plans.map(\.name))
  func theSameTasksAreToldAsSurely(name: String) throws {
    let plan = try #require(Self.plans.first { $0.name == name })
    let check = checkPlan(plan.files)
    let (facts, asOf) = (check.facts, try #require(check.facts.asOf))
    let inGaps = GapCertainty.allCases.map { certainty in
      Set(
        check.gaps.filter { $0.certainty == certainty }.flatMap { gap -> [Int] in
          guard case .vacuum(_, let subjects, _) = gap.reason else { return [] }
          return subjects.compactMap(\.task)
        })
    }
    let ahead = facts.coverageByFunction.flatMap(\.spells).filter { $0.until > asOf }
    let inCoverage = GapCertainty.allCases.map { certainty in
      Set(ahead.flatMap { $0[certainty] }.compactMap { facts.strands.all[$0].subject.task })
    }
    #expect(inGaps == inCoverage)
    let drawn = figure(facts)
    let counts = GapCertainty.allCases.map { certainty in
      facts.standings.holders[certainty].count
    }
    #expect(counts == surest(inGaps).map(\.count))
    #expect(drawn == (zip(GapCertainty.allCases, counts).first { $0.1 > 0 }.map { "\($0.1)" } ?? "0"))
  }

  /// A task of which one part is held by nobody, and another perhaps, counts with what is surest.
  private func surest(_ tasks: [Set<Int>]) -> [Set<Int>] {
    var told: Set<Int> = []
    return tasks.map { set in
      defer { told.formUnion(set) }
      return set.subtracting(told)
    }
  }

  /// The key figure of the timeline.
  private func figure(_ facts: PlanFacts) -> String? {
    let document = timelineDocument(of: facts, tracing: Tracing(facts.plan, SourceFiles([])))
    return document.blocks.lazy.compactMap { block -> String? in
      guard case .keyFigures(let figures) = block else { return nil }
      return figures.first { figure in
        ["Held by nobody afterwards", "Perhaps held by nobody", "No holder known afterwards"].contains(
          figure.label.plainText)
      }?.value.plainText
    }.first
  }
}

extension Strand.Subject {
  fileprivate var task: Int? {
    switch self {
    case .task(let position): position
    case .handover(_, let task): task
    case .site, .unit, .service, .presence: nil
    }
  }
}
