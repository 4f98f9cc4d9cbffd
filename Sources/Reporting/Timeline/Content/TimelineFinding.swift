import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

/// What a timeline says in numbers and in one sentence.
struct TimelineFinding {
  let timeline: Timeline
  let words: TimelineWords
  /// Those that weigh most first.
  let gaps: [Gap]

  /// The gaps are those of the plan's check, where it is at hand.
  init(timeline: Timeline, words: TimelineWords, gaps: [Gap]? = nil) {
    (self.timeline, self.words) = (timeline, words)
    self.gaps = gaps ?? Gaps(timeline.facts).all
  }

  var wording: Wording { words.wording }
  var facts: PlanFacts { timeline.facts }

  var standings: Standings { facts.standings }
  var holders: HoldersAfterwards { standings.holders }
  /// What nobody holds afterwards beside the substantive tasks.
  var others: Int { holders.technical.count + holders.loose.count }
  var complete: Int { standings.handovers.count { $0.state == .complete } }
  var undated: Int { standings.handovers.count { $0.state == .undated } }
  func count(_ level: WorkStanding) -> Int { standings.taskCounts[level].count }

  private var tooLate: Int { standings.handovers.count(where: \.isCompleteTooLate) }
  /// How many tasks that go on are surely held by nobody.
  private var heldByNobody: Int { holders[.certain].count }

  /// The finding that goes above the picture: the verdict of the report, of the gaps that weigh most. Where there is none, who holds
  /// what, what else is wrong, and the money.
  var sentence: String {
    Verdict(facts, gaps, wording).sentence.map { wording("findings.verdict", ["verdict": .words($0)]) } ?? whatIsHeld
  }

  /// The verdict on some kinds of gaps alone.
  func verdict(on kinds: Set<Gap.Kind>) -> String? {
    Verdict(facts, gaps.filter { kinds.contains($0.kind) }, wording).sentence
      .map { wording("findings.verdict", ["verdict": .words($0)]) }
  }

  private var whatIsHeld: String {
    wording(
      "findings.sentence",
      [
        "holders": .words(whoHolds), "faults": .names(faults),
        "gaps": .flag(heldByNobody > 0 || holders.goingOn.isEmpty),
        "cliff": .maybe(words: words.cliff(timeline.money)),
      ])
  }

  /// Who holds the tasks that go on: the worst that can be said of them. Of those that are not known the plan names no holder.
  private var whoHolds: String {
    let (all, notKnown, unnamed) = (holders.goingOn.count, holders.notKnown.count, holders.unnamed.count)
    let departure = MessageValue.maybe(facts.departure)
    let open = MessageValue.flag(notKnown > 0)
    if all == 0 { return wording("findings.none-goes-on", ["departure": departure]) }
    if heldByNobody > 0 {
      return wording(
        "findings.held-by-nobody",
        ["n": .number(heldByNobody), "all": .number(all), "open": open, "departure": departure])
    }
    if notKnown == all {
      return wording("findings.holders-not-known", ["all": .number(all), "departure": departure])
    }
    if notKnown == 0, unnamed == 0 {
      return wording("findings.all-have-holders", ["all": .number(all), "departure": departure])
    }
    return wording(
      "findings.some-have-holders",
      ["n": .number(all - notKnown - unnamed), "all": .number(all), "open": open, "departure": departure])
  }

  private var faults: [String] {
    let (perhaps, notStated) = (holders[.possible].count, holders[.notStated].count)
    var faults: [String] = []
    if perhaps > 0 {
      faults.append(wording("findings.perhaps-nobody", ["n": .number(perhaps), "beside": .flag(heldByNobody > 0)]))
    }
    if notStated > 0, heldByNobody + perhaps > 0 {
      faults.append(wording("findings.nobody-known", ["n": .number(notStated)]))
    }
    if others > 0 { faults.append(wording("findings.other-tasks", ["n": .number(others)])) }
    if count(.atRisk) > heldByNobody { faults.append(wording("findings.at-risk", ["n": .number(count(.atRisk))])) }
    if tooLate > 0 {
      let derived = facts.derivedDaysOfLateHandovers
      faults.append(
        wording(
          "findings.too-late", ["n": .number(tooLate), "derived": derived == 0 ? .none : .number(derived)]))
    }
    if undated > 0 { faults.append(wording("findings.undated", ["n": .number(undated)])) }
    return faults
  }
}
