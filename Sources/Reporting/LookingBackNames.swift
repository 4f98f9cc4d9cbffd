import Analysis
import PlanFormat
import Templates

extension TemplateNames<LookingBack> {
  /// What a product says once, at the front, where it looks at a plan from before the plan's own day.
  static let lookingBack = TemplateNames([
    "plan-day": .text { back, dossier in .text(dossier.wording.day(back.planDay)) },
    "undated": .count { back, dossier in
      Count(back.undated.count, dossier.evidence(at: back.undated.map(\.span)))
    },
    "kinds": .text { back, dossier in
      .text(dossier.wording.list(back.kinds.map { "\($0.noun): \(dossier.wording.number($0.count))" }))
    },
  ])
}
