extension WorkStanding {
  /// From what most needs somebody's attention to what needs none.
  public static let gravestFirst: [WorkStanding] = [.atRisk, .unknown, .watch, .onTrack, .done]

  /// The place in that order.
  public var rank: Int { Self.gravestFirst.firstIndex(of: self) ?? Self.gravestFirst.count }
}

extension TaskStanding {
  /// Where many tasks cannot all be shown, those of the least rank are: at risk, then held by nobody afterwards, then critical,
  /// then by their standing; of each, substance before logistics and closure.
  public func rank(isCritical: Bool, isSubstantive: Bool) -> Int {
    let rank =
      if level == .atRisk {
        0
      } else if holder.gap != nil {
        1
      } else if isCritical, level != .done {
        2
      } else {
        3 + level.rank
      }
    return 2 * rank + (isSubstantive ? 0 : 1)
  }
}

extension HandoverStanding {
  /// The same of a handover, which is always substance and in no network.
  public var rank: Int { level == .atRisk ? 0 : holder.gap != nil ? 2 : 6 + 2 * level.rank }
}

extension SiteStanding {
  /// What is lost and secured by nobody first, then what nobody can tell, what is still held, and what is left.
  public var rank: Int { isLostAndUnsecured ? 0 : isUnknown ? 1 : isLeft ? 3 : 2 }
}
