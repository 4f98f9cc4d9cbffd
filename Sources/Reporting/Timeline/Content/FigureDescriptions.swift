import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

// What the figures show, for readers who can't see them.

extension TimelineFinding {
  func description(ofFigure number: Int) -> String {
    let sentences =
      switch number {
      case 0: sentencesOfFigureOne
      case 1: sentencesOfFigureTwo
      default: sentencesOfFigureThree
      }
    return sentences.joined(separator: wording("gaps.between-sentences"))
  }

  private var sentencesOfFigureOne: [String] {
    let loose = timeline.rows.count { $0.task == nil }
    let left = timeline.lanes.reduce(0) { $0 + $1.more }
    return [
      wording(
        "descriptions.bars",
        [
          "first": .day(timeline.span.first), "last": .day(timeline.span.last),
          "tasks": .number(timeline.rows.count - loose), "loose": loose == 0 ? .none : .number(loose),
          "lanes": .number(timeline.lanes.count), "left-out": left == 0 ? .none : .number(left),
        ]),
      wording("descriptions.reading"),
      wording(
        "descriptions.tasks",
        [
          "all": .number(standings.taskCounts.total), "done": .number(count(.done)),
          "on-track": .number(count(.onTrack)), "watch": .number(count(.watch)), "at-risk": .number(count(.atRisk)),
          "unknown": .number(count(.unknown)),
        ]),
      wording("descriptions.departure", ["departure": .maybe(facts.departure)]),
    ] + GapCertainty.allCases.filter { !holders[$0].isEmpty }.map(withoutHolder)
  }

  private func withoutHolder(_ certainty: GapCertainty) -> String {
    let most = 5
    let tasks = holders[certainty]
    let names = tasks.prefix(most).map { position in
      let task = facts.plan.tasks.entries[position]
      return wording.setApart((wording.text(of: task.title.value) ?? task.id).oneLine)
    }
    return wording(
      "descriptions.nobody",
      [
        "nobody": .words(heldByNobody(certainty)),
        "tasks": .words(names.joined(separator: wording("lists.semicolon"))),
        "more": tasks.count > most ? .number(tasks.count - most) : .none,
      ])
  }

  private var sentencesOfFigureTwo: [String] {
    let drawdown = timeline.drawdown
    let sites = drawdown.sites.flatMap { sites in
      sites.steps.last.map { step in
        wording(
          "descriptions.sites",
          [
            "n": .words(words.sites(step)),
            "without": sites.withoutClosing > 0 ? .number(sites.withoutClosing) : .none,
          ])
      }
    }
    if !drawdown.hasStrength, let sites { return [sites] }
    let noStrength = drawdown.series.isEmpty ? [drawdown.hasStrength ? words.noStrength : words.noSites] : []
    return noStrength + drawdown.series.map(told) + [sites].compactMap(\.self)
  }

  private func told(_ series: StrengthSeries) -> String {
    let steps = series.ceilings.drop { $0.count == nil }
    let changes = zip(steps, [nil] + steps.map(Optional.some)).filter { step, before in
      step.count != before?.count || step.note != before?.note
    }
    let authorised = changes.map { step, _ in
      let note = MessageValue.maybe(words: step.note.isEmpty ? nil : step.note)
      return wording(
        "descriptions.step", ["count": step.count.map { .number($0) } ?? note, "day": .day(step.from)])
    }
    let last = series.actual.last
    return wording(
      "descriptions.series",
      [
        "title": .words(series.title), "authorised": .words(authorised.joined(separator: wording("lists.comma"))),
        "counted": .maybe(last?.count), "day": .maybe(last?.day),
      ])
  }

  private var sentencesOfFigureThree: [String] {
    guard !timeline.money.isEmpty else { return [words.noMoney] }
    var sentences = [wording("descriptions.money")]
    if let cliff = words.cliff(timeline.money) {
      sentences.append(wording("descriptions.cliff", ["cliff": .words(cliff)]))
    }
    if timeline.money.needs.isEmpty {
      sentences.append(wording("descriptions.no-need"))
    } else if let total = timeline.money.yearAfter {
      sentences.append(
        wording("descriptions.uncovered", ["amount": .money(total.uncovered, total.currency)]))
    }
    return sentences
  }
}
