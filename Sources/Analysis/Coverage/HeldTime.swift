import PlanFormat

/// When something is held, by one or by several together: what is left of a stretch of time is held by nobody.
struct HeldTime {
  /// A stretch in which nobody holds it, or nobody is known to.
  struct Opening {
    let from: Day
    /// The day after the last.
    let until: Day
    let isCertain: Bool
  }

  private var held: [(from: Day, until: Day)] = []
  /// Where the plan leaves open whether somebody holds it.
  private var open: [(from: Day, until: Day)] = []

  init() {}

  mutating func add(_ holds: some Sequence<Hold>) {
    for hold in holds where hold.start.latest < hold.end.latest {
      let stretch = (from: hold.start.latest, until: hold.end.latest)
      switch hold.kind {
      case .leads, .passes, .receives, .receivesWithWhole: held.append(stretch)
      case .undated, .perhaps: open.append(stretch)
      case .nobody(_, let certainty): if certainty != .certain { open.append(stretch) }
      case .over: break
      }
    }
  }

  mutating func add(_ other: HeldTime) {
    held += other.held
    open += other.open
  }

  /// The same with stretches that touch made into one.
  var joined: HeldTime {
    var time = HeldTime()
    (time.held, time.open) = (Self.joining(held), Self.joining(open))
    return time
  }

  private static func joining(_ stretches: [(from: Day, until: Day)]) -> [(from: Day, until: Day)] {
    var joined: [(from: Day, until: Day)] = []
    for stretch in stretches.sorted(by: { $0.from < $1.from }) {
      if let last = joined.last, stretch.from <= last.until {
        joined[joined.count - 1].until = max(last.until, stretch.until)
      } else {
        joined.append(stretch)
      }
    }
    return joined
  }

  /// What of a stretch is not held, in the order of time.
  func openings(from: Day, until: Day) -> [Opening] {
    var (day, openings) = (from, [Opening]())
    let open = Self.joining(open)
    func close(at end: Day) {
      guard day < end else { return }
      let isCertain = !open.contains { $0.from < end && day < $0.until }
      openings.append(Opening(from: day, until: end, isCertain: isCertain))
    }
    for stretch in Self.joining(held) where stretch.from < until {
      close(at: stretch.from)
      day = max(day, stretch.until)
    }
    close(at: until)
    return openings
  }
}
