import Analysis
import PlanFormat
import PlanModel
import Templates

/// Something that goes to somebody with a handover, or is decided on in the liquidation.
struct AssetRow {
  let what: Fact<Text>
  /// The handover, or nothing for what the liquidation decides.
  let handover: Handover?
  let fate: Fact<AssetFate>
  let to: Fact<Reference<Counterpart>>
  let on: Fact<PlanDate>
  let count: Fact<Decimal>
  let share: Fact<Decimal>
  let value: Fact<Decimal>
  let currency: Fact<Currency>
  let header: Header

  init(_ asset: Asset, of handover: Handover) {
    what = asset.what
    self.handover = handover
    fate = Fact()
    to = asset.to
    on = Fact()
    count = asset.count
    share = Fact()
    value = asset.value
    currency = asset.currency
    header = asset.header
  }

  init(_ decision: AssetDecision) {
    what = decision.what
    handover = nil
    fate = decision.decision
    to = decision.to
    on = decision.on
    count = decision.count
    share = decision.share
    value = decision.value
    currency = decision.currency
    header = decision.header
  }

  static let names = TemplateNames<AssetRow>([
    "what": .text { row, dossier in dossier.text(row.what, in: row.header) },
    "handover": .text { row, dossier in row.handover.map { dossier.name(of: $0) } ?? .absent },
    "fate": .text { row, dossier in dossier.unmarked.word(row.fate) },
    "to": .text { row, dossier in
      row.to.isWritten ? dossier.unmarked.name(row.to) : dossier.names(row.handover?.to.map(\.who.value) ?? [])
    },
    "on": .text { row, dossier in dossier.unmarked.shortDate(row.on) },
    "number": .text { row, dossier in dossier.unmarked.number(row.count) },
    "share": .text { row, dossier in
      dossier.unmarked.figure(row.share) { dossier.wording.percentage(dossier.wording.number($0)) }
    },
    "value": .text { row, dossier in
      let currency = row.currency.value ?? dossier.plan.heading.entry?.currency.value
      return dossier.unmarked.figure(row.value) { dossier.wording.money($0, currency) }
    },
  ])
}

/// A paper that settles a handover: who signed it when, and for what use.
struct InstrumentRow {
  let handover: Handover
  let instrument: Instrument

  static let names = TemplateNames<InstrumentRow>([
    "handover": .text { row, dossier in dossier.name(of: row.handover) },
    "title": .text { row, dossier in dossier.unmarked.text(row.instrument.title) },
    "kind": .text { row, dossier in dossier.unmarked.word(row.instrument.kind) },
    "signed": .text { row, dossier in dossier.unmarked.shortDate(row.instrument.signed) },
    "by": .text { row, dossier in dossier.names(row.instrument.signedBy.map { $0 }) },
    "use": .text { row, dossier in dossier.unmarked.text(row.instrument.use) },
  ])
}

/// What is done so that a receiver can carry what it takes over.
struct CapacityActionRow {
  let handover: Handover
  let action: CapacityAction

  static let names = TemplateNames<CapacityActionRow>([
    "handover": .text { row, dossier in dossier.name(of: row.handover) },
    "title": .text { row, dossier in dossier.named(row.action.title, row.action) },
    "kind": .text { row, dossier in dossier.unmarked.word(row.action.kind) },
    "owner": .text { row, dossier in dossier.unmarked.name(row.action.owner) },
    "start": .text { row, dossier in dossier.unmarked.shortDate(row.action.start) },
    "finish": .text { row, dossier in dossier.unmarked.shortDate(row.action.finish) },
    "status": .text { row, dossier in dossier.unmarked.word(row.action.status) },
  ])
}

/// What a task leaves to be done, in numbers.
struct CaseloadRow {
  let task: PlanTask
  let caseload: Caseload

  static let names = TemplateNames<CaseloadRow>([
    "task": .text { row, dossier in dossier.named(row.task.title, row.task) },
    "what": .text { row, dossier in dossier.text(row.caseload.text, in: row.caseload.header) },
    "number": .text { row, dossier in dossier.unmarked.number(row.caseload.count) },
    "on": .text { row, dossier in dossier.unmarked.shortDate(row.caseload.on) },
  ])
}

extension Dossier {
  /// What a handover is called: by its own title, else by that of its task.
  func name(of handover: Handover) -> TemplateValue {
    named(handover.title.value == nil ? facts.task(of: handover)?.title ?? Fact() : handover.title, handover)
  }
}
