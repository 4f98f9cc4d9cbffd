import Analysis
import Diagnostics
import PlanFormat
import PlanReading
import SeededRandom

/// A small plan with costs and money of every kind, the same one for the same seed.
enum FundedPlan {
  static func text(seed: Int) -> String {
    // Neighbouring seeds would give the same numbers one place further on.
    var seeds = SplitMix64(state: UInt64(seed))
    var random = SplitMix64(state: seeds.next())
    return plan(&random)
  }

  static func facts(_ text: String) -> PlanFacts {
    PlanFacts(readPlan(SourceFiles([SourceFile(name: "plan.yaml", bytes: Array(text.utf8))])).plan)
  }

  private static func plan(_ random: inout SplitMix64) -> String {
    func number(_ range: ClosedRange<Int>, _ random: inout SplitMix64) -> Int { Int.random(in: range, using: &random) }
    let start = Day(number: 20_454)  // 1 January 2026
    func span(_ random: inout SplitMix64) -> (Day, Day) {
      let first = start + number(0...1000, &random)
      return (first, first + number(0...500, &random))
    }
    func one(of words: [String], _ random: inout SplitMix64) -> String { words.randomElement(using: &random) ?? "" }
    func time(_ random: inout SplitMix64) -> String {
      let (first, last) = span(&random)
      return "from: \(first), until: \(last)"
    }
    let departure = start + number(400...800, &random)
    var text = """
      plan: { title: P, as-of: \(departure + -number(20...200, &random)), currency: USD }
      mission: { name: M, departure: \(departure) }
      counterparts: { cnp: { name: Police, kind: national }, undp: { name: UNDP, kind: un } }
      tasks:

      """
    let count = number(2...6, &random)
    var costed: [Bool] = []
    var handovers = ""
    for index in 0..<count {
      let disposition = one(of: ["hand-over", "hand-over", "continue", "complete"], &random)
      var fields = [
        "title: T\(index)", "disposition: \(disposition)", "lead: \(disposition == "continue" ? "undp" : "mission")",
      ]
      if number(0...4, &random) > 0 {
        fields.append("function: \(one(of: ["police", "justice", "elections", "closure"], &random))")
      }
      let kind = number(0...4, &random)
      costed.append(kind < 3)
      let amount = number(1...90_000, &random)
      switch kind {
      case 0: fields.append("cost: { amount: \(amount), \(time(&random)) }")
      case 1: fields.append("cost: { running: \(amount) }")
      case 2: fields.append("cost: { amount: \(amount), \(time(&random)), running: \(number(1...9000, &random)) }")
      default: break
      }
      if index > 0, number(0...5, &random) == 0 { fields.append("within: t0") }
      text += "  t\(index): { \(fields.joined(separator: ", ")) }\n"
      if disposition == "hand-over", number(0...3, &random) > 0 {
        let to = one(of: ["cnp", "undp"], &random)
        handovers +=
          "  h\(index): { task: t\(index), to: [\(to)], window: { start: \(start), finish: \(start + 300) } }\n"
      }
    }
    if !handovers.isEmpty { text += "handovers:\n" + handovers }
    if number(0...1, &random) == 0 {
      text += "residual-priorities: { land: { title: Land, function: justice, owner: cnp, "
      text += "cost: { amount: \(number(1...50_000, &random)), \(time(&random)) } } }\n"
    }
    text += """
      funding:
        rates: [{ currency: EUR, per: USD, rate: 1.1, on: 2025-01-01 }, { currency: EUR, per: USD, rate: 9, on: 2030-01-01 }]
        sources:
          assessed: { name: Budget, kind: assessed, from: 2026-03-01, until: 2027-06-30 }
          fund: { name: Fund, kind: pooled }
          state: { name: State, kind: national-budget, until: 2028-12-31 }
          nameless: { name: Somebody }
        allocations:

      """
    for index in 0..<number(1...9, &random) {
      var fields = ["amount: \(number(1...400_000, &random))"]
      let status = one(of: ["committed", "received", "spent", "pledged", "requested", "needed", ""], &random)
      let uncosted = (0..<count).filter { !costed[$0] }
      // What is needed is for a thing without a cost; what is for two is divided evenly, since one has none.
      var purposes = ["t\(number(0...(count - 1), &random))"]
      if status == "needed" {
        guard let task = uncosted.randomElement(using: &random) else { continue }
        purposes = ["t\(task)"]
      } else if number(0...3, &random) == 0, let other = uncosted.randomElement(using: &random),
        "t\(other)" != purposes[0]
      {
        purposes.append("t\(other)")
      } else if text.contains("land:"), number(0...4, &random) == 0 {
        purposes = ["land"]
      }
      fields.append("for: [\(purposes.joined(separator: ", "))]")
      if !status.isEmpty { fields.append("status: \(status)") }
      fields.append("funded-by: \(one(of: ["assessed", "fund", "state", "nameless"], &random))")
      switch number(0...9, &random) {
      case 0: break
      case 1: fields.append("from: \(span(&random).0)")
      case 2: fields.append("from: 2011-05-01, until: 2012-04-30")
      default: fields.append(time(&random))
      }
      if status != "needed" {
        switch number(0...11, &random) {
        case 0...2: fields.append("currency: EUR")
        case 3: fields.append("currency: CHF")
        case 4: fields.append("currency: unknown")
        default: break
        }
      }
      text += "    a\(index): { \(fields.joined(separator: ", ")) }\n"
    }
    return text
  }
}
