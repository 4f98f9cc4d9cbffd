import Analysis
import Documents
import PlanFormat
import PlanModel
import Templates

/// Handovers by where they stand, with what their receivers can do.
enum HandoversSection {
  static let names = TemplateNames<Dossier>([
    "all": .count { dossier, _ in dossier.count(Array(dossier.plan.handovers)) },
    "completed": .list(of: HandoverStanding.names) { dossier, _ in dossier.handovers(.completed) },
    "returned": .list(of: HandoverStanding.names) { dossier, _ in dossier.handovers(.returned) },
    "open": .list(of: HandoverStanding.names) { dossier, _ in
      [.overdue, .due, .later, .undated].flatMap { dossier.handovers($0) }
    },
    "completed-count": .count { dossier, _ in dossier.count(dossier.handovers(.completed).map(\.handover)) },
    "returned-count": .count { dossier, _ in dossier.count(dossier.handovers(.returned).map(\.handover)) },
    "overdue-count": .count { dossier, _ in dossier.count(dossier.handovers(.overdue).map(\.handover)) },
    "due-count": .count { dossier, _ in dossier.count(dossier.handovers(.due).map(\.handover)) },
    "later-count": .count { dossier, _ in dossier.count(dossier.handovers(.later).map(\.handover)) },
    "undated-count": .count { dossier, _ in dossier.count(dossier.handovers(.undated).map(\.handover)) },
    "open-unassessed-count": .count { dossier, _ in
      dossier.count(dossier.openHandovers.filter { !$0.hasCapacityLevel }.map(\.handover))
    },
    "open-count": .count { dossier, _ in dossier.count(dossier.openHandovers.map(\.handover)) },
    "horizon": .text { dossier, _ in .text(dossier.wording.day(dossier.horizon)) },
  ])
}

extension HandoverStanding {
  static let names = TemplateNames<HandoverStanding>([
    "title": .text { standing, dossier in
      let title = standing.handover.title
      return dossier.named(title.value == nil ? standing.task?.title ?? Fact() : title, standing.handover)
    },
    "receivers": .text { standing, dossier in dossier.names(standing.handover.to.map(\.who.value)) },
    "status": .text { standing, dossier in dossier.word(standing.handover.status, in: standing.handover.header) },
    "standing": .text { standing, dossier in .status(standing.shape, dossier.wording.word(standing.state)) },
    "start": .text { standing, dossier in
      dossier.shortDate(standing.handover.window.entry?.start ?? Fact(), in: standing.handover.header)
    },
    "finish": .text { standing, dossier in
      dossier.shortDate(standing.handover.window.entry?.finish ?? Fact(), in: standing.handover.header)
    },
    "transferred": .text { standing, dossier in
      dossier.shortDate(standing.handover.transferred, in: standing.handover.header)
    },
    "accepted": .text { standing, dossier in
      let on = standing.handover.accepted.entry?.on ?? Fact()
      return dossier.hasHappened(on.value) ? dossier.shortDate(on) : .absent
    },
    "returned-on": .text { standing, dossier in dossier.shortDate(standing.handover.returned.entry?.on ?? Fact()) },
    "why": .text { standing, dossier in dossier.plain(standing.handover.returned.entry?.why ?? Fact()) },
    "follow-up": .text { standing, dossier in dossier.plain(standing.handover.returned.entry?.followUp ?? Fact()) },
    "by-condition": .flag { standing, _ in !standing.handover.condition.isEmpty },
    "capacities": .list(of: ReceiverCapacity.names) { standing, _ in standing.capacities },
    "actions": .count { standing, dossier in dossier.count(Array(standing.handover.actions)) },
  ])

  private var shape: Status {
    switch state {
    case .completed: .done
    case .due, .later: .onTrack
    case .overdue, .returned: .atRisk
    case .undated: .unknown
    }
  }

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
    "on": .text { item, dossier in
      let on = item.assessment.on
      return dossier.hasHappened(on.value) ? dossier.shortDate(on, in: item.assessment.header) : .absent
    },
    "planned": .text { item, dossier in dossier.shortDate(item.assessment.planned, in: item.assessment.header) },
    "performs-already": .flag { item, _ in item.assessment.performsAlready.value == true },
  ])
}

extension Dossier {
  /// The handovers that are still ahead, or have come back.
  var openHandovers: [HandoverStanding] { handovers.filter { $0.state != .completed } }
}
