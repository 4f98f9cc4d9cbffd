import Analysis
import Diagnostics
import Requirements

/// The results of checks as text for a terminal, each under the name of its plan where there are several.
public func checkText(_ checks: [PlanCheck], usesColour: Bool = false, isWhole: Bool = false) -> String {
  checks.enumerated().map { index, check in
    let name = check.title.map { "\($0) (\(check.files.files.first?.name ?? ""))" } ?? check.files.files.first?.name
    let heading = "Plan \(index + 1) of \(checks.count): \(visible(name ?? ""))"
    let rule = String(repeating: "=", count: min(displayWidth(of: heading), 72))
    return (checks.count > 1 ? "\(index > 0 ? "\n" : "")\(heading)\n\(rule)\n\n" : "")
      + checkText(check, usesColour: usesColour, isWhole: isWhole)
  }.joined()
}

/// The result of a check as text for a terminal: what is wrong, the requirements with what is missing, those that are
/// met, set aside or undecided, and one line that counts.
///
/// Of very many findings the first ones are printed, unless all are asked for.
public func checkText(_ check: PlanCheck, usesColour: Bool = false, isWhole: Bool = false) -> String {
  let renderer = TerminalRenderer(check.files, usesColour: usesColour, isWhole: isWhole)
  // What a requirement on contradictions asks of the plan's authors has no other place.
  let questions = check.results.filter { $0.requirement.severity == .error }
    .flatMap { $0.findings.filter { $0.severity != .error } }
  var text = lookingBackText(check.facts)
  let advice = questions + check.problems.filter { $0.severity != .error }
  text += renderer.render(check.errors)
  if check.isUnread {
    let names = check.unreadFiles.map(visible).joined(separator: ", ")
    return text + renderer.render(advice)
      + "nothing more was checked, since \(names) could not be read: mend that first, then check again\n"
      + summary(of: check.findings) + "\n"
  }
  let pastes = isWhole ? PasteTexts(check) : PasteTexts()
  if check.profiles.isEmpty { text += weightiestGapsText(check, pastes) }
  if !check.definition.isEmpty { text += conformityText(check.definition, in: check.files) + "\n" }
  if check.profiles.isEmpty { text += otherGapsText(check, pastes, isWhole: isWhole) }
  // Advice on the schedule is a line each, which is told at length where somebody asks for it.
  let isToldInFull = !check.profiles.isEmpty
  for result in check.results where result.isGap && (isToldInFull || !result.isAdviceOnSchedule) {
    text +=
      openResult(result, of: check, most: isWhole ? .max : mostItems) + pastes.text(for: result) + "\n"
  }
  text += otherResults(check.results.filter { !$0.requirement.isOfScheduling })
  text += schedulePracticeText(check.results.filter(\.requirement.isOfScheduling))
  text += renderer.render(advice.inReadingOrder())
  return text + wrapped(check.lookedAt.statement) + "\n" + summary(of: check.findings) + "\n"
}

/// That the plan is looked at from before its own day, and what cannot be known for that reason; empty otherwise.
func lookingBackText(_ facts: PlanFacts) -> String {
  guard let back = facts.lookingBack, let day = facts.asOf else { return "" }
  let kinds = back.kinds.map { "\($0.noun) \($0.count)" }.joined(separator: ", ")
  let undated =
    back.undated.isEmpty
    ? "" : "without a date, and so not known for this day: how these stand: \(kinds)\n"
  let place = "as of \(day), before the day that the plan describes (\(back.planDay))"
  return "\(place): what came later is left out\n\(undated)\n"
}

/// What is wrong with a plan's form and keeps a product from being whole, for standard error.
public func problemsText(_ check: PlanCheck) -> String {
  TerminalRenderer(check.files).render(check.problems.filter { $0.severity == .error })
}

