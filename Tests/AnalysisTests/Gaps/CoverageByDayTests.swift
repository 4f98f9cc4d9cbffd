import Analysis
import Diagnostics
import PlanFormat
import PlanModel
import PlanReading
import SeededRandom
import Testing

/// Who holds what on a day, by looking at each handover in each area on that day alone, equals what the strands say.
struct CoverageByDayTests {
  @Test(arguments: 0..<20)
  func equalsALookAtEachDay(block: Int) {
    for seed in (block * 50)..<(block * 50 + 50) {
      let plan = HeldPlan(seed: UInt64(seed))
      let facts = plan.facts()
      let lines = facts.coverageByFunction.filter { $0.subject == .function(.police) }
      #expect(lines.count == 1)
      for offset in stride(from: 0, to: HeldPlan.days, by: 7) {
        let day = HeldPlan.first + offset
        let spell = lines.first?.spells.last { $0.from <= day }
        let told = HeldPlan.Look(
          holders: Set((spell?.holders ?? []).map { facts.counterpart($0.party)?.id ?? "mission" }),
          nobody: !(spell?[.certain].isEmpty ?? true))
        let seen = plan.look(on: day)
        #expect(told == seen, "seed \(seed), \(day)\n\(plan.text)")
        guard told == seen else { return }
      }
    }
  }

  /// In which order a plan writes its handovers changes no gap, and how it names them none but by the names.
  @Test func orderChangesNoGap() {
    for seed in UInt64(0)..<200 {
      let plan = HeldPlan(seed: seed)
      #expect(gaps(of: plan.facts()) == gaps(of: plan.facts(isReversed: true)), "seed \(seed)\n\(plan.text)")
    }
  }

  /// Other ids change no gap, nor does another order of sections.
  @Test func idsAndSectionsChangeNoGap() {
    for seed in UInt64(1000)..<1200 {
      let plan = HeldPlan(seed: seed)
      let facts = plan.facts()
      #expect(titles(facts) == titles(plan.facts { plan.renamed($0) }), "seed \(seed)\n\(plan.text)")
      #expect(titles(facts) == titles(plan.facts { plan.turned($0) }), "seed \(seed)\n\(plan.text)")
    }
  }

  /// A handover that is complete a day later changes its own strands alone, and in them only the edges that lay on its day.
  @Test func aDayLaterChangesWhatDependsOnIt() {
    for seed in UInt64(2000)..<2200 {
      let plan = HeldPlan(seed: seed)
      let facts = plan.facts()
      for handover in 0..<plan.count {
        let later = plan.facts { plan.later($0, handover: handover) }
        for other in 0..<plan.count where other != handover {
          #expect(plan.strands(facts, other) == plan.strands(later, other), "seed \(seed)\n\(plan.text)")
        }
        let (days, moved) = (plan.days(facts, handover), plan.days(later, handover))
        let day = plan.finish(of: handover) + 1
        #expect(
          Set(moved).isSubset(of: Set(days).union([day + 1])),
          "seed \(seed), h\(handover): \(days) \(moved)\n\(plan.text)")
      }
    }
  }

  private func titles(_ facts: PlanFacts) -> [String] {
    Gaps(facts).all.map { gap in
      let areas = gap.areas.compactMap { facts.plan.areas[$0]?.name.value?.plain }.joined(separator: "+")
      return
        "\(gap.kind) \(gap.certainty) \(areas) \(gap.from?.latest.description ?? "") \(gap.until?.latest.description ?? "") \(gap.size.count)"
    }
    .sorted()
  }

  private func gaps(of facts: PlanFacts) -> [String] {
    Gaps(facts).all.map { gap in
      let areas = gap.areas.map(\.id).joined(separator: "+")
      return
        "\(gap.kind) \(areas) \(gap.from?.latest.description ?? "") \(gap.until?.latest.description ?? "") \(gap.size.count)"
    }
    .sorted()
  }
}

/// A small plan of handovers in two areas, and what holds on a day in it.
private struct HeldPlan {
  struct Look: Equatable {
    var holders: Set<String> = []
    var nobody = false
  }

  private struct Receiver {
    let id: String
    let area: Int?
    let from: Day?
  }

  private struct Passing {
    let opens: Day?
    let finish: Day
    let receivers: [Receiver]
    /// `failed`; `returned` on a day to somebody; `transferred`; or nothing.
    let status: String?
    let returned: (on: Day, to: String)?
  }

  static let days = 900
  static let first = Day(year: 2027, month: 1, day: 1) ?? .distantPast
  private static let asOf = first + 200
  private let departure: Day
  /// When the mission leaves each of two areas.
  private let leaves: [Day]
  private let ends: [String: Day]
  private let passings: [Passing]

