import Languages
import PlanFormat
import PlanModel
import Templates

/// An analysis or a survey: whose it is, and what it found.
extension TemplateNames<Assessment> {
  static let assessment = TemplateNames<Assessment>([
    "title": .text { assessment, press in press.named(assessment.title, assessment) },
    "kind": .text { assessment, press in press.unmarked.word(assessment.kind) },
    "on": .text { assessment, press in press.unmarked.shortDate(assessment.on) },
    "planned": .text { assessment, press in press.unmarked.shortDate(assessment.planned) },
    "valid-until": .text { assessment, press in press.unmarked.shortDate(assessment.validUntil) },
    "by": .text { assessment, press in press.names(Array(assessment.by)) },
    "covers": .text { assessment, press in press.names(Array(assessment.covers)) },
    "areas": .text { assessment, press in press.areas(assessment.areas) },
    "findings": .text { assessment, press in press.unmarked.text(assessment.findings) },
  ])
}

/// A decision at length, with its reason.
extension TemplateNames<Decision> {
  static let decision = TemplateNames<Decision>([
    "title": .text { decision, press in press.named(decision.title, decision) },
    "on": .text { decision, press in press.unmarked.shortDate(decision.on) },
    "kind": .text { decision, press in press.unmarked.word(decision.kind) },
    "by": .text { decision, press in press.names(Array(decision.by)) },
    "text": .text { decision, press in press.unmarked.text(decision.text) },
    "reason": .text { decision, press in press.unmarked.text(decision.reason) },
  ])
}

/// What people who were heard asked for, or held against the plan.
struct PositionRow {
  let consultation: Consultation
  let participant: Participant

  static let names = TemplateNames<PositionRow>([
    "consultation": .text { row, press in press.named(row.consultation.title, row.consultation) },
    "on": .text { row, press in press.unmarked.shortDate(row.consultation.on) },
    "who": .text { row, press in
      row.participant.who.value == nil ? press.unmarked.word(row.participant.kind) : press.name(row.participant.who)
    },
    "number": .text { row, press in press.unmarked.number(row.participant.count) },
    "women": .text { row, press in press.unmarked.number(row.participant.women) },
    "position": .text { row, press in press.unmarked.text(row.participant.position) },
    "outcome": .text { row, press in press.plain(row.consultation.outcome) },
  ])
}

/// Who or what gives money, with what the tables of amounts leave out.
extension TemplateNames<FundingSource> {
  static let fundingSource = TemplateNames<FundingSource>([
    "name": .text { source, press in press.named(source.name, source) },
    "donor": .text { source, press in press.unmarked.name(source.donor) },
    "unnamed-donors": .text { source, press in press.unmarked.number(source.unnamedDonors) },
    "facility": .text { source, press in press.plain(source.facility) },
    "safeguards": .text { source, press in press.plain(source.safeguards) },
  ])
}

/// A document that the plan cites.
extension TemplateNames<Source> {
  static let source = TemplateNames<Source>([
    "title": .text { source, press in press.named(source.title, source) },
    "symbol": .text { source, press in press.plain(source.symbol) },
    "kind": .text { source, press in press.unmarked.word(source.kind) },
    "publisher": .text { source, press in press.plain(source.publisher) },
    "on": .text { source, press in press.unmarked.shortDate(source.on) },
    "citations": .text { source, press in
      .text(press.wording.number(press.plan.citations[source.header.symbol] ?? 0))
    },
    "address": .text { source, press in press.plain(source.address) },
  ])
}
