import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

// Rows and their lanes.

extension TimelineWords {
  var sitesAndAssets: String { wording("lanes.sites-and-assets") }
  var noFunction: String { wording("lanes.no-function") }
  var noPhase: String { wording("lanes.no-phase") }
  var severalAreas: String { wording("lanes.several-areas") }
  var wholeCountry: String { wording("lanes.whole-country") }
  var laneOfNobody: String { wording("lanes.nobody") }
  var laneOfEnds: String { wording("lanes.ends") }
  var noTasks: String { wording("lanes.none") }
  func continued(_ title: String) -> String { wording("lanes.continued", ["lane": .name(title)]) }

  /// `State authority`, as a heading.
  func function(_ function: Function) -> String {
    wording.text(ifThere: "lanes.functions.\(function.rawValue)") ?? wording.sentence(wording.word(function))
  }

  /// `Prisons: At risk, blocked`, for those who point at the row.
  func told(_ row: Row) -> String {
    wording(
      "lanes.row",
      [
        "title": .name(row.title.oneLine), "standing": .words(wording.standing(row.level)),
        "reason": .maybe(words: row.reasons.first.map { wording.reason($0) }),
      ])
  }

  func told(_ lane: Lane) -> String {
    wording("lanes.told", ["lane": .words(lane.title), "counts": .words(counts(of: lane))])
  }

  /// `1 done · 2 at risk`; what is on track needs no attention.
  func counts(of lane: Lane) -> String {
    joined([WorkStanding.done, .atRisk, .watch, .unknown].filter { lane.count($0) > 0 }.map { ($0, lane.count($0)) })
  }

  /// `and 1,480 more: 1,200 on track · 280 done`.
  func leftOut(of lane: Lane) -> String {
    let counts = WorkStanding.gravestFirst.compactMap { level in lane.leftOut[level].map { (level, $0) } }
    return wording("lanes.left-out", ["n": .number(lane.more), "counts": .words(joined(counts))])
  }

  /// `Not shown: 2 done.`
  func notShown(_ counts: [WorkStanding?: Int]) -> String {
    wording("lanes.not-shown", ["counts": .words(told(counts))])
  }

  /// `+ 2 done`: rows that are not shown.
  func rolledUp(_ counts: [WorkStanding?: Int]) -> String {
    wording("lanes.rolled-up", ["counts": .words(told(counts))])
  }

  /// `2 done · 3 more`: what has no standing is counted last.
  private func told(_ counts: [WorkStanding?: Int]) -> String {
    let standings = WorkStanding.gravestFirst.compactMap { level in counts[level].map { (level, $0) } }
    let others = counts[nil].map { [wording("lanes.counts.others", ["n": .number($0)])] } ?? []
    return ([joined(standings)].filter { !$0.isEmpty } + others).joined(separator: " · ")
  }

  private func joined(_ counts: [(level: WorkStanding, number: Int)]) -> String {
    counts.map { wording("lanes.counts.\($0.level.rawValue)", ["n": .number($0.number)]) }.joined(separator: " · ")
  }

  func moreHandovers(_ count: Int) -> String { wording.more(count) }
}
