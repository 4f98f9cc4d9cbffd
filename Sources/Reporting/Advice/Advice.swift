import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel
import Templates

/// The Peacebuilding Commission's advice to the Security Council on a transition, in the form of a published one: on what it
/// builds, what it recognises, then numbered points (S/PRST/2018/20: concise, targeted, specific to the context, applicable, in
/// time before the mandate is decided on). What defends it stands in the ``BackgroundNote``.
public struct Advice {
  /// The words that it may have, and how many points: two pages.
  public static let wordLimit = 900
  static let mostPoints = 10
  /// Advice that comes later than so many days before the mandate ends comes late: the tool's own threshold.
  static let latest = 21

  let cover: Cover
  let authors: Authors
  let grounds: AdviceGrounds
  let basis: BasisSection
  let priorities: [Framework]
  /// The end of the mandate in force, and how many days it is away.
  let decisionDue: PlanDate?
  let daysToDecision: Int?
  let points: [AdvicePoint]
  let text: AdviceText

  init(_ dossier: Dossier) {
    let facts = dossier.facts
    cover = Cover(dossier)
    grounds = AdviceGrounds(dossier)
    basis = BasisSection(dossier)
    priorities = Array(PrioritiesSection(dossier).frameworks.prefix(2))
    decisionDue = facts.mandates.inForce?.until.value
    daysToDecision = facts.daysToMandateEnd
    let gaps = dossier.gaps
    let unheard =
      gaps.lazy.compactMap { gap -> [ParticipantKind]? in
        if case .unheard(let kinds, _) = gap.reason { kinds } else { nil }
      }.first ?? []
    var authors = Authors(ofBrief: dossier)
    let computed = Self.points(from: gaps, facts, authors)
    let hasAlternative = AdviceText.hasAlternative(toPoints: computed, until: decisionDue, facts)
    // The request is known to nobody but the Council.
    let open =
      1 + (basis.engagements.isEmpty ? 1 : 0) + (basis.consent == true ? 0 : 1) + (priorities.isEmpty ? 1 : 0)
    authors.brackets +=
      (authors.wrote(BriefPlace.opening) ? 0 : open)
      + (hasAlternative && !authors.wrote(BriefPlace.alternative) && !authors.leavesOut(BriefPlace.alternative) ? 1 : 0)
    self.authors = authors
    points = Self.points(from: gaps, facts, authors)
    text = AdviceText(
      points, until: decisionDue, Undertaking(points, unheard: unheard, facts, asOf: dossier.asOf), dossier.press)
  }

  /// So many of the program's points at most that with those of the plan's authors there are not too many.
  static func points(from gaps: [Gap], _ facts: PlanFacts, _ authors: Authors) -> [AdvicePoint] {
    let points = AdvicePoint.points(from: gaps, facts).written(by: authors)
    let computed = points.indices.filter { !points[$0].isWritten }
    var kept = Array(computed.prefix(max(0, mostPoints - (points.count - computed.count))))
    // What the Council itself reviews has a place among them.
    if !kept.isEmpty, let review = computed.dropFirst(kept.count).first(where: { points[$0].subject.isReview }) {
      kept[kept.count - 1] = review
    }
    return points.indices.filter { points[$0].isWritten || kept.contains($0) }.map { points[$0] }
  }

  static let names =
    Cover.names.of { (advice: Advice) in advice.cover }
    + Authors.faceNames.of { (advice: Advice) in advice.authors }
    + TemplateNames([
      "authors": .record(Authors.names(of: BriefPlace.self)) { advice, _ in advice.authors },
      "thin": .record(AdviceGrounds.names) { advice, _ in advice.grounds.areThin ? advice.grounds : nil },
      "advice": .record(advised) { advice, _ in advice.grounds.areThin ? nil : advice },
      "transition": .record(.transition) { advice, _ in advice.text },
      // What has to be settled before it can circulate, each a bracket in its text.
      "brackets": .count { advice, _ in Count(advice.grounds.areThin ? 0 : advice.authors.brackets) },
    ])

  private static let advised = TemplateNames<Advice>([
    "engagements": .list(of: .namedEngagement) { advice, _ in advice.basis.engagements },
    "of-government": .text { _, press in
      .text(press.wording.ofGovernment(of: press.plan.mission.entry?.hostState.value))
    },
    "consent": .flag { advice, _ in advice.basis.consent == true },
    "no-consent": .flag { advice, _ in advice.basis.consent == false },
    "priorities": .list(of: .namedFramework) { advice, _ in advice.priorities },
    "decision-due": .text { advice, press in
      advice.decisionDue.map { .text(press.wording.date($0)) } ?? .absent
    },
    "days": .count { advice, _ in Count(max(0, advice.daysToDecision ?? 0)) },
    "mission": .text { advice, _ in .text(advice.text.missionInShort) },
    // On the last day there is nothing left to come late for.
    "late": .flag { advice, _ in advice.daysToDecision.map { (1..<latest).contains($0) } ?? false },
    "decisions": .text { advice, _ in advice.text.decisions.map { .text($0) } ?? .absent },
    "points": .list(of: .sentence) { advice, _ in advice.text.points },
    "alternative": .text { advice, _ in
      guard !advice.authors.leavesOut(BriefPlace.alternative) else { return .absent }
      return advice.text.alternative.map { .text($0) } ?? .absent
    },
    "undertaking": .text { advice, _ in .text(advice.text.undertaking) },
  ])

  /// The names that its template may use.
  public static var schema: TemplateSchema { names.schema }

  public static func content(_ dossier: Dossier) -> ProductContent {
    let advice = Advice(dossier)
    return ProductContent(
      values: names.value(of: advice, in: dossier.press), asked: advice.asked(dossier),
      warnings: { [authors = advice.authors] template in authors.warnings(of: "brief", from: template) })
  }
}

extension TemplateNames<AdviceText> {
  fileprivate static let transition = TemplateNames([
    "from": .text { text, _ in .text(text.mission) },
    "to": .text { text, _ in text.successor.map { .text($0) } ?? .absent },
  ])
}

extension Wording {
  /// The Government, in the form that follows what is its own: `of the Government of Haiti`. A country of which the language has
  /// no name is left out.
  fileprivate func ofGovernment(of country: Country?) -> String {
    self(
      "advice.of-government",
      ["country": .maybe(words: country.flatMap { text(ifThere: "advice.countries.\($0.code)") })])
  }
}

// The advice carries no notes: what it rests on stands in the background note.

extension TemplateNames<Engagement> {
  fileprivate static let namedEngagement = TemplateNames([
    "title": .text { engagement, press in press.plain(engagement.title) },
    "on": .text { engagement, press in engagement.on.value.map { .text(press.wording.date($0)) } ?? .absent },
  ])
}

extension TemplateNames<Framework> {
  fileprivate static let namedFramework = TemplateNames([
    "name": .text { framework, press in press.plain(framework.name) },
    "status": .text { framework, press in framework.status.value.map { .text(press.wording.word($0)) } ?? .absent },
  ])
}

extension TemplateNames<String> {
  /// A sentence that is worded already.
  static let sentence = TemplateNames(["text": .text { sentence, _ in .text(sentence) }])
}
