import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel
import Requirements
import Templates

/// What every product says of the plan, the mission and the day.
struct Cover {
  let heading: PlanHeader?
  let mission: Mission?
  let mandate: Mandate?
  let endedMandate: EndedMandate?
  let lookingBack: LookingBack?
  let digest: String
  /// How far the check behind the product has looked.
  let lookedAt: LookedAt
  let errors: Int

  init(_ dossier: Dossier) {
    heading = dossier.plan.heading.entry
    mission = dossier.plan.mission.entry
    mandate = dossier.facts.mandates.inForce
    endedMandate = EndedMandate(dossier)
    lookingBack = dossier.facts.lookingBack
    digest = dossier.digest
    lookedAt = LookedAt(dossier.results, profiles: [])
    errors = dossier.errors
  }

  static let names = TemplateNames<Cover>([
    "symbol": .text { _, _ in .absent },
    "as-of": .text { _, press in .text(press.wording.day(press.asOf)) },
    "mission": .text { _, press in .text(press.missionName) },
    "mission-name": .text { cover, press in press.plain(cover.mission?.name ?? Fact()) },
    "plan-title": .text { cover, press in press.plain(cover.heading?.title ?? Fact()) },
    "plan-version": .text { cover, press in press.plain(cover.heading?.version ?? Fact()) },
    "plan-status": .text { cover, press in
      cover.heading?.status.value.map { .text(press.wording.word($0)) } ?? .absent
    },
    "classification": .text { cover, press in
      cover.heading?.classification.value.map { .text(press.wording.word($0)) } ?? .absent
    },
    "headquarters": .text { cover, press in press.plain(cover.mission?.headquarters ?? Fact()) },
    "plan-digest": .text { cover, _ in .code(cover.digest) },
    "catalogue-scope": .text { cover, press in .text(press.wording.scope(of: cover.lookedAt)) },
    "looking-back": .record(.lookingBack) { cover, _ in cover.lookingBack },
    "errors": .count { cover, _ in Count(cover.errors) },
    "mandate": .record(Mandate.names) { cover, _ in cover.mandate },
    "ended-mandate": .record(EndedMandate.names) { cover, _ in cover.endedMandate },
    "departure": .record(.departure) { cover, _ in cover.mission },
  ])
}

extension TemplateNames<Mission> {
  static let departure = TemplateNames([
    "on": .text { mission, press in press.date(mission.departure, in: mission.header) },
    "days": .count { mission, press in
      // A departure that is known to the month is no number of days away.
      let days = max(0, press.facts.daysToDeparture ?? 0)
      return Count(days, [press.evidence(of: mission.departure, in: mission.header)])
    },
    "has-passed": .flag { _, press in press.facts.hasLeft },
    "by-council": .flag { mission, _ in mission.leaving.entry?.endDateFixedBy.value == .council },
    "by-host-state": .flag { mission, _ in mission.leaving.entry?.endDateFixedBy.value == .hostState },
    "by-both": .flag { mission, _ in mission.leaving.entry?.endDateFixedBy.value == .joint },
  ])
}

extension Mandate {
  static let names = TemplateNames<Mandate>([
    "resolution": .text { mandate, press in
      guard let symbol = press.wording.text(of: mandate.resolution.value) else { return .absent }
      return .evidenced(.symbol(symbol), by: [press.evidence(of: mandate)])
    },
    "until": .text { mandate, press in press.date(mandate.until, in: mandate.header) },
    "open-ended": .flag { mandate, _ in mandate.openEnded.value == true },
  ])
}

/// The mandate that has run out, where none is in force, and the operation that follows once the mission has left.
struct EndedMandate {
  let mandate: Mandate
  let successor: Counterpart?

  init?(_ dossier: Dossier) {
    guard let mandate = dossier.facts.mandates.lastEnded else { return nil }
    self.mandate = mandate
    successor = dossier.facts.hasLeft ? dossier.facts.successors.first : nil
  }

  static let names =
    Mandate.names.of { (ended: EndedMandate) in ended.mandate }
    + TemplateNames([
      "following": .text { ended, press in
        ended.successor.map { .text(press.wording.briefName(of: $0)) } ?? .absent
      },
      // The decision that the plan cites for it.
      "following-resolution": .text { ended, press in
        let resolution = ended.successor?.header.sources.lazy.compactMap { citation in
          press.plan.sources.position(of: citation.source).map { press.plan.sources[$0] }
        }.first { $0.kind.value == .resolution }
        return press.wording.text(of: resolution?.symbol.value).map { .symbol($0) } ?? .absent
      },
    ])
}
