import Analysis
import Languages
import PlanFormat
import PlanModel

/// The next thing to do for a handover, who does it, and the last day on which it can begin: the same in every product.
public struct NextStepWords: Sendable {
  public let what: String
  public let who: String
  public let by: Day?

  /// Nothing where nothing needs anybody.
  public init?(ofHandoverAt position: Int, _ facts: PlanFacts, _ wording: Wording = .english) {
    let author = NextStepAuthor(facts, wording, facts.plan.handovers[position])
    guard let next = facts.standings.handovers[position].readiness?.next else { return nil }
    switch next {
    case .setDay: (what, who, by) = (wording("next-steps.set-day"), author.giver, nil)
    case .answerForDay(let date):
      (what, who, by) = (wording("next-steps.answer-for-day", ["date": .date(date)]), author.giver, nil)
    case .bringTogether(let gap):
      (what, who, by) = (GapSentences(facts, wording).mend(of: gap.cause), author.giver, nil)
    case .see(let result): (what, who, by) = (author.what(result), author.who(result), result.latestStart)
    }
  }
}

private struct NextStepAuthor {
  let facts: PlanFacts
  let wording: Wording
  let handover: Handover

  init(_ facts: PlanFacts, _ wording: Wording, _ handover: Handover) {
    (self.facts, self.wording, self.handover) = (facts, wording, handover)
  }

  var giver: String {
    guard let from = handover.from.value, !PlanFacts.isMission(from) else { return wording.answeringForMission(facts) }
    return name(from)
  }

  private func name(_ reference: Reference<Counterpart>?) -> String {
    guard let reference else { return wording("next-steps.not-named") }
    if let body = facts.plan.counterparts[reference] { return facts.briefName(of: body, in: wording) }
    return PlanFacts.isMission(reference) ? facts.name(of: .mission, in: wording) : reference.id
  }

  func who(_ result: PreconditionResult) -> String {
    switch result.doer {
    case .giver: giver
    case .receivers: wording.list(receivers(of: result))
    case .hostState: wording("next-steps.host-state")
    case .owner(let owner): name(owner)
    }
  }

  private func receivers(of result: PreconditionResult) -> [String] {
    result.about.isEmpty ? handover.to.map { name($0.who.value) }.uniqued() : result.about.map(name)
  }

  func what(_ result: PreconditionResult) -> String {
    let receivers = MessageValue.words(wording.list(receivers(of: result)))
    switch (result.precondition, result.state) {
    case (.capacityAssessed, .cannotBeTold(.notThereYet(let date))):
      return wording("next-steps.assess-later", ["receivers": receivers, "date": .date(date)])
    case (.shortfallClosed, .underWay(nil)): return wording("next-steps.date-closing", ["receivers": receivers])
    case (.shortfallClosed, .underWay(let date?)):
      return wording("next-steps.close-sooner", ["receivers": receivers, "date": .date(date)])
    case (.shortfallClosed, .missing(.overdue(let date))):
      return wording("next-steps.close-now", ["receivers": receivers, "date": .date(date)])
    case (.shortfallClosed, .cannotBeTold): return wording("next-steps.say-whether-short", ["receivers": receivers])
    case (.legalPower, .cannotBeTold): return wording("next-steps.say-law", ["receivers": receivers])
    case (.legalPower, .missing(.overdue(let date))):
      return wording("next-steps.pass-law", ["receivers": receivers, "date": .date(date)])
    case (.legalPower, _): return wording("next-steps.date-law", ["receivers": receivers])
    case (.money, .cannotBeTold(.money(let question))): return what(question)
    case (.money, _): return wording("next-steps.commit-money")
    case (.counterpart, .missing(.handedToItself)), (.counterpart, .missing(.handedToMission)):
      return wording("next-steps.other-receiver")
    case (.counterpart, .missing(.onlyAClass)): return wording("next-steps.name-body", ["receivers": receivers])
    case (.counterpart, _): return wording("next-steps.agree-receiver")
    case (.focalPoint, _): return wording("next-steps.focal-point")
    case (.capacityAssessed, _): return wording("next-steps.assess", ["receivers": receivers])
    case (.shortfallClosed, _): return wording("next-steps.plan-closing", ["receivers": receivers])
    case (.jointWork, _): return wording("next-steps.work-together", ["receivers": receivers])
    case (.knowledge, _): return wording("next-steps.knowledge")
    case (.protectedData, _): return wording("next-steps.protected-data")
    case (.benchmarks, _): return wording("next-steps.benchmarks")
    case (.siteClearance, _): return wording("next-steps.site-clearance")
    case (.siteUse, _): return wording("next-steps.site-use")
    case (.siteSecured, _): return wording("next-steps.site-secured")
    }
  }

  private func what(_ question: MoneyAfterwards.Question) -> String {
    switch question {
    case .departure: wording("next-steps.say-departure")
    case .cost, .costInPeriod: wording("next-steps.say-cost")
    case .whenPaid: wording("next-steps.say-when-paid")
    case .rate: wording("next-steps.give-rate")
    case .firmness(let position):
      wording("next-steps.say-firmness", ["money": .words(facts.ledger.allocations[position].id)])
    }
  }
}
