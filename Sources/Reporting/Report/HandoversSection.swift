import Analysis
import Documents
import Languages
import PlanFormat
import PlanModel
import Templates

/// Handovers by where they stand, with what their receivers can do.
struct HandoversSection {
  /// How many of one kind the body of a report shows.
  static let most = 20

  let all: [HandoverRow]
  /// Up to when a handover counts as due.
  let horizon: Day

  init(_ dossier: Dossier) {
    horizon = ReportingPeriod.horizon(after: dossier.asOf)
    let horizon = ReportingPeriod.horizon(after: dossier.asOf)
    all = dossier.plan.handovers.enumerated().map { position, handover in
      HandoverRow(
        handover: handover, task: dossier.facts.task(of: handover),
        standing: dossier.facts.standings.handovers[position],
        completion: dossier.facts.completion(ofHandoverAt: position), horizon: horizon)
    }
  }

  /// The handovers that are still ahead, or have come back.
  var open: [HandoverRow] { all.filter { !$0.standing.isFinished } }

  private func rows(_ states: HandoverStanding.State...) -> [HandoverRow] {
    all.filter { states.contains($0.standing.state) }
  }

  static let names = TemplateNames<HandoversSection>([
    "all": .count { section, press in press.count(section.all.map(\.handover)) },
    "completed": .list(of: HandoverRow.names, most: most) { section, _ in section.rows(.complete) },
    "returned": .list(of: HandoverRow.names, most: most) { section, _ in section.rows(.failed, .returned) },
    "open": .list(of: HandoverRow.names) { section, _ in
      let (due, later) = (section.all.filter(\.isDue), section.rows(.dated).filter { !$0.isDue })
      return section.rows(.overdue) + section.rows(.notKnown) + due + later + section.rows(.undated)
    },
    "completed-count": .count { section, press in press.count(section.rows(.complete).map(\.handover)) },
    "returned-count": .count { section, press in press.count(section.rows(.failed, .returned).map(\.handover)) },
    "overdue-count": .count { section, press in press.count(section.rows(.overdue).map(\.handover)) },
    "not-known-count": .count { section, press in press.count(section.rows(.notKnown).map(\.handover)) },
    "due-count": .count { section, press in press.count(section.all.filter(\.isDue).map(\.handover)) },
    "undated-count": .count { section, press in press.count(section.rows(.undated).map(\.handover)) },
    "open-unassessed-count": .count { section, press in
      press.count(press.facts.unassessedHandovers.map { press.plan.handovers[$0] })
    },
    "to-bodies-to-come": .count { _, press in Count(press.facts.handoversToBodiesToCome) },
    "open-count": .count { section, press in press.count(section.open.map(\.handover)) },
    "horizon": .text { section, press in .text(press.wording.day(section.horizon)) },
  ])
}

/// A handover with where it stands.
struct HandoverRow {
  let handover: Handover
  let task: PlanTask?
  let standing: HandoverStanding
  /// How far what is finished is known to have arrived.
  let completion: Completion?
  let horizon: Day

  /// Whether it may be due by the horizon.
  var isDue: Bool {
    standing.state == .dated && handover.window.entry?.finish.value.map { !$0.isSurely(after: horizon) } == true
  }

  static let names = TemplateNames<HandoverRow>([
    "title": .text { row, press in
      let title = row.handover.title
      return press.named(title.value == nil ? row.task?.title ?? Fact() : title, row.handover)
    },
    "anchor": .text { row, _ in .anchor("handover-\(row.handover.id)") },
    "receivers": .text { row, press in press.names(row.handover.to.map(\.who.value)) },
    "status": .text { row, press in press.word(row.handover.status, in: row.handover.header) },
    "standing": .text { row, press in
      .status(row.standing.level.status, press.wording.standing(row.standing.level))
    },
    "reasons": .text { row, press in
      row.standing.reasons.isEmpty
        ? .absent
        : .text(
          row.standing.reasons.map { press.wording.reason($0) }.joined(separator: press.wording("lists.semicolon")))
    },
    "start": .text { row, press in
      press.shortDate(row.handover.window.entry?.start ?? Fact(), in: row.handover.header)
    },
    "finish": .text { row, press in
      press.shortDate(row.handover.window.entry?.finish ?? Fact(), in: row.handover.header)
    },
    "transferred": .text { row, press in press.shortDate(row.handover.transferred, in: row.handover.header) },
    "accepted": .text { row, press in press.shortDate(row.handover.accepted.entry?.on ?? Fact()) },
    "accepted-by": .text { row, press in press.plain(row.handover.accepted.entry?.by ?? Fact()) },
    "checked": .text { row, press in
      guard case .checked(let date)? = row.completion else { return .absent }
      return .text(press.wording.shortDate(date))
    },
    "is-accepted": .flag { row, _ in row.standing.isAccepted },
    "returned-on": .text { row, press in
      let on = row.handover.returned.entry?.on ?? Fact()
      guard on.value == nil, let changed = row.handover.header.changes["status"] else { return press.shortDate(on) }
      return .evidenced(
        .text(press.wording.shortDate(changed)), by: [press.evidence(of: row.handover.status)])
    },
    "why": .text { row, press in press.plain(row.handover.returned.entry?.why ?? Fact()) },
    "follow-up": .text { row, press in press.plain(row.handover.returned.entry?.followUp ?? Fact()) },
    "by-condition": .flag { row, _ in !row.handover.condition.isEmpty },
    "capacities": .list(of: ReceiverCapacity.names) { row, press in row.capacities(press.facts) },
    "actions": .count { row, press in press.count(Array(row.handover.actions)) },
  ])

  /// The assessment of the handover, and those of single receivers.
  fileprivate func capacities(_ facts: PlanFacts) -> [ReceiverCapacity] {
    let own = facts.latest(handover.capacity).entry.map { [ReceiverCapacity(receiver: nil, assessment: $0)] } ?? []
    return own
      + handover.to.compactMap { receiver in
        facts.latest(receiver.capacity).entry.map { ReceiverCapacity(receiver: receiver.who.value, assessment: $0) }
      }
  }
}

/// What a receiver can do; without a name, what those who take over can do together.
struct ReceiverCapacity {
  let receiver: Reference<Counterpart>?
  let assessment: CapacityAssessment

  static let names = TemplateNames<ReceiverCapacity>([
    "receiver": .text { item, press in press.names([item.receiver]) },
    "level": .text { item, press in press.word(item.assessment.level, in: item.assessment.header) },
    "required": .text { item, press in press.text(item.assessment.required, in: item.assessment.header) },
    "assessed": .text { item, press in press.text(item.assessment.assessed, in: item.assessment.header) },
    "on": .text { item, press in press.shortDate(item.assessment.on, in: item.assessment.header) },
    "planned": .text { item, press in press.shortDate(item.assessment.planned, in: item.assessment.header) },
    "scale": .text { item, press in press.text(item.assessment.scale, in: item.assessment.header) },
    "by": .text { item, press in press.word(item.assessment.by, in: item.assessment.header) },
    "performs-already": .flag { item, _ in item.assessment.performsAlready.value == true },
  ])
}
