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
          .contested, "somebody concerned contests this\(note)", at: remark.span, notes: notesOnCaseload(of: remark),
          help: "say in a note who contests it and why, and correct it when it is settled")
      }
      guard remark.alternatives.count > 1 else { continue }
      let texts = remark.alternatives.map { "'\($0.text)'" }
      reader.report(
        .sourcesDisagree, "sources disagree: \(texts.joined(separator: " or "))", at: remark.span,
        help: "all are printed; put first the one that holds, or say in a note why they differ")
    }
    reportLaterSources(to: &reader)
  }

  /// What is left to do of the task that is contested, or whose handover is: that weighs more than the statement.
  private func notesOnCaseload(of remark: Remark) -> [Diagnostic.Note] {
    guard let target = remark.place.entry else { return [] }
    let task: PlanTask? =
      switch target.section {
      case .tasks: tasks.position(of: target.symbol).map { tasks.entries[$0] }
      case .handovers: handovers.position(of: target.symbol).flatMap { tasks[handovers.entries[$0].task.value] }
      default: nil
      }
    guard let caseload = task?.caseload.entry, let count = caseload.count.value else { return [] }
    let what = caseload.text.value.map { " \($0.plain)" } ?? ""
    let on = caseload.on.value.map { ", on \($0)" } ?? ""
    return [.init("what depends on it: \(count)\(what)\(on)", at: caseload.header.span)]
  }

  /// Tells of sources that did not exist yet on the day of the plan, and are cited for what it says of that day: what is
  /// dated later itself is not read on that day, and its sources are not counted.
  private func reportLaterSources(to reader: inout Reader) {
    guard let day = reader.viewpoint.planDay, reader.viewpoint.day == day else { return }
    for source in sources {
      guard let date = source.on.value, date.isSurely(after: day), let count = citations[source.header.symbol],
        count > 0
      else { continue }
      reader.report(
        .laterSource,
        "the source '\(source.id)' (\(date)) came after the day of the plan (\(day)), which cites it "
          + "\(count == 1 ? "once" : "\(count) times") for what was so on that day", at: source.header.nameSpan,
        help: "cite what was known then, or date what it is cited for")
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

  static let laterSource = DiagnosticKind(
    "later-source", .advice, "A source came after the day of the plan",
    explanation: """
      A plan that tells how things stood on its day cites a document that was not there yet. What it says may have been \
      learnt only later: whoever relies on it as known on that day is misled. Readings, updates and whatever else carries \
      a date of its own after the day of the plan may cite what came later.
      """,
    example: (
      wrong: "plan: { as-of: 2027-01-31 }  # and a status with the source 'report-12', of 15 June 2027",
      right: "updates: [{ on: 2027-06-15, about: [courts], set: { status: ongoing }, source: report-12 }]"
    ))
}
