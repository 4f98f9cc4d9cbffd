import Diagnostics
import PlanFormat
import SeededRandom

/// A seeded plan of which each line that came later carries its date, so that it can be deleted by hand.
struct DatedPlan {
  private var lines: [(text: String, since: PlanDate?)] = []
  private var random: SplitMix64
  private static let planDay = Day(number: 20_999)

  init(seed: Int) {
    random = SplitMix64(state: UInt64(seed))
    write()
  }

  /// The plan; `upTo` without the lines that came after a day, each of which leaves a comment in its place.
  func files(upTo day: Day? = nil) -> SourceFiles {
    let kept = lines.map { line in
      guard let day, let since = line.since, !since.isKnown(on: day) else { return line.text }
      // As long as the line that it stands for, so that places stay the same.
      return line.text.split(separator: "\n").map { "#" + String(repeating: "-", count: $0.utf8.count - 1) }
        .joined(separator: "\n")
    }
    return oneFile(kept.joined(separator: "\n") + "\n")
  }

  /// A day to look from, on either side of the plan's own.
  mutating func day() -> Day { Self.planDay + number(-500...300) }
}

extension DatedPlan {
  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  private mutating func happens(_ percent: Int) -> Bool { number(0...99) < percent }

  private mutating func one(_ words: String...) -> String { words[number(0...(words.count - 1))] }

  /// A date before the plan's own day or, where `later` is allowed, after it; as roughly as plans write it.
  private mutating func date(later: Bool = false) -> PlanDate {
    let day = Self.planDay + number(-600...(later ? 300 : -1))
    let text = day.description
    let written =
      switch number(0...9) {
      case 0: "by \(text)"
      case 1: "about \(text.prefix(7))"
      case 2: String(text.prefix(7))
      default: text
      }
    // A rough date may reach beyond the plan's own day, but has to be known on it.
    guard let date = PlanDate(written), later || date.isKnown(on: Self.planDay) else { return PlanDate(day) }
    return date
  }

  /// Dates of which no two are written alike.
  private mutating func dates(_ count: Int) -> [PlanDate] {
    var found: [PlanDate] = []
    while found.count < count {
      let next = date(later: true)
      if !found.contains(where: { $0.description == next.description }) { found.append(next) }
    }
    return found
  }

  private mutating func add(_ text: String, since: PlanDate? = nil) { lines.append((text, since)) }

  private mutating func write() {
    add("plan: { title: Seeded, as-of: \(Self.planDay), currency: USD }")
    add("mission:")
    add("  { name: Mission, type: other, host-state: XCA, departure: \(Self.planDay + 180) }")
    add("counterparts:")
    for index in 0...2 { add("  c\(index): { name: Body \(index), kind: \(one("national", "un", "civil-society")) }") }
    writeTasks()
    writeHandovers()
    writeFootprint()
    writeMoney()
    writeMeasures()
    writeRecord()
    writeUpdates()
  }

  private mutating func writeTasks() {
    add("tasks:")
    for index in 0...3 {
      add("  t\(index):")
      add("    { title: Task \(index), function: \(one("police", "justice", "political")), lead: mission,")
      add("      disposition: \(one("hand-over", "complete", "undecided")), cost: 1000,")
      add("      start: \(Self.planDay + number(-400...0)), finish: \(Self.planDay + number(10...200)) }")
    }
    // A status that its progress dates.
    add("  done: { title: Done, lead: mission }")
    add("  ongoing:")
    add("    title: Ongoing")
    let start = date()
    add("    status: ongoing", since: start)
    add("    actual: { start: \(start) }", since: start)
  }

  private mutating func writeHandovers() {
    add("handovers:")
    for index in 0...2 {
      add("  h\(index):")
      add("    task: t\(index)")
      add("    to: [c\(number(0...2))]")
      add("    window: { finish: \(Self.planDay + number(-100...180)) }")
      let transferred = date()
      switch number(0...3) {
      case 0:
        add("    status: transferred", since: transferred)
        add("    transferred: \(transferred)", since: transferred)
      case 1:
        add("    status: returned", since: transferred)
        add("    returned: { on: \(transferred), why: Reason }", since: transferred)
      // Without a date, the standing is that of the plan's own day.
      case 2: add("    status: preparing")
      default: break
      }
    }
  }

