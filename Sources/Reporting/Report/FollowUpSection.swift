import PlanFormat
import PlanModel
import Templates

/// What the Peacebuilding Commission did and recommended, and what became of it.
struct FollowUpSection {
  /// The Commission's engagements up to the day, the oldest first.
  let engagements: [Engagement]
  let recommendations: [Recommendation]
  /// Whether the Government wishes the engagement, where the plan says it.
  let consent: Bool?
  let reporting: PBCReporting?

  init(_ dossier: Dossier) {
    let pbc = dossier.plan.pbc.entry
    engagements = Self.engagements(dossier)
    recommendations = pbc?.recommendations.entries ?? []
    consent = pbc?.consent.value
    reporting = pbc?.reporting.entry
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

  static let names = TemplateNames<FollowUpSection>([
    "engagements": .list(of: Engagement.names) { section, _ in section.engagements },
    "recommendations": .list(of: Recommendation.names) { section, _ in section.recommendations },
    "consent": .flag { section, _ in section.consent == true },
    "no-consent": .flag { section, _ in section.consent == false },
    "reporting": .record(PBCReporting.names) { section, _ in section.reporting },
  ])
}

extension Engagement {
  static let names = TemplateNames<Engagement>([
    "title": .text { engagement, dossier in dossier.named(engagement.title, engagement) },
    "kind": .text { engagement, dossier in engagement.kind.value.map { .text(dossier.wording.word($0)) } ?? .absent },
    "on": .text { engagement, dossier in dossier.date(engagement.on, in: engagement.header) },
    "purpose": .text { engagement, dossier in dossier.plain(engagement.purpose) },
    "outcome": .text { engagement, dossier in dossier.plain(engagement.outcome) },
    "with": .text { engagement, dossier in
      let words = engagement.with.map { dossier.wording.word($0) }
      return words.isEmpty ? .absent : .text(dossier.wording.list(words))
    },
    "joint-objectives": .flag { engagement, _ in engagement.jointObjectives.value == true },
  ])
}

extension Recommendation {
  static let names = TemplateNames<Recommendation>([
    "text": .text { recommendation, dossier in dossier.named(recommendation.text, recommendation) },
    "on": .text { recommendation, dossier in dossier.shortDate(recommendation.on, in: recommendation.header) },
    "to": .text { recommendation, dossier in dossier.plain(recommendation.to) },
    "response": .text { recommendation, dossier in dossier.plain(recommendation.response) },
    "status": .text { recommendation, dossier in
      recommendation.status.value.map { .text(dossier.wording.word($0)) } ?? .absent
    },
  ])
}

extension PBCReporting {
  static let names = TemplateNames<PBCReporting>([
    "rhythm": .text { reporting, dossier in dossier.text(reporting.rhythm, in: reporting.header) },
    "contact": .text { reporting, dossier in dossier.plain(reporting.contact) },
    "first": .text { reporting, dossier in dossier.date(reporting.first, in: reporting.header) },
  ])
}
