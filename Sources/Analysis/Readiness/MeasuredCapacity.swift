import PlanFormat
import PlanModel

/// What indicators measure of receivers: a later reading takes the place of what was found before.
struct MeasuredCapacity: Sendable {
  private let standings: [Symbol: IndicatorStanding]

  init(_ benchmarks: BenchmarkStandings) {
    standings = Dictionary(
      (benchmarks.inForce + benchmarks.dropped).flatMap(\.indicators).flatMap(\.withParts)
        .map { ($0.indicator.header.symbol, $0) }
    ) { first, _ in first }
  }

  /// The assessment as it stands on the day.
  func latest(_ capacity: Part<CapacityAssessment>) -> Part<CapacityAssessment> {
    guard let entry = capacity.entry, let indicator = entry.indicator.value,
      let standing = standings[indicator.symbol], let reading = standing.latest,
      entry.on.value.map({ reading.date.isSurely(after: $0) }) ?? true
    else { return capacity }
    var capacity = capacity
    let span = reading.entry.header.span
    capacity.change { entry in
      if let found = standing.found(in: reading.entry) {
        entry.assessed = Fact(found, at: span, from: reading.entry.header)
      }
      entry.on = Fact(reading.date, at: span, from: reading.entry.header)
      entry.level = Fact()
      let isShort: Bool? = standing.verdict == .met ? false : standing.verdict.isUnmet ? true : nil
      entry.shortfall = isShort.map { Fact($0, at: span, from: reading.entry.header) } ?? Fact()
    }
    return capacity
  }
}

extension IndicatorStanding {
  /// What a reading found, as a plan writes it: `13 of 13`.
  fileprivate func found(in reading: Reading) -> Text? {
    switch reading.value.value {
    case .number(let number):
      let value = indicator.scale.value == .percentage ? "\(number)%" : "\(number)"
      guard let count = reading.count.value, let whole = reading.outOf.value else { return Text(value) }
      return Text("\(value) (\(count) of \(whole))")
    case .ratio(let part, let whole): return Text("\(part) of \(whole)")
    case .words(let words): return words
    case .flag, nil: return reading.text.value
    }
  }
}

extension PlanFacts {
  /// An assessment of capacity with what was measured since.
  public func latest(_ capacity: Part<CapacityAssessment>) -> Part<CapacityAssessment> {
    links.measured.latest(capacity)
  }
}
