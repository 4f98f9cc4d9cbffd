import Analysis
import Languages
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
    "what": .text { row, press in press.text(row.what, in: row.header) },
    "handover": .text { row, press in row.handover.map { press.name(of: $0) } ?? .absent },
    "fate": .text { row, press in press.unmarked.word(row.fate) },
    "to": .text { row, press in
      row.to.isWritten ? press.unmarked.name(row.to) : press.names(row.handover?.to.map(\.who.value) ?? [])
    },
    "on": .text { row, press in press.unmarked.shortDate(row.on) },
    "number": .text { row, press in press.unmarked.number(row.count) },
    "share": .text { row, press in
      press.unmarked.figure(row.share) { press.wording.percentage(press.wording.number($0)) }
    },
    "value": .text { row, press in
      let currency = row.currency.value ?? press.plan.heading.entry?.currency.value
      return press.unmarked.figure(row.value) { press.wording.money($0, currency) }
    },
  ])
}

/// A paper that settles a handover: who signed it when, and for what use.
struct InstrumentRow {
  let handover: Handover
  let instrument: Instrument

  static let names = TemplateNames<InstrumentRow>([
    "handover": .text { row, press in press.name(of: row.handover) },
    "title": .text { row, press in press.unmarked.text(row.instrument.title) },
    "kind": .text { row, press in press.unmarked.word(row.instrument.kind) },
    "signed": .text { row, press in press.unmarked.shortDate(row.instrument.signed) },
    "by": .text { row, press in press.names(row.instrument.signedBy.map { $0 }) },
    "use": .text { row, press in press.unmarked.text(row.instrument.use) },
  ])
}

/// What is done so that a receiver can carry what it takes over.
struct CapacityActionRow {
  let handover: Handover
  let action: CapacityAction

  static let names = TemplateNames<CapacityActionRow>([
    "handover": .text { row, press in press.name(of: row.handover) },
    "title": .text { row, press in press.named(row.action.title, row.action) },
    "kind": .text { row, press in press.unmarked.word(row.action.kind) },
    "owner": .text { row, press in press.unmarked.name(row.action.owner) },
    "start": .text { row, press in press.unmarked.shortDate(row.action.start) },
    "finish": .text { row, press in press.unmarked.shortDate(row.action.finish) },
    "status": .text { row, press in press.unmarked.word(row.action.status) },
  ])
}

/// What a task leaves to be done, in numbers.
struct CaseloadRow {
  let task: PlanTask
  let caseload: Caseload

  static let names = TemplateNames<CaseloadRow>([
    "task": .text { row, press in press.named(row.task.title, row.task) },
    "what": .text { row, press in press.text(row.caseload.text, in: row.caseload.header) },
    "number": .text { row, press in press.unmarked.number(row.caseload.count) },
    "on": .text { row, press in press.unmarked.shortDate(row.caseload.on) },
  ])
}

extension Press {
  /// What a handover is called: by its own title, else by that of its task.
  func name(of handover: Handover) -> TemplateValue {
    named(handover.title.value == nil ? facts.task(of: handover)?.title ?? Fact() : handover.title, handover)
  }
}
