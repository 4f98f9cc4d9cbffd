import Analysis
import Languages
import PlanFormat
import PlanModel
import Templates

/// What the Peacebuilding Commission did and recommended, and what became of it.
struct FollowUpSection {
  /// How many of its engagements a report tells: the last ones.
  static let mostEngagements = 4

  /// The Commission's engagements up to the day, the oldest first.
  let engagements: [Engagement]
  let recommendations: [Recommendation]
  /// Whether the Government wishes the engagement, where the plan says it.
  let consent: Bool?
  let reporting: PBCReporting?
  /// What the program itself asked for in an earlier report or advice.
  let asked: EarlierAsks?

  init(_ dossier: Dossier) {
    let pbc = dossier.plan.pbc.entry
    engagements = Self.engagements(dossier)
    recommendations = pbc?.recommendations.entries ?? []
    consent = pbc?.consent.value
    reporting = pbc?.reporting.entry
    asked = dossier.earlierAsks
  }

  static func engagements(_ dossier: Dossier) -> [Engagement] {
    let held = (dossier.plan.pbc.entry?.engagements.entries ?? []).compactMap { engagement in
      engagement.on.value.flatMap { $0.isKnown(on: dossier.asOf) ? (date: $0, engagement: engagement) : nil }
    }
    return held.enumerated().sorted { left, right in
      if PlanDate.isInOrder(left.element.date, right.element.date) { return true }
      if PlanDate.isInOrder(right.element.date, left.element.date) { return false }
      return left.offset < right.offset
    }.map(\.element.engagement)
  }

  private func count(_ status: RecommendationStatus?) -> Count {
    Count(recommendations.count { $0.status.value == status })
  }

  static let names = TemplateNames<FollowUpSection>([
    "engagements": .list(of: Engagement.names, most: mostEngagements, rank: { $0.recency }) { section, _ in
      section.engagements
    },
    "recommendations": .list(of: Recommendation.names) { section, _ in section.recommendations },
    "count": .count { section, press in press.count(section.recommendations) },
    "done": .count { section, _ in section.count(.done) },
    "under-way": .count { section, _ in section.count(.accepted) },
    "not-begun": .count { section, _ in section.count(.open) },
    "declined": .count { section, _ in section.count(.declined) },
    "overtaken": .count { section, _ in section.count(.overtaken) },
    "not-stated": .count { section, _ in section.count(nil) },
    "consent": .flag { section, _ in section.consent == true },
    "no-consent": .flag { section, _ in section.consent == false },
    "reporting": .record(PBCReporting.names) { section, _ in section.reporting },
    "asked": .record(EarlierAsks.names) { section, _ in section.asked },
  ])
}

extension Engagement {
  /// The later, the less.
  fileprivate var recency: Int { on.value.map { .distantFuture - $0.lastDay } ?? .max }

  static let names = TemplateNames<Engagement>([
    "title": .text { engagement, press in press.named(engagement.title, engagement) },
    "kind": .text { engagement, press in engagement.kind.value.map { .text(press.wording.word($0)) } ?? .absent },
    "on": .text { engagement, press in press.date(engagement.on, in: engagement.header) },
    "purpose": .text { engagement, press in press.plain(engagement.purpose) },
    "outcome": .text { engagement, press in press.plain(engagement.outcome) },
    "with": .text { engagement, press in
      let words = engagement.with.map { press.wording.word($0) }
      return words.isEmpty ? .absent : .text(press.wording.list(words))
    },
    "joint-objectives": .flag { engagement, _ in engagement.jointObjectives.value == true },
  ])
}

extension Recommendation {
  static let names =
    TemplateNames<Recommendation>([
      "text": .text { recommendation, press in press.named(recommendation.text, recommendation) },
      "anchor": .text { recommendation, _ in .anchor("recommendation-\(recommendation.id)") },
      "on": .text { recommendation, press in press.shortDate(recommendation.on, in: recommendation.header) },
      "to": .text { recommendation, press in press.plain(recommendation.to) },
      "response": .text { recommendation, press in press.plain(recommendation.response) },
      "status": .text { recommendation, press in
        recommendation.status.value.map { .text(press.wording.word($0)) } ?? .absent
      },
      "days": .text { recommendation, press in
        guard recommendation.isOpen, let on = recommendation.on.value else { return .absent }
        return press.wording.days(from: on, to: PlanDate(press.asOf)).map { .text($0) } ?? .absent
      },
      "judge": .text { recommendation, press in
        let sources = recommendation.status.sources + recommendation.response.sources + recommendation.header.sources
        return sources.first.map { .text(press.tracing.text($0)) } ?? .absent
      },
    ]) + .flags("is-") { $0.status.value }
}

extension PBCReporting {
  static let names = TemplateNames<PBCReporting>([
    "rhythm": .text { reporting, press in press.text(reporting.rhythm, in: reporting.header) },
    "contact": .text { reporting, press in press.plain(reporting.contact) },
    "first": .text { reporting, press in press.date(reporting.first, in: reporting.header) },
  ])
}
