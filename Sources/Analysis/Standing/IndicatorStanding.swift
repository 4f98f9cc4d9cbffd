import PlanFormat
import PlanModel

/// Where an indicator stands on a day: what was last known of it by then, and what follows.
///
/// A source's rating comes before arithmetic; a reading may be only a rating.
public struct IndicatorStanding: Sendable {
  public enum Verdict: String, CaseIterable, Sendable {
    case met
    /// Met by its date, and no longer.
    case fallenBack = "fallen-back"
    /// Not met, and its date is ahead or was never given.
    case open
    /// Missed, as its source says, though no date of the plan has passed.
    case missed
    /// Its date has passed, it is not met, and no other target was set.
    case lapsed
    /// Nothing is known of it by then.
    case unmeasured
    /// Told in words, without a target, contradicted by another source, or a figure that cannot be: a reader must judge.
    case unclear
  }

  /// How old what is known of it is.
  public enum Freshness: String, CaseIterable, Sendable {
    case fresh, stale, unmeasured
  }

  /// Readings older than this many days are not fresh: the tool's own yardstick.
  public static let freshDays = 180

  public typealias DatedReading = (date: PlanDate, entry: Reading)

  /// The indicator's number, with that of the indicator that it is a part of: `2.2`, `2.2 court-of-cassation`.
  public let number: String
  public let indicator: Indicator
  public let isPart: Bool
  public let parts: [IndicatorStanding]
  /// The last reading that says something, and the one before it.
  public let latest: DatedReading?
  public let previous: DatedReading?
  /// The target that holds on the day.
  public let target: IndicatorTarget?
  public let targetChanges: [TargetChange]
  public let verdict: Verdict
  /// How many days ago the target was due, where that has passed.
  public let daysPast: Int?
  /// Whether the target would be due after the departure of the mission, and is judged at that day.
  public let isJudgedAtDeparture: Bool
  /// Why it will hardly be met by the departure; nothing of what is not open.
  public let outlook: TargetOutlook?
  public let sinceBaseline: Comparison
  public let sincePrevious: Comparison
  /// Whether the last reading cannot be compared with the baseline and the last one that can was worse: a worsening of which
  /// nothing says that it is over.
  public let wasWorse: Bool
  /// Of a total that runs on, in place of the two comparisons.
  public let pace: Pace?
  /// In which of its own classes the source of the last reading that has one puts it.
  public let sourceClass: SourceClass?
  /// Up to when the last reading of the indicator or of a part of it goes: its date, or that of its data where they are later.
  public let lastMeasured: PlanDate?
  public let freshness: Freshness

  init(
    _ indicator: Indicator, of benchmark: Benchmark, on day: Day?, departure: PlanDate?, within parent: String? = nil
  ) {
    number = [parent, indicator.id].compactMap(\.self).joined(separator: " ")
    self.indicator = indicator
    isPart = parent != nil
    parts = indicator.parts.map {
      IndicatorStanding($0, of: benchmark, on: day, departure: departure, within: indicator.id)
    }
    let known = indicator.readings.filter { reading in day.map { reading.date.isKnown(on: $0) } ?? true }
    let measured = indicator.measured(by: day)
    latest = measured.last
    previous = measured.dropLast().last
    target = indicator.target(on: day)
    targetChanges = indicator.targetChanges(until: day)
    sourceClass = known.last { $0.entry.sourceClass.value != nil }?.entry.sourceClass.value

    let due = DueDate(target?.by.value, departure: departure)
    daysPast = due?.daysPast(on: day)
    isJudgedAtDeparture = due?.isDeparture ?? false
    verdict = Self.verdict(
      of: indicator, measured, target, wasDue: daysPast == nil ? nil : due?.date, parts)
    outlook = verdict == .open ? indicator.outlook(measured, target, on: day, departure: departure) : nil
    let runsOn = indicator.runsOn(measured.last, measured.dropLast().last)
    pace = runsOn ? indicator.pace(of: measured.last, towards: target, on: day) : nil
    (sinceBaseline, sincePrevious) =
      runsOn
      ? (.incomparable, .incomparable)
      : indicator.comparisons(
        of: measured.last, with: measured.dropLast().last, countsWomen: target?.women.value != nil)
    wasWorse =
      !runsOn && sinceBaseline == .incomparable
      && indicator.lastComparison(of: measured, countsWomen: target?.women.value != nil) == .worse

    lastMeasured =
      ([measured.last?.date, measured.last?.entry.dataTo.value] + parts.map(\.lastMeasured)).compactMap(\.self)
      .lastInOrder
    freshness =
      lastMeasured.map { last in
        day.map { $0 - last.lastDay > Self.freshDays } ?? false ? .stale : .fresh
      } ?? .unmeasured
  }

