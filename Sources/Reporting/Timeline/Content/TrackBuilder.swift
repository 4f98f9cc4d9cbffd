import Analysis
import Languages
import PlanFormat
import PlanModel
import Scheduling

/// Makes of who holds something from when to when the bars of a row, each with what it is called.
struct TrackBuilder {
  let facts: PlanFacts
  let words: TimelineWords

  init(_ facts: PlanFacts, _ words: TimelineWords) {
    (self.facts, self.words) = (facts, words)
  }

  func track(of strand: Strand) -> Track {
    var track = Track()
    for hold in strand.holds {
      guard let kind = kind(of: hold) else { continue }
      let stretch = Stretch(
        kind: kind, label: label(of: hold, after: track.stretches.last), start: hold.start, end: hold.end)
      // What begins on no day has no place on the axis.
      if hold.isUndated, hold.certainty != nil { track.later = stretch } else { track.stretches.append(stretch) }
    }
    if track.later == nil { track.later = receiver(after: strand) }
    if case .handover(let position, _) = strand.subject {
      let handover = facts.plan.handovers[position]
      track.milestones = milestones(of: handover)
      track.daysLater = facts.postponed(handover)?.days
      track.isCritical = !handover.after.isEmpty && facts.schedule[.handover(position)]?.isCritical == true
    }
    return track
  }

  /// Who takes over by a handover whose giver holds it until a day that the plan does not give.
  private func receiver(after strand: Strand) -> Stretch? {
    guard case .handover(let position, _) = strand.subject, let last = strand.holds.last, last.certainty == nil,
      last.end.latest == .distantFuture, !last.end.isStated,
      case .named = facts.standings.handovers[position].holder
    else { return nil }
    let receivers = facts.receivers(of: facts.plan.handovers[position])
    guard !receivers.isEmpty else { return nil }
    let names = words.wording.list(receivers.map { facts.briefName(of: $0, in: words.wording) })
    return Stretch(kind: .receiver([]), label: words.fromUnknownDay(names), start: last.end, end: .open)
  }

  /// Nothing for what is over: no bar is drawn for it.
  private func kind(of hold: Hold) -> Stretch.Kind? {
    switch hold.kind {
    case .leads(let party): .leads(side(of: party))
    case .passes(let from, let to): .handover(from: side(of: from), to: sides(of: to))
    case .receives(let parties), .receivesWithWhole(let parties): .receiver(sides(of: parties))
    case .nobody(_, let certainty): .nobody(certainty)
    case .undated(let party), .perhaps(let party): .undated(side(of: party))
    case .over: nil
    }
  }

  private func label(of hold: Hold, after last: Stretch?) -> String {
    switch hold.kind {
    case .leads(let party): party == .mission ? "" : words.side(side(of: party))
    case .passes, .over: ""
    case .receives(let parties):
      hold.start.isStated || last == nil ? names(of: parties) : words.fromUnknownDay(names(of: parties))
    case .receivesWithWhole(let parties): words.withWhole(names(of: parties))
    case .nobody(.receiverEnds, .certain): words.receiverEnds(last?.label ?? "")
    case .nobody(let cause, _): words.wording.cause(cause)
    case .perhaps: words.howLongNotKnown
    case .undated(let party): words.noDates(party == .mission ? nil : names(of: [party]))
    }
  }

  private func names(of parties: [HoldingParty]) -> String {
    words.wording.list(parties.map { facts.name(of: $0, in: words.wording) })
  }

  private func side(of party: HoldingParty) -> Side { Side(facts.kind(of: party)) }

  private func sides(of parties: [HoldingParty]) -> [Side] { Array(Set(parties.map(side))).sorted() }

  private func milestones(of handover: Handover) -> [Milestone] {
    var milestones: [Milestone] = []
    if let transferred = handover.transferred.value {
      milestones.append(Milestone(kind: .transferred, date: transferred))
    } else if let planned = handover.window.entry?.finish.value {
      let postponed = facts.postponed(handover)
      let state = facts.standing(of: handover)?.state
      // On a day that has passed without it nothing is planned any more.
      if postponed != nil || state == .overdue || state == .notKnown {
        milestones.append(Milestone(kind: .writtenTransfer, date: planned))
        milestones += (postponed?.finish).map { [Milestone(kind: .plannedTransfer, date: $0)] } ?? []
      } else {
        milestones.append(Milestone(kind: .plannedTransfer, date: planned))
      }
    }
    if let returned = handover.returned.entry?.on.value {
      milestones.append(Milestone(kind: .returned, date: returned))
    }
    return milestones
  }
}
