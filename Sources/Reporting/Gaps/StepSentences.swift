import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel

// Steps and their timing, and disputes, by their names.

extension GapSentences {
  /// `the camp in Gao closes on 3 May 2027`.
  func words(for step: DrawdownStep) -> String {
    let date = MessageValue.date(step.date)
    return switch step.kind {
    case .ceiling: wording("gaps.ceiling", ["date": date])
    case .site(let position):
      wording("gaps.site-closes", ["site": .name(title(of: .site(position))), "date": date])
    case .unit(let position):
      wording("gaps.unit-leaves", ["unit": .name(title(of: .unit(position))), "date": date])
    case .stated: wording("gaps.drawdown-begins", ["date": date])
    case .departure: wording("gaps.mission-leaves", ["date": date])
    }
  }

  func badTiming(_ calendar: Int, _ steps: [DrawdownStep]) -> String {
    let entry = plan.calendar[calendar]
    let period = entry.on.value.map(wording.date) ?? wording.period(entry.from.value, entry.until.value)
    return wording(
      "gaps.bad-timing",
      [
        "n": .number(steps.count), "election": .flag(entry.kind.value == .election),
        "event": .name(title(ofDateAt: calendar)), "period": .maybe(words: period),
        "steps": named(steps.map(words(for:))),
      ])
  }

  /// `Camp of the police (3 or 4)`, for each.
  func words(for disputes: [Dispute]) -> [String] {
    let titles = EntryTitles(plan, language: wording.language)
    return disputes.map { dispute in
      let name = (titles[dispute.entry] ?? wording("gaps.no-name")).oneLine
      let said = dispute.said.prefix(3).map(\.oneLine)
      // What is told in sentences is read in the plan.
      guard !said.contains(where: { $0.count > 40 }) else { return wording.setApart(name) }
      return wording(
        "gaps.dispute",
        ["name": .name(name), "said": .words(said.map(wording.setApart).joined(separator: wording("lists.or")))])
    }
  }
}
