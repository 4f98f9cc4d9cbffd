import PlanFormat
import PlanModel

/// The authorised uniformed strength over time: of all categories together, where the plan gives people and not only units.
public struct UniformedStrength: Sendable {
  /// From a day on; nothing where the plan does not give it in people.
  public struct Level: Sendable {
    public let from: Day
    public let count: Decimal?
  }

  /// In the order of their days; the last one is nothing left, where the departure is known.
  public let levels: [Level]

  public var peak: Decimal? { levels.compactMap(\.count).max() }
}

/// A fall of the authorised uniformed strength within some months.
public struct StrengthFall: Sendable {
  /// The days on which its first and its last cut take effect.
  public let first: Day
  public let last: Day
  public let before: Decimal
  public let after: Decimal
  /// By what share of the most that was ever authorised it falls, in per cent.
  public let share: Int
}

extension PlanFacts {
  public var uniformedStrength: UniformedStrength {
    let lines = strength.lines.filter { $0.categories.allSatisfy(\.isUniformed) && !$0.ceilings.isEmpty }
    let end = departure.map(\.lastDay).flatMap { $0 < .distantFuture ? $0 + 1 : nil }
    let days = Set(lines.flatMap { $0.ceilings.flatMap { [$0.from, $0.until].compactMap(\.self) } }).filter { day in
      end.map { day < $0 } ?? true
    }.sorted()
    var next = lines.map { _ in 0 }
    var levels = days.map { day in
      var sum: Decimal? = .zero
      for (index, line) in lines.enumerated() {
        while next[index] < line.ceilings.count, line.ceilings[next[index]].from <= day { next[index] += 1 }
        // What has not begun is nothing; what follows a ceiling that has run out is not known.
        guard next[index] > 0 else { continue }
        let step = line.ceilings[next[index] - 1]
        let isOver = step.until.map { $0 <= day } ?? false
        sum = isOver ? nil : step.count.flatMap { count in sum?.adding(count) }
      }
      return UniformedStrength.Level(from: day, count: sum)
    }
    if let end, !levels.isEmpty { levels.append(.init(from: end, count: .zero)) }
    return UniformedStrength(levels: levels)
  }
}

extension UniformedStrength {
  /// The largest fall within so many months that is not over by a day; nothing where none is ahead.
  public func steepestFall(within months: Int, after day: Day?) -> StrengthFall? {
    guard let peak, peak > .zero else { return nil }
    var steepest: StrengthFall?
    var begin = 1
    for (position, level) in levels.enumerated().dropFirst() {
      while begin < position, levels[begin].from < level.from.adding(months: -months) { begin += 1 }
      if let day, level.from <= day { continue }
      guard let before = levels[begin - 1].count, let after = level.count, let cut = before.subtracting(after) else {
        continue
      }
      let share = cut.percentage(of: peak)
      if share > steepest?.share ?? 0 {
        steepest = StrengthFall(first: levels[begin].from, last: level.from, before: before, after: after, share: share)
      }
    }
    return steepest
  }
}
