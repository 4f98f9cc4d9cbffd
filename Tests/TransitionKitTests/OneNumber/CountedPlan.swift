import Diagnostics
import PlanFormat
import SeededRandom

/// A seeded plan in which everything that products count stands in many ways: rough dates, what is not said, what is
/// unknown, amounts without currency or period, ratings and readings.
struct CountedPlan {
  private var text = ""
  private var random: SplitMix64
  private static let planDay = Day(number: 20_999)

  init(seed: Int) {
    random = SplitMix64(state: UInt64(seed) &+ 77)
    write()
  }

  var files: SourceFiles { oneFile(text) }
}

extension CountedPlan {
  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  private mutating func happens(_ percent: Int) -> Bool { number(0...99) < percent }

  private mutating func one(_ words: String...) -> String { words[number(0...(words.count - 1))] }

  private mutating func date(_ days: ClosedRange<Int>) -> String {
    let text = (Self.planDay + number(days)).description
    return switch number(0...9) {
    case 0: "by \(text)"
    case 1: "about \(text.prefix(7))"
    case 2: String(text.prefix(7))
    default: text
    }
  }

  /// A field that is now and then left out, or not known.
  private mutating func field(_ key: String, _ value: String, _ percent: Int) -> String {
    if happens(5) { return ", \(key): { unknown: not said }" }
    return happens(percent) ? ", \(key): \(value)" : ""
  }

  private mutating func add(_ line: String) { text += line + "\n" }

  private mutating func write() {
    add("plan: { title: Counted, as-of: \(Self.planDay), status: \(one("draft", "adopted")), currency: USD }")
    let departure = happens(80) ? (Self.planDay + 180).description : String((Self.planDay + 180).description.prefix(7))
    add("mission:")
    add("  name: Mission in Carana")
    add("  short-name: MIC")
    add("  type: peacekeeping")
    add("  host-state: XCA")
    if happens(90) { add("  departure: \(departure)") }
    add("  mandates:")
    add("    - { resolution: S/RES/9002 (2027), from: \(Self.planDay + -160), until: \(Self.planDay + 180) }")
    add(
      "    - { resolution: S/RES/9001 (2026), from: \(Self.planDay + -500)\(field("until", "\(Self.planDay + -161)", 50)) }"
    )
    add("counterparts:")
    for index in 0...2 { add("  c\(index): { name: Body \(index), kind: \(one("national", "un", "women")) }") }
    add("phases:")
    add("  one: { title: Phase one, start: \(date(-600 ... -400)), finish: \(date(-399 ... -100)) }")
    add("  two: { title: Phase two, start: \(date(-99 ... 20))\(field("finish", date(30...200), 80)) }")
    writeWork()
    writeFootprint()
    writeMeasures()
    writeMoney()
    writeHearings()
  }

  private mutating func writeWork() {
    add("tasks:")
    let count = number(5...12)
    for index in 0..<count {
      var line = "  t\(index): { title: Task \(index), lead: \(one("mission", "mission", "c1"))"
      line += field("function", one("police", "justice", "political", "human-rights"), 85)
      line += field("disposition", one("hand-over", "hand-over", "continue", "complete", "undecided"), 80)
      line += field("status", one("planned", "ongoing", "blocked", "completed", "discontinued"), 60)
      if happens(15) { line += ", technical: true" }
      line += field("start", date(-500...60), 70) + field("finish", date(-60...400), 70)
      if happens(50) { line += ", cost: { running: \(number(1...90))000 }" }
      if index > 1, happens(25) { line += ", after: [t\(number(0...(index - 1)))]" }
      if happens(20) { line += ", duration: \(number(1...200)) days" }
      add(line + " }")
    }
    add("handovers:")
    for index in 0..<number(3...9) {
      var line = "  h\(index): { title: Handover \(index)"
      if happens(85) { line += ", task: t\(number(0...(count - 1)))" }
      line += field("to", one("[c0]", "[c1, c2]", "[]"), 90)
      line += field(
        "status", one("identified", "preparing", "joint", "transferred", "accepted", "failed", "returned"), 65)
      if happens(75) { line += ", window: { start: \(date(-200...20)), finish: \(date(-60...300)) }" }
      if happens(15) { line += ", transferred: \(date(-300 ... -1))" }
      if happens(15) { line += ", accepted: { on: \(date(-200 ... -1)) }" }
      if happens(40) {
        line += ", capacity: { level: \(one("low", "partial", "sufficient")), on: \(date(-200 ... -10)) }"
      }
      if happens(30) {
        line +=
          ", actions: { a\(index): { title: Training \(index), status: \(one("completed", "discontinued", "ongoing")) } }"
      }
      add(line + " }")
    }
  }

