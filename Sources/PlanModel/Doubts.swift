import Diagnostics
import PlanFormat

extension Plan {
  /// Tells of what somebody contests, and of what sources say in place of one another: it stays as the plan writes it, and
  /// whoever reads a figure that rests on it should know.
  public func reportDoubts(to reader: inout Reader) {
    for remark in remarks {
      if remark.isContested {
        let note = remark.note.map { ": \($0.plain)" } ?? ""
        reader.report(
          .contested, "somebody concerned contests this\(note)", at: remark.span,
          help: "say in a note who contests it and why, and correct it when it is settled")
      }
      guard remark.alternatives.count > 1 else { continue }
      let texts = remark.alternatives.map { "'\($0.text)'" }
      reader.report(
        .sourcesDisagree, "sources disagree: \(texts.joined(separator: " or "))", at: remark.span,
        help: "all are printed; put first the one that holds, or say in a note why they differ")
    }
  }
}

extension DiagnosticKind {
  static let contested = DiagnosticKind(
    "contested", .advice, "Something in the plan is contested",
    explanation: """
      The plan marks a statement `confidence: contested`: somebody whom it concerns denies it. It is used as it is \
      written, and products name it among what is contested, with its note.
      """,
    example: (
      wrong: "to: [{ who: prosecutor, confidence: contested }]",
      right: "to: [{ who: prosecutor, note: confirmed by the Government on 3 December }]"
    ))

  static let sourcesDisagree = DiagnosticKind(
    "sources-disagree", .advice, "Sources say different things of one value",
    explanation: """
      The plan gives what each source says under `either`. Products print all of them; where one is computed with, it is \
      the first. Nothing is wrong with the plan: the advice names the figures that are not settled.
      """,
    example: (
      wrong: "count: { either: [{ is: 58, source: report-9 }, { is: 53, source: report-10 }] }",
      right: "count: { is: 53, source: report-10, note: report 9 has 58 }"
    ))
}
