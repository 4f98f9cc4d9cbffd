import Analysis
import Documents
import PlanFormat
import PlanModel
import Templates

extension TemplateNames<Dossier> {
  /// What every product says of the plan, the mission and the day.
  static let cover = TemplateNames([
    "symbol": .text { _, _ in .absent },
    "as-of": .text { dossier, _ in .text(dossier.wording.day(dossier.asOf)) },
    "mission": .text { dossier, _ in .text(dossier.missionName) },
    "mission-name": .text { dossier, _ in dossier.plain(dossier.plan.mission.entry?.name ?? Fact()) },
    "plan-title": .text { dossier, _ in dossier.plain(dossier.plan.heading.entry?.title ?? Fact()) },
    "plan-version": .text { dossier, _ in dossier.plain(dossier.plan.heading.entry?.version ?? Fact()) },
    "plan-status": .text { dossier, _ in
      dossier.plan.heading.entry?.status.value.map { .text(dossier.wording.word($0)) } ?? .absent
    },
    "plan-digest": .text { dossier, _ in .code(dossier.digest) },
    "looking-back": .record(.lookingBack) { dossier, _ in dossier.facts.lookingBack },
    "errors": .count { dossier, _ in Count(dossier.errors) },
    "mandate": .record(Mandate.names) { dossier, _ in dossier.facts.mandates.inForce },
    "departure": .record(.departure) { dossier, _ in dossier.plan.mission.entry },
  ])
}

extension TemplateNames<Mission> {
  static let departure = TemplateNames([
    "on": .text { mission, dossier in dossier.date(mission.departure, in: mission.header) },
    "days": .count { mission, dossier in
      // A departure that is known to the month is no number of days away.
      let days = max(0, dossier.facts.daysToDeparture ?? 0)
      return Count(days, [dossier.evidence(of: mission.departure, in: mission.header)])
    },
    "by-council": .flag { mission, _ in mission.leaving.entry?.endDateFixedBy.value == .council },
    "by-host-state": .flag { mission, _ in mission.leaving.entry?.endDateFixedBy.value == .hostState },
    "by-both": .flag { mission, _ in mission.leaving.entry?.endDateFixedBy.value == .joint },
  ])
}

extension Mandate {
  static let names = TemplateNames<Mandate>([
    "resolution": .text { mandate, dossier in
      guard let symbol = mandate.resolution.value?.plain else { return .absent }
      return .evidenced(.symbol(symbol), by: [dossier.evidence(of: mandate)])
    },
    "until": .text { mandate, dossier in dossier.date(mandate.until, in: mandate.header) },
    "open-ended": .flag { mandate, _ in mandate.openEnded.value == true },
  ])
}
