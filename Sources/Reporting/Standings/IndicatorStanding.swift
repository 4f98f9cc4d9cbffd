import PlanFormat
import PlanModel

/// Where an indicator stands on a day: the last measurement no later than that day, the one before, and what follows.
struct IndicatorStanding {
  enum Verdict: String, CaseIterable {
    case met
    /// Not met, and its date has not passed or was never given.
    case open
    /// Not met by its date.
    case missed
    /// Nothing was measured by then.
    case noData = "unmeasured"
    /// Measured in words, or without a target: a reader must judge.
    case unclear
  }

  enum Trend: String, CaseIterable {
    case better, same, worse
  }

  /// The indicator's number, with that of the indicator that it is a part of: `2.2`, `2.2 court-of-cassation`.
  let number: String
  let indicator: Indicator
  let benchmark: Benchmark
  let isPart: Bool
  let parts: [IndicatorStanding]
  let latest: (date: PlanDate, entry: Reading)?
  let previous: (date: PlanDate, entry: Reading)?
  let verdict: Verdict
  /// From the previous measurement to the latest, where the two can be compared.
  let trend: Trend?

  init(_ indicator: Indicator, of benchmark: Benchmark, on day: Day, within parent: String? = nil) {
    number = [parent, indicator.id].compactMap(\.self).joined(separator: " ")
    self.indicator = indicator
    self.benchmark = benchmark
    isPart = parent != nil
    parts = indicator.parts.map { IndicatorStanding($0, of: benchmark, on: day, within: indicator.id) }
    let measured = indicator.readings.filter { $0.date.latest <= day && $0.entry.isMeasured }
    latest = measured.last
    previous = measured.dropLast().last
    let isMet = latest.flatMap { indicator.isMet(by: $0.entry) } ?? Self.areMet(parts)
    verdict = Self.verdict(isMet, of: indicator, isMeasured: latest != nil, on: day)
    trend = indicator.trend(from: previous?.entry, to: latest?.entry)
  }

  private static func verdict(_ isMet: Bool?, of indicator: Indicator, isMeasured: Bool, on day: Day) -> Verdict {
    switch isMet {
    case true?: .met
    case false?: (indicator.target.entry?.by.value?.latest ?? .distantFuture) < day ? .missed : .open
    case nil: isMeasured ? .unclear : .noData
    }
  }

  /// An indicator that cannot be compared as a whole is met if all of its parts are, and not met if one is not.
  private static func areMet(_ parts: [IndicatorStanding]) -> Bool? {
    if parts.contains(where: { $0.verdict == .open || $0.verdict == .missed }) { return false }
    return !parts.isEmpty && parts.allSatisfy { $0.verdict == .met } ? true : nil
  }
}

extension Benchmark {
  func standings(on day: Day) -> [IndicatorStanding] { indicators.map { IndicatorStanding($0, of: self, on: day) } }
}

extension Reading {
  /// Whether something was measured at all: a reading may only say that it was not.
  var isMeasured: Bool { rating.value != .notMeasured && (value.value != nil || text.value != nil) }
}

// MARK: - Comparing

extension Indicator {
  /// Whether a measurement reaches the target, by the plan's own rating where it gives one; nothing where that cannot be told.
  fileprivate func isMet(by reading: Reading) -> Bool? {
    switch reading.rating.value {
    case .met: return true
    case .missed, .near, .onTrack, .offTrack: return false
    case .notMeasured, nil: break
    }
    guard let target = target.entry, let goal = target.value.value, let value = reading.value.value,
      let comparison = value.compared(to: goal)
    else { return nil }
    if comparison != 0 {
      guard let direction = better.value else { return nil }
      guard (comparison > 0) == (direction == .higher) else { return false }
    }
    // A target that also counts women is reached only if they are counted and as many.
    guard let women = target.women.value else { return true }
    return reading.women.value.map { $0 >= women }
  }

  fileprivate func trend(from earlier: Reading?, to later: Reading?) -> IndicatorStanding.Trend? {
    guard let earlier = earlier?.value.value, let later = later?.value.value,
      let comparison = later.compared(to: earlier)
    else { return nil }
    if comparison == 0 { return .same }
    guard let direction = better.value else { return nil }
    return (comparison > 0) == (direction == .higher) ? .better : .worse
  }
}

extension Measure {
  /// Below, equal or above, as -1, 0 or 1; nothing where the two are of different kinds, or different words.
  func compared(to other: Measure) -> Int? {
    switch (self, other) {
    case (.ratio(let part, let whole), .ratio(let otherPart, let otherWhole)):
      guard whole > .zero, otherWhole > .zero else { return nil }
      let left = part.tenThousandths.multipliedFullWidth(by: otherWhole.tenThousandths)
      let right = otherPart.tenThousandths.multipliedFullWidth(by: whole.tenThousandths)
      if left == right { return 0 }
      return left < right ? -1 : 1
    case (.words(let words), .words(let others)) where words.plain == others.plain:
      return 0
    case (.words, _), (_, .words), (.flag, .number), (.flag, .ratio), (.number, .flag), (.ratio, .flag):
      return nil
    default:
      guard let left = comparable, let right = other.comparable else { return nil }
      return left == right ? 0 : left < right ? -1 : 1
    }
  }
}
