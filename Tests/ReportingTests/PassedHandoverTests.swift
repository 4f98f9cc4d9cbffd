import Analysis
import Diagnostics
import Foundation
import Languages
import PlanFormat
import PlanModel
import PlanReading
import Testing

@testable import Reporting

/// A written day on which nothing says that a handover was complete makes nobody hold anything.
@Suite("A handover is not complete because its day has passed")
struct PassedHandoverTests {
  private static let plan = """
    plan: { title: Plan, as-of: 2027-01-10 }
    mission: { name: Mission, type: peacekeeping, host-state: XCA, departure: 2027-12-31 }
    counterparts: { cnp: { name: Police, kind: national } }
    tasks:
      law: { title: Law, lead: cnp, status: planned, start: 2027-01-15, duration: 400 days }
      patrols: { title: Patrols, lead: mission, function: police, start: 2027-02-01, finish: 2027-10-31 }
      prisons: { title: Prisons, lead: mission, function: corrections, start: 2027-02-01, finish: 2027-10-31 }
      courts: { title: Courts, lead: mission, function: justice, start: 2027-02-01, finish: 2027-10-31 }
    handovers:
      patrols: { task: patrols, to: [cnp], status: agreed, window: { start: 2027-09-01, finish: 2027-10-31 }, after: [law] }
      prisons: { task: prisons, to: [cnp], status: preparing, window: { start: 2027-09-01, finish: 2027-10-31 } }
      courts: { task: courts, to: [cnp], window: { start: 2027-09-01, finish: 2027-10-31 } }

    """

  /// The plan above, and drawn ones.
  private static func facts(asOf: Day) -> [(name: String, facts: PlanFacts)] {
    let texts =
      [("one", plan)]
      + (20..<50).map { (seed: UInt64) in
        ("seed \(seed)", PlanWriter.plan(seed: seed, titles: ["One", "Two"], tasks: 25))
      }
    return texts.map { ($0.0, planFacts($0.1, asOf: "\(asOf)")) }
  }

  private static func keptPlan(_ name: String, asOf: Day) throws -> PlanFacts {
    let folder = packageRoot.appending(path: "Plans/\(name)")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter { $0.hasSuffix(".yaml") }
      .sorted().map { file in
        SourceFile(name: file, bytes: [UInt8](try Data(contentsOf: folder.appending(path: file))))
      }
    return PlanFacts(readPlan(SourceFiles(files), asOf: asOf).plan)
  }

  private static func perhapsNobody(_ facts: PlanFacts) -> Set<Int> {
    Set(facts.standings.holders[.certain] + facts.standings.holders[.possible])
  }

  /// Once the mission has gone, days alone give nothing a holder.
  @Test func noDayAloneGivesAHolder() throws {
    let first = try #require(Day("2028-01-01"))
    let days = stride(from: 0, through: 720, by: 90).map { first + $0 }
    var before: [String: Set<Int>] = [:]
    for day in days {
      for (name, facts) in Self.facts(asOf: day) {
        let open = Self.perhapsNobody(facts)
        // A transfer on a later day is told by then.
        let lost = (before[name] ?? []).subtracting(open).filter { position in
          !facts.handovers(of: facts.plan.tasks[position]).contains(where: facts.isFinished)
        }
        #expect(lost.isEmpty, "\(name) on \(day): \(lost)")
        before[name] = open
      }
    }
    #expect(before.values.contains { $0.count > 2 })
  }

  @Test(arguments: [("haiti-minujusth", "2019-11-15"), ("liberia-unmil", "2018-06-30")])
  func noDayAloneGivesAHolderInAKeptPlan(name: String, from: String) throws {
    let first = try #require(Day(from))
    var before: Set<Int> = []
    for days in stride(from: 0, through: 360, by: 20) {
      let facts = try Self.keptPlan(name, asOf: first + days)
      let open = Self.perhapsNobody(facts)
      let lost = before.subtracting(open).map { facts.plan.tasks[$0].id }
      #expect(lost.isEmpty, "\(name) on \(first + days): \(lost)")
      before = open
    }
  }

  /// What nothing calls complete is open when its giver goes: it stands where the schedule puts it, or on no day that is known.
  @Test(arguments: ["2027-12-01", "2028-01-01", "2028-01-20"]) func nothingIsCompleteOnAPassedDay(asOf: String) throws {
    let day = try #require(Day(asOf))
    for (name, facts) in Self.facts(asOf: day) {
      for (position, handover) in facts.plan.handovers.entries.enumerated() {
        let state = facts.standings.handovers[position].state
        guard state == .overdue || state == .notKnown, let written = handover.window.entry?.finish.value else {
          continue
        }
        for strand in facts.strands.of(handoverAt: position) {
          let milestones = TrackBuilder(facts, .english).track(of: strand).milestones
          #expect(!milestones.contains { $0.kind == .plannedTransfer && $0.date == written }, "\(name): \(handover.id)")
          let received = strand.holds.first { if case .receives = $0.kind { true } else { false } }
          let isAlone = facts.task(of: handover).map { facts.handovers(of: $0).count == 1 } ?? true
          #expect(
            !isAlone || received.map { !$0.start.isStated || $0.start.latest > written.lastDay + 1 } ?? true,
            "\(name): \(handover.id)")
        }
      }
    }
    let facts = planFacts(Self.plan, asOf: asOf)
    let hasLeft = try day > #require(Day("2027-12-31"))
    #expect(facts.standings.holders[.possible] == (hasLeft ? [1, 2, 3] : [1]))
    #expect(facts.standings.holders[.certain].isEmpty)
  }

  /// The first sentence is as sure as the figure beside it.
  @Test(arguments: Wording.languages()) func theVerdictSaysHowSureItIs(language: String) throws {
    let wording = Wording(language: language)
    let possible = planFacts(Self.plan)
    let certain = planFacts(Self.plan.replacing("finish: 2027-10-31 }, after: [law]", with: "finish: 2028-10-31 }"))
    let (perhaps, surely) = (
      try #require(Verdict(possible, Gaps(possible).all.filter { $0.kind == .vacuum }, wording).sentence),
      try #require(Verdict(certain, Gaps(certain).all.filter { $0.kind == .vacuum }, wording).sentence)
    )
    #expect(perhaps != surely)
    if language == "en" { #expect(perhaps.contains("erhaps nobody holds 1 function")) }
  }
}
