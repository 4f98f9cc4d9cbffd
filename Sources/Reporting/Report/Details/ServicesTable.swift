import PlanFormat
import PlanModel
import Templates

/// A service of the mission that others use: to when, and who provides it then.
extension TemplateNames<Service> {
  static let service = TemplateNames<Service>([
    "what": .text { service, dossier in dossier.named(service.what, service) },
    "users": .text { service, dossier in dossier.text(service.users, in: service.header) },
    "until": .text { service, dossier in dossier.shortDate(service.until, in: service.header) },
    "replaced-by": .text { service, dossier in dossier.name(service.replacedBy) },
    "ends-agreed": .flag { service, _ in service.endsAgreed.value == true },
  ])
}

/// An analysis or a survey: whose it is, and what it found.
extension TemplateNames<Assessment> {
  static let assessment = TemplateNames<Assessment>([
    "title": .text { assessment, dossier in dossier.named(assessment.title, assessment) },
    "kind": .text { assessment, dossier in dossier.word(assessment.kind) },
    "on": .text { assessment, dossier in dossier.shortDate(assessment.on, in: assessment.header) },
    "planned": .text { assessment, dossier in dossier.shortDate(assessment.planned, in: assessment.header) },
    "valid-until": .text { assessment, dossier in dossier.shortDate(assessment.validUntil, in: assessment.header) },
    "by": .text { assessment, dossier in dossier.names(Array(assessment.by)) },
    "covers": .text { assessment, dossier in dossier.names(Array(assessment.covers)) },
    "areas": .text { assessment, dossier in dossier.areas(assessment.areas) },
    "findings": .text { assessment, dossier in dossier.text(assessment.findings, in: assessment.header) },
  ])
}

/// A decision at length, with its reason.
extension TemplateNames<Decision> {
  static let decision = TemplateNames<Decision>([
    "title": .text { decision, dossier in dossier.named(decision.title, decision) },
    "on": .text { decision, dossier in dossier.shortDate(decision.on, in: decision.header) },
    "by": .text { decision, dossier in dossier.names(Array(decision.by)) },
    "text": .text { decision, dossier in dossier.text(decision.text, in: decision.header) },
    "reason": .text { decision, dossier in dossier.text(decision.reason, in: decision.header) },
  ])
}

/// What people who were heard asked for, or held against the plan.
struct PositionRow {
  let consultation: Consultation
  let participant: Participant

  static let names = TemplateNames<PositionRow>([
    "consultation": .text { row, dossier in dossier.named(row.consultation.title, row.consultation) },
    "on": .text { row, dossier in dossier.shortDate(row.consultation.on, in: row.consultation.header) },
    "who": .text { row, dossier in
      row.participant.who.value == nil ? dossier.word(row.participant.kind) : dossier.name(row.participant.who)
    },
    "number": .text { row, dossier in dossier.number(row.participant.count, in: row.participant.header) },
    "women": .text { row, dossier in dossier.number(row.participant.women, in: row.participant.header) },
    "position": .text { row, dossier in dossier.text(row.participant.position, in: row.participant.header) },
    "outcome": .text { row, dossier in dossier.plain(row.consultation.outcome) },
  ])
}

/// Who or what gives money, with what the tables of amounts leave out.
extension TemplateNames<FundingSource> {
  static let fundingSource = TemplateNames<FundingSource>([
    "name": .text { source, dossier in dossier.named(source.name, source) },
    "donor": .text { source, dossier in dossier.name(source.donor) },
    "unnamed-donors": .text { source, dossier in dossier.number(source.unnamedDonors, in: source.header) },
    "facility": .text { source, dossier in dossier.plain(source.facility) },
    "safeguards": .text { source, dossier in dossier.plain(source.safeguards) },
  ])
}

/// A document that the plan cites.
extension TemplateNames<Source> {
  static let source = TemplateNames<Source>([
    "title": .text { source, dossier in dossier.named(source.title, source) },
    "symbol": .text { source, dossier in dossier.plain(source.symbol) },
    "kind": .text { source, dossier in dossier.word(source.kind) },
    "publisher": .text { source, dossier in dossier.plain(source.publisher) },
    "on": .text { source, dossier in dossier.shortDate(source.on) },
    "citations": .text { source, dossier in
      .text(dossier.wording.number(dossier.plan.citations[source.header.symbol] ?? 0))
    },
    "address": .text { source, dossier in dossier.plain(source.address) },
  ])
}
