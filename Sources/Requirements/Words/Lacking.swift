import Diagnostics
import PlanFormat

extension Answer {
  /// What is so of the subject and should not be, as the end of a sentence on it: `was looted, and nobody secures it`.
  static func lacking(
    _ clause: String, at span: Span? = nil, notes: [Diagnostic.Note] = [], help: String? = nil
  ) -> Answer {
    .missing(.that(clause, at: span, notes: notes, help: help))
  }

  /// The same, where the subject shows something all the same.
  static func partly(
    _ clause: String, at span: Span? = nil, shows text: String, notes: [Diagnostic.Note] = [], help: String? = nil
  ) -> Answer {
    .partly(.that(clause, at: span, notes: notes, help: help), shows: [Evidence(text, at: span ?? .planStart)])
  }

  /// What is awaited.
  static func awaited(_ clause: String, until date: PlanDate?, at span: Span? = nil) -> Answer {
    .pending(.that(clause, at: span), until: date)
  }
}
