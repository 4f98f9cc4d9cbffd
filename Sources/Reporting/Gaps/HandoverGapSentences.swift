import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

// The sentences of handovers that will hardly be carried, or were not.

extension GapSentences {
  func crowded(_ crowd: Crowd, of all: Int) -> String {
    let receivers = crowd.receivers.prefix(2).filter { $0.count > 1 }.map {
      wording("gaps.load", ["receiver": .name(name($0.receiver)), "n": .number($0.count)])
    }
    let short = crowd.short.map {
      wording("gaps.short-time", ["n": .number($0.count), "weeks": .number($0.weeks)])
    }
    let loads = (receivers + [short].compactMap(\.self)).joined(separator: wording("lists.comma"))
    return wording(
      "gaps.crowded",
      [
        "n": .number(crowd.handovers.count), "all": .number(all), "one-day": .flag(crowd.isOneDay),
        "last": .day(crowd.last), "loads": .words(loads),
      ])
  }

  func unready(_ handover: Int, _ reasons: [ForecastReason], _ unrecorded: [Precondition], _ gap: Gap) -> String {
    // What the plan does not say is told once, for all handovers that lack it.
    let certain = reasons.filter(\.isCertain)
    let told = (certain.isEmpty ? reasons : certain).prefix(3)
    return money.joined([
      unready(handover, Array(told), whomItIsAbout(reasons.first, handover), gap), also(unrecorded, beside: told),
    ])
  }

  private func unready(_ handover: Int, _ told: [ForecastReason], _ receivers: [String], _ gap: Gap) -> String {
    let title = title(ofHandoverAt: handover)
    func why(_ reasons: some Sequence<ForecastReason>) -> MessageValue {
      .words(reasons.map { self.why($0, handover) }.joined(separator: wording("lists.semicolon")))
    }
    if case .noDay = told.first {
      return wording(
        "gaps.unready-undated",
        [
          "receivers": named(receivers), "n": .number(receivers.count), "handover": .name(title),
          "areas": areas(of: gap, besides: title), "people": .maybe(gap.size.people), "date": .maybe(gap.from?.date),
          "giver": .name(giver(of: .handover(handover, task: nil))), "why": why(told.dropFirst()),
        ])
    }
    return wording(
      "gaps.unready",
      [
        "receivers": named(receivers), "handover": .name(title), "areas": areas(of: gap, besides: title),
        "date": .maybe(gap.from?.date), "people": .maybe(gap.size.people), "why": why(told),
      ])
  }

  /// `The plan also records no joint work for it.`, beside what is told as a reason.
  private func also(_ unrecorded: [Precondition], beside told: some Sequence<ForecastReason>) -> String {
    let reasons = Set(told.compactMap { if case .lacks(let precondition, _) = $0 { precondition } else { nil } })
    let rest = unrecorded.filter { !reasons.contains($0) }.map(noSuchThing)
    return rest.isEmpty ? "" : wording("gaps.also-unrecorded", ["what": .names(rest)])
  }

  /// The receivers of whom a reason is, where it is of some of them only.
  func whomItIsAbout(_ reason: ForecastReason?, _ handover: Int) -> [String] {
    guard case .lacks(let precondition, _) = reason,
      let result = facts.standings.handovers[handover].readiness?[precondition], !result.about.isEmpty
    else { return receivers(of: [handover]) }
    return result.about.compactMap { plan.counterparts[$0].map { facts.briefName(of: $0, in: wording) }?.oneLine }
  }

  /// What is needed, what was found and when, where a receiver falls short.
  private func shortfall(in handover: Int) -> [String: MessageValue]? {
    guard let capacity = facts.shortfall(ofHandoverAt: handover) else { return nil }
    return [
      "needed": .maybe(name: wording.text(of: capacity.required.value)?.oneLine),
      "found": .maybe(name: wording.text(of: capacity.assessed.value)?.oneLine), "found-on": .maybe(capacity.on.value),
    ]
  }

  /// The receivers who fall short.
  func receiversFallingShort(in handover: Int) -> [String] {
    facts.receiversFallingShort(ofHandoverAt: handover).map { facts.briefName(of: $0, in: wording).oneLine }
  }

  private func why(_ reason: ForecastReason, _ handover: Int) -> String {
    let why = words(for: reason)
    guard case .lacks(.shortfallClosed, _) = reason, let shortfall = shortfall(in: handover) else { return why }
    return wording("gaps.why-short", shortfall.merging(["why": .words(why)]) { $1 })
  }

  func handedOverShort(_ handover: Int, _ gap: Gap) -> String {
    let title = title(ofHandoverAt: handover)
    let values: [String: MessageValue] = [
      "receivers": named(receiversFallingShort(in: handover)), "handover": .name(title),
      "areas": areas(of: gap, besides: title), "date": .maybe(gap.from?.date),
    ]
    return wording(
      "gaps.handed-over-short",
      values.merging(shortfall(in: handover) ?? ["needed": .none, "found": .none, "found-on": .none]) { $1 })
  }

  func unaccepted(_ handovers: [Int], carried: Int) -> String {
    wording(
      "gaps.unaccepted",
      [
        "n": .number(handovers.count), "carried": carried == 0 ? .none : .number(carried),
        "handovers": named(handovers.map(title(ofHandoverAt:))),
      ])
  }

  public func words(for reason: ForecastReason) -> String {
    switch reason {
    case .lacks(let precondition, .missing(.notStated)) where precondition != .shortfallClosed: lack(precondition)
    case .lacks(let precondition, let state): wording.lack(of: precondition, state)
    case .overdue(let date): wording("forecasts.overdue", ["date": .date(date)])
    case .dayPassed(let date): wording("forecasts.day-passed", ["date": .date(date)])
    case .noDay: wording("forecasts.no-day")
    case .noDayOfPlan: wording("forecasts.no-day-of-plan")
    case .tooLate(let days): wording("forecasts.too-late", ["days": .number(days)])
    case .notThereTogether(let gap): wording.cause(gap.cause)
    }
  }
}
