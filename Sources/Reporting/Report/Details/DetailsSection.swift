import PlanFormat
import PlanModel
import Templates

/// What the plan records that no other section tells: bodies and laws, sites and units with what happened to them, work and
/// things that are left, options and posts for the time afterwards.
struct DetailsSection {
  let bodies: [Body]
  let laws: [Law]
  let sites: [Site]
  let units: [Unit]
  let departures: [DepartureRow]
  let actions: [CapacityActionRow]
  let assessments: [Assessment]
  let decisions: [Decision]
  let caseloads: [CaseloadRow]
  let instruments: [InstrumentRow]
  let assets: [AssetRow]
  let options: [PresenceOption]
  let presence: [Presence]
  let leadership: [Leadership]
  let positions: [PositionRow]
  let fundingSources: [FundingSource]
  let moneySteps: [MoneyStepRow]
  /// Those that are cited most come first.
  let sources: [Source]
  let doubts: DoubtsSection

  init(_ dossier: Dossier) {
    let plan = dossier.plan
    bodies = Array(plan.bodies)
    laws = Array(plan.laws)
    sites = plan.sites.filter(\.isDescribed)
    units = Array(plan.units)
    departures = plan.strength.entry?.departed.map { DepartureRow(until: $0.date, departed: $0.entry) } ?? []
    actions = plan.handovers.flatMap { handover in
      handover.actions.map { CapacityActionRow(handover: handover, action: $0) }
    }
    assessments = Array(plan.assessments)
    decisions = Array(plan.decisions)
    caseloads = plan.tasks.compactMap { task in task.caseload.entry.map { CaseloadRow(task: task, caseload: $0) } }
    instruments = plan.handovers.compactMap { handover in
      handover.instrument.entry.map { InstrumentRow(handover: handover, instrument: $0) }
    }
    let handedOver = plan.handovers.flatMap { handover in handover.assets.map { AssetRow($0, of: handover) } }
    assets = handedOver + (plan.liquidation.entry?.assets.map { AssetRow($0) } ?? [])
    let afterwards = plan.afterwards.entry
    options = afterwards.map { Array($0.options) } ?? []
    presence = afterwards.map { Array($0.presence) } ?? []
    leadership = afterwards.map { Array($0.leadership) } ?? []
    positions = plan.consultations.flatMap { consultation in
      consultation.with.filter { $0.position.value != nil }
        .map { PositionRow(consultation: consultation, participant: $0) }
    }
    fundingSources =
      plan.funding.entry?.sources.filter { source in
        source.donor.isWritten || source.unnamedDonors.isWritten || source.facility.isWritten
          || source.safeguards.isWritten
      } ?? []
    moneySteps = MoneyStepRow.all(in: dossier)
    let cited = plan.sources.map { (source: $0, times: plan.citations[$0.header.symbol] ?? 0) }.filter { $0.times > 0 }
    sources = cited.sorted { $0.times > $1.times }.map(\.source)
    doubts = DoubtsSection(dossier)
  }

  static let names = TemplateNames<DetailsSection>([
    "bodies": .list(of: .body) { section, _ in section.bodies },
    "laws": .list(of: .lawWithItsWay) { section, _ in section.laws },
    "sites": .list(of: .site) { section, _ in section.sites },
    "units": .list(of: .unit) { section, _ in section.units },
    "departures": .list(of: DepartureRow.names) { section, _ in section.departures },
    "actions": .list(of: CapacityActionRow.names) { section, _ in section.actions },
    "assessments": .list(of: .assessment) { section, _ in section.assessments },
    "decisions": .list(of: .decision) { section, _ in section.decisions },
    "caseloads": .list(of: CaseloadRow.names) { section, _ in section.caseloads },
    "instruments": .list(of: InstrumentRow.names) { section, _ in section.instruments },
    "assets": .list(of: AssetRow.names) { section, _ in section.assets },
    "options": .list(of: .option) { section, _ in section.options },
    "presence": .list(of: .presence) { section, _ in section.presence },
    "leadership": .list(of: .leadership) { section, _ in section.leadership },
    "positions": .list(of: PositionRow.names) { section, _ in section.positions },
    "funding-sources": .list(of: .fundingSource) { section, _ in section.fundingSources },
    "money-steps": .list(of: MoneyStepRow.names) { section, _ in section.moneySteps },
    "sources": .list(of: .source, most: 30) { section, _ in section.sources },
    "doubts": .record(DoubtsSection.names) { section, _ in section.doubts },
  ])
}
