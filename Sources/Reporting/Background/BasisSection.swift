import Analysis
import Languages
import PlanFormat
import PlanModel
import Templates

/// The basis of the advice: when the Commission met, and who was heard.
struct BasisSection {
  let engagements: [Engagement]
  let heard: [HeardGroup]
  let consent: Bool?

  init(_ dossier: Dossier) {
    engagements = FollowUpSection.engagements(dossier).suffix(3)
    heard = Hearings(dossier).heard
    consent = dossier.facts.hostsConsentToCommission
  }

  static let names = TemplateNames<BasisSection>([
    "engagements": .list(of: Engagement.names) { section, _ in section.engagements },
    "heard": .text { section, press in
      guard !section.heard.isEmpty else { return .absent }
      return .evidenced(
        .text(press.wording.list(section.heard.map { press.wording.word($0.kind) })),
        by: press.evidence(of: section.heard.flatMap(\.held)))
    },
  ])
}
