import PlanFormat
import PlanModel
import Templates

/// A service of the mission that others use: to when, and who provides it then.
extension TemplateNames<Service> {
  static let service = TemplateNames<Service>([
    "what": .text { service, press in press.named(service.what, service) },
    "users": .text { service, press in press.text(service.users, in: service.header) },
    "until": .text { service, press in press.shortDate(service.until, in: service.header) },
    "replaced-by": .text { service, press in press.name(service.replacedBy) },
    "ends-agreed": .flag { service, _ in service.endsAgreed.value == true },
  ])
}

/// An analysis or a survey: whose it is, and what it found.
extension TemplateNames<Assessment> {
  static let assessment = TemplateNames<Assessment>([
    "title": .text { assessment, press in press.named(assessment.title, assessment) },
    "kind": .text { assessment, press in press.word(assessment.kind) },
    "on": .text { assessment, press in press.shortDate(assessment.on, in: assessment.header) },
    "planned": .text { assessment, press in press.shortDate(assessment.planned, in: assessment.header) },
    "valid-until": .text { assessment, press in press.shortDate(assessment.validUntil, in: assessment.header) },
    "by": .text { assessment, press in press.names(Array(assessment.by)) },
    "covers": .text { assessment, press in press.names(Array(assessment.covers)) },
    "areas": .text { assessment, press in press.areas(assessment.areas) },
    "findings": .text { assessment, press in press.text(assessment.findings, in: assessment.header) },
  ])
}

/// A decision at length, with its reason.
extension TemplateNames<Decision> {
  static let decision = TemplateNames<Decision>([
    "title": .text { decision, press in press.named(decision.title, decision) },
    "on": .text { decision, press in press.shortDate(decision.on, in: decision.header) },
    "by": .text { decision, press in press.names(Array(decision.by)) },
    "text": .text { decision, press in press.text(decision.text, in: decision.header) },
    "reason": .text { decision, press in press.text(decision.reason, in: decision.header) },
  ])
}

/// What people who were heard asked for, or held against the plan.
struct PositionRow {
  let consultation: Consultation
  let participant: Participant

  static let names = TemplateNames<PositionRow>([
    "consultation": .text { row, press in press.named(row.consultation.title, row.consultation) },
    "on": .text { row, press in press.shortDate(row.consultation.on, in: row.consultation.header) },
    "who": .text { row, press in
      row.participant.who.value == nil ? press.word(row.participant.kind) : press.name(row.participant.who)
    },
    "number": .text { row, press in press.number(row.participant.count, in: row.participant.header) },
    "women": .text { row, press in press.number(row.participant.women, in: row.participant.header) },
    "position": .text { row, press in press.text(row.participant.position, in: row.participant.header) },
    "outcome": .text { row, press in press.plain(row.consultation.outcome) },
  ])
}

/// Who or what gives money, with what the tables of amounts leave out.
extension TemplateNames<FundingSource> {
  static let fundingSource = TemplateNames<FundingSource>([
    "name": .text { source, press in press.named(source.name, source) },
    "donor": .text { source, press in press.name(source.donor) },
    "unnamed-donors": .text { source, press in press.number(source.unnamedDonors, in: source.header) },
    "facility": .text { source, press in press.plain(source.facility) },
    "safeguards": .text { source, press in press.plain(source.safeguards) },
  ])
}

/// A document that the plan cites.
extension TemplateNames<Source> {
  static let source = TemplateNames<Source>([
    "title": .text { source, press in press.named(source.title, source) },
    "symbol": .text { source, press in press.plain(source.symbol) },
    "kind": .text { source, press in press.word(source.kind) },
    "publisher": .text { source, press in press.plain(source.publisher) },
    "on": .text { source, press in press.shortDate(source.on) },
    "citations": .text { source, press in
      .text(press.wording.number(press.plan.citations[source.header.symbol] ?? 0))
    },
    "address": .text { source, press in press.plain(source.address) },
  ])
}
