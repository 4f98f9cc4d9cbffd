import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

// How things stand, in words and signs: the same in the report, in the brief and on the timeline.

extension WorkStanding {
  /// The sign that stands for it in tables and drawings.
  var status: Status {
    switch self {
    case .done: .done
    case .onTrack: .onTrack
    case .watch: .watch
    case .atRisk: .atRisk
    case .unknown: .unknown
    }
  }
}

extension Wording {
  /// `At risk`.
  func standing(_ level: WorkStanding) -> String {
    switch level {
    case .done: "Done"
    case .onTrack: "On track"
    case .watch: "To watch"
    case .atRisk: "At risk"
    case .unknown: "Not known"
    }
  }

  /// Why something stands as it does: `its date passed in June 2011`.
  func reason(_ reason: StandingReason) -> String {
    switch reason {
    case .completed: "completed"
    case .discontinued: "discontinued"
    case .handedOver: "handed over"
    case .blocked: "blocked"
    case .handoverFailed: "handover failed"
    case .handoverReturned: "came back after the handover"
    case .overdue(let date): "was to finish \(on(date))"
    case .handoverOverdue(let date): "was to be handed over \(on(date))"
    case .startOverdue(let date): "was to start \(on(date))"
    case .heldByNobody(let gap):
      "\(holder(of: gap))\(gap.after.map { " after \(date($0))" } ?? ""): \(cause(gap.cause))"
    case .tooLate(let days):
      "finishes \(number(days)) \(days == 1 ? "day" : "days") too late for what limits it"
    case .laterThanWritten(let days):
      "by the schedule it finishes \(number(days)) \(days == 1 ? "day" : "days") later than written"
    case .lacks(let precondition, let state): lack(of: precondition, state)
    case .otherCapacityNotAssessed: "the capacity of another receiver is not assessed"
    case .handoverTooLate(let days):
      "by the schedule its handover is \(number(days)) \(days == 1 ? "day" : "days") late for what limits it"
    case .handoverUndated: "the handover has no date"
    case .finishPassed(let date): "its date passed \(on(date)), and nothing says whether it was kept"
    case .startPassed(let date): "was to start \(on(date)), and nothing says whether it did"
    case .holderNotKnown(let gap): cause(gap.cause)
    case .noDate: "no date to measure it by"
    case .noDayOfPlan: "the plan has no day from which it is seen"
    }
  }

  /// That nobody holds something, as surely as the plan says it.
  private func holder(of gap: HoldingGap) -> String {
    switch gap.certainty {
    case .certain: "held by nobody"
    case .possible: "perhaps held by nobody"
    case .notStated: "nobody known to hold it"
    }
  }

  /// That nobody holds something, in as few words, where what it is stands before them.
  public func nobody(_ certainty: GapCertainty) -> String {
    switch certainty {
    case .certain: "nobody"
    case .possible: "perhaps nobody"
    case .notStated: "nobody known"
    }
  }

  /// The first of the reasons; nothing of what is on track.
  func reason(_ reasons: [StandingReason]) -> String { reasons.first.map { self.reason($0) } ?? "" }

  /// Why nobody holds something, or is known to.
  public func cause(_ cause: HoldingGap.Cause) -> String {
    switch cause {
    case .noReceiver: "no receiver named"
    case .receiverNotThere: "receiver not there yet"
    case .receiverEnds: "the receiver ends"
    case .areaNotCovered: "no receiver for these areas"
    case .leftEarlier: "the mission leaves before"
    case .handoverUnfinished: "handover not complete"
    case .handoverFailed: "handover failed"
    case .handoverReturned: "returned, no new receiver"
    case .unfinished: "not finished"
    case .undecided: "not decided"
    case .siteLost: "nobody named who secures it"
    case .serviceEnds: "nobody named who provides it then"
    case .receiverNotKnown: "who takes over is not known"
    case .dispositionNotStated: "what becomes of it is not stated"
    case .leadNotStated: "who leads it is not stated"
    }
  }

  func standing(_ phase: PhaseStanding) -> String {
    switch phase {
    case .ended: "ended"
    case .current: "current"
    case .ahead: "ahead"
    case .suspended: "suspended"
    case .dropped: "dropped"
    case .notKnown: "not known"
    }
  }

  /// `looted`; `not known, was to close on 1 November 2012`.
  func standing(_ site: SiteStanding) -> String {
    switch site.state {
    case .notKnown: "not known" + (site.closing.map { ", was to close \(on($0))" } ?? "")
    case .notStated: "not stated"
    case .handedOver: "handed over"
    case .repurposed: "put to another use"
    case .open, .closing, .closed, .looted, .destroyed: site.state.rawValue
    case .occupied: "taken by others"
    }
  }
}
