import PlanFormat
import PlanModel
import Templates

/// What the Peacebuilding Commission did and recommended, and what became of it.
enum FollowUpSection {
  static let names =
    TemplateNames<Dossier>([
      "engagements": .list(of: Engagement.names) { dossier, _ in dossier.engagements },
      "recommendations": .list(of: Recommendation.names) { dossier, _ in dossier.recommendations },
      "consent": .flag { dossier, _ in dossier.plan.pbc.entry?.consent.value == true },
      "no-consent": .flag { dossier, _ in dossier.plan.pbc.entry?.consent.value == false },
      "reporting": .record(PBCReporting.names) { dossier, _ in dossier.plan.pbc.entry?.reporting.entry },
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

extension Dossier {
  /// The Commission's engagements up to the day, the oldest first.
  var engagements: [Engagement] {
    (plan.pbc.entry?.engagements.entries ?? []).filter { $0.on.value.map(hasHappened) ?? false }
      .sorted { ($0.on.value?.lastDay ?? asOf, $0.span) < ($1.on.value?.lastDay ?? asOf, $1.span) }
  }

  var recommendations: [Recommendation] {
    (plan.pbc.entry?.recommendations.entries ?? []).filter { $0.on.value.map(hasHappened) ?? isOnThePlansDay }
  }
}
