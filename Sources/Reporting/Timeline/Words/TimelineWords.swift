import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel
import Requirements

/// The words of the timeline in one language: `timeline.yaml`. This file has those around the figures.
struct TimelineWords: Sendable {
  let wording: Wording

  static let english = TimelineWords(wording: .english)
}

extension TimelineWords {
  var organisation: String { wording("sheet.organisation") }
  var noTimeline: String { wording("sheet.no-date") }

  /// What the back-ends add by themselves.
  var ofBackEnds: Words {
    var words = Words()
    words.figure = wording("sheet.figure")
    words.table = wording("sheet.table")
    words.evidence = wording("sheet.evidence")
    words.evidenceNote = wording("sheet.evidence-note")
    words.betweenParts = wording("lists.semicolon")
    return words
  }

  /// `From A to B (2 of 3)`, where there are several parts.
  func part(_ part: Int, of parts: Int, _ title: String) -> String {
    guard parts > 1 else { return title }
    return wording("sheet.part", ["title": .words(title), "part": .number(part), "parts": .number(parts)])
  }

  func title(of facts: PlanFacts) -> String {
    let plan =
      wording.text(of: facts.plan.heading.entry?.title.value) ?? wording.text(of: facts.plan.mission.entry?.name.value)
    return plan.map(\.oneLine) ?? wording("sheet.title")
  }

  /// `Source: From A to B, version 1, draft, as of 9 July 2019.`
  func origin(of facts: PlanFacts) -> String {
    wording(
      "sheet.origin",
      [
        "title": .name(title(of: facts)),
        "version": .maybe(name: wording.text(of: facts.plan.heading.entry?.version.value)?.oneLine),
        "status": .maybe(words: status(of: facts)), "day": .maybe(facts.asOf),
      ])
  }

  /// `Looked at: 155 of the 155 requirements of catalogue 2 (3f…), all profiles.`
  func scope(of lookedAt: LookedAt) -> String { wording("sheet.scope", ["scope": .words(wording.scope(of: lookedAt))]) }

  /// `Draft`.
  func mark(of facts: PlanFacts) -> String { wording.sentence(status(of: facts) ?? "") }

  /// `Draft, as of 9 July 2019`; of a plan of a later day also what is not known of the day that it is looked at from,
  /// and of one that ends earlier how long before.
  func notice(of facts: PlanFacts) -> String {
    let undated = facts.lookingBack?.undated.count ?? 0
    let later = facts.lookingLater
    return wording(
      "sheet.notice",
      [
        "status": .maybe(words: status(of: facts)), "day": .maybe(facts.asOf),
        "described": .maybe(facts.lookingBack?.planDay), "undated": undated == 0 ? .none : .number(undated),
        "last": .maybe(later?.last), "months": .number(later?.months ?? 0),
      ])
  }

  private func status(of facts: PlanFacts) -> String? {
    facts.plan.heading.entry?.status.value.map { wording.word($0) }
  }
}
