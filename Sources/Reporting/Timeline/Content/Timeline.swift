import Analysis
import PlanFormat
import PlanModel

/// Everything that a timeline shows, before anything is drawn.
struct Timeline {
  let facts: PlanFacts
  let span: TimelineSpan
  let calendar: TransitionCalendar
  /// By what its rows are put together.
  let grouping: TimelineLanes
  let lanes: [Lane]
  let drawdown: DrawdownHistory
  let money: MoneyOverTime

  /// Nothing where the plan has no date to build a picture around.
  init?(_ facts: PlanFacts, _ words: TimelineWords, by kind: TimelineLanes = .function) {
    guard let span = TimelineSpan(facts) else { return nil }
    self.facts = facts
    self.span = span
    grouping = kind
    calendar = TransitionCalendar(facts, span, words)
    lanes = LaneBuilder(facts, span, words, by: kind).lanes()
    drawdown = DrawdownHistory(facts, until: span.last, words)
    money = MoneyOverTime(facts, span, words)
  }

  var rows: [Row] { lanes.flatMap(\.rows) }
}
