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
    var end = standing.isLeft ? words.became(wording.standing(standing), standing.closing) : until(track)
    if let unknown = words.notKnown(of: standing), track.tell(unknown) { end = unknown }
    for index in track.stretches.indices where track.stretches[index].kind == .receiver([.notStated]) {
      track.stretches[index] = track.stretches[index].labelled(words.toWhomNotStated)
    }
    let name = words.name(wording.text(of: site.name.value) ?? site.id, standing.count)
    return (row(name, standing.level, rank: standing.rank, track), end)
  }

  func unit(at position: Int) -> (row: Row, end: String) {
    let (unit, standing) = (facts.plan.units[position], facts.standings.units[position])
    var track = track(of: .unit(position))
    var end = if case .left(let date) = standing { words.became(words.unitLeft, date) } else { until(track) }
    if let unknown = words.notKnown(of: standing), track.tell(unknown) { end = unknown }
    let name = words.name(wording.text(of: unit.name.value) ?? unit.id, people: unit.strength.value)
    return (row(name, standing.level, rank: standing.level.rank, track), end)
  }

  private func until(_ track: Track) -> String { track.stretches.last?.end.date.map(words.until) ?? "" }
}

extension Track {
  /// Puts into the bar of what nobody knows why that is so. Where the bar comes last and ends, there is room for it behind the bar,
  /// which is returned.
  fileprivate mutating func tell(_ label: String) -> Bool {
    guard let index = stretches.firstIndex(where: { if case .undated = $0.kind { true } else { false } }) else {
      return false
    }
    let isLast = index == stretches.count - 1 && stretches[index].end.latest < .distantFuture
    stretches[index] = stretches[index].labelled(isLast ? "" : label)
    return isLast
  }
}

extension Stretch {
  fileprivate func labelled(_ label: String) -> Stretch { Stretch(kind: kind, label: label, start: start, end: end) }
}
