import Analysis
import PlanFormat
import PlanModel

/// How the work on something goes on a day.
enum WorkStanding: String, CaseIterable {
  case done
  case onTrack = "on-track"
  case late
  case blocked
  case noData = "unknown"
}

extension Dossier {
  /// Done, blocked or late by its status and dates; without either, nobody can say.
  func standing(of task: PlanTask) -> WorkStanding {
    let finished = task.actual.entry?.finish.value
    switch task.status.value {
    case .completed, .handedOver, .discontinued:
      if finished.map(hasHappened) ?? isOnThePlansDay { return .done }
    case .blocked:
      if isOnThePlansDay { return .blocked }
    case .planned, .ongoing, nil:
      if hasHappened(finished) { return .done }
    }
    if let finish = task.finish.value, finish.latest < asOf { return .late }
    if task.status.value == .planned, let start = task.start.value, start.latest < asOf { return .late }
    return task.status.value == nil && task.start.value == nil && task.finish.value == nil ? .noData : .onTrack
  }

  func standing(of handover: HandoverStanding) -> WorkStanding {
    switch handover.state {
    case .completed: .done
    case .returned: .blocked
    case .overdue: .late
    case .due, .later: .onTrack
    case .undated: .noData
    }
  }
}

extension IndicatorStanding {
  /// An indicator that is not met by its date is late, and one that has fallen back is returned; one whose date is ahead
  /// is on its way.
  var work: WorkStanding {
    switch verdict {
    case .met: .done
    case .open: .onTrack
    case .missed, .lapsed: .late
    case .fallenBack: .blocked
    case .unmeasured, .unclear: .noData
    }
  }
}
