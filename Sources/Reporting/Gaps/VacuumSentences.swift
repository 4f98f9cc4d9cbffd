import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

// The sentences of what nobody holds.

extension GapSentences {
  func vacuum(
    _ gap: Gap, _ cause: HoldingGap.Cause, _ subjects: [Strand.Subject], _ holders: [HoldingParty]
  ) -> String {
    let what =
      subjects.count == 1
      ? wording("gaps.one", ["name": .name(title(of: subjects[0]))]) : tasks(of: gap.function, subjects)
    let certainty = MessageValue.choice(gap.certainty.rawValue)
    switch cause {
    case .siteLost:
      return wording(
        "gaps.site-lost",
        [
          "what": .words(what), "areas": areas(of: gap), "edge": side(of: gap.from), "date": .maybe(gap.from?.date),
          "certainty": certainty, "people": people(gap.size),
        ])
    case .serviceEnds:
      let hasStopped = facts.asOf.map { (gap.from?.latest ?? .distantFuture) <= $0 } ?? false
      return wording(
        "gaps.service-ends",
        [
          "what": .words(what), "stopped": .flag(hasStopped), "edge": side(of: gap.from),
          "date": .maybe(gap.from?.date), "certainty": certainty,
        ])
    default:
      return wording(
        "gaps.vacuum",
        [
          "certainty": certainty, "what": .words(what), "areas": areas(of: gap), "edge": side(of: gap.from),
          "date": .maybe(gap.from?.date), "days": .maybe(gap.size.days), "people": people(gap.size),
          "why": .words(reason(cause, gap, holders, of: subjects[0])),
        ])
    }
  }

  /// Whether something is so after a day or from it on; nothing where the plan has none.
  private func side(of edge: Edge?) -> MessageValue {
    guard let edge, edge.date != nil else { return .none }
    return .choice(edge.isEnd ? "after" : "from")
  }

  private func reason(
    _ cause: HoldingGap.Cause, _ gap: Gap, _ holders: [HoldingParty], of subject: Strand.Subject
  ) -> String {
    let receivers = named(holders.compactMap { facts.counterpart($0).map { facts.briefName(of: $0, in: wording) } })
    let until = MessageValue.maybe(gap.until?.date)
    let certainty = MessageValue.choice(gap.certainty.rawValue)
    switch cause {
    case .receiverEnds where !holders.isEmpty: return wording("gaps.receiver-ends", ["receivers": receivers])
    case .receiverNotThere where gap.certainty == .possible:
      return wording("gaps.receiver-perhaps-later", ["receivers": receivers, "until": until])
    case .receiverNotThere where !holders.isEmpty:
      return wording("gaps.receiver-later", ["receivers": receivers, "until": until])
    case .leftEarlier: return wording("gaps.leaves-before", ["certainty": certainty, "until": until])
    case .handoverUnfinished:
      return wording(
        "gaps.complete-afterwards",
        ["certainty": certainty, "giver": .name(giver(of: subject)), "until": until])
    case .unfinished where gap.certainty == .possible: return wording("gaps.perhaps-unfinished")
    default: return wording.cause(cause)
    }
  }

  private func tasks(of function: Function?, _ subjects: [Strand.Subject]) -> String {
    let titles = subjects.prefix(3).map { wording.setApart(title(of: $0)) }
    let more = subjects.count > 3 ? [wording.more(subjects.count - 3)] : []
    return wording(
      "gaps.tasks",
      [
        "n": .number(subjects.count), "function": .maybe(words: function.map { wording.word($0) }),
        "tasks": .words((titles + more).joined(separator: wording("lists.comma"))),
      ])
  }
}

// MARK: - People

extension GapSentences {
  /// `12,000 people are displaced and 3,000 others are at risk`.
  func danger(_ size: Gap.Size) -> String? {
    guard size.displaced != nil || size.atRisk != nil else { return nil }
    return wording("gaps.danger", ["displaced": .maybe(size.displaced), "at-risk": .maybe(size.atRisk)])
  }

  /// `120,000 people live and 12,000 people are displaced`.
  private func people(_ size: Gap.Size) -> MessageValue {
    let danger = danger(size)
    guard size.people != nil || danger != nil else { return .none }
    return .words(wording("gaps.people", ["living": .maybe(size.people), "danger": .maybe(words: danger)]))
  }
}
