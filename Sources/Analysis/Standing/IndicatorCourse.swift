import PlanFormat
import PlanModel

/// What an indicator has shown up to a day: where it began, and each reading that says something.
public struct IndicatorCourse: Sendable {
  public struct Point: Sendable {
    /// Nothing of a baseline that the plan doesn't date.
    public let date: PlanDate?
    /// How high it stands; where sources disagree, of each of them. Nothing of what is told in words only, or cannot be.
    public let heights: [Double]
    public let isBaseline: Bool
    /// How it goes on from the point before.
    public let link: Link
  }

  public enum Link: Sendable {
    /// The two can be compared.
    case comparable
    /// The same total, counted further: beside its earlier self it only says that time has passed.
    case runsOn
    case none
  }

  public let points: [Point]
  /// How high the target stands; nothing where it is told in words only.
  public let target: Double?
}

extension PlanFacts {
  /// The course of an indicator up to the day of the plan.
  public func course(of standing: IndicatorStanding) -> IndicatorCourse {
    IndicatorCourse(standing.indicator, towards: standing.target, on: asOf)
  }
}

extension Indicator {
  /// The readings that were known by a day and say something.
  public func measured(by day: Day?) -> [IndicatorStanding.DatedReading] {
    readings.filter { reading in
      reading.entry.isMeasured && day.map { reading.date.isKnown(on: $0) } ?? true
    }
  }
}

extension IndicatorCourse {
  init(_ indicator: Indicator, towards target: IndicatorTarget?, on day: Day?) {
    let readings = indicator.measured(by: day)
    let baseline = indicator.baseline.entry.flatMap { $0.value.value == nil && $0.text.value == nil ? nil : $0 }
    let values = readings.map(\.entry.value) + [baseline?.value, target?.value].compactMap(\.self)
    let areShares = values.flatMap(\.allValues).allSatisfy { if case .ratio = $0 { true } else { false } }
    func heights(_ entry: some Measured) -> [Double] {
      guard indicator.isPossible(entry) else { return [] }
      return entry.value.allValues.compactMap { $0.height(asShare: areShares) }
    }
    var points: [Point] = []
    var last = baseline.map { Measurement($0, of: indicator) }
    if let baseline {
      points.append(
        Point(
          date: baseline.on.value ?? baseline.dataTo.value, heights: heights(baseline), isBaseline: true, link: .none))
    }
    var before: IndicatorStanding.DatedReading?
    for reading in readings {
      let measured = Measurement(reading.entry, on: reading.date, of: indicator)
      let link: Link =
        if indicator.runsOn(reading, before) {
          .runsOn
        } else {
          last.map { measured.isComparable(with: $0, of: indicator) } == true ? .comparable : .none
        }
      points.append(Point(date: reading.date, heights: heights(reading.entry), isBaseline: false, link: link))
      (last, before) = (measured, reading)
    }
    self.points = points
    self.target = target.flatMap { indicator.isPossible($0) ? $0.value.value : nil }?.height(asShare: areShares)
  }
}

extension Measurement {
  /// Whether one can be said to be above the other, or as high.
  fileprivate func isComparable(with earlier: Measurement, of indicator: Indicator) -> Bool {
    compared(to: earlier, better: indicator.better.value ?? .higher, addsUp: indicator.addsUp, countsWomen: false)
      != .incomparable
  }
}

extension Measure {
  /// Shares of different wholes stand as high as the part that they are.
  fileprivate func height(asShare isShare: Bool) -> Double? {
    switch self {
    case .ratio(let part, let whole) where isShare:
      whole > .zero ? Double(part.tenThousandths) / Double(whole.tenThousandths) : nil
    default: comparable.map { Double($0.tenThousandths) / Double(Decimal.scale) }
    }
  }
}
