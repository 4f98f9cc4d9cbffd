import Analysis
import Documents
import PlanFormat
import PlanModel

/// How a task stands on the day of the plan, and the one reason that decides it.
struct Standing: Equatable {
  let status: Status
  let reason: String

  /// The first of these that holds decides: done; at risk; to watch; not known; on track.
  init(
    _ facts: PlanFacts, _ task: PlanTask?, _ handovers: [Handover], _ tracks: [Track], dates: TaskDates,
    _ words: StandingWords
  ) {
    let rules = StandingRules(
      task: task, status: task.flatMap { facts.status(of: $0) }, handovers: handovers.map { ($0, facts.state(of: $0)) },
      tracks: tracks, dates: dates, asOf: facts.asOf, departure: facts.departure, words: words)
    if let reason = rules.done {
      (status, self.reason) = (.done, reason)
    } else if let reason = rules.atRisk {
      (status, self.reason) = (.atRisk, reason)
    } else if let reason = rules.watch {
      (status, self.reason) = (.watch, reason)
    } else if rules.isUnknown {
      (status, self.reason) = (.unknown, words.notKnown)
    } else {
      (status, self.reason) = (.onTrack, "")
    }
  }
}

/// The reasons in words.
struct StandingWords: Sendable {
  let wording: Wording

  let completed = "completed"
  let discontinued = "discontinued"
  let handedOver = "handed over"
  let blocked = "blocked"
  let notKnown = "no date to measure it by"
  func tooLate(_ days: Int) -> String {
    "finishes \(wording.number(days)) \(days == 1 ? "day" : "days") too late for what limits it"
  }
  let handoverFailed = "handover failed"
  let handoverReturned = "came back after the handover"
  let capacityShort = "the receiver's capacity falls short"
  let capacityNotAssessed = "the receiver's capacity is not assessed"
  let handoverUndated = "the handover has no date"
  func gap(_ stretch: Stretch) -> String {
    stretch.start.isStated
      ? "held by nobody from \(wording.day(stretch.start.latest)): \(stretch.label)"
      : "held by nobody: \(stretch.label)"
  }
  func overdue(_ date: PlanDate) -> String { "was to finish \(TimelineWords(wording: wording).on(date))" }
  func handoverOverdue(_ date: PlanDate) -> String {
    "was to be handed over \(TimelineWords(wording: wording).on(date))"
  }
  func startOverdue(_ date: PlanDate) -> String { "was to start \(TimelineWords(wording: wording).on(date))" }
}

private struct StandingRules {
  let task: PlanTask?
  let status: TaskStatus?
  let handovers: [(handover: Handover, state: HandoverState)]
  let tracks: [Track]
  let dates: TaskDates
  let asOf: Day?
  let departure: PlanDate?
  let words: StandingWords

  /// Days before the end of a handover from which on it is too late to mend what is only to be watched before.
  private static let shortNotice = 183

  var done: String? {
    guard !handovers.contains(where: { $0.state == .failed || $0.state == .returned }) else { return nil }
    switch status {
    case .completed: return words.completed
    case .discontinued: return words.discontinued
    case .handedOver: return words.handedOver
    case .planned, .ongoing, .blocked, nil: break
    }
    return !handovers.isEmpty && handovers.allSatisfy { $0.state == .complete } ? words.handedOver : nil
  }

  var atRisk: String? {
    if status == .blocked { return words.blocked }
    if handovers.contains(where: { $0.state == .failed }) { return words.handoverFailed }
    if handovers.contains(where: { $0.state == .returned }) { return words.handoverReturned }
    if let gap = tracks.compactMap(\.gap).first { return words.gap(gap) }
    if dates.daysTooLate > 0 { return words.tooLate(dates.daysTooLate) }
    guard let asOf else { return nil }
    for (handover, state) in handovers where state == .open {
      if let finish = handover.transferred.value ?? handover.window.entry?.finish.value, finish.latest < asOf {
        return words.handoverOverdue(finish)
      }
    }
    for (handover, state) in handovers where state == .open || state == .notStated {
      guard let end = handover.finish ?? departure, end.latest - asOf <= Self.shortNotice else { continue }
      if let reason = shortfall(of: handover) { return reason }
      if handover.finish == nil { return words.handoverUndated }
    }
    if let finish = task?.finish.value, finish.latest < asOf, status == .ongoing || status == .planned {
      return words.overdue(finish)
    }
    return nil
  }

  var watch: String? {
    for (handover, state) in handovers where state == .open || state == .notStated {
      if let reason = shortfall(of: handover) { return reason }
      if handover.finish == nil { return words.handoverUndated }
      if handover.task.value != nil, !isAssessed(handover) { return words.capacityNotAssessed }
    }
    if tracks.contains(where: \.isHandedOverUndated) { return words.handoverUndated }
    if let asOf, let start = task?.start.value, start.latest < asOf, status == .planned {
      return words.startOverdue(start)
    }
    return nil
  }

  /// Each receiver can have an assessment of its own.
  private func assessments(in handover: Handover) -> [CapacityAssessment] {
    [handover.capacity.entry].compactMap(\.self) + handover.to.compactMap(\.capacity.entry)
  }

  private func shortfall(of handover: Handover) -> String? {
    let isShort = assessments(in: handover).contains { assessment in
      switch assessment.level.value {
      case .low, .partial, .nothing: true
      case .sufficient, nil: assessment.shortfall.value == true
      }
    }
    return isShort ? words.capacityShort : nil
  }

  private func isAssessed(_ handover: Handover) -> Bool {
    assessments(in: handover).contains { $0.on.value != nil || $0.performsAlready.value == true }
  }

  /// Without any date by which it is to be done nobody can say whether it is on its way.
  var isUnknown: Bool { dates.finish == nil && handovers.allSatisfy { $0.handover.finish == nil } }
}
