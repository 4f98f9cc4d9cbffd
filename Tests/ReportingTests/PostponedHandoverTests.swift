import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel
import Testing

@testable import Reporting

/// Handovers stand where the schedule puts them: no bar, no mark and no holder before that day.
@Suite("A handover stands where the schedule puts it")
struct PostponedHandoverTests {
  private static let plan = """
    plan: { title: Plan, as-of: 2027-01-10 }
    mission: { name: Mission, type: peacekeeping, host-state: XCA, departure: 2027-12-31 }
    counterparts: { cnp: { name: Police, kind: national } }
    tasks:
      law: { title: Law, lead: mission, disposition: complete, start: 2027-01-15, duration: 400 days }
      patrols: { title: Patrols, lead: mission, function: police, start: 2027-02-01, finish: 2027-10-31 }
    handovers:
      patrols:
        task: patrols
        to: [cnp]
        status: agreed
        window: { start: 2027-09-01, finish: 2027-10-31 }
        after: [law]

    """
  private static let baseline =
    "baselines: { first: { title: First, on: 2026-12-01, handovers: { patrols: { finish: 2027-10-31 } } } }\n"

  /// Plans in which handovers wait for tasks and for each other, with windows of every roughness.
  private static var facts: [(name: String, facts: PlanFacts)] {
    DrawnPlan.all.map { ($0.name, $0.facts) }
      + (20..<60).map { (seed: UInt64) in
        let text = PlanWriter.plan(seed: seed, titles: ["One", "Two"], tasks: 25)
        return ("seed \(seed)", planFacts(Self.tied(text, seed: Int(seed))))
      } + [("one that comes late", planFacts(plan)), ("with a baseline", planFacts(plan + baseline))]
  }

  /// Every second handover waits for some task.
  private static func tied(_ text: String, seed: Int) -> String {
    var number = 0
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
      guard line.hasPrefix("    window:") else { return [String(line)] }
      number += 1
      return number % 2 == 0 ? [String(line)] : [String(line), "    after: [t\((number * 7 + seed) % 25)]"]
    }
    .joined(separator: "\n")
  }

  @Test func nothingPassesOnBeforeTheScheduleLetsIt() {
    var postponed = 0
    for (name, facts) in Self.facts {
      for (position, handover) in facts.plan.handovers.entries.enumerated() {
        guard facts.standings.handovers[position].state == .dated,
          let item = facts.schedule.position(of: .handover(position)), facts.schedule.undated(before: item) == nil,
          let slot = facts.schedule[item]
        else { continue }
        let finish = slot.early.finish
        let isLater = finish > (handover.window.entry?.finish.value?.lastDay ?? .distantFuture)
        #expect((facts.postponed(handover) != nil) == isLater, "\(name): \(handover.id)")
        guard isLater else { continue }
        postponed += 1
        for strand in facts.strands.of(handoverAt: position) {
          let received = strand.holds.first { if case .receives = $0.kind { true } else { false } }
          let window = strand.holds.first { if case .passes = $0.kind { true } else { false } }
          // Meanwhile those can hold it to whom another handover of the same passes it.
          let isAlone = facts.task(of: handover).map { facts.handovers(of: $0).count == 1 } ?? true
          #expect(!isAlone || received.map { $0.start.latest > finish } ?? true, "\(name): \(handover.id)")
          #expect(window.map { $0.start.latest >= slot.early.start } ?? true, "\(name): \(handover.id)")
          let track = TrackBuilder(facts, .english).track(of: strand)
          let marks = track.milestones.filter { $0.kind == .plannedTransfer }.map(\.date.lastDay)
          #expect(marks == [finish], "\(name): \(handover.id)")
          #expect(track.milestones.contains { $0.kind == .writtenTransfer }, "\(name): \(handover.id)")
        }
      }
    }
    #expect(postponed > 20)
  }

  @Test func aTaskStandsWhereTheScheduleLetsItBeDone() throws {
    let late = planFacts(
      """
      plan: { title: Plan, as-of: 2027-01-10 }
      mission: { name: Mission, type: peacekeeping, host-state: XCA, departure: 2027-12-31 }
      tasks:
        law: { title: Law, lead: mission, disposition: complete, start: 2027-01-15, duration: 400 days }
        guide: { title: Guide, lead: mission, disposition: complete, finish: 2027-10-31, duration: 20 days, after: [law] }
      """)
    let guide = late.standings.tasks[1]
    #expect(guide.dates.foreseenFinish == PlanDate(try #require(Day("2028-03-09"))))
    #expect(guide.holder.gap?.cause == .unfinished && guide.holder.gap?.certainty == .possible)
    let hold = try #require(late.strands.of(taskAt: 1).first?.holds.first)
    #expect(hold.cause == .unfinished && hold.end.latest == Day("2028-03-10"))
  }

  /// The written date is told beside the computed one, and the plan that said it before is named.
  @Test(arguments: Wording.languages()) func theWrittenDateIsToldToo(language: String) throws {
    for baseline in ["", Self.baseline] {
      let facts = planFacts(Self.plan + baseline)
      let words = TimelineWords(wording: Wording(language: language))
      let timeline = try #require(Timeline(facts, words))
      let row = try #require(timeline.rows.first { $0.task?.id == "patrols" })
      #expect(row.slippage == 171)
      let told = words.handover(facts.plan.handovers[0], in: facts)
      #expect(told.contains("171") && told.contains("2028") && told.contains("2027"), "\(told)")
      let drawn = timelineDrawings(of: facts).flatMap(\.texts)
      #expect(drawn.contains { $0.contains("First") } == !baseline.isEmpty, "\(drawn)")
    }
  }

  /// Nobody is there between the departure and the day on which the handover can be complete; the plan denies it, so perhaps nobody.
  @Test func afterTheDepartureItIsPerhapsHeldByNobody() throws {
    let facts = planFacts(Self.plan)
    let gap = try #require(facts.standings.handovers[0].gaps.first)
    #expect(gap.cause == .handoverUnfinished && gap.certainty == .possible)
    let holds = try #require(facts.strands.of(handoverAt: 0).first?.holds)
    #expect(holds.contains { $0.certainty == .possible && $0.end.latest == Day("2028-04-20") })
    #expect(facts.standings.holders[.possible] == [1] && facts.standings.holders[.certain] == [0])
  }
}

extension Drawing {
  fileprivate var texts: [String] {
    func texts(_ shape: Documents.Shape) -> [String] {
      switch shape {
      case .text(let line): [line.text]
      case .group(let group): group.shapes.flatMap(texts)
      default: []
      }
    }
    return shapes.flatMap(texts)
  }
}
