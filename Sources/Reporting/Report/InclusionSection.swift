import Analysis
import Languages
import PlanFormat
import PlanModel
import Templates

/// Inclusion and participation: who was heard, who sits where, and what is measured separately.
struct InclusionSection {
  let groups: [HeardGroup]
  let held: [Consultation]
  let bodies: [BodySeats]
  let peopleIndicators: [Indicator]
  let money: [Allocation]
  let inDanger: PeopleCount
  let protection: RightsSection
  /// Places whose danger was assessed, and where nothing is named that protects.
  let withoutMeasure: [ProtectionRisk]

  init(_ dossier: Dossier) {
    let hearings = Hearings(dossier)
    groups = hearings.groups.filter(\.kind.isOfInclusion)
    held = hearings.held
    bodies = dossier.plan.bodies.compactMap(BodySeats.init)
    peopleIndicators = dossier.facts.indicators.map(\.indicator).filter { $0.people.value == true }
    inDanger = dossier.facts.peopleInDanger
    protection = RightsSection(dossier)
    withoutMeasure = dossier.plan.protection.filter(\.measures.isEmpty)
    money = dossier.facts.ledger.entries.filter { $0.status != nil }.map(dossier.facts.ledger.allocation)
  }

  var heard: [HeardGroup] { groups.filter { !$0.held.isEmpty } }

  static let names = TemplateNames<InclusionSection>([
    "groups": .list(of: HeardGroup.names) { section, _ in section.groups },
    "heard": .list(of: HeardGroup.names) { section, _ in section.heard },
    "unheard": .list(of: HeardGroup.names) { section, _ in section.groups.filter(\.held.isEmpty) },
    "consultations": .count { section, press in press.count(section.held) },
    "unnamed": .count { section, press in press.count(section.held.filter(\.with.isEmpty)) },
    "bodies": .list(of: .bodySeats) { section, _ in section.bodies },
    "people-indicators": .count { section, press in press.count(section.peopleIndicators) },
    "by-sex": .count { section, press in
      press.count(section.peopleIndicators.filter { $0.breakdown.contains(.sex) })
    },
    "by-age": .count { section, press in
      press.count(section.peopleIndicators.filter { $0.breakdown.contains(.age) })
    },
    "by-neither": .count { section, press in
      press.count(section.peopleIndicators.filter { !$0.breakdown.contains(.sex) && !$0.breakdown.contains(.age) })
    },
    "in-danger": .flag { section, _ in section.inDanger.displaced != nil || section.inDanger.atRisk != nil },
    "displaced": .text { section, press in
      section.inDanger.displaced.map { .text(press.wording.number($0)) } ?? .absent
    },
    "at-risk": .text { section, press in
      section.inDanger.atRisk.map { .text(press.wording.number($0)) } ?? .absent
    },
    "protection": .record(RightsSection.names) { section, _ in section.protection },
    "without-measure": .count { section, press in press.count(section.withoutMeasure) },
    "women-led": .count { section, press in press.count(section.money.filter { $0.womenLed.value == true }) },
    "youth-led": .count { section, press in press.count(section.money.filter { $0.youthLed.value == true }) },
    "local": .count { section, press in press.count(section.money.filter { $0.local.value == true }) },
  ])
}

/// The consultations that had been held by the day, and who was heard in them and will be, kind by kind.
struct Hearings {
  let held: [Consultation]
  let groups: [HeardGroup]

  init(_ dossier: Dossier) {
    var (held, planned): ([Consultation], [Consultation]) = ([], [])
    for consultation in dossier.plan.consultations {
      switch dossier.facts.occurrence(of: consultation) {
      case .held where consultation.on.value != nil: held.append(consultation)
      case .ahead: planned.append(consultation)
      case .held, .declined, .open: break
      }
    }
    self.held = held
    groups = ParticipantKind.allCases.map { kind in
      let takesPart = { (consultation: Consultation) in dossier.facts.hears(consultation, [kind]) }
      return HeardGroup(kind: kind, held: held.filter(takesPart), planned: planned.filter(takesPart))
    }
  }

  /// Those who were heard.
  var heard: [HeardGroup] { groups.filter { !$0.held.isEmpty } }
}

/// The consultations in which people of one kind were heard.
struct HeardGroup {
  let kind: ParticipantKind
  let held: [Consultation]
  let planned: [Consultation]

  static let names =
    TemplateNames<HeardGroup>([
      "kind": .text { group, press in .text(press.wording.word(group.kind)) },
      "held": .count { group, press in press.count(group.held) },
      "planned": .count { group, press in press.count(group.planned) },
      "used": .count { group, press in press.count(group.held.filter { !$0.usedBy.isEmpty }) },
      "latest": .text { group, press in
        let days = group.held.map { (consultation: $0, last: $0.until.value == nil ? $0.on : $0.until) }
        guard let latest = days.lastInOrder(by: \.last.value) else { return .absent }
        return press.shortDate(latest.last, in: latest.consultation.header)
      },
    ]) + .flags("is-") { $0.kind }
}

extension TemplateNames<BodySeats> {
  static let bodySeats = TemplateNames([
    "name": .text { seats, press in press.named(seats.body.name, seats.body) },
    "seats": .text { seats, press in
      .evidenced(.text(press.wording.number(seats.seats)), by: press.evidence(of: seats.body.everybody))
    },
    "women": .text { seats, press in
      .evidenced(.text(press.wording.number(seats.women)), by: press.evidence(of: seats.counted))
    },
    "unrecorded": .text { seats, press in
      seats.unrecorded == .zero ? .absent : .text(press.wording.number(seats.unrecorded))
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