  /// The indicator with its parts behind it.
  public var withParts: [IndicatorStanding] { [self] + parts }
}

extension IndicatorStanding {
  private static func verdict(
    of indicator: Indicator, _ measured: [DatedReading], _ target: IndicatorTarget?, wasDue due: PlanDate?,
    _ parts: [IndicatorStanding]
  ) -> Verdict {
    let latest = measured.last?.entry
    guard let isMet = latest.flatMap({ indicator.isMet(by: $0, target) }) ?? areMet(parts) else {
      return latest == nil && parts.allSatisfy { $0.verdict == .unmeasured } ? .unmeasured : .unclear
    }
    if isMet { return .met }
    guard let due else { return latest?.rating.value == .missed ? .missed : .open }
    let then = measured.last { !$0.date.isSurely(after: due) }?.entry
    let wasMet = then.flatMap { indicator.isMet(by: $0, target) } ?? wereMet(parts)
    return wasMet ? .fallenBack : .lapsed
  }

  /// An indicator that cannot be compared as a whole is met if all of its parts are, and not met if one is not.
  private static func areMet(_ parts: [IndicatorStanding]) -> Bool? {
    if parts.contains(where: \.verdict.isUnmet) { return false }
    return !parts.isEmpty && parts.allSatisfy { $0.verdict == .met } ? true : nil
  }

  private static func wereMet(_ parts: [IndicatorStanding]) -> Bool {
    !parts.isEmpty && parts.allSatisfy { $0.verdict == .met || $0.verdict == .fallenBack }
  }
}

extension IndicatorStanding.Verdict {
  /// Whether it is known not to be met.
  public var isUnmet: Bool {
    switch self {
    case .open, .missed, .lapsed, .fallenBack: true
    case .met, .unmeasured, .unclear: false
    }
  }
}

extension IndicatorStanding {
  /// How it stands in the words by which everything is counted. One whose date is ahead is on track only if its source
  /// says so, or if it has come nearer since the reading before; never one that will hardly be met by the departure.
  public var level: WorkStanding {
    switch verdict {
    case .met: .done
    case .missed, .lapsed, .fallenBack: .atRisk
    case .unmeasured, .unclear: .unknown
    case .open where outlook != nil: .watch
    case .open:
      switch sourceClass {
      case .onTrack, .rising: .onTrack
      case .level, .falling, .offTrack: .watch
      case .noUpdate, nil: sincePrevious == .better || pace?.suffices == true ? .onTrack : .watch
      }
    }
  }
}

extension Indicator {
  /// How the last of some readings that can be compared with the baseline stands against it.
  fileprivate func lastComparison(of readings: [IndicatorStanding.DatedReading], countsWomen: Bool) -> Comparison? {
    readings.reversed().lazy.map { self.comparisons(of: $0, with: nil, countsWomen: countsWomen).baseline }
      .first { $0 != .incomparable }
  }

  /// How the last reading stands against the baseline and against the reading before.
  fileprivate func comparisons(
    of latest: IndicatorStanding.DatedReading?, with previous: IndicatorStanding.DatedReading?, countsWomen: Bool
  ) -> (baseline: Comparison, previous: Comparison) {
    guard let latest else { return (.incomparable, .incomparable) }
    let last = Measurement(latest.entry, on: latest.date, of: self)
    let addsUp = addsUp
    let compare = { (earlier: Measurement?) in
      earlier.map {
        last.compared(to: $0, better: self.better.value, addsUp: addsUp, countsWomen: countsWomen)
      } ?? .incomparable
    }
    return (
      compare(baseline.entry.map { Measurement($0, of: self) }),
      compare(previous.map { Measurement($0.entry, on: $0.date, of: self) })
    )
  }
}
