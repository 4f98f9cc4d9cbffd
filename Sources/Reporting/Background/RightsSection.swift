import Analysis
import Languages
import PlanFormat
import PlanModel
import Templates

/// Protection of civilians, human rights and the rule of law.
struct RightsSection {
  let assessed: [ProtectionRisk]
  /// Who monitors human rights after departure.
  let monitors: [LaterHolder]

  init(_ dossier: Dossier) {
    assessed = Array(dossier.plan.protection)
    monitors = dossier.facts.laterHolders(of: .humanRights)
  }

  var isEmpty: Bool { assessed.isEmpty && monitors.isEmpty }

  static let names = TemplateNames<RightsSection>([
    "high-risk": .text { section, press in
      let high = section.assessed.filter { $0.level.value == .high }
      let names = high.compactMap { press.plan.areas[$0.area.value]?.name.value?.text(in: press.wording.language) }
      guard !names.isEmpty else { return .absent }
      return .evidenced(.text(press.wording.list(names.uniqued())), by: press.evidence(of: high))
    },
    "assessed": .count { section, press in press.count(section.assessed) },
    "human-rights-presence": .text { section, press in
      let names = press.names(section.monitors.map(\.who))
      guard names != .absent else { return .absent }
      return .evidenced(
        names, by: press.evidence(of: section.monitors) { press.tracing.evidence(at: $0.span, $0.sources) })
    },
  ])
}
