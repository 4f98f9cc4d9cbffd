import Analysis
import Diagnostics
import Documents
import Foundation
import PlanFormat
import PlanReading
import Testing

@testable import Reporting

/// The folder that holds Package.swift.
let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// What follows from a plan that is written here.
func planFacts(_ text: String, asOf: String? = nil) -> PlanFacts {
  let files = SourceFiles([SourceFile(name: "plan.yaml", bytes: Array(text.utf8))])
  return PlanFacts(readPlan(files, asOf: asOf.flatMap { Day($0) }).plan)
}

/// A plan with everything that is drawn from it, by name.
struct DrawnPlan: CustomTestStringConvertible, Sendable {
  let name: String
  let facts: PlanFacts
  var isOfThePackage = false
  /// On each paper the pages that stand alone, and the figures of the sheet.
  let drawings: [(paper: Paper, drawing: Drawing)]

  /// Those of the command, and upright A4 as in an annex of a report.
  private static let papers = [Paper.a3Landscape, .a4Landscape, Paper(width: 210, height: 272, margin: 22)]

  init(name: String, facts: PlanFacts) {
    self.name = name
    self.facts = facts
    drawings = Self.papers.flatMap { paper in
      let sheet = timelineDocument(of: facts, TimelineRequest(on: paper), tracing: Tracing(facts.plan, SourceFiles([])))
      let figures = sheet.blocks.compactMap { block -> Drawing? in
        if case .figure(let figure) = block { figure.drawing } else { nil }
      }
      return (timelineDrawings(of: facts, TimelineRequest(on: paper)) + figures).map { (paper, $0) }
    }
  }

  var testDescription: String { name }

  /// Every plan of the package, and plans that are hard to draw.
  static let all: [DrawnPlan] = ofThePackage + hard

  private static var ofThePackage: [DrawnPlan] {
    let plans = packageRoot.appending(path: "Plans")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: plans.path())) ?? []
    return names.filter { $0 != "rules" }.sorted().compactMap { name in
      let folder = plans.appending(path: name)
      let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []).sorted()
        .filter { $0.hasSuffix(".yaml") }
        .compactMap { file in
          FileManager.default.contents(atPath: folder.appending(path: file).path())
            .map { SourceFile(name: file, bytes: [UInt8]($0)) }
        }
      guard !files.isEmpty else { return nil }
      var plan = DrawnPlan(name: name, facts: PlanFacts(readPlan(SourceFiles(files)).plan))
      plan.isOfThePackage = true
      return plan
    }
  }

  private static var hard: [DrawnPlan] {
    let latin = ["Public order", "Prison security and management of the four northern provinces and of the capital"]
    let arabic = ["تسليم مهام حماية المدنيين إلى الشرطة الوطنية في المقاطعات الشمالية الأربع", "سيادة القانون"]
    let chinese = ["将保护平民的任务移交给北部四省的国家警察和地方当局并建立预警机制", "法治"]
    let unbroken = [String(repeating: "Demobilisierungsmassnahmen", count: 6)]
    return [
      DrawnPlan(name: "nothing at all", facts: planFacts("plan: { title: Nothing, as-of: 2027-01-01 }")),
      DrawnPlan(name: "no day of its own", facts: planFacts("plan: { title: Nothing }")),
      DrawnPlan(name: "one task", facts: planFacts(PlanWriter.plan(seed: 1, titles: latin, tasks: 1))),
      DrawnPlan(name: "forty tasks", facts: planFacts(PlanWriter.plan(seed: 2, titles: latin, tasks: 40))),
      DrawnPlan(name: "three hundred tasks", facts: planFacts(PlanWriter.plan(seed: 3, titles: latin, tasks: 300))),
      DrawnPlan(name: "Arabic", facts: planFacts(PlanWriter.plan(seed: 4, titles: arabic, tasks: 30))),
      DrawnPlan(name: "Chinese", facts: planFacts(PlanWriter.plan(seed: 5, titles: chinese, tasks: 30))),
      DrawnPlan(name: "unbroken names", facts: planFacts(PlanWriter.plan(seed: 6, titles: unbroken, tasks: 30))),
      DrawnPlan(
        name: "no dates", facts: planFacts(PlanWriter.plan(seed: 7, titles: latin, hasDates: false, tasks: 30))),
      DrawnPlan(
        name: "looked at from far away",
        facts: planFacts(PlanWriter.plan(seed: 8, titles: latin, tasks: 10), asOf: "9999-12-31")),
    ]
  }
}

