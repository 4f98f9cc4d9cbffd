import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

extension TimelineFinding {
  /// The five figures that the reader takes away.
  var keyFigures: [KeyFigure] {
    [departure, handedOver, atRisk, nobody, money]
  }

  var departure: KeyFigure {
    let label = [Inline].text(wording("key-figures.mission-leaves"))
    guard let departure = facts.departure else {
      return KeyFigure(label: label, value: .text(wording("key-figures.not-stated")), isAlarming: true)
    }
    let note = facts.daysToDeparture.map { days in
      days < 0
        ? wording("key-figures.days-before", ["n": .number(-days)])
        : wording("key-figures.days-after", ["n": .number(days)])
    }
    return KeyFigure(
      label: label, value: .text(wording("key-figures.date", ["date": .date(departure)])), note: .text(note ?? ""))
  }

  private var handedOver: KeyFigure {
    let derived = facts.derivedDaysOfHandovers.derived
    return KeyFigure(
      label: .text(wording("key-figures.handed-over")),
      value: .text(
        wording("key-figures.part", ["n": .number(complete), "all": .number(standings.handovers.count)])),
      note: .text(wording("key-figures.handovers", ["undated": some(undated), "derived": some(derived)])))
  }

  private var atRisk: KeyFigure {
    KeyFigure(
      label: .text(wording.standing(.atRisk)), value: .text(wording.number(count(.atRisk))),
      note: .text(
        wording(
          "key-figures.tasks",
          [
            "all": .number(standings.taskCounts.total), "watch": .number(count(.watch)),
            "unknown": .number(count(.unknown)), "besides": .maybe(words: atRiskBesides),
          ])),
      isAlarming: count(.atRisk) > 0)
  }

  /// The rows that carry the same sign, and are no substantive tasks.
  private var atRiskBesides: String? {
    let loose = zip(facts.plan.handovers.entries, standings.handovers)
      .count { facts.task(of: $0) == nil && $1.level == .atRisk }
    let technical = zip(facts.plan.tasks.entries, standings.tasks)
      .count { $0.technical.value == true && $1.level == .atRisk }
    let told = [("loose", loose), ("technical", technical)].filter { $0.1 > 0 }
      .map { wording("key-figures.at-risk-besides.\($0.0)", ["n": .number($0.1)]) }
    return told.isEmpty ? nil : wording.list(told)
  }

  private var nobody: KeyFigure {
    // What is surest gives the figure; the rest is no part of it.
    let shown = GapCertainty.allCases.first { !holders[$0].isEmpty } ?? .certain
    func beside(_ certainty: GapCertainty) -> MessageValue {
      certainty == shown ? .none : some(holders[certainty].count)
    }
    return KeyFigure(
      label: .text(heldByNobody(shown)), value: .text(wording.number(holders[shown].count)),
      note: .text(
        wording(
          "key-figures.holders",
          [
            "all": .number(holders.goingOn.count), "open": .flag(!holders.notKnown.isEmpty),
            "possible": beside(.possible), "not-stated": beside(.notStated), "unnamed": some(holders.unnamed.count),
            "others": some(others),
            "priorities": some(facts.plan.residualPriorities.indices.count(where: facts.isWithoutOwner)),
          ])),
      isAlarming: !holders.withoutHolder.isEmpty || others > 0)
  }

  func heldByNobody(_ certainty: GapCertainty) -> String { wording("key-figures.nobody.\(certainty.rawValue)") }

  /// What of the needs of the year after departure is open, else how firm money falls, as the report tells both.
  private var money: KeyFigure { uncovered ?? firmMoney }

  /// Nothing where no such need is known to be open.
  var uncovered: KeyFigure? {
    guard let total = timeline.money.yearAfter, total.uncovered > .zero else { return nil }
    return KeyFigure(
      label: .text(wording("key-figures.uncovered")),
      value: .text(wording.shortMoney(total.uncovered, total.currency)),
      note: .text(wording("key-figures.year-after")), isAlarming: true)
  }

  var firmMoney: KeyFigure {
    let label = [Inline].text(wording("key-figures.firm-money"))
    guard let money = timeline.money.atDeparture else {
      return KeyFigure(
        label: label, value: .text(wording("key-figures.not-stated")),
        note: .text(wording("key-figures.no-dated-money")))
    }
    let before = wording.shortMoney(money.before, money.currency)
    return KeyFigure(
      label: label, value: .text(wording.shortMoney(money.after, money.currency)),
      note: .text(wording("key-figures.year-before", ["amount": .words(before)])),
      isAlarming: money.after.approximation < money.before.approximation / 2)
  }

  /// Nothing for none.
  func some(_ count: Int) -> MessageValue { count == 0 ? .none : .number(count) }
}