  private mutating func writeFootprint() {
    add("sites:")
    for index in 0..<number(1...6) {
      var line = "  s\(index): { name: Site \(index)"
      line += field("status", one("open", "closing", "closed", "handed-over", "looted", "destroyed"), 60)
      line += field("closes", date(-100...200), 50)
      if happens(20) { line += ", closed: \(date(-200 ... -1))" }
      if happens(30) { line += ", count: \(number(2...14))" }
      if happens(20) { line += ", secured-by: c0" }
      if happens(15) { line += ", housekeeping: true" }
      add(line + " }")
    }
    add("units:")
    for index in 0..<number(1...4) {
      add(
        "  u\(index): { name: Unit \(index)\(field("leaves", date(-100...170), 70))\(field("left", date(-200 ... -1), 30)) }"
      )
    }
    add("laws:")
    for index in 0..<number(1...4) {
      let stage = field("stage", one("drafting", "parliament", "promulgated", "in-force", "rejected"), 70)
      add("  l\(index): { title: Law \(index)\(stage)\(field("due", date(-100...170), 70)) }")
    }
    add("risks:")
    for index in 0..<number(1...3) {
      add("  r\(index): { title: Risk \(index)\(field("status", one("open", "occurred", "closed"), 70)) }")
    }
    add("strength:")
    add("  ceilings:")
    add("    - { from: \(Self.planDay + -500), until: \(Self.planDay + -161), military: 9000, police: 700 }")
    add(
      "    - { from: \(Self.planDay + -160), until: \(Self.planDay + 180), military: 2400, civilian: \(number(200...900)) }"
    )
    add("  actual:")
    add("    \(Self.planDay + -300): { military: 8800, police: \(number(10...700)) }")
    add("    \(Self.planDay + -30): { military: \(number(100...2400)), civilian: 480 }")
  }

  private mutating func writeMeasures() {
    add("benchmarks:")
    for index in 0..<number(1...3) {
      add("  b\(index):")
      add("    title: Benchmark \(index)")
      add("    target: \(date(-200...200))")
      if happens(60) { add("    rating: \(one("met", "missed", "partly"))") }
      if happens(15) { add("    dropped: { on: \(Self.planDay + number(-90...90)), reason: Reason }") }
      add("    indicators:")
      for number in 0..<self.number(1...4) {
        add("      i\(index)\(number):")
        add("        title: Indicator \(index)-\(number)")
        add("        scale: \(one("number", "percentage"))")
        add("        better: \(one("higher", "lower"))")
        if happens(40) { add("        people: true") }
        if happens(20) { add("        breakdown: [sex]") }
        if happens(80) { add("        target: { by: \(date(-200...200)), is: \(self.number(20...60)) }") }
        if happens(60) { add("        baseline: { on: \(Self.planDay + -700), is: \(self.number(20...60)) }") }
        guard happens(85) else { continue }
        add("        readings:")
        for days in [-400, -250, -40].shuffled(using: &random).prefix(self.number(1...3)).sorted() {
          add(
            "          \(Self.planDay + days): \(happens(85) ? "\(self.number(10...70))" : "{ rating: \(one("met", "missed")) }")"
          )
        }
      }
    }
  }

  private mutating func writeMoney() {
    add("funding:")
    add("  sources:")
    add("    fund: { name: Fund, kind: pooled }")
    add("    budget: { name: Budget, kind: assessed }")
    add("    state: { name: State budget, kind: national-budget, currency: EUR }")
    if happens(60) { add("  rates: [{ currency: EUR, per: USD, rate: 2 }]") }
    add("  allocations:")
    for index in 0..<number(2...9) {
      var line = "    a\(index): { title: Money \(index), funded-by: \(one("fund", "budget", "state"))"
      line += field("for", "[t\(number(0...4))]", 80)
      line += field("amount", "\(number(1...900))000", 85)
      line += field("status", one("needed", "requested", "pledged", "committed", "received", "spent"), 90)
      if happens(75) {
        line += ", from: \(Self.planDay + number(-700...200)), until: \(Self.planDay + number(201...700))"
      }
      if happens(20) { line += ", currency: CHF" }
      add(line + " }")
    }
  }

  private mutating func writeHearings() {
    add("consultations:")
    for index in 0..<number(1...5) {
      var line =
        "  v\(index): { title: Hearing \(index), with: [{ kind: \(one("women", "youth", "community", "civil-society")) }]"
      line += field("on", date(-200...200), 85) + field("status", one("held", "planned", "declined"), 70)
      add(line + " }")
    }
  }
}