/// Writes plans of any size: the same ones for the same seed.
struct PlanWriter {
  private var state: UInt64
  private let titles: [String]
  private let hasDates: Bool

  static func plan(seed: UInt64, titles: [String], hasDates: Bool = true, tasks: Int) -> String {
    var writer = PlanWriter(seed: seed, titles: titles, hasDates: hasDates)
    return writer.plan(tasks: tasks)
  }

  private init(seed: UInt64, titles: [String], hasDates: Bool) {
    state = seed &* 0x9E37_79B9_7F4A_7C15
    (self.titles, self.hasDates) = (titles, hasDates)
  }

  /// SplitMix64.
  private mutating func number(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }

  private mutating func pick(_ words: [String]) -> String { words[number(below: words.count)] }

  /// Known to the day, the month, the quarter or the year, or about.
  private mutating func date(_ years: ClosedRange<Int>) -> String {
    let year = years.lowerBound + number(below: years.count)
    let month = String(1_000 + 1 + number(below: 12)).suffix(2)
    let day = String(1_000 + 1 + number(below: 28)).suffix(2)
    switch number(below: 8) {
    case 0: return "\(year)"
    case 1: return "\(year)-Q\(1 + number(below: 4))"
    case 2: return "about \(year)-\(month)"
    case 3: return "\(year)-\(month)"
    case 4: return "by \(year)-\(month)-\(day)"
    default: return "\(year)-\(month)-\(day)"
    }
  }

  private mutating func plan(tasks count: Int) -> String {
    var text = """
      plan: { title: "\(titles[0])", as-of: 2027-07-09, currency: USD, status: draft }
      mission:
        name: Mission
        type: peacekeeping
        host-state: XCA

      """
    if hasDates {
      text += """
          established: 2024-02-01
          departure: 2027-12-31
          mandates:
            - { resolution: S/RES/9001 (2026), from: 2026-01-01, until: 2026-12-31 }
            - { resolution: S/RES/9002 (2027), from: 2027-01-01, until: 2027-12-31 }

        """
    }
    text += counterparts + "tasks:\n"
    let functions = ["police", "justice", "corrections", "human-rights", "elections", "closure", "political"]
    for index in 0..<count { text += task(index, functions) }
    text += "handovers:\n"
    for index in 0..<count where number(below: 3) > 0 { text += handover(index) }
    text += calendar + strength + funding(count)
    return text
  }

  private var counterparts: String {
    """
    counterparts:
      cnp: { name: "\(titles.last ?? "")", short-name: CNP, kind: national }
      rc: { name: Resident Coordinator, kind: resident-coordinator }
      women: { name: "Women's network of the northern and the eastern provinces", kind: women }

    """
  }

  private mutating func task(_ index: Int, _ functions: [String]) -> String {
    let dispositions = ["hand-over", "complete", "continue", "undecided", "discontinue"]
    var text =
      "  t\(index):\n    title: \"\(pick(titles)) \(index)\"\n    lead: \(pick(["mission", "mission", "rc"]))\n"
    if number(below: 12) > 0 { text += "    function: \(pick(functions))\n" }
    text += "    disposition: \(pick(dispositions))\n"
    if number(below: 3) > 0 { text += "    status: \(pick(["planned", "ongoing", "completed", "blocked"]))\n" }
    if hasDates, number(below: 4) > 0 { text += "    start: \(date(2024...2027))\n" }
    if hasDates, number(below: 4) > 0 { text += "    finish: \(date(2026...2031))\n" }
    if index > 3, number(below: 4) == 0 { text += "    after: [t\(number(below: index))]\n" }
    if index > 3, number(below: 9) == 0 { text += "    within: t\(number(below: index))\n" }
    return text
  }