  init(seed: UInt64) {
    var random = SplitMix64(state: seed)
    func day(_ range: ClosedRange<Int>) -> Day { Self.first + Int.random(in: range, using: &random) }
    let departure = day(400...500)
    self.departure = departure
    leaves = Bool.random(using: &random) ? [day(250...390), departure] : [departure, departure]
    ends = Bool.random(using: &random) ? ["undp": day(520...800)] : [:]
    passings = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      let finish = day(210...560)
      let names = ["cnp", "undp", "rc"].shuffled(using: &random).prefix(Int.random(in: 0...3, using: &random))
      let byArea = Bool.random(using: &random)
      let receivers = names.enumerated().map { index, id in
        Receiver(
          id: id, area: byArea ? index % 2 : nil,
          from: Int.random(in: 0...3, using: &random) == 0 ? day(300...700) : nil)
      }
      let kind = Int.random(in: 0...7, using: &random)
      let returned = kind == 1 ? (on: day(100...190), to: Bool.random(using: &random) ? "mission" : "rc") : nil
      let isPast = kind <= 2
      let done = isPast ? day(60...95) : finish
      return Passing(
        opens: Bool.random(using: &random) ? done + -50 : nil, finish: done, receivers: receivers,
        status: [0: "failed", 1: "returned", 2: "transferred"][kind], returned: returned)
    }
  }

  /// The mission has everything from the first day on.
  func look(on day: Day) -> Look {
    var look = Look()
    for passing in passings {
      for area in 0..<2 {
        let held = holders(of: passing, in: area, on: day)
        if held.isEmpty { look.nobody = true }
        look.holders.formUnion(held)
      }
    }
    return look
  }

  private func holders(of passing: Passing, in area: Int, on day: Day) -> Set<String> {
    let isThere = day <= leaves[area]
    let mission: Set<String> = isThere ? ["mission"] : []
    // What came back or failed is looked at as a whole.
    let everywhere = passing.status == "failed" || passing.status == "returned"
    let receivers = passing.receivers.filter { everywhere || $0.area == nil || $0.area == area }
    let names = Set(receivers.map(\.id))
    if day <= passing.finish {
      guard let opens = passing.opens, day >= opens else { return mission }
      return isThere ? mission.union(names) : []
    }
    if passing.status == "failed" { return mission }
    if let returned = passing.returned {
      if day < returned.on { return names }
      return returned.to == "mission" ? mission : [returned.to]
    }
    guard !names.isEmpty else { return [] }
    let end = min(passing.finish, departure)
    if receivers.allSatisfy({ $0.from != nil }), let arrival = receivers.compactMap(\.from).min(), arrival > end + 1,
      day < arrival
    {
      return []
    }
    // When the last of them has ended nobody has it.
    let lasts = receivers.map { ends[$0.id] }
    if !lasts.contains(nil), let last = lasts.compactMap({ $0 }).max(), day > last { return [] }
    return names.filter { id in ends[id].map { day <= $0 } ?? true }
  }

  var text: String { text(isReversed: false) }

  private func text(isReversed: Bool) -> String {
    var text = """
      plan: { title: P, as-of: \(Self.asOf) }
      mission: { name: M, type: peacekeeping, host-state: XCA, established: \(Self.first), departure: \(departure), departures: [{ area: a0, on: \(leaves[0]) }] }
      areas: { a0: { name: A }, a1: { name: B } }
      counterparts:
        cnp: { name: Police, kind: national }
        rc: { name: RC, kind: resident-coordinator }
        undp: { name: UNDP, kind: un\(ends["undp"].map { ", until: \($0)" } ?? "") }
      tasks:

      """
    for index in passings.indices {
      text +=
        "  t\(index): { title: T, lead: mission, function: police, disposition: hand-over, start: \(Self.first), areas: [a0, a1] }\n"
    }
    text += "handovers:\n"
    let order = isReversed ? passings.enumerated().reversed() : Array(passings.enumerated())
    for (index, passing) in order {
      let to = passing.receivers.map { receiver in
        "{ who: \(receiver.id)\(receiver.area.map { ", areas: [a\($0)]" } ?? "")\(receiver.from.map { ", from: \($0)" } ?? "") }"
      }
      text += "  h\(index): { task: t\(index), to: [\(to.joined(separator: ", "))], "
      text += "window: { \(passing.opens.map { "start: \($0), " } ?? "")finish: \(passing.finish) }"
      if let status = passing.status { text += ", status: \(status)" }
      if passing.status == "transferred" || passing.status == "returned" { text += ", transferred: \(passing.finish)" }
      if let returned = passing.returned { text += ", returned: { on: \(returned.on), to: \(returned.to) }" }
      text += " }\n"
    }
    return text
  }

  var count: Int { passings.count }

  func finish(of handover: Int) -> Day { passings[handover].finish }

  /// The same plan with other ids.
  func renamed(_ text: String) -> String {
    ["a0", "a1", "cnp", "rc", "undp"].reduce(text) {
      $0.replacing($1, with: "z-\($1.reversed().map(String.init).joined())")
    }
  }

  /// The same plan with its sections the other way round.
  func turned(_ text: String) -> String {
    var sections: [String] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix(" ") { sections[sections.count - 1] += line + "\n" } else { sections.append(line + "\n") }
    }
    return sections.reversed().joined()
  }

  /// The same plan with one handover complete a day later.
  func later(_ text: String, handover: Int) -> String {
    let finish = passings[handover].finish
    return text.split(separator: "\n").map { line -> String in
      guard line.hasPrefix("  h\(handover):") else { return String(line) }
      return String(line).replacing("finish: \(finish)", with: "finish: \(finish + 1)")
        .replacing("transferred: \(finish)", with: "transferred: \(finish + 1)")
    }.joined(separator: "\n")
  }

  func strands(_ facts: PlanFacts, _ handover: Int) -> [String] {
    facts.strands.of(handoverAt: handover).map { strand in
      strand.holds.map { "\($0.kind) \($0.start.latest) \($0.end.latest)" }.joined(separator: "; ")
    }
  }

  func days(_ facts: PlanFacts, _ handover: Int) -> [Day] {
    facts.strands.of(handoverAt: handover).flatMap(\.holds).flatMap { [$0.start.latest, $0.end.latest] }
  }

  func facts(_ change: (String) -> String) -> PlanFacts {
    PlanFacts(readPlan(SourceFiles([SourceFile(name: "p", bytes: Array(change(text).utf8))])).plan)
  }

  func facts(isReversed: Bool = false) -> PlanFacts {
    let bytes = Array(text(isReversed: isReversed).utf8)
    return PlanFacts(readPlan(SourceFiles([SourceFile(name: "p", bytes: bytes)])).plan)
  }
}