/// A requirement with gaps: what it asks, who is asked and how strongly, and each thing that is missing with its place.
private func openResult(_ result: RequirementResult, of check: PlanCheck, most: Int) -> String {
  let (requirement, files) = (result.requirement, check.files)
  let own = check.profiles.isEmpty ? check.findingsNoGapTells(of: result) : result.findings
  var lines = [
    "\(requirement.id)  \(requirement.severity.rawValue), \(result.measureWords ?? result.outcome.words)",
    "  \(requirement.summary)",
    "  \(requirement.sources.map(\.description).joined(separator: "; "))",
    "  to: \(requirement.addressee); verb: \(requirement.verb)\(requirement.qualifier.map { "; \($0)" } ?? "")",
  ]
  if let threshold = requirement.threshold { lines.append("  yardstick: \(threshold)") }
  var table = TextTable()
  for finding in own.prefix(most) {
    table.add(["  \(files.place(of: finding.span))", finding.message])
    guard result.isAdviceOnSchedule else { continue }
    for note in finding.notes { table.add(["  \(files.place(of: note.span))", "  \(note.message)"]) }
  }
  let told = result.findings.count - own.count
  if told > 0 { lines.append("  \(told) of \(result.findings.count) told above, as \(told == 1 ? "a gap" : "gaps")") }
  let rest = own.count.subtractingReportingOverflow(most).partialValue
  let more = rest > 0 ? "  and \(rest) more, with --all\n" : ""
  // Advice for single items is worth a line only where few of them differ; JSON has it for each.
  let single = Set(own.compactMap(\.help)).subtracting([requirement.help]).sorted()
  let mends = [requirement.mend] + (single.count <= 2 ? single : [])
  return lines.filter { $0 != "  " }.map { visible($0) + "\n" }.joined() + table.text + more
    + mends.map { "  mend: \(visible($0))\n" }.joined()
}

/// More items of one requirement than a reader looks through; `--all` and JSON have them all.
private let mostItems = 40

private func otherResults(_ results: [RequirementResult]) -> String {
  var text = ""
  let met = results.filter { $0.outcome == .met }.map(\.requirement.id)
  if !met.isEmpty { text += "met: \(met.joined(separator: ", "))\n" }
  var table = TextTable()
  for result in results where !result.isOpen && result.outcome != .met {
    table.add([result.requirement.id, result.outcome.words])
  }
  text += table.text
  return text.isEmpty ? "" : text + "\n"
}

extension RequirementResult {
  /// Whether it has gaps to print here; contradictions are printed as errors, with the lines of the plan.
  fileprivate var isGap: Bool { isOpen && requirement.severity != .error }

  /// What was measured and what is asked, where the requirement sets a number.
  fileprivate var measureWords: String? { measure.map { "\($0.found); asked: \($0.asked)" } }

  /// Whether its one finding stands for many, which are in the notes.
  fileprivate var isAdviceOnSchedule: Bool { requirement.isOfScheduling && requirement.severity == .advice }
}

extension Outcome {
  /// The outcome in words: `partly: 3 of 8`, `not applicable: no country team`.
  public var words: String {
    switch self {
    case .met: "met"
    case .partly(let count, let whole): "partly: \(count) of \(whole) in full"
    case .gap: "not evidenced"
    case .waived(let by, let reason, let until): "waived by \(by) until \(until): \(reason)"
    case .notApplicable(let reason): "not applicable: \(reason)"
    case .cannotTell(let missing): "cannot tell: \(missing)"
    }
  }

  /// The same without reasons.
  public var shortWords: String {
    switch self {
    case .waived: "waived"
    case .notApplicable: "not applicable"
    case .cannotTell: "cannot tell"
    case .partly(let count, let whole): "partly (\(count) of \(whole))"
    case .met, .gap: words
    }
  }

  /// One word for machines.
  public var name: String {
    switch self {
    case .met: "met"
    case .partly: "partly"
    case .gap: "gap"
    case .waived: "waived"
    case .notApplicable: "not-applicable"
    case .cannotTell: "cannot-tell"
    }
  }
}

/// `2 errors, 14 gaps, 3 pieces of advice`.
func summary(of findings: [Diagnostic]) -> String {
  let counts = Severity.allCases.reversed().map { severity in
    (severity, findings.count { $0.severity == severity })
  }
  let words = counts.filter { $0.1 > 0 }.map { severity, count in counted(count, severity) }
  return words.isEmpty ? "no problems, no gaps" : words.joined(separator: ", ")
}

private func counted(_ count: Int, _ severity: Severity) -> String {
  switch severity {
  case .error: count == 1 ? "1 error" : "\(count) errors"
  case .gap: count == 1 ? "1 gap" : "\(count) gaps"
  case .advice: count == 1 ? "1 piece of advice" : "\(count) pieces of advice"
  }
}
