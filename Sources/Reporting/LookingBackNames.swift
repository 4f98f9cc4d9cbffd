import Analysis
import Languages
import PlanFormat
import Templates

extension TemplateNames<LookingBack> {
  /// What a product says once, at the front, where it looks at a plan from before the plan's own day.
  static let lookingBack = TemplateNames([
    "plan-day": .text { back, press in .text(press.wording.day(back.planDay)) },
    "undated": .count { back, press in
      Count(back.undated.count, press.evidence(at: back.undated.map(\.span)))
    },
    "kinds": .text { back, press in
      .text(press.wording.list(back.kinds.map { press.wording.counted($0.noun, $0.count) }))
    },
  ])
}
