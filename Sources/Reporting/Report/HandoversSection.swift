import Analysis
import Documents
import PlanFormat
import PlanModel
import Templates

/// Handovers by where they stand, with what their receivers can do.
struct HandoversSection {
  let all: [HandoverRow]
  /// Up to when a handover counts as due.
  let horizon: Day

  init(_ dossier: Dossier) {
    horizon = dossier.horizon
    let horizon = dossier.horizon
    all = zip(dossier.plan.handovers.entries, dossier.facts.standings.handovers).map { handover, standing in
      HandoverRow(handover: handover, task: dossier.facts.task(of: handover), standing: standing, horizon: horizon)
    }
  }

  /// The handovers that are still ahead, or have come back.
  var open: [HandoverRow] { all.filter { !$0.standing.isFinished } }

  private func rows(_ states: HandoverStanding.State...) -> [HandoverRow] {
    all.filter { states.contains($0.standing.state) }
  }

  static let names = TemplateNames<HandoversSection>([
    "all": .count { section, dossier in dossier.count(section.all.map(\.handover)) },
    "completed": .list(of: HandoverRow.names) { section, _ in section.rows(.complete) },
    "returned": .list(of: HandoverRow.names) { section, _ in section.rows(.failed, .returned) },
    "open": .list(of: HandoverRow.names) { section, _ in
      let (due, later) = (section.all.filter(\.isDue), section.rows(.dated).filter { !$0.isDue })
      return section.rows(.overdue) + section.rows(.notKnown) + due + later + section.rows(.undated)
    },
    "completed-count": .count { section, dossier in dossier.count(section.rows(.complete).map(\.handover)) },
    "returned-count": .count { section, dossier in dossier.count(section.rows(.failed, .returned).map(\.handover)) },
    "overdue-count": .count { section, dossier in dossier.count(section.rows(.overdue).map(\.handover)) },
    "not-known-count": .count { section, dossier in dossier.count(section.rows(.notKnown).map(\.handover)) },
    "due-count": .count { section, dossier in dossier.count(section.all.filter(\.isDue).map(\.handover)) },
    "undated-count": .count { section, dossier in dossier.count(section.rows(.undated).map(\.handover)) },
    "open-unassessed-count": .count { section, dossier in
      dossier.count(section.open.filter { !$0.hasCapacityLevel }.map(\.handover))
    },
    "open-count": .count { section, dossier in dossier.count(section.open.map(\.handover)) },
    "horizon": .text { section, dossier in .text(dossier.wording.day(section.horizon)) },
  ])
}

/// A handover with where it stands.
struct HandoverRow {
  let handover: Handover
  let task: PlanTask?
  let standing: HandoverStanding
  let horizon: Day

  /// Whether it may be due by the horizon.
  var isDue: Bool {
    standing.state == .dated && handover.window.entry?.finish.value.map { !$0.isSurely(after: horizon) } == true
  }

  static let names = TemplateNames<HandoverRow>([
    "title": .text { row, dossier in
      let title = row.handover.title
      return dossier.named(title.value == nil ? row.task?.title ?? Fact() : title, row.handover)
    },
    "receivers": .text { row, dossier in dossier.names(row.handover.to.map(\.who.value)) },
    "status": .text { row, dossier in dossier.word(row.handover.status, in: row.handover.header) },
    "standing": .text { row, dossier in
      .status(row.standing.level.status, dossier.wording.standing(row.standing.level))
    },
    "reasons": .text { row, dossier in
      row.standing.reasons.isEmpty
        ? .absent : .text(row.standing.reasons.map { dossier.wording.reason($0) }.joined(separator: "; "))
    },
    "start": .text { row, dossier in
      dossier.shortDate(row.handover.window.entry?.start ?? Fact(), in: row.handover.header)
    },
    "finish": .text { row, dossier in
      dossier.shortDate(row.handover.window.entry?.finish ?? Fact(), in: row.handover.header)
    },
    "transferred": .text { row, dossier in dossier.shortDate(row.handover.transferred, in: row.handover.header) },
    "accepted": .text { row, dossier in dossier.shortDate(row.handover.accepted.entry?.on ?? Fact()) },
    "is-accepted": .flag { row, _ in row.standing.isAccepted },
    "returned-on": .text { row, dossier in dossier.shortDate(row.handover.returned.entry?.on ?? Fact()) },
    "why": .text { row, dossier in dossier.plain(row.handover.returned.entry?.why ?? Fact()) },
    "follow-up": .text { row, dossier in dossier.plain(row.handover.returned.entry?.followUp ?? Fact()) },
    "by-condition": .flag { row, _ in !row.handover.condition.isEmpty },
    "capacities": .list(of: ReceiverCapacity.names) { row, _ in row.capacities },
    "actions": .count { row, dossier in dossier.count(Array(row.handover.actions)) },
  ])

  /// Whether the plan says what the receiver can do.
  var hasCapacityLevel: Bool {
    capacities.contains { item in
      let capacity = item.assessment
      return capacity.level.value != nil || capacity.assessed.value != nil || capacity.performsAlready.value == true
    }
  }

  /// The assessment of the handover, and those of single receivers.
  fileprivate var capacities: [ReceiverCapacity] {
    let own = handover.capacity.entry.map { [ReceiverCapacity(receiver: nil, assessment: $0)] } ?? []
    return own
      + handover.to.compactMap { receiver in
        receiver.capacity.entry.map { ReceiverCapacity(receiver: receiver.who.value, assessment: $0) }
      }
  }
}

/// What a receiver can do; without a name, what those who take over can do together.
struct ReceiverCapacity {
  let receiver: Reference<Counterpart>?
  let assessment: CapacityAssessment

  static let names = TemplateNames<ReceiverCapacity>([
    "receiver": .text { item, dossier in dossier.names([item.receiver]) },
    "level": .text { item, dossier in dossier.word(item.assessment.level, in: item.assessment.header) },
    "required": .text { item, dossier in dossier.text(item.assessment.required, in: item.assessment.header) },
    "assessed": .text { item, dossier in dossier.text(item.assessment.assessed, in: item.assessment.header) },
    "on": .text { item, dossier in dossier.shortDate(item.assessment.on, in: item.assessment.header) },
    "planned": .text { item, dossier in dossier.shortDate(item.assessment.planned, in: item.assessment.header) },
    "performs-already": .flag { item, _ in item.assessment.performsAlready.value == true },
  ])
}
