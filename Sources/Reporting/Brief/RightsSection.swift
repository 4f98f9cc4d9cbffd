import Analysis
import PlanFormat
import PlanModel
import Templates

/// Protection of civilians, human rights and the rule of law.
struct RightsSection {
  let assessed: [ProtectionRisk]
  /// Who monitors human rights after departure.
  let monitors: [LaterHolder]
  let laws: LawCount?

  init(_ dossier: Dossier) {
    assessed = Array(dossier.plan.protection)
    monitors = dossier.facts.laterHolders(of: .humanRights)
    laws = dossier.plan.laws.isEmpty ? nil : LawCount(dossier)
  }

  var isEmpty: Bool { assessed.isEmpty && monitors.isEmpty && laws == nil }

  static let names = TemplateNames<RightsSection>([
    "high-risk": .text { section, dossier in
      let high = section.assessed.filter { $0.level.value == .high }
      let names = high.compactMap { dossier.plan.areas[$0.area.value]?.name.value?.text(in: dossier.wording.language) }
      guard !names.isEmpty else { return .absent }
      return .evidenced(.text(dossier.wording.list(names.uniqued())), by: dossier.evidence(of: high))
    },
    "assessed": .count { section, dossier in dossier.count(section.assessed) },
    "human-rights-presence": .text { section, dossier in
      let names = dossier.names(section.monitors.map(\.who))
      guard names != .absent else { return .absent }
      return .evidenced(names, by: merged(section.monitors.map { dossier.tracing.evidence(at: $0.span, $0.sources) }))
    },
    "laws": .record(LawCount.names) { section, _ in section.laws },
  ])
}