  private mutating func writeFootprint() {
    add("sites:")
    for index in 0...2 {
      add("  s\(index):")
      add("    name: Site \(index)")
      add("    closes: \(Self.planDay + number(-100...180))")
      guard happens(60) else { continue }
      add("    history:")
      add("      2020-01-01: opened")
      for since in dates(number(1...3)) {
        add("      ? \(since)\n      : \(one("reduced", "closed", "handed-over", "looted"))", since: since)
      }
    }
    add("strength:")
    add("  planned: { \(Self.planDay + 100): { military: 10 } }")
    add("  actual:")
    add("    2020-01-01: { military: 500 }")
    for (count, since) in zip([400, 300, 200], dates(3)) {
      add("    ? \(since)\n    : { military: \(count) }", since: since)
    }
    add("laws:")
    add("  l:")
    add("    title: Law")
    add("    history:")
    add("      2020-01-01: drafting")
    for (stage, since) in zip(["parliament", "promulgated"], dates(2)) {
      add("      ? \(since)\n      : \(stage)", since: since)
    }
  }

  private mutating func writeMoney() {
    add("funding:")
    add("  sources: { fund: { name: Fund, kind: \(one("pooled", "bilateral", "assessed")) } }")
    add("  rates:")
    add("    - { currency: EUR, per: USD, rate: 2, on: 2020-01-01 }")
    let rated = date(later: true)
    if rated.isKnown(on: Self.planDay) { add("    - { currency: EUR, per: USD, rate: 3, on: \(rated) }", since: rated) }
    add("  allocations:")
    for index in 0...2 {
      add("    a\(index):")
      add("      funded-by: fund")
      add("      for: [t\(index)]")
      add("      amount: \(number(1...9))00")
      if happens(30) { add("      currency: EUR") }
      add("      from: \(Self.planDay + number(-200...100))")
      add("      until: \(Self.planDay + number(200...400))")
      add("      history:")
      add("        2020-01-01: needed")
      for (status, since) in zip(["pledged", "committed"], dates(2)) {
        add("        ? \(since)\n        : { status: \(status), amount: \(number(1...9))0 }", since: since)
      }
    }
  }

  private mutating func writeMeasures() {
    add("benchmarks:")
    add("  b:")
    add("    title: Benchmark")
    add("    indicators:")
    for index in 0...1 {
      add("      i\(index):")
      add("        { title: Indicator \(index), scale: number, better: \(one("higher", "lower")),")
      add("          baseline: { on: 2020-01-01, is: 5 }, target: { by: \(Self.planDay + number(-200...200)), is: 9 },")
      add("          parts: {}, data: Register }")
    }
    add("      i2:")
    add("        title: Indicator 2")
    add("        scale: number")
    add("        better: higher")
    add("        target: { by: \(Self.planDay + number(-200...200)), is: 9 }")
    add("        readings:")
    add("          2020-01-01: 1")
    for (value, since) in zip(2...6, dates(5)) {
      add("          ? \(since)\n          : \(value)", since: since)
    }
  }

  private mutating func writeRecord() {
    add("decisions:")
    add("  old: { title: Old decision, on: 2020-01-01 }")
    for index in 0...1 {
      let since = date()
      add("  d\(index): { title: Decision \(index), on: \(since) }", since: since)
    }
    add("frameworks:")
    add("  old: { name: Old framework, kind: national-plan, adopted: 2020-01-01, status: adopted }")
    let adopted = date()
    add("  new: { name: New framework, kind: national-plan, adopted: \(adopted), status: adopted }", since: adopted)
    add("shortfalls:")
    add("  old: { text: Old shortfall, found: 2020-01-01 }")
    let found = date()
    add("  new: { text: New shortfall, found: \(found) }", since: found)
    add("assessments:")
    add("  old: { title: Old survey, kind: perception-survey, on: 2020-01-01 }")
    add("risks: { r: { title: Risk, likelihood: high, impact: high } }")
  }

  private mutating func writeUpdates() {
    add("updates:")
    add("  - { on: 2020-01-01, text: Old update }")
    for index in 0...number(1...6) {
      let since = date(later: true)
      // What an update changes before the plan's own day, the entries do not say otherwise.
      let change =
        switch number(0...6) {
        case 0: "about: [done], set: { status: \(one("completed", "blocked")) }"
        case 1: "about: [r], status: occurred"
        case 2: "about: [t3], set: { support: [c\(index % 3)], component: Pillar }"
        case 3: "about: [mission], set: { headquarters: Place \(index) }"
        case 4: "about: [a0], set: { facility: Window \(index) }"
        case 5: "about: [s0], set: { later-use: School }"
        default: "about: [h0]"
        }
      add("  - { on: \(since), \(change), text: Update \(index) }", since: since)
    }
  }
}
