import Analysis
import Languages
import PlanFormat

// What a handover lacks, in a few words: the same in every product.

extension Wording {
  /// `the receiver's capacity is not assessed`, `the law was due in April 2019`.
  public func lack(of precondition: Precondition, _ state: PreconditionState) -> String {
    switch state {
    case .cannotBeTold(let question): self.question(precondition, question)
    case .missing(.overdue(let date)) where precondition == .legalPower:
      "the law that empowers the receiver was due \(on(date)) and is not in force"
    case .missing(.overdue(let date)): "\(subject(precondition)): due \(on(date)), and not there"
    case .underWay(let date?) where precondition == .capacityAssessed:
      "the receiver's capacity is not known before it is assessed \(on(date))"
    case .underWay(let date?): "\(subject(precondition)): not before \(self.date(date))"
    case .missing(.firmMoney(let percent)) where percent > 0:
      "firm money covers \(number(percent)) per cent of what it costs afterwards"
    case .missing(.handedToItself): "it is handed to whoever hands over"
    case .missing(.handedToMission): "it is handed to the mission that leaves"
    case .missing(.onlyAClass): "the receiver is a class of bodies, and no body"
    case .missing(.lawEnded): "the law that was to empower the receiver was given up"
    case .missing, .underWay(nil), .met, .notNeeded: absence(of: precondition)
    }
  }

  private func absence(of precondition: Precondition) -> String {
    switch precondition {
    case .counterpart: "no receiver named"
    case .focalPoint: "nobody named who answers for the receiver"
    case .capacityAssessed: "the receiver's capacity is not assessed"
    case .shortfallClosed: "the receiver's capacity falls short"
    case .jointWork: "no joint work"
    case .knowledge: "no data, files or contacts listed"
    case .protectedData: "no rule for data that could harm people"
    case .legalPower: "the receiver's power in law has no date"
    case .money: "no money beyond what is needed or requested is shown for it afterwards"
    case .benchmarks: "a benchmark that it waits for has no date"
    case .siteClearance: "the site is not checked"
    case .siteUse: "the later use of the site is not agreed"
    case .siteSecured: "nobody named who secures the site"
    }
  }

  private func question(_ precondition: Precondition, _ question: PreconditionState.Question) -> String {
    switch (precondition, question) {
    case (_, .notThereYet(let date)): "the receiver cannot be assessed before it exists \(on(date))"
    case (_, .money(let question)): self.question(question)
    case (.capacityAssessed, _): "whether the receiver's capacity was assessed is not known"
    case (.shortfallClosed, _): "whether the receiver's capacity suffices is not known"
    case (.protectedData, _): "the rule for data that could harm people is not known"
    case (.legalPower, _): "the receiver's power in law is not stated"
    case (.focalPoint, _): "who answers for the receiver is not known"
    case (.siteSecured, _): "who secures the site is not known"
    default: "\(subject(precondition)): not known"
    }
  }

  private func question(_ question: MoneyAfterwards.Question) -> String {
    switch question {
    case .departure: "when the mission leaves is not known, nor whether there is money afterwards"
    case .cost, .costInPeriod: "what it costs afterwards is not known"
    case .whenPaid: "when the money for it is paid is not known"
    case .rate: "the plan has no rate for the money for it"
    case .firmness: "how firm the money for it is is not known"
    }
  }

  private func subject(_ precondition: Precondition) -> String {
    switch precondition {
    case .counterpart: "the receiver"
    case .focalPoint: "who answers for the receiver"
    case .capacityAssessed: "the assessment of the receiver"
    case .shortfallClosed: "what closes the receiver's shortfall"
    case .jointWork: "joint work"
    case .knowledge: "data, files and contacts"
    case .protectedData: "the rule for data that could harm people"
    case .legalPower: "the law that empowers the receiver"
    case .money: "money afterwards"
    case .benchmarks: "a benchmark that it waits for"
    case .siteClearance: "the check of the site"
    case .siteUse: "the later use of the site"
    case .siteSecured: "who secures the site"
    }
  }
}
