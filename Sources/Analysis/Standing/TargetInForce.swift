import PlanFormat
import PlanModel

// Which target holds on a day, when it is due, and whether a reading reaches it.

/// An earlier target and when another took its place.
public struct TargetChange: Sendable {
  public let earlier: IndicatorTarget
  /// The target that replaced it.
  public let later: IndicatorTarget?
  /// Whether its day had passed before another target was set.
  public let isAfterItsDate: Bool
}

/// The day by which something is to be met.
struct DueDate {
  let date: PlanDate
  /// Whether it would be later than the departure of the mission, and is judged at that day.
  let isDeparture: Bool

  /// Nothing where there is no date. What would be due after the departure is judged at the departure.
  init?(_ date: PlanDate?, departure: PlanDate?) {
    guard let date else { return nil }
    isDeparture = departure.map { date.lastDay > $0.lastDay } ?? false
    self.date = isDeparture ? departure ?? date : date
  }

  /// How many days ago it was due; nothing where it is still ahead.
  func daysPast(on day: Day?) -> Int? {
    guard let day, isDeparture ? !date.mayBeAhead(of: day) : date.hasPassed(on: day) else { return nil }
    return day - date.lastDay
  }
}

extension Indicator {
  /// The target that held on a day: the first of its earlier ones that had not been replaced by then, else its own.
  func target(on day: Day?) -> IndicatorTarget? {
    guard let day else { return target.entry }
    return earlierTargets.first { !($0.replaced.value?.isKnown(on: day) ?? true) } ?? target.entry
  }

  /// The targets that had been replaced by a day, in their order.
  func targetChanges(until day: Day?) -> [TargetChange] {
    earlierTargets.enumerated().compactMap { position, earlier in
      if let day, let replaced = earlier.replaced.value, !replaced.isKnown(on: day) { return nil }
      let later = earlierTargets.dropFirst(position + 1).first ?? target.entry
      let passed = earlier.by.value.flatMap { by in earlier.replaced.value.map { by.isSurely(before: $0) } } ?? false
      return TargetChange(earlier: earlier, later: later, isAfterItsDate: passed)
    }
  }

  /// Whether a reading reaches a target; nothing where that cannot be told. What its source says of it comes before what
  /// its value says.
  func isMet(by reading: Reading, _ target: IndicatorTarget?) -> Bool? {
    switch reading.rating.value {
    case .met?: return true
    case .missed?, .near?, .onTrack?, .offTrack?: return false
    case .notMeasured?, nil: break
    }
    if let isMet = reaches(target, reading) { return isMet }
    switch reading.sourceClass.value {
    case .onTrack?, .rising?, .level?, .falling?, .offTrack?: return reading.value.value == nil ? false : nil
    case .noUpdate?, nil: return nil
    }
  }

  private func reaches(_ target: IndicatorTarget?, _ reading: Reading) -> Bool? {
    guard let target, let goal = target.value.value, isPossible(reading), isPossible(target) else { return nil }
    let answers = reading.value.allValues.map { reaches(goal, $0) }
    guard let first = answers.first, let isMet = first, answers.allSatisfy({ $0 == isMet }) else { return nil }
    // A target that also counts women is reached only if they are counted and as many.
    guard isMet, let women = target.women.value else { return isMet }
    return reading.women.value.map { $0 >= women }
  }

  private func reaches(_ goal: Measure, _ value: Measure) -> Bool? {
    guard let order = value.compared(to: goal) else { return nil }
    if order == 0 { return true }
    return better.value.map { (order > 0) == ($0 == .higher) }
  }
}

extension Reading {
  /// Whether something is said at all: a value, words, or how its source rates it. A reading may only say that nothing was
  /// measured.
  public var isMeasured: Bool {
    switch rating.value {
    case .notMeasured?: false
    case nil: value.value != nil || text.value != nil || sourceClass.value.map { $0 != .noUpdate } ?? false
    default: true
    }
  }
}
