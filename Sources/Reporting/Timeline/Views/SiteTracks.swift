import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

// Single sites and units.

extension SiteRows {
  private func track(of subject: Strand.Subject) -> Track {
    strands[subject].map(TrackBuilder(facts, words).track) ?? Track()
  }

  func site(at position: Int) -> (row: Row, end: String) {
    let (site, standing) = (facts.plan.sites[position], facts.standings.sites[position])
    var track = track(of: .site(position))
    var isEndKnown = true
    switch standing.state {
    case .notStated:
      track.becomeUnknown(words.howItStands(standing))
      isEndKnown = false
    case .notKnown: track.beUnknown(after: standing.closing, wording.standing(standing))
    case .open, .closing:
      if standing.closing == nil { isEndKnown = !track.beUnknown(from: facts.asOf, words.noClosingDate) }
    case .handedOver where track.stretches.count == 1:
      track.stretches.append(
        Stretch(
          kind: .receiver([.notStated]), label: words.toWhomNotStated, start: track.stretches[0].end, end: .open))
    case .handedOver, .closed, .repurposed, .looted, .destroyed, .occupied: break
    }
    let name = words.name(wording.text(of: site.name.value) ?? site.id, standing.count)
    let end =
      standing.isLeft
      ? words.became(wording.standing(standing), standing.closing) : isEndKnown ? until(track) : words.noClosingDate
    return (row(name, standing.level, rank: standing.rank, track), end)
  }

  func unit(at position: Int) -> (row: Row, end: String) {
    let (unit, standing) = (facts.plan.units[position], facts.standings.units[position])
    var track = track(of: .unit(position))
    var end = until(track)
    switch standing {
    case .left(let date): end = words.became(words.unitLeft, date)
    case .notKnown(let was): track.beUnknown(after: was, words.wasToLeave(was))
    case .undated: if track.beUnknown(from: facts.asOf, words.noLeavingDate) { end = words.noLeavingDate }
    case .leaves: break
    }
    let name = words.name(wording.text(of: unit.name.value) ?? unit.id, people: unit.strength.value)
    return (row(name, standing.level, rank: standing.level.rank, track), end)
  }

  private func until(_ track: Track) -> String { track.stretches.last?.end.date.map(words.until) ?? "" }
}

extension Track {
  /// All of it is not known.
  fileprivate mutating func becomeUnknown(_ label: String) {
    guard let first = stretches.first else { return }
    stretches = [Stretch(kind: .undated(.mission), label: label, start: first.start, end: first.end)]
  }

  /// From a day on nobody knows how long the first to hold it still does. The label stands in the bar where another one follows;
  /// otherwise there is room for it behind the bar, which is returned.
  fileprivate mutating func beUnknown(from day: Day?, _ label: String) -> Bool {
    guard let first = stretches.first else { return false }
    let isLast = stretches.count == 1 && first.end != .open
    let label = isLast ? "" : label
    guard let day, first.start.latest < day, day < first.end.latest else {
      becomeUnknown(label)
      return isLast
    }
    let moment = Edge.first(PlanDate(day))
    stretches.replaceSubrange(
      0..<1,
      with: [
        Stretch(kind: first.kind, label: first.label, start: first.start, end: moment),
        Stretch(kind: .undated(.mission), label: label, start: moment, end: first.end),
      ])
    return isLast
  }

  /// Since a date that has passed nobody knows anything of it.
  fileprivate mutating func beUnknown(after date: PlanDate?, _ label: String) {
    guard let first = stretches.first, let date else { return becomeUnknown(label) }
    let end = Edge.last(date)
    stretches = [
      Stretch(kind: first.kind, label: first.label, start: first.start, end: end),
      Stretch(kind: .undated(.mission), label: label, start: end, end: .open),
    ]
  }
}
