import Analysis
import Languages
import PlanFormat
import PlanModel
import Templates

/// What each party is to do for the transition by when, the Commission among them, as far as the plan says it.
struct CommitmentsSection {
  let rows: [CommitmentRow]
  /// What has neither an office nor a day, and commits nobody.
  let loose: Int
  /// How many a report shows one by one.
  static let most = 20

  init(_ dossier: Dossier) {
    let found = CommitmentFinder(dossier).rows
    let all = found.filter { $0.party != nil || $0.by != nil && $0.state != .done }
    loose = found.count { $0.party == nil && $0.by == nil }
    // Party by party in the order in which each first comes; of one what is due first.
    let parties = all.map(\.party).uniqued()
    rows = parties.flatMap { party in
      all.filter { $0.party == party }.enumerated().sorted { left, right in
        let days = [left.element, right.element].map { $0.by?.lastDay ?? .distantFuture }
        return days[0] == days[1] ? left.offset < right.offset : days[0] < days[1]
      }.map(\.element)
    }
  }

  static let names = TemplateNames<CommitmentsSection>([
    "rows": .list(of: CommitmentRow.names, most: most, rank: { $0.state.rank }) { section, _ in section.rows },
    "loose": .count { section, _ in Count(section.loose) },
    "ownerless": .count { section, _ in Count(section.rows.count { $0.party == nil }) },
    "has-commission": .flag { section, _ in section.rows.contains { $0.isOfCommission } },
  ])
}

/// Something that a party is to do.
struct CommitmentRow {
  enum State: String, CaseIterable, Sendable {
    /// Its day has passed, and it is known not to be done, or nothing says whether it is.
    case overdue, passed, ahead, open, done

    /// What nobody has answered for comes first where not all can be shown.
    var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  enum Kind: String, CaseIterable, Sendable {
    case law, action, assessment, adoption, shortfall, money, engagement, report
  }

  let kind: Kind
  /// By name; nothing where the plan names nobody.
  let party: String?
  let isOfCommission: Bool
  let what: TemplateValue
  let by: PlanDate?
  let state: State

  static let names =
    TemplateNames<CommitmentRow>([
      "party": .text { row, press in row.party.map { .text(press.wording.sentence($0)) } ?? .absent },
      "what": .text { row, _ in row.what },
      "by": .text { row, press in row.by.map { .text(press.wording.shortDate($0)) } ?? .absent },
      "state": .text { row, press in .text(press.wording.word(row.state)) },
    ]) + .flags("is-") { $0.kind }
}

private struct CommitmentFinder {
  let plan: Plan
  let facts: PlanFacts
  let press: Press

  init(_ dossier: Dossier) { (plan, facts, press) = (dossier.plan, dossier.facts, dossier.press) }

  var rows: [CommitmentRow] { laws + actions + assessments + adoptions + shortfalls + money + commission + reports }

  private func row(
    _ kind: CommitmentRow.Kind, _ party: String?, _ what: TemplateValue, by date: PlanDate?, isDone: Bool = false,
    isKnown: Bool = false, isOfCommission: Bool = false
  ) -> CommitmentRow {
    let state: CommitmentRow.State =
      isDone ? .done : date.map { $0.hasPassed(on: press.asOf) ? isKnown ? .overdue : .passed : .ahead } ?? .open
    return CommitmentRow(
      kind: kind, party: party, isOfCommission: isOfCommission, what: what, by: date, state: state)
  }

  private var hostState: String { press.wording("addressees.host-state") }
  private var commissionName: String { press.wording("addressees.commission") }

  /// Those that the host State is still to bring into force.
  private var laws: [CommitmentRow] {
    zip(plan.laws.entries, facts.standings.laws).compactMap { law, standing in
      standing == .inForce || standing == .ended
        ? nil
        : row(
          .law, hostState, press.named(law.title, law), by: law.due.value, isKnown: standing.isOverdue)
    }
  }

  private var actions: [CommitmentRow] {
    plan.handovers.flatMap { handover in
      handover.actions.compactMap { action in
        let standing = ActionStanding(action)
        return standing == .dropped || facts.isToldLater(action)
          || (standing == .done && action.finish.value == nil)
          ? nil
          : row(
            .action, press.name(action.owner.value), press.named(action.title, action), by: action.finish.value,
            isDone: standing == .done, isKnown: action.status.value != nil)
      }
    }
  }

  private var assessments: [CommitmentRow] {
    plan.assessments.filter { $0.on.value == nil && !facts.isToldLater($0) }.map { assessment in
      row(
        .assessment, assessment.by.lazy.compactMap { press.name($0) }.first, press.named(assessment.title, assessment),
        by: assessment.planned.value)
    }
  }

  private var adoptions: [CommitmentRow] {
    (plan.heading.entry?.adopted.items ?? []).filter {
      $0.on.value == nil && $0.planned.value != nil && !facts.isToldLater($0)
    }.map { adoption in
      row(
        .adoption, press.name(adoption.by.value),
        .evidenced(.text(press.wording("commitments.adopt-plan")), by: [press.evidence(of: adoption)]),
        by: adoption.planned.value)
    }
  }

  private var shortfalls: [CommitmentRow] {
    press.shortfalls.filter { $0.owner.value != nil || $0.due.value != nil }.map { shortfall in
      row(
        .shortfall, press.name(shortfall.owner.value), press.named(shortfall.text, shortfall), by: shortfall.due.value,
        isDone: press.isAnswered(shortfall))
    }
  }

  /// What was promised and has not come.
  private var money: [CommitmentRow] {
    let ledger = facts.ledger
    return ledger.entries.filter { $0.status == .pledged }.map { entry in
      let allocation = ledger.allocation(of: entry)
      let name = TemplateValue.text(facts.name(of: entry, in: press.wording))
      return row(
        .money, ledger.source(of: entry)?.name.value?.text(in: press.wording.language),
        .evidenced(name, by: [press.evidence(of: allocation)]), by: entry.from)
    }
  }

  /// What the Commission itself has said that it will do.
  private var commission: [CommitmentRow] {
    (plan.pbc.entry?.engagements.entries ?? []).filter { $0.on.value.map { !$0.hasPassed(on: press.asOf) } ?? false }
      .map { engagement in
        row(
          .engagement, commissionName, press.named(engagement.title, engagement), by: engagement.on.value,
          isOfCommission: true)
      }
  }

  private var reports: [CommitmentRow] {
    (plan.pbc.entry?.reporting.entry).map { reporting in
      reporting.first.value.map { date in
        [
          row(
            .report, reporting.contact.value?.text(in: press.wording.language),
            .evidenced(.text(press.wording("commitments.first-report")), by: [press.evidence(of: reporting)]), by: date)
        ]
      } ?? []
    } ?? []
  }
}
