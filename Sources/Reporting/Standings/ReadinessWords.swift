import Analysis
import Languages
import PlanFormat

// What a handover lacks, in a few words: the same in every product.

extension Wording {
  /// `the receiver's capacity is not assessed`, `the law was due in April 2019`.
  public func lack(of precondition: Precondition, _ state: PreconditionState) -> String {
    let what = MessageValue.words(subject(precondition))
    return switch state {
    case .cannotBeTold(let question): self.question(precondition, question)
    case .missing(.overdue(let date)) where precondition == .legalPower:
      self("readiness.law-overdue", ["date": .date(date)])
    case .missing(.overdue(let date)): self("readiness.overdue", ["what": what, "date": .date(date)])
    case .underWay(let date?) where precondition == .capacityAssessed:
      self("readiness.not-assessed-before", ["date": .date(date)])
    case .underWay(let date?): self("readiness.not-before", ["what": what, "date": .date(date)])
    case .missing(.firmMoney(let percent)) where percent > 0:
      self("readiness.firm-money", ["percent": .number(percent)])
    case .missing(.handedToItself): self("readiness.handed-to-itself")
    case .missing(.handedToMission): self("readiness.handed-to-mission")
    case .missing(.onlyAClass): self("readiness.only-a-class")
    case .missing(.lawEnded): self("readiness.law-ended")
    case .missing, .underWay(nil), .met, .notNeeded: self("readiness.absent.\(precondition.rawValue)")
    }
  }

  private func question(_ precondition: Precondition, _ question: PreconditionState.Question) -> String {
    switch (precondition, question) {
    case (_, .notThereYet(let date)): self("readiness.not-there-yet", ["date": .date(date)])
    case (_, .money(let question)): self.question(question)
    case (.capacityAssessed, _): self("readiness.capacity-assessed-not-known")
    case (.shortfallClosed, _): self("readiness.shortfall-closed-not-known")
    case (.protectedData, _): self("readiness.protected-data-not-known")
    case (.legalPower, _): self("readiness.legal-power-not-known")
    case (.focalPoint, _): self("readiness.focal-point-not-known")
    case (.siteSecured, _): self("readiness.site-secured-not-known")
    default: self("readiness.not-known", ["what": .words(subject(precondition))])
    }
  }

  private func question(_ question: MoneyAfterwards.Question) -> String {
    switch question {
    case .departure: self("readiness.departure-not-known")
    case .cost, .costInPeriod: self("readiness.cost-not-known")
    case .whenPaid: self("readiness.payment-not-known")
    case .rate: self("readiness.no-rate")
    case .firmness: self("readiness.firmness-not-known")
    }
  }

  private func subject(_ precondition: Precondition) -> String { self("readiness.subjects.\(precondition.rawValue)") }
}
