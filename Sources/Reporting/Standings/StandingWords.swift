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
  func standing(_ level: WorkStanding) -> String { self("standings.levels.\(level.rawValue)") }

  /// Why something stands as it does: `its date passed in June 2011`.
  func reason(_ reason: StandingReason) -> String {
    switch reason {
    case .completed: self("standings.reasons.completed")
    case .discontinued: self("standings.reasons.discontinued")
    case .handedOver: self("standings.reasons.handed-over")
    case .blocked: self("standings.reasons.blocked")
    case .handoverFailed: self("standings.reasons.handover-failed")
    case .handoverReturned: self("standings.reasons.handover-returned")
    case .overdue(let date): self("standings.reasons.overdue", ["date": .date(date)])
    case .handoverOverdue(let date): self("standings.reasons.handover-overdue", ["date": .date(date)])
    case .startOverdue(let date): self("standings.reasons.start-overdue", ["date": .date(date)])
    case .heldByNobody(let gap):
      self(
        "standings.reasons.held-by-nobody",
        [
          "certainty": .choice(gap.certainty.rawValue), "after": .maybe(gap.after), "cause": .words(cause(gap.cause)),
        ])
    case .tooLate(let days): self("standings.reasons.too-late", ["days": .number(days)])
    case .laterThanWritten(let days): self("standings.reasons.later-than-written", ["days": .number(days)])
    case .lacks(let precondition, let state): lack(of: precondition, state)
    case .otherCapacityNotAssessed: self("standings.reasons.other-capacity-not-assessed")
    case .handoverTooLate(let days): self("standings.reasons.handover-too-late", ["days": .number(days)])
    case .handoverUndated: self("standings.reasons.handover-undated")
    case .finishPassed(let date): self("standings.reasons.finish-passed", ["date": .date(date)])
    case .startPassed(let date): self("standings.reasons.start-passed", ["date": .date(date)])
    case .holderNotKnown(let gap): cause(gap.cause)
    case .noDate: self("standings.reasons.no-date")
    case .noDayOfPlan: self("standings.reasons.no-day-of-plan")
    }
  }

  /// That nobody holds something, in as few words, where what it is stands before them.
  public func nobody(_ certainty: GapCertainty) -> String { self("standings.nobody.\(certainty.rawValue)") }

  /// The first of the reasons; nothing of what is on track.
  func reason(_ reasons: [StandingReason]) -> String { reasons.first.map { self.reason($0) } ?? "" }

  /// Why nobody holds something, or is known to.
  public func cause(_ cause: HoldingGap.Cause) -> String { self("standings.causes.\(cause.key)") }

  func standing(_ phase: PhaseStanding) -> String { self("standings.phases.\(phase.rawValue)") }

  /// `looted`; `not known, was to close on 1 November 2012`.
  func standing(_ site: SiteStanding) -> String {
    self("standings.sites.\(site.state.rawValue)", ["closing": .maybe(site.closing)])
  }
}

extension HoldingGap.Cause {
  /// Under which its words stand in each section.
  var key: String {
    switch self {
    case .noReceiver: "no-receiver"
    case .receiverNotThere: "receiver-not-there"
    case .receiverEnds: "receiver-ends"
    case .areaNotCovered: "area-not-covered"
    case .leftEarlier: "left-earlier"
    case .handoverUnfinished: "handover-unfinished"
    case .handoverFailed: "handover-failed"
    case .handoverReturned: "handover-returned"
    case .unfinished: "unfinished"
    case .undecided: "undecided"
    case .siteLost: "site-lost"
    case .serviceEnds: "service-ends"
    case .receiverNotKnown: "receiver-not-known"
    case .dispositionNotStated: "disposition-not-stated"
    case .leadNotStated: "lead-not-stated"
    }
  }
}
