import Analysis
import Diagnostics
import PlanFormat
import PlanModel
import PlanReading
import SeededRandom
import Testing

/// What holds of the readiness of every plan, over plans with handovers of all kinds.
@Suite struct ReadinessPropertyTests {
  /// A handover as it was written, with what a reader can say of it without the program.
  struct Written {
    var fields: [String]
    var finish: Int?
    var isAssessed = false
    var isShort = false
    var hasDatedAction = false
    var hasMoney = false
    let cost: String
    let isOver: Bool
  }

  struct Drawn {
    var handovers: [Written]
    let asOf = Day(number: 20_819)  // 1 January 2027

    init(_ seed: Int) {
      var random = SplitMix64(state: UInt64(seed))
      handovers = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        Written(using: &random, from: Day(number: 20_819))
      }
    }

    /// What follows from the plan, its entries written in some order and its handovers called by ids that lead back to them.
    func facts(order: [Int]? = nil, prefix: String = "h", files: Bool = false) -> PlanFacts {
      let order = order ?? Array(handovers.indices)
      let parts = [
        """
        plan: { title: T, as-of: \(asOf), currency: USD }
        mission: { name: M, type: peacekeeping, host-state: XCA, departure: 2027-12-31 }

        """,
        """
        counterparts:
          police: { name: Police, kind: national, focal-point: Operations }
          undp: { name: UNDP, kind: un }
          later: { name: Later, kind: un-mission, since: 2027-06-01 }

        """,
        "tasks:\n"
          + order.map {
            "  t\($0): { title: T\($0), function: governance, lead: mission, disposition: hand-over\(handovers[$0].cost) }\n"
          }.joined(),
        "funding:\n  allocations:\n    none: { function: youth, amount: 1, status: pledged }\n"
          + order.filter { handovers[$0].hasMoney }.map {
            "    a\($0): { for: [t\($0)], amount: 100, status: committed, from: 2028-01-01, until: 2028-12-31 }\n"
          }.joined(),
        "handovers:\n"
          + order.map { index in
            let handover = handovers[index]
            let window = handover.finish.map { ["window: { finish: \(asOf + $0) }"] } ?? []
            return
              "  \(prefix)\(index): { task: t\(index), \((handover.fields + window).joined(separator: ", ").replacing("@", with: "\(index)")) }\n"
          }.joined(),
      ]
      let sources =
        files
        ? parts.enumerated().reversed().map { SourceFile(name: "\($0.offset).yaml", bytes: Array($0.element.utf8)) }
        : [SourceFile(name: "p", bytes: Array(parts.joined().utf8))]
      let reading = readPlan(SourceFiles(sources))
      for problem in reading.diagnostics where problem.severity == .error { Issue.record("\(problem.message)") }
      return PlanFacts(reading.plan)
    }

    /// What is said of each handover, by its place in the plan as it was drawn.
    func told(_ facts: PlanFacts) -> [String: String] {
      Dictionary(
        uniqueKeysWithValues: zip(facts.plan.handovers, facts.standings.handovers).map { handover, standing in
          let states = standing.readiness.map {
            "\($0.forecast) \($0.states.sorted { $0.key.rawValue < $1.key.rawValue })"
          }
          return (handover.task.value?.id ?? "", "\(standing.level) \(states ?? "")")
        })
    }
  }

  @Test func theForecastIsNeverBetterThanWhatIsKnown() throws {
    for seed in 0..<600 {
      let drawn = Drawn(seed)
      let facts = drawn.facts()
      for (written, standing) in zip(drawn.handovers, facts.standings.handovers) {
        guard let readiness = standing.readiness else {
          #expect(written.isOver, "\(seed)")
          continue
        }
        #expect(!written.isOver, "\(seed)")
        let isBad = !written.isAssessed || written.isShort && !written.hasDatedAction || !written.hasMoney
        if isBad { #expect(readiness.forecast != .met && readiness.forecast != .likely, "\(seed): \(written)") }
        switch readiness.forecast {
        case .met, .likely: break
        case .inDoubt: #expect(standing.level != .onTrack && standing.level != .done, "\(seed)")
        case .unlikely: #expect(standing.level == .atRisk, "\(seed)")
        case .cannotBeTold: #expect(standing.level == .unknown || standing.level == .atRisk, "\(seed)")
        }
        #expect(readiness.reasons.isEmpty == (readiness.forecast == .met || readiness.forecast == .likely), "\(seed)")
      }
    }
  }

  @Test func theOrderOfEntriesFilesAndIdsChangesNothing() {
    for seed in 0..<200 {
      let drawn = Drawn(seed)
      let told = drawn.told(drawn.facts())
      #expect(drawn.told(drawn.facts(order: drawn.handovers.indices.reversed(), prefix: "z")) == told, "\(seed)")
      #expect(drawn.told(drawn.facts(files: true)) == told, "\(seed)")
    }
  }

  /// A handover one day later has a day more for everything, and nothing else changes in the plan.
  @Test func aDayLaterChangesWhatDependsOnIt() {
    for seed in 0..<200 {
      let drawn = Drawn(seed)
      guard let moved = drawn.handovers.firstIndex(where: { $0.finish != nil && !$0.isOver }) else { continue }
      var later = drawn
      later.handovers[moved].finish = drawn.handovers[moved].finish.map { $0 + 1 }
      let (before, after) = (drawn.facts(), later.facts())
      var (told, toldLater) = (drawn.told(before), drawn.told(after))
      (told["t\(moved)"], toldLater["t\(moved)"]) = (nil, nil)
      #expect(told == toldLater, "\(seed)")
      guard let old = before.standings.handovers[moved].readiness, let new = after.standings.handovers[moved].readiness
      else { continue }
      #expect(old.states == new.states, "\(seed)")
      for (old, new) in zip(old.preconditions, new.preconditions) {
        if let start = old.latestStart, let startLater = new.latestStart { #expect(startLater - start == 1, "\(seed)") }
        if old.timeSuffices == true { #expect(new.timeSuffices == true, "\(seed)") }
      }
    }
  }
}

extension ReadinessPropertyTests.Written {
  init(using random: inout SplitMix64, from day: Day) {
    func chance(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }
    let status =
      ["identified", "agreed", "preparing", "joint", "transferred", "accepted", "failed", "returned"]
      .randomElement(using: &random) ?? "agreed"
    isOver = ["transferred", "accepted", "failed", "returned"].contains(status)
    fields = ["status: \(status)"]
    let receiver = ["police", "undp", "later", "mission"].randomElement(using: &random) ?? "undp"
    fields.append("to: [\(receiver)]")
    finish = chance(5) ? nil : Int.random(in: -30...360, using: &random)
    if !chance(3) {
      var assessment: [String] = []
      isAssessed = !chance(4)
      if isAssessed {
        assessment.append("on: 2026-10-01")
      } else if chance(2) {
        assessment.append("planned: 2027-02-01")
      }
      isShort = chance(2)
      assessment.append(isShort ? "level: low" : "level: sufficient")
      fields.append("capacity: { \(assessment.joined(separator: ", ")) }")
    }
    if chance(2) {
      let action = Int.random(in: 0..<3, using: &random)
      hasDatedAction = action > 0
      let fields = ["status: ongoing", "finish: \(day + Int.random(in: 1...400, using: &random))", "status: completed"]
      self.fields.append("actions: { a@: { title: A, \(fields[action]) } }")
    }
    hasMoney = chance(2)
    cost = ", cost: { running: 100 }"
    if chance(2) { fields.append("knowledge: [Files]") }
    if chance(2) { fields.append("joint-work: [Patrols]") }
  }
}
