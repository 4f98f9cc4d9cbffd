import PlanFormat
import PlanModel

/// Which of the dates that something rests on the plan has worked out from what its sources say, rather than taken from them. The one
/// place that decides it.
public struct DerivedDates: Equatable, Sendable {
  public let derived: Int
  public let all: Int
}

extension Fact<PlanDate> {
  /// Whether the plan marks the date as derived, or an entry around it that speaks for it, the innermost first.
  func isDerived(_ headers: Header...) -> Bool {
    value != nil && headers.reduce(self) { $0.citing($1) }.provenance?.confidence == .derived
  }
}

extension Handover {
  /// Whether the day on which it is complete is derived.
  public var isEndDerived: Bool {
    if transferred.value != nil { return transferred.isDerived(header) }
    if let accepted = accepted.entry, accepted.on.value != nil { return accepted.on.isDerived(accepted.header, header) }
    return window.entry.map { $0.finish.isDerived($0.header, header) } ?? false
  }
}

extension PlanFacts {
  /// The handovers ahead with a day, and how many of these days are derived.
  public var derivedDaysOfHandovers: DerivedDates {
    derived(
      plan.handovers.indices.filter { standings.handovers[$0].state == .dated }.map { plan.handovers[$0].isEndDerived })
  }

  /// How many handovers are complete only after their giver has left, by a day that is derived.
  public var derivedDaysOfLateHandovers: Int {
    plan.handovers.indices.count { standings.handovers[$0].isCompleteTooLate && plan.handovers[$0].isEndDerived }
  }

  /// The dates that a gap rests on; nothing where none of them is derived.
  public func derivedDates(of gap: Gap) -> DerivedDates? {
    let dates = derived(marks(of: gap))
    return dates.derived > 0 ? dates : nil
  }

  private func derived(_ marks: [Bool]) -> DerivedDates {
    DerivedDates(derived: marks.count(where: \.self), all: marks.count)
  }

  /// Of each date that it rests on whether it is derived.
  private func marks(of gap: Gap) -> [Bool] {
    switch gap.reason {
    case .crowded(let crowd, _): crowd.handovers.map { plan.handovers[$0].isEndDerived }
    case .unready(let handover, _, _), .handedOverShort(let handover): [plan.handovers[handover].isEndDerived]
    case .lateLaws(let laws), .powerless(_, let laws, _):
      laws.compactMap { plan.laws[$0].due.value == nil ? nil : plan.laws[$0].due.isDerived(plan.laws[$0].header) }
    case .lapsing(let calendar, _):
      [plan.calendar[calendar]].map { entry in
        (entry.until.value == nil ? entry.on : entry.until).isDerived(entry.header)
      }
    case .lapsedTargets(let numbers, _):
      indicators.filter { numbers.contains($0.number) }.compactMap { standing in
        standing.target.map { $0.by.isDerived($0.header, standing.indicator.header) }
      }
    case .unpaid(let hole): marks(of: hole)
    case .badTiming(_, let steps): steps.map(isDerived)
    case .vacuum(_, let subjects, _): subjects.map { isDerived(gap, $0) }
    default: []
    }
  }

  /// The end of the money before it, and the beginning of the money after it; budget years are the program's to count.
  private func marks(of hole: MoneyHole) -> [Bool] {
    let (before, next): (Int?, Int?) =
      switch hole.kind {
      case .between(let before, let next): (before, next)
      case .after(let before): (before, nil)
      case .beforeSuccessor(_, let next): (nil, next)
      }
    let end = before.map { position in ledger.allocations[position].until.isDerived(ledger.allocations[position].header)
    }
    let beginning = next.map { position in
      ledger.allocations[position].from.isDerived(ledger.allocations[position].header)
    }
    return [end, beginning].compactMap(\.self)
  }

  private func isDerived(_ step: DrawdownStep) -> Bool {
    switch step.kind {
    case .site(let position): plan.sites[position].closes.isDerived(plan.sites[position].header)
    case .unit(let position): plan.units[position].leaves.isDerived(plan.units[position].header)
    case .departure: isDepartureDerived
    case .ceiling, .stated: false
    }
  }

  private var isDepartureDerived: Bool {
    plan.mission.entry.map { $0.departure.isDerived($0.header) } ?? false
  }

  /// Whether the days between which nobody holds something are derived. Where the plan states the same day elsewhere, such as that
  /// of the departure, it is stated.
  private func isDerived(_ gap: Gap, _ subject: Strand.Subject) -> Bool {
    let dates = [gap.from?.date, gap.until?.date].compactMap(\.self)
    let written = ends(of: subject).filter { dates.contains($0.date) } + departures(dates)
    return dates.contains { date in
      let marks = written.filter { $0.date == date }.map(\.isDerived)
      return !marks.isEmpty && marks.allSatisfy(\.self)
    }
  }

  private func departures(_ dates: [PlanDate]) -> [(date: PlanDate, isDerived: Bool)] {
    departure.map { dates.contains($0) ? [($0, isDepartureDerived)] : [] } ?? []
  }

  /// The dates at which somebody begins or ceases to hold something.
  private func ends(of subject: Strand.Subject) -> [(date: PlanDate, isDerived: Bool)] {
    func dates(_ facts: [(Fact<PlanDate>, Bool)]) -> [(date: PlanDate, isDerived: Bool)] {
      facts.compactMap { fact, isDerived in fact.value.map { ($0, isDerived) } }
    }
    switch subject {
    case .task(let position):
      let task = plan.tasks[position]
      return dates([(task.finish, task.finish.isDerived(task.header))])
    case .handover(let position, let task):
      let handover = plan.handovers[position]
      let receivers = handover.to.map { ($0.from, $0.from.isDerived($0.header, handover.header)) }
      return dates([(handover.end, handover.isEndDerived)] + receivers)
        + (task.map { ends(of: .task($0)) } ?? [])
    case .site(let position):
      let site = plan.sites[position]
      return dates([site.closes, site.closed].map { ($0, $0.isDerived(site.header)) })
    case .service(let position):
      let service = plan.services[position]
      return dates([(service.until, service.until.isDerived(service.header))])
    case .unit, .presence: return []
    }
  }
}