  private mutating func handover(_ index: Int) -> String {
    var text =
      "  h\(index):\n    task: t\(number(below: index + 1))\n    to: \(pick(["[cnp]", "[cnp, rc, women]", "[women]", "[]"]))\n"
    text += "    status: \(pick(["identified", "agreed", "joint", "transferred", "failed", "returned"]))\n"
    guard hasDates, number(below: 5) > 0 else { return text }
    text += "    window: { start: \(date(2026...2027)), finish: \(date(2027...2029)) }\n"
    if number(below: 4) == 0 { text += "    transferred: \(date(2026...2028))\n" }
    if number(below: 9) == 0 { text += "    returned: { on: \(date(2027...2028)), to: mission }\n" }
    return text
  }

  private var calendar: String {
    guard hasDates else { return "" }
    var writer = self
    let kinds = [
      "council-review", "council-meeting", "council-report", "election", "pbc", "ecosoc", "budget-year", "season",
    ]
    var text = "calendar:\n"
    for index in 0..<60 {
      let kind = writer.pick(kinds)
      let dates =
        writer.number(below: 4) == 0
        ? "from: \(writer.date(2025...2026)), until: \(writer.date(2027...2028))" : "on: \(writer.date(2025...2028))"
      text += "  c\(index): { title: \"\(writer.pick(titles)) \(index)\", kind: \(kind), \(dates) }\n"
    }
    return text + """
      phases:
        one: { title: "\(titles[0])", start: 2026-01-01, finish: 2026-12-31 }
        two: { title: Drawdown, start: 2027-01, finish: 2027-12 }

      """
  }

  private var strength: String {
    guard hasDates else { return "" }
    return """
      strength:
        ceilings:
          - { from: 2025-01-01, until: 2025-12-31, military: 11450, formed-police: 980, civilian: 3120 }
          - { from: 2026-01-01, until: 2026-12-31, military: 9000, formed-police: 900, civilian: 2800 }
          - { from: 2027-01-01, until: 2027-12-31, military: 2400, civilian: 480 }
        actual:
          2026-05-01: { military: 8990, formed-police: 900, civilian: 2790 }
          2026-05-09: { military: 8980, formed-police: 899, civilian: 2780 }
          2027-05-09: { military: 2380, formed-police: 140, civilian: 480 }
        planned:
          2027-10-01: { military: 400, civilian: 90 }
      sites:
        camp: { name: Camp, closes: 2027-06-30, count: 14 }
        base: { name: Base, closes: 2027-09-30 }
        office: { name: Office, status: open }

      """
  }

  private func funding(_ count: Int) -> String {
    guard hasDates, count > 0 else { return "" }
    return """
      funding:
        sources:
          assessed: { name: Assessed budget, kind: assessed }
          gov: { name: National budget, kind: national-budget }
          mptf: { name: Trust fund, kind: pooled }
        allocations:
          a1: { funded-by: assessed, for: [t0], amount: 480000000, status: committed, from: 2026-01-01, until: 2027-12-31 }
          a2: { funded-by: gov, for: [t0], amount: 20000000, status: committed, from: 2027-06-01, until: 2028-12-31 }
          a3: { funded-by: mptf, for: [t0], amount: 30000000, status: pledged, from: 2027-01-01, until: 2028-06-30 }
          a4: { funded-by: mptf, for: [t0], amount: 90000000, status: needed, from: 2028-01-01, until: 2028-12-31 }
          a5: { funded-by: mptf, for: [t0], amount: 1000000, status: committed }
          a6: { funded-by: mptf, for: [t0], amount: 900000000000000, status: requested, from: 2026-01-01, until: 2028-12-31 }

      """
  }
}
