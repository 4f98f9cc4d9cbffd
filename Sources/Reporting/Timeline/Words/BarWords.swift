import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

// Who holds a task, and what bars and signs mean.

extension TimelineWords {
  func side(_ side: Side) -> String { wording("sides.\(side.key)") }
  func leads(_ side: Side) -> String { wording("leads.\(side.key)") }
  /// `Perhaps nobody`, where nothing stands before it.
  func nobody(_ certainty: GapCertainty) -> String { wording.sentence(wording.nobody(certainty)) }
  /// `Nobody: the receiver ends`.
  func nobody(_ certainty: GapCertainty, why: String) -> String {
    wording("bars.nobody", ["nobody": .words(nobody(certainty)), "why": .words(why.isolated)])
  }

  var handoverWindow: String { wording("bars.handover-window") }
  var undated: String { wording("bars.undated") }
  var dateRough: String { wording("bars.rough") }
  var dateNotStated: String { wording("bars.torn") }
  var critical: String { wording("bars.critical") }
  /// `Baseline: First, 1 Dec 2026; +: days later`.
  func asInBaseline(_ baseline: BaselineSchedule) -> String {
    wording(
      "bars.baseline",
      ["title": .words(wording.setApart((wording.text(of: baseline.title) ?? "").oneLine)), "day": .maybe(baseline.on)])
  }
  /// `+12 d`: by so many days later than the baseline, with its sign.
  func slippage(_ days: Int) -> String {
    wording("bars.slippage", ["sign": .choice(days < 0 ? "earlier" : "later"), "n": .number(abs(days))])
  }
  var float: String { wording("bars.float") }

  func milestone(_ kind: Milestone.Kind) -> String {
    switch kind {
    case .plannedTransfer: wording("bars.transfer-planned")
    case .writtenTransfer: wording("bars.transfer-written")
    case .transferred: wording("bars.transferred")
    case .returned: wording("bars.returned")
    case .moment: wording("bars.milestone")
    }
  }

  func receiverEnds(_ name: String) -> String { wording("bars.receiver-ends", ["name": .name(name)]) }
  /// Nothing stands before it of the mission, which the row is of.
  func noDates(_ names: String?) -> String { wording("bars.no-dates", ["names": .maybe(words: names)]) }
  func fromUnknownDay(_ names: String) -> String { wording("bars.from-unknown-day", ["names": .name(names)]) }
  func withWhole(_ names: String) -> String { wording("bars.with-whole", ["names": .name(names)]) }
  func from(_ date: PlanDate) -> String { wording("bars.from", ["date": .date(date)]) }
  func until(_ date: PlanDate) -> String { wording("bars.until", ["date": .date(date)]) }
}

extension Side {
  /// Under which its words stand.
  fileprivate var key: String {
    switch self {
    case .mission: "mission"
    case .state: "state"
    case .unitedNations: "united-nations"
    case .others: "others"
    case .notStated: "not-stated"
    }
  }
}
