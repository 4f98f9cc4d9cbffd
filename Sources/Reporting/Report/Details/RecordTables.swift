import PlanFormat
import PlanModel
import Templates

/// An analysis or a survey: whose it is, and what it found.
extension TemplateNames<Assessment> {
  static let assessment = TemplateNames<Assessment>([
    "title": .text { assessment, dossier in dossier.named(assessment.title, assessment) },
    "kind": .text { assessment, dossier in dossier.unmarked.word(assessment.kind) },
    "on": .text { assessment, dossier in dossier.unmarked.shortDate(assessment.on) },
    "planned": .text { assessment, dossier in dossier.unmarked.shortDate(assessment.planned) },
    "valid-until": .text { assessment, dossier in dossier.unmarked.shortDate(assessment.validUntil) },
    "by": .text { assessment, dossier in dossier.names(Array(assessment.by)) },
    "covers": .text { assessment, dossier in dossier.names(Array(assessment.covers)) },
    "areas": .text { assessment, dossier in dossier.areas(assessment.areas) },
    "findings": .text { assessment, dossier in dossier.unmarked.text(assessment.findings) },
  ])
}

/// A decision at length, with its reason.
extension TemplateNames<Decision> {
  static let decision = TemplateNames<Decision>([
    "title": .text { decision, dossier in dossier.named(decision.title, decision) },
    "on": .text { decision, dossier in dossier.unmarked.shortDate(decision.on) },
    "by": .text { decision, dossier in dossier.names(Array(decision.by)) },
    "text": .text { decision, dossier in dossier.unmarked.text(decision.text) },
    "reason": .text { decision, dossier in dossier.unmarked.text(decision.reason) },
  ])
}

/// What people who were heard asked for, or held against the plan.
struct PositionRow {
  let consultation: Consultation
  let participant: Participant

  static let names = TemplateNames<PositionRow>([
    "consultation": .text { row, dossier in dossier.named(row.consultation.title, row.consultation) },
    "on": .text { row, dossier in dossier.unmarked.shortDate(row.consultation.on) },
    "who": .text { row, dossier in
      row.participant.who.value == nil ? dossier.unmarked.word(row.participant.kind) : dossier.name(row.participant.who)
    },
    "number": .text { row, dossier in dossier.unmarked.number(row.participant.count) },
    "women": .text { row, dossier in dossier.unmarked.number(row.participant.women) },
    "position": .text { row, dossier in dossier.unmarked.text(row.participant.position) },
    "outcome": .text { row, dossier in dossier.plain(row.consultation.outcome) },
  ])
}

/// Who or what gives money, with what the tables of amounts leave out.
extension TemplateNames<FundingSource> {
  static let fundingSource = TemplateNames<FundingSource>([
    "name": .text { source, dossier in dossier.named(source.name, source) },
    "donor": .text { source, dossier in dossier.unmarked.name(source.donor) },
    "unnamed-donors": .text { source, dossier in dossier.unmarked.number(source.unnamedDonors) },
    "facility": .text { source, dossier in dossier.plain(source.facility) },
    "safeguards": .text { source, dossier in dossier.plain(source.safeguards) },
  ])
}

/// A document that the plan cites.
extension TemplateNames<Source> {
  static let source = TemplateNames<Source>([
    "title": .text { source, dossier in dossier.named(source.title, source) },
    "symbol": .text { source, dossier in dossier.plain(source.symbol) },
    "kind": .text { source, dossier in dossier.unmarked.word(source.kind) },
    "publisher": .text { source, dossier in dossier.plain(source.publisher) },
    "on": .text { source, dossier in dossier.unmarked.shortDate(source.on) },
    "citations": .text { source, dossier in
      .text(dossier.wording.number(dossier.plan.citations[source.header.symbol] ?? 0))
    },
    "address": .text { source, dossier in dossier.plain(source.address) },
  ])
}
