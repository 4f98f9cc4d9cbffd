import PlanFormat
import PlanModel

/// How a handover stands on the day of the plan: its status decides, then its dates.
public final class HandoverStanding: Sendable {
  public enum State: String, Sendable, CaseIterable {
    /// Transferred or accepted, whatever dates the plan lacks.
    case complete
    case failed, returned
    /// Its status says that it goes on, and the day by which it was to be complete has passed.
    case overdue
    /// That day has passed, and the plan has no word on it.
    case notKnown = "not-known"
    /// It is to be complete on a day that is still ahead.
    case dated
    /// Without a day by which it is complete.
    case undated
  }

  public let state: State
  public let level: WorkStanding
  /// Why; the first one decides.
  public let reasons: [StandingReason]
  /// Its date that has passed, and of which nothing says whether it was kept.
  public let unanswered: PlanDate?
  /// Who holds what it passes on once the giver has gone.
  public var holder: Holder { gaps.first.map(Holder.none) ?? .named }
  /// The times in which nobody holds it, or is known to; the gravest first.
  public let gaps: [HoldingGap]
  /// Whether whoever took it over has accepted it.
  public let isAccepted: Bool
  /// The same for the handover alone, whatever others pass on of its task.
  let ownGaps: [HoldingGap]
  /// Whether it is surely complete only after its giver has gone.
  public var isCompleteTooLate: Bool { ownGaps.contains { $0.cause == .handoverUnfinished && $0.isCertain } }
  /// How it is prepared; nothing for what is finished or has failed, of which nothing is ahead.
  public let readiness: Readiness?

  /// Whether nothing of it is still to be prepared.
  public var isFinished: Bool { state == .complete }
  public var isUndone: Bool { state == .failed || state == .returned }

  /// Days before the end of a handover from which on it is too late to mend what is only to be watched before.
  static let shortNotice = 183

  /// With the days by which the schedule computes it to finish later than is written, and too late for a limit.
  init(
    _ handover: Handover, _ links: HandoverLinks, gaps allGaps: [[HoldingGap]], at position: Int,
    _ preconditions: PreconditionReader, daysLater: Int,
    daysTooLate: Int
  ) {
    let asOf = preconditions.asOf
    let state = Self.state(of: handover, asOf: asOf)
    self.state = state
    isAccepted = state == .complete && (handover.status.value == .accepted || handover.accepted.isGiven)
    let isUndone = state == .failed || state == .returned
    ownGaps = allGaps[position]
    let gaps = isUndone ? ownGaps : links.leftOpen(ownGaps, by: handover, beside: allGaps)
    self.gaps = gaps
    guard state != .complete else {
      (level, reasons, unanswered, readiness) = (.done, [.handedOver], nil, nil)
      return
    }
    var unanswered: PlanDate?
    var atRisk: [StandingReason] = []
    var watch: [StandingReason] = []
    var unknown: [StandingReason] = []
    if state == .failed { atRisk.append(.handoverFailed) }
    if state == .returned { atRisk.append(.handoverReturned) }
    if let gap = gaps.first {
      if gap.cause.isLeftOpen {
        unknown.append(.holderNotKnown(gap))
      } else if gap.certainty == .possible {
        watch.append(.heldByNobody(gap))
      } else if !isUndone {
        atRisk.append(.heldByNobody(gap))
      }
    }
    if state == .overdue, let planned = handover.window.entry?.finish.value { atRisk.append(.handoverOverdue(planned)) }
    if !isUndone, state != .overdue, handover.status.value == nil, let window = handover.window.entry,
      let passed = StandingReason.unanswered(start: window.start.value, finish: window.finish.value, on: asOf)
    {
      unknown.append(passed)
      unanswered = passed.passedDate
    }
    if isUndone {
      readiness = nil
    } else {
      let day = links.lastDay(of: handover)
      // What may be complete already is not judged as ahead.
      let results = state == .notKnown ? [] : preconditions.results(of: handover, by: day)
      let readiness = Readiness(
        results, state, day: day, planned: handover.window.entry?.finish.value,
        gaps: gaps, daysTooLate: daysTooLate, asOf: asOf)
      self.readiness = readiness
      let reasons = StandingReason.told(of: readiness)
      switch readiness.forecast {
      case .met, .likely: break
      case .inDoubt: watch += reasons
      case .unlikely: atRisk += reasons
      case .cannotBeTold: unknown += reasons
      }
    }
    if state == .dated, daysLater > 0 { watch.append(.laterThanWritten(days: daysLater)) }
    level =
      if !atRisk.isEmpty {
        .atRisk
      } else if !unknown.isEmpty {
        .unknown
      } else {
        watch.isEmpty ? .onTrack : .watch
      }
    reasons = atRisk + unknown + watch
    self.unanswered = unanswered
  }

  /// Whether it failed or came back.
  static func isUndone(_ handover: Handover) -> Bool {
    switch state(of: handover, asOf: nil) {
    case .failed, .returned: true
    case .complete, .overdue, .notKnown, .dated, .undated: false
    }
  }

  /// What failed or came back is so whatever the day.
  static func state(of handover: Handover, asOf: Day?) -> State {
    if handover.status.value == .failed { return .failed }
    if handover.status.value == .returned || handover.returned.isGiven { return .returned }
    if handover.isComplete { return .complete }
    guard let planned = handover.window.entry?.finish.value else { return .undated }
    guard let asOf, planned.hasPassed(on: asOf) else { return .dated }
    return handover.status.value == nil ? .notKnown : .overdue
  }
}

extension PlanDate {
  /// Whether it is so near on a day that what is still to be prepared for it is too late.
  func isShortNotice(on day: Day) -> Bool { lastDay - day <= HandoverStanding.shortNotice }
}

extension Handover {
  /// When it was complete, else when it is meant to be.
  public var finish: PlanDate? { end.value }

  /// The same with what its sources say of it.
  public var end: Fact<PlanDate> {
    let facts = [transferred, accepted.entry?.on ?? Fact(), window.entry?.finish ?? Fact()]
    return facts.first { $0.value != nil } ?? Fact()
  }

  /// Whether the plan says that it is complete, by its status or with a day on which it was.
  var isComplete: Bool {
    status.value == .transferred || status.value == .accepted || transferred.value != nil || accepted.isGiven
  }
}

extension Part {
  /// Whether the plan gives the entry, and not only that it is unknown or to come.
  var isGiven: Bool { isWritten && absence == nil }
}
