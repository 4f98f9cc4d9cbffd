import Analysis
import PlanFormat
import PlanModel
import Templates

/// Inclusion and participation: who was heard, who sits where, and what is measured separately.
enum InclusionSection {
  static let names = TemplateNames<Dossier>([
    "groups": .list(of: HeardGroup.names) { dossier, _ in dossier.heardGroups.filter { $0.kind.isOfInclusion } },
    "heard": .list(of: HeardGroup.names) { dossier, _ in
      dossier.heardGroups.filter { $0.kind.isOfInclusion && !$0.held.isEmpty }
    },
    "unheard": .list(of: HeardGroup.names) { dossier, _ in
      dossier.heardGroups.filter { $0.kind.isOfInclusion && $0.held.isEmpty }
    },
    "consultations": .count { dossier, _ in dossier.count(dossier.heldConsultations) },
    "unnamed": .count { dossier, _ in dossier.count(dossier.heldConsultations.filter(\.with.isEmpty)) },
    "bodies": .list(of: BodySeats.names) { dossier, _ in dossier.bodySeats },
    "people-indicators": .count { dossier, _ in dossier.count(dossier.peopleIndicators) },
    "by-sex": .count { dossier, _ in
      dossier.count(dossier.peopleIndicators.filter { $0.breakdown.contains(.sex) })
    },
    "women-led": .count { dossier, _ in dossier.count(dossier.allocations { $0.womenLed.value == true }) },
    "youth-led": .count { dossier, _ in dossier.count(dossier.allocations { $0.youthLed.value == true }) },
    "local": .count { dossier, _ in dossier.count(dossier.allocations { $0.local.value == true }) },
  ])
}

/// The consultations in which people of one kind were heard.
struct HeardGroup {
  let kind: ParticipantKind
  let held: [Consultation]
  let planned: [Consultation]

  static let names =
    TemplateNames<HeardGroup>([
      "kind": .text { group, dossier in .text(dossier.wording.word(group.kind)) },
      "held": .count { group, dossier in dossier.count(group.held) },
      "planned": .count { group, dossier in dossier.count(group.planned) },
      "used": .count { group, dossier in dossier.count(group.held.filter { !$0.usedBy.isEmpty }) },
      "latest": .text { group, dossier in
        let last = group.held.max { ($0.on.value?.latest ?? .distantPast) < ($1.on.value?.latest ?? .distantPast) }
        return last.map { dossier.shortDate($0.on, in: $0.header) } ?? .absent
      },
    ]) + .flags("is-") { $0.kind }
}

/// A body whose seats, or the women among them, the plan counts.
struct BodySeats {
  let body: Body
  let seats: Decimal
  let women: Decimal

  static let names = TemplateNames<BodySeats>([
    "name": .text { seats, dossier in dossier.named(seats.body.name, seats.body) },
    "seats": .text { seats, dossier in
      .evidenced(.text(dossier.wording.number(seats.seats)), by: dossier.evidence(of: Array(seats.body.members)))
    },
    "women": .text { seats, dossier in
      .evidenced(.text(dossier.wording.number(seats.women)), by: dossier.evidence(of: Array(seats.body.members)))
    },
  ])
}

extension ParticipantKind {
  /// Those whose part the definition of transition asks for by name.
  var isOfInclusion: Bool {
    switch self {
    case .women, .youth, .disability, .community, .civilSociety, .localAuthority: true
    default: false
    }
  }
}

extension Dossier {
  /// The consultations that had been held by the day.
  var heldConsultations: [Consultation] {
    plan.consultations.filter { consultation in
      guard case .held = facts.occurrence(of: consultation) else { return false }
      return hasHappened(consultation.on.value)
    }
  }

  /// Who was heard, and who will be, kind by kind.
  var heardGroups: [HeardGroup] {
    let planned = plan.consultations.filter { consultation in
      if case .ahead = facts.occurrence(of: consultation) { true } else { false }
    }
    return ParticipantKind.allCases.map { kind in
      let takesPart = { (consultation: Consultation) in facts.hears(consultation, [kind]) }
      return HeardGroup(
        kind: kind, held: heldConsultations.filter(takesPart), planned: planned.filter(takesPart))
    }
  }

  fileprivate var bodySeats: [BodySeats] {
    plan.bodies.compactMap { body in
      let counted = body.members.filter { $0.women.value != nil }
      guard !counted.isEmpty else { return nil }
      guard let seats = Decimal.sum(of: counted.compactMap { $0.seats.value ?? Decimal(1) }),
        let women = Decimal.sum(of: counted.compactMap(\.women.value))
      else { return nil }
      return BodySeats(body: body, seats: seats, women: women)
    }
  }

  fileprivate func allocations(where isIncluded: (Allocation) -> Bool) -> [Allocation] {
    facts.ledger.entries.filter { $0.status != nil }.map(facts.ledger.allocation).filter(isIncluded)
  }

  fileprivate var peopleIndicators: [Indicator] {
    plan.benchmarks.flatMap(\.indicators).filter { $0.people.value == true }
  }
}
