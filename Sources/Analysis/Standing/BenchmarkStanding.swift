import PlanFormat
import PlanModel

/// Where a benchmark stands on a day: as its source rates it, and with its indicators.
public struct BenchmarkStanding: Sendable {
  public let benchmark: Benchmark
  public let indicators: [IndicatorStanding]
  /// The date by which it was to be met, as it was set on the day.
  public let target: PlanDate?
  /// The dates that had been replaced by the day.
  public let earlierDates: [EarlierDate]
  /// How many days ago it was due, where that has passed and it is rated as not met.
  public let daysPast: Int?
  /// That it was given up by the day.
  public let dropped: DroppedBenchmark?

  init(_ benchmark: Benchmark, on day: Day?, departure: PlanDate?) {
    self.benchmark = benchmark
    indicators = benchmark.indicators.map { IndicatorStanding($0, of: benchmark, on: day, departure: departure) }
    let isReplaced = { (date: EarlierDate) in
      day.flatMap { day in date.replaced.value.map { $0.isKnown(on: day) } } ?? true
    }
    earlierDates = benchmark.earlierTargets.filter(isReplaced)
    target = (benchmark.earlierTargets.first { !isReplaced($0) }?.by ?? benchmark.target).value
    dropped = benchmark.dropped(by: day)
    let due = benchmark.continuous.value == true ? nil : DueDate(target, departure: departure)
    daysPast = benchmark.rating.value.flatMap { $0 == .met ? nil : due?.daysPast(on: day) }
  }

  /// How its source says that it stands; a benchmark that was given up has no standing.
  public var rating: Rating? { dropped == nil ? benchmark.rating.value : nil }

  /// Whether something can still wait for it.
  public var isAwaited: Bool { dropped == nil && benchmark.continuous.value != true && rating != .met }
}

/// Where the benchmarks and indicators of a plan stand on a day.
public struct BenchmarkStandings: Sendable {
  /// Those that were not given up, in the order of the plan.
  public let inForce: [BenchmarkStanding]
  public let dropped: [BenchmarkStanding]
  /// Every indicator of the benchmarks in force; a part of an indicator counts with the whole.
  public let indicators: [IndicatorStanding]

  init(_ plan: Plan, on day: Day?) {
    let departure = plan.mission.entry?.departure.value
    let all = plan.benchmarks.map { BenchmarkStanding($0, on: day, departure: departure) }
    inForce = all.filter { $0.dropped == nil }
    dropped = all.filter { $0.dropped != nil }
    indicators = inForce.flatMap(\.indicators)
  }
}

extension Benchmark {
  /// That it was given up by a day.
  func dropped(by day: Day?) -> DroppedBenchmark? {
    dropped.entry.flatMap { drop in
      day.flatMap { day in drop.on.value.map { $0.isKnown(on: day) } } ?? true ? drop : nil
    }
  }
}

extension PlanFacts {
  public var benchmarks: [BenchmarkStanding] { benchmarkStandings.inForce }
  public var droppedBenchmarks: [BenchmarkStanding] { benchmarkStandings.dropped }
  public var indicators: [IndicatorStanding] { benchmarkStandings.indicators }

  /// Where benchmarks and indicators stood on a day no later than that of the plan.
  public func benchmarkStandings(on day: Day) -> BenchmarkStandings { BenchmarkStandings(plan, on: day) }
}
