extension PlanText {
  /// Ten indicators of each benchmark, with a baseline, a target and two readings each.
  mutating func writeBenchmarks() {
    text += "\nbenchmarks:\n"
    for number in 0..<size {
      if number % 10 == 0 {
        text += "  benchmark-\(number / 10 + 1):\n"
        text += "    title: \(random.one(of: work[number % work.count].titles)) the north\n"
        text += "    target: 2027-06-30\n    indicators:\n"
      }
      text += "      share-\(number + 1):\n        title: Share of cases heard within the time that the law sets\n"
      text += "        scale: percentage\n        better: higher\n"
      text += "        baseline: { is: \(random.number(in: 5...20)), on: 2026-01-31 }\n"
      text += "        target: { is: \(random.number(in: 30...60)), by: 2027-06-30 }\n        readings:\n"
      text += "          2026-06-30: { is: \(random.number(in: 10...60)) }\n"
      text += "          2026-12-31: { is: \(random.number(in: 10...60)), source: \(citation()) }\n"
    }
  }
}
